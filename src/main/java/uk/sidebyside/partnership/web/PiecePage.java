package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.partnership.LedBy;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.rules.Agreed;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.thread.Linked;

/**
 * A piece at a glance: its steps, what is next, and where each part of it is.
 *
 * @param agreed how those who take part stand to the latest draft; null where there is none
 * @param made what was made in it and is kept elsewhere, like a framework of audits
 * @param impact what difference it made, drafts with it for those who may write it
 */
public record PiecePage(
        Piece piece,
        Model model,
        Map<String, String> agreedWords,
        Map<String, PieceSteps.Said> said,
        List<PiecePlans.Item> plan,
        LedBy.Lead lead,
        @Nullable Agreed agreed,
        List<Linked> made,
        List<ImpactStatement> impact,
        LocalDate today,
        boolean mayLead) {

    public PiecePage {
        agreedWords = Map.copyOf(agreedWords);
        said = Map.copyOf(said);
        plan = List.copyOf(plan);
        made = List.copyOf(made);
        impact = List.copyOf(impact);
    }

    /** Of a piece with one child no statement is written. */
    public boolean mayWriteImpact() {
        return mayLead && piece.child() == null;
    }

    public PieceHead head() {
        return new PieceHead(piece, mayLead, today);
    }

    public String state(Model.Step step) {
        PieceSteps.Said one = said.get(step.key());
        return one == null ? "To do" : one.skipped() ? "Left out" : "Done";
    }

    public String tag(Model.Step step) {
        PieceSteps.Said one = said.get(step.key());
        return one == null ? "grey" : one.skipped() ? "yellow" : "green";
    }

    public long late() {
        return plan.stream()
                .filter(item -> item.doneOn() == null && item.dueOn().isBefore(today))
                .count();
    }
}
