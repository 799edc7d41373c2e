package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.rules.Occasion;

/**
 * What a sample of plans shows again and again, with all that followed from it.
 *
 * @param framework of the sample
 * @param indicator on which it rests; blank where it is about the whole
 * @param foundAs by which post
 */
public record QualityTheme(
        QualityThemeId id,
        SampleId sample,
        String sampleTitle,
        FrameworkId framework,
        String indicator,
        String title,
        String words,
        LocalDate foundOn,
        String foundAs,
        List<Learning> learning,
        List<Step> steps,
        List<Again> again) {

    public QualityTheme {
        learning = List.copyOf(learning);
        steps = List.copyOf(steps);
        again = List.copyOf(again);
    }

    /**
     * What was learned, and on what occasion it was shared.
     *
     * @param occasion null where nobody said, as of what was shared before it was asked
     */
    public record Learning(
            QualityThemeId theme, String words, @Nullable Occasion occasion, String sharedWith, LocalDate sharedOn) {}

    /**
     * What is done because of it.
     *
     * @param outcome what came of it; blank until it is done
     */
    public record Step(
            QualityStepId id,
            QualityThemeId theme,
            String what,
            SeatId owner,
            String ownerAs,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String outcome,
            int version) {

        public boolean open() {
            return doneOn == null;
        }

        public boolean overdueOn(LocalDate day) {
            return open() && dueOn.isBefore(day);
        }
    }

    /** In which later sample it was looked at again, and what that shows. */
    public record Again(
            QualityThemeId theme, SampleId sample, String sampleTitle, String words, LocalDate saidOn, String saidAs) {}

    /** How far along the chain it is. */
    public enum Stage {
        FOUND("Found"),
        LEARNED("Learned from"),
        ACTING("Being acted on"),
        ACTED("Acted on, to be audited again"),
        AUDITED_AGAIN("Audited again");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Stage stage() {
        if (!again.isEmpty()) {
            return Stage.AUDITED_AGAIN;
        }
        if (!steps.isEmpty()) {
            return steps.stream().anyMatch(Step::open) ? Stage.ACTING : Stage.ACTED;
        }
        return learning.isEmpty() ? Stage.FOUND : Stage.LEARNED;
    }

    /** Its page. */
    public String at() {
        return "/audits/plans/theme/" + id.value();
    }
}
