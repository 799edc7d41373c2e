package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that was asked for advice, as far as the page of the case shows it.
 *
 * @param body its organisation
 * @param answeredOn of its first answer; null while there is none
 * @param state code of how far it is
 * @param excused whether an exception was written down
 * @param hasWriter whether somebody has been found who writes it
 * @param notKnown whether it answered that it does not know the child
 */
public record AskedBody(
        UUID id,
        UUID request,
        UUID body,
        String profession,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        String state,
        boolean excused,
        boolean hasWriter,
        boolean notKnown) {

    /** Whether nothing came by the last lawful day. */
    public boolean lateOn(LocalDate today) {
        return answeredOn == null && state.equals("asked") && dueOn.isBefore(today);
    }
}
