package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every body of an area on one day, and who reports to whom. */
public record Governance(List<Body> bodies, List<ReportingLine> lines) {

    /**
     * @param what with what it reports, as "monthly assurance report"
     * @param toOn its last day; null while none is set
     */
    public record ReportingLine(
            UUID id,
            BodyId from,
            String fromName,
            BodyId to,
            String toName,
            String what,
            String howOften,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {

        /** "Executive, with its assurance report, monthly": the words of a record begin small within a sentence. */
        public String words() {
            return toName + ", with its " + Words.within(what) + ", " + Words.within(howOften);
        }
    }

    public Optional<Body> body(BodyId id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /** The body that the plan's leads report to; empty before one is named. */
    public Optional<Body> holdingThePlan() {
        return bodies.stream().filter(Body::holdsThePlan).findFirst();
    }

    public List<ReportingLine> from(BodyId body) {
        return lines.stream().filter(line -> line.from().equals(body)).toList();
    }
}
