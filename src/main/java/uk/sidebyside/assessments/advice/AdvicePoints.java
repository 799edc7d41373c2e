package uk.sidebyside.assessments.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** The points of access (REQUIREMENTS R143): where each body takes in requests for advice of a profession. */
@Service
public class AdvicePoints {
    private static final String SOURCE = "REQUIREMENTS R143";
    private static final String HEALTH = "health";

    private final AdvicePointStore store;
    private final Organisations organisations;
    private final Seats seats;

    AdvicePoints(AdvicePointStore store, Organisations organisations, Seats seats) {
        this.store = store;
        this.organisations = organisations;
        this.seats = seats;
    }

    /** @param letter null where none was chosen */
    public record Entry(
            @Nullable AdviceFrom letter,
            @Nullable OrganisationId body,
            @Nullable ServiceId service,
            String profession,
            @Nullable SeatId receives,
            @Nullable SeatId manager,
            int aWeek) {}

    static boolean mayRun() {
        return Desk.leads() || Desk.clinical() || Principals.current().has(Role.ADMINISTRATOR);
    }

    /** By letter, then by profession. */
    @Transactional(readOnly = true)
    public List<AdvicePoint> all(AreaId area) {
        return store.all(area);
    }

    @Transactional(readOnly = true)
    public AdvicePoint find(AreaId area, UUID id) {
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** @param id made of what was typed, so that the same sent twice opens one */
    @Transactional
    public Saving<UUID> open(AreaId area, UUID id, Entry entry) {
        Desk.must(mayRun());
        List<Finding> findings = new ArrayList<>();
        Organisation body = organisations.inArea(area).stream()
                .filter(one -> one.id().equals(entry.body()))
                .findFirst()
                .orElse(null);
        if (entry.letter() == null || !entry.letter().asked()) {
            findings.add(Finding.of("letter", "point.needs.letter", SOURCE));
        }
        if (body == null) {
            findings.add(Finding.of("body", "point.needs.body", SOURCE));
        }
        if (entry.profession().isBlank() || entry.profession().strip().length() > 120) {
            findings.add(Finding.of("profession", "point.needs.profession", SOURCE));
        }
        if (entry.aWeek() < 0 || entry.aWeek() > 500) {
            findings.add(Finding.of("aWeek", "point.capacity", SOURCE));
        }
        receiver(area, entry.receives(), null).ifPresent(findings::add);
        if (body != null) {
            boolean health = entry.letter() == AdviceFrom.C || body.kind().equals(HEALTH);
            manager(area, entry.manager(), null, body.id(), health).ifPresent(findings::add);
        }
        if (!findings.isEmpty() || body == null || entry.letter() == null) {
            return Saving.refused(findings);
        }
        var point = new AdvicePoint(
                id,
                entry.letter(),
                body.id(),
                body.shortName(),
                entry.service(),
                entry.profession().strip(),
                entry.letter() == AdviceFrom.C || body.kind().equals(HEALTH),
                entry.receives(),
                entry.manager(),
                entry.aWeek(),
                1);
        if (!store.insert(area, point) && store.find(area, id).isEmpty()) {
            return Saving.refused(List.of(Finding.of("profession", "point.is.there", SOURCE)));
        }
        return Saving.saved(id);
    }

    /** Who receives, who is told when advice is late, and how much can be written. The body and the profession stay. */
    @Transactional
    public Saving<UUID> change(
            AreaId area, UUID id, @Nullable SeatId receives, @Nullable SeatId manager, int aWeek, int version) {
        Desk.must(mayRun());
        AdvicePoint now = find(area, id);
        if (aWeek < 0 || aWeek > 500) {
            return Saving.refused(List.of(Finding.of("aWeek", "point.capacity", SOURCE)));
        }
        List<Finding> findings = new ArrayList<>();
        receiver(area, receives, now.receives()).ifPresent(findings::add);
        manager(area, manager, now.manager(), now.body(), now.health()).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var changed = new AdvicePoint(
                id,
                now.letter(),
                now.body(),
                now.bodyName(),
                now.service(),
                now.profession(),
                now.health(),
                receives,
                manager,
                aWeek,
                version);
        return store.update(area, changed)
                ? Saving.saved(id)
                : new Saving.Stale<>(
                        Map.of(
                                "aWeek",
                                Integer.toString(now.aWeek()),
                                "receives",
                                text(now.receives()),
                                "manager",
                                text(now.manager())),
                        now.version());
    }

    /** Whether a post can receive requests: whoever holds it must be able to open them. */
    public static boolean receives(Seat seat) {
        return Desk.opensAdvice(seat);
    }

    /** @param before whoever received so far stays, whatever the post */
    private Optional<Finding> receiver(AreaId area, @Nullable SeatId receives, @Nullable SeatId before) {
        boolean right = receives == null
                || receives.equals(before)
                || seats.inArea(area).stream().anyMatch(seat -> seat.id().equals(receives) && receives(seat));
        return right ? Optional.empty() : Optional.of(Finding.of("receives", "point.receives.not", SOURCE));
    }

    /** Whether a post can be told that advice is overdue: whoever holds it must be able to open the request. */
    public static boolean manages(Seat seat, AdvicePoint point) {
        return Desk.opensRequestsOf(seat, point.body(), point.health());
    }

    /** @param before who was named so far stays, whatever the post; where they can't open it, the officer of the case is told */
    private Optional<Finding> manager(
            AreaId area, @Nullable SeatId manager, @Nullable SeatId before, OrganisationId body, boolean health) {
        boolean right = manager == null
                || manager.equals(before)
                || seats.inArea(area).stream()
                        .anyMatch(seat -> seat.id().equals(manager) && Desk.opensRequestsOf(seat, body, health));
        return right ? Optional.empty() : Optional.of(Finding.of("manager", "point.manager.not", SOURCE));
    }

    private static String text(@Nullable SeatId seat) {
        return seat == null ? "" : seat.value().toString();
    }
}
