package uk.sidebyside.measures.curves;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.measures.rules.ReportOfACurve;

/** A report as it was saved once: those before it stay. */
public record CurveReport(int version, ReportOfACurve text, Instant writtenAt) {

    public LocalDate writtenOn() {
        return London.dayOf(writtenAt);
    }

    /** @param version which one everybody could read from then on; null where it was taken back */
    public record Publication(int number, @Nullable Integer version, Instant at) {

        public LocalDate on() {
            return London.dayOf(at);
        }
    }
}
