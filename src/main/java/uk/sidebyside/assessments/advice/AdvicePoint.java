package uk.sidebyside.assessments.advice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;

/**
 * Where a body takes in requests for advice of one profession.
 *
 * @param service null where no service of the register writes it
 * @param health whether a health body answers, so that the clinical officer looks after it
 * @param receives the post that finds a writer; null while nobody does
 * @param manager the post that is told once advice is overdue; null while none is named
 * @param aWeek how many pieces of advice it can write in a week; 0 where nobody has said
 */
public record AdvicePoint(
        UUID id,
        AdviceFrom letter,
        OrganisationId body,
        String bodyName,
        @Nullable ServiceId service,
        String profession,
        boolean health,
        @Nullable SeatId receives,
        @Nullable SeatId manager,
        int aWeek,
        int version) {

    /** As "Speech and language therapy, YSTHFT". */
    public String title() {
        return profession + ", " + bodyName;
    }
}
