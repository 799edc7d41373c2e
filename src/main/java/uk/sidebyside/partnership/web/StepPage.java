package uk.sidebyside.partnership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.Records;

/** One step of a piece: what it means, tips, what was said of it, and where its records are. */
public record StepPage(PiecePage of, Model.Step step) {
    public PieceSteps.@Nullable Said said() {
        return of.said().get(step.key());
    }

    public @Nullable String agreedWords() {
        return of.agreedWords().get(step.key());
    }

    public List<Model.Check> checks() {
        return of.model().near(step.key());
    }

    public @Nullable String records() {
        Records where = step.records();
        if (where == null) {
            return null;
        }
        return switch (where) {
            case PLAN -> of.piece().at() + "/plan";
            case PEOPLE -> of.piece().at() + "/people";
            case SESSIONS -> of.piece().at() + "/sessions";
            case NEWS -> of.piece().at() + "/news";
            case FEEDBACK -> of.piece().at() + "/decide";
            case DRAFT -> of.piece().at() + "/agree";
            case YOU_SAID, TELL_BACK -> of.piece().at() + "/told";
            case VIEWS -> of.piece().at() + "/told";
            case OPPORTUNITIES -> "/partnership/opportunities";
            case SURVEY -> null;
        };
    }
}
