package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.frameworks.FrameworkId;

/**
 * A sample of plans, and what it was drawn by, none of which ever changes.
 *
 * @param covers which plans the list held, in words; may be blank
 * @param highFrom the lowest outcome that counts as high standard
 * @param voiceStandard the standard that shows whether the voice is evident; null where none was chosen
 * @param partnershipStandard the standard that shows whether the plan was made together; null where none was chosen
 * @param target how many of a hundred plans are to be of a high standard
 * @param listed how many plans the list held
 * @param wanted how many were to be drawn
 * @param percentTwice how many of a hundred of them two people mark
 * @param dueOn by when the marks are in
 * @param drawnAs by which post
 * @param handedOn null until the plans were handed out
 * @param plans how many were drawn
 * @param opened of how many all marks are in
 */
public record PlanSample(
        SampleId id,
        String title,
        String covers,
        FrameworkId framework,
        String highFrom,
        @Nullable String voiceStandard,
        @Nullable String partnershipStandard,
        int target,
        int listed,
        String seed,
        int wanted,
        int percentTwice,
        LocalDate dueOn,
        LocalDate drawnOn,
        String drawnAs,
        @Nullable LocalDate handedOn,
        int plans,
        int opened) {

    public boolean handedOut() {
        return handedOn != null;
    }

    /** Its page. */
    public String at() {
        return "/audits/plans/" + id.value();
    }
}
