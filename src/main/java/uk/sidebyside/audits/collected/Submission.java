package uk.sidebyside.audits.collected;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.AuditYear;
import uk.sidebyside.audits.collected.rules.Rated;

/**
 * What a service handed in of one audit, as it was signed.
 *
 * @param service of the area's register
 * @param serviceName as the register has it today
 * @param strengths what the service says goes well, in its own words; may be blank
 * @param seat the post that handed it in; null where none did
 * @param handedInAs the same in words of that day
 * @param readOn when the centre read it; null until then
 * @param replaced whether a later version of the same audit was handed in
 * @param levels in the order of the framework; empty where they were not asked for
 */
public record Submission(
        SubmissionId id,
        AuditKey audit,
        ServiceId service,
        String serviceName,
        Sector sector,
        String organisation,
        FrameworkKey framework,
        LocalDate auditedOn,
        Outcome outcome,
        String strengths,
        String summary,
        LocalDate reviewOn,
        @Nullable SeatId seat,
        String handedInAs,
        LocalDate handedInOn,
        @Nullable LocalDate readOn,
        boolean replaced,
        List<Rated> levels) {

    public Submission {
        levels = List.copyOf(levels);
    }

    /** Which version of which audit. */
    public record AuditKey(java.util.UUID id, int version) {}

    public record FrameworkKey(String code, int version) {}

    /** The level of the whole, on its own scale: it is never worked out from the levels of the rows. */
    public record Outcome(int rank, int ranks, String label) {
        public boolean good() {
            return Rated.good(rank, ranks);
        }
    }

    public AuditYear.Held held() {
        return new AuditYear.Held(auditedOn, reviewOn);
    }

    public boolean currentOn(LocalDate day) {
        return held().currentOn(day);
    }

    public String at() {
        return "/audits/handed-in/" + id.value();
    }

    /** The same with its levels. */
    Submission with(List<Rated> its) {
        return new Submission(
                id,
                audit,
                service,
                serviceName,
                sector,
                organisation,
                framework,
                auditedOn,
                outcome,
                strengths,
                summary,
                reviewOn,
                seat,
                handedInAs,
                handedInOn,
                readOn,
                replaced,
                its);
    }
}
