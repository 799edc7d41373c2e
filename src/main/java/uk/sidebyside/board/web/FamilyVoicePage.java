package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.FamilyVoice;
import uk.sidebyside.board.Meeting;

/** Every version of what the family seats wrote for a meeting. */
public record FamilyVoicePage(Meeting meeting, List<FamilyVoice> versions) {}
