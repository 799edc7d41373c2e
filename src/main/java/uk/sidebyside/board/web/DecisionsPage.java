package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.board.BoardAction;
import uk.sidebyside.board.Decision;
import uk.sidebyside.pages.Download;
import uk.sidebyside.shared.Ref;

/**
 * What was decided and what was agreed to be done.
 *
 * @param file all decisions, also where the page shows one
 * @param about what the lines of the plan that decisions are about are called, as far as the reader may see them
 */
public record DecisionsPage(
        List<Decision> decisions,
        List<BoardAction> actions,
        Map<Ref, RefResolver.Resolved> about,
        Download file,
        LocalDate today,
        boolean mayWrite) {

    /** What a decision is about; null for the plan as a whole. */
    public RefResolver.@Nullable Resolved about(Decision decision) {
        return decision.line() == null ? null : about.get(decision.line());
    }
}
