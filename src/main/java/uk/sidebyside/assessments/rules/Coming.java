package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * How a request came, beside the day on which the council got it, from which its clocks run.
 *
 * @param sentOn null where nobody knows
 * @param way null where nobody knows
 */
public record Coming(@Nullable LocalDate sentOn, DeemedReceipt.@Nullable Way way) {
    public static final Coming NOT_SAID = new Coming(null, null);

    private static final String SOURCE = "guidance on receipt, no law";

    /** Nothing is sent after it came. */
    public Optional<Finding> refusal(@Nullable LocalDate receivedOn) {
        return sentOn == null || receivedOn == null || !sentOn.isAfter(receivedOn)
                ? Optional.empty()
                : Optional.of(Finding.of("sent", "coming.sent.later", SOURCE, receivedOn));
    }

    /** When it counts as received by the guidance, where it was sent by 5 pm; empty where the day or the way is not known. */
    public Optional<LocalDate> deemedOn() {
        return sentOn == null || way == null
                ? Optional.empty()
                : Optional.of(new DeemedReceipt(way, sentOn.atTime(LocalTime.NOON), null).deemedOn());
    }
}
