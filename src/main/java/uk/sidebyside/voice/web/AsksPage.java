package uk.sidebyside.voice.web;

import java.util.List;
import uk.sidebyside.voice.said.Ask;

/** What everybody is asked today. */
public record AsksPage(List<Ask> asks) {}
