package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.AreaId;

/** What the board's forms let one choose from. */
@Component
class Choices {
    /** The kind under which the plan registers its lines with links. */
    private static final String LINE = "action-line";

    private final Seats seats;
    private final Bodies bodies;
    private final Plans plans;
    private final Organisations organisations;

    Choices(Seats seats, Bodies bodies, Plans plans, Organisations organisations) {
        this.organisations = organisations;
        this.seats = seats;
        this.bodies = bodies;
        this.plans = plans;
    }

    List<Option> posts(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a post")));
        seats.inArea(area)
                .forEach(seat -> options.add(Option.of(
                        seat.id().value().toString(),
                        seat.titleAndOrganisation() + (seat.vacant() ? " (appointment to be confirmed)" : ""))));
        return options;
    }

    Optional<Seat> seat(AreaId area, @Nullable SeatId id) {
        return Optional.ofNullable(seats.seat(area, id));
    }

    List<String> titles(AreaId area) {
        return seats.inArea(area).stream()
                .map(Seat::titleAndOrganisation)
                .distinct()
                .toList();
    }

    List<Choice> present(AreaId area) {
        return seats.inArea(area).stream()
                .map(seat -> Choice.of(seat.id().value().toString(), seat.titleAndOrganisation()))
                .toList();
    }

    List<Option> bodies(AreaId area) {
        return all(area).stream()
                .map(body -> Option.of(body.id().value().toString(), body.name()))
                .toList();
    }

    List<Option> organisations(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose an organisation")));
        organisations.inArea(area).stream()
                .filter(organisation -> organisation.succeededBy() == null)
                .forEach(each -> options.add(Option.of(each.id().value().toString(), each.name())));
        return options;
    }

    List<Option> otherBodies(AreaId area, Body body) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a body")));
        bodies.setUp(area).bodies().stream()
                .filter(other -> !other.id().equals(body.id()))
                .forEach(other -> options.add(Option.of(other.id().value().toString(), other.name())));
        return options;
    }

    List<Body> all(AreaId area) {
        return bodies.governance(area).bodies();
    }

    List<Option> lines(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "The plan as a whole")));
        plans.inForce(area).ifPresent(tree -> tree.lines()
                .forEach(line -> options.add(Option.of(
                        LINE + ":" + line.id().value(),
                        line.ref() + " " + uk.sidebyside.board.Words.shortened(line.words(), 70)))));
        return options;
    }

    /** The line that was chosen; null for the plan as a whole and for anything that is no line. */
    static uk.sidebyside.shared.@org.jspecify.annotations.Nullable Ref ref(AreaId area, String chosen) {
        try {
            return chosen.startsWith(LINE + ":") ? uk.sidebyside.shared.Ref.parse(area, chosen) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
