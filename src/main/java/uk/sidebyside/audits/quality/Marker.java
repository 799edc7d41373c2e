package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.quality.rules.MarkerKind;

/**
 * A post that marks plans of a sample.
 *
 * @param trainedOn since when whoever holds it is trained; null for an auditor of whom nobody says so
 */
public record Marker(
        SeatId seat,
        String seatAs,
        MarkerKind kind,
        @Nullable LocalDate trainedOn) {}
