package uk.sidebyside.audits.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.AuditPeople;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Posts as forms offer them and as pages show them. */
@Component
class Posts {
    private final Seats seats;

    Posts(Seats seats) {
        this.seats = seats;
    }

    /** Every post that there is, after a line that says to choose; the reader's own first. */
    List<Option> options(AreaId area, Principal reader) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose who does it")));
        List<Seat> all = seats.inArea(area);
        all.stream().filter(seat -> reader.holds(seat.id())).forEach(seat -> options.add(option(seat)));
        all.stream().filter(seat -> !reader.holds(seat.id())).forEach(seat -> options.add(option(seat)));
        return options;
    }

    /** Posts that somebody holds and that judge audits. */
    List<Option> toJudge(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a post")));
        seats.inArea(area).stream()
                .filter(seat -> !seat.vacant() && AuditPeople.mayJudge(seat.role()))
                .forEach(seat -> options.add(option(seat)));
        return options;
    }

    private static Option option(Seat seat) {
        return Option.of(seat.id().value().toString(), seat.titleAndOrganisation());
    }

    /** What each post is called, also those that are no more. */
    Map<SeatId, String> titles(AreaId area) {
        Map<SeatId, String> titles = new HashMap<>();
        seats.byId(area).forEach((id, seat) -> titles.put(id, seat.titleAndOrganisation()));
        return titles;
    }
}
