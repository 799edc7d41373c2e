package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.Governance;
import uk.sidebyside.board.Words;

/** One body, with what whoever sets it up can add and end. */
public record BodyPage(Body body, List<Governance.ReportingLine> lines, LocalDate today) {

    public String address() {
        return "/admin/bodies/" + body.id().value();
    }

    boolean reports(@Nullable UUID to, String what) {
        return lines.stream()
                .anyMatch(each -> each.to().value().equals(to) && each.what().equalsIgnoreCase(what));
    }

    public String when(Body.Place place) {
        LocalDate last = place.toOn();
        String from = (place.fromOn().isAfter(today) ? "Begins on " : "Since ") + Words.day(place.fromOn());
        return last == null ? from : from + ", until " + Words.day(last);
    }

    public String when() {
        LocalDate last = body.toOn();
        return "From " + Words.day(body.fromOn()) + (last == null ? "." : " until " + Words.day(last) + ".");
    }

    public String until(Governance.ReportingLine line) {
        LocalDate last = line.toOn();
        String from = line.fromOn().isAfter(today) ? " From " + Words.day(line.fromOn()) + "." : "";
        return from + (last == null ? "" : " Until " + Words.day(last) + ".");
    }

    public String endAddress(Body.Place place) {
        return address() + "/places/" + place.seat().id().value() + "/end";
    }
}
