package uk.sidebyside.board.web;

import java.util.List;
import java.util.UUID;
import uk.sidebyside.board.Briefing;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.pages.FormErrors;

/**
 * One briefing with what was handed out.
 *
 * @param title what was typed about a file or link that was not taken
 */
public record BriefingPage(
        Briefing briefing,
        List<Evidence> material,
        boolean mayAdd,
        UUID submission,
        String title,
        String link,
        FormErrors errors) {

    public String address() {
        return "/board/briefings/" + briefing.id().value();
    }
}
