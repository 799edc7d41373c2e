package uk.sidebyside.assessments;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;

/** All that a case's page shows, in one transaction. */
@Service
public class CaseDesk {
    private static final Set<CaseState> WHERE_A_PLAN_STANDS =
            EnumSet.of(CaseState.PLAN, CaseState.REVIEW_MET, CaseState.CEASING, CaseState.ENDING, CaseState.CEASED);

    private final Cases cases;
    private final CaseSteps steps;
    private final AskedAfterwards afterwards;
    private final Seats seats;
    private final Organisations organisations;

    CaseDesk(Cases cases, CaseSteps steps, AskedAfterwards afterwards, Seats seats, Organisations organisations) {
        this.afterwards = afterwards;
        this.organisations = organisations;
        this.cases = cases;
        this.steps = steps;
        this.seats = seats;
    }

    /**
     * @param holds what keeps the final plan
     * @param titles of posts, with who holds them
     * @param bodies short names of organisations
     * @param closed whether something closed about which the family is asked
     * @param asked whether it was; null where nothing was noted, and while the case is on its way to a plan or changes are out, when
     *     its page reads other things
     */
    public record Opened(
            CaseFile file,
            List<FinalHeld.Hold> holds,
            Map<SeatId, String> titles,
            Map<UUID, String> bodies,
            boolean closed,
            @Nullable Closing asked) {
        public Opened {
            bodies = Map.copyOf(bodies);
            holds = List.copyOf(holds);
            titles = Map.copyOf(titles);
        }
    }

    /** @throws NotFound for a case that is not there or that the principal may not see */
    @Transactional
    public Opened open(AreaId area, CaseId id) {
        CaseFile file = cases.open(area, id);
        Names names = names(area, file);
        boolean closed = AskedAfterwards.closed(file);
        return new Opened(
                file,
                steps.shown(area, file),
                names.titles(),
                names.bodies(),
                closed,
                closed && WHERE_A_PLAN_STANDS.contains(file.life().state())
                        ? afterwards.latest(area, file.head())
                        : null);
    }

    /** By the posts that are read already; where a body has none, its name is asked for, but for a draft or changes, when views are read. */
    private Map<UUID, String> bodies(AreaId area, CaseFile file, Map<SeatId, Seat> posts) {
        Map<UUID, String> names = new HashMap<>();
        posts.values().stream()
                .flatMap(post -> post.owners().stream())
                .forEach(owner -> names.put(owner.organisation().value(), owner.shortName()));
        if (!CaseSteps.isOut(file) && file.askedNow().stream().anyMatch(one -> !names.containsKey(one.body()))) {
            organisations.inArea(area).forEach(one -> names.putIfAbsent(one.id().value(), one.shortName()));
        }
        return names;
    }

    /**
     * @param titles of posts, with who holds them
     * @param bodies short names of organisations
     */
    record Names(Map<SeatId, String> titles, Map<UUID, String> bodies) {}

    /** Of whoever the page of a case names. */
    @Transactional(readOnly = true)
    Names names(AreaId area, CaseFile file) {
        Map<SeatId, Seat> posts = seats.byId(area);
        return new Names(titles(posts), bodies(area, file, posts));
    }

    /** What each post is called, with who holds it today. */
    @Transactional(readOnly = true)
    public Map<SeatId, String> titles(AreaId area) {
        return titles(seats.byId(area));
    }

    /** What a post is called, without who holds it: a letter that is kept outlives that somebody's name may be kept. */
    @Transactional(readOnly = true)
    public String post(AreaId area, SeatId id) {
        Seat post = seats.seat(area, id);
        return post == null ? "" : post.titleAndOrganisation();
    }

    private static Map<SeatId, String> titles(Map<SeatId, Seat> posts) {
        Map<SeatId, String> titles = new HashMap<>();
        posts.forEach((id, seat) -> titles.put(
                id, seat.holder() == null ? seat.title() : seat.holder().name() + ", " + seat.title()));
        return titles;
    }
}
