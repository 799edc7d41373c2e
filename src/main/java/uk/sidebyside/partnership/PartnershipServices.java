package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.partnership.rules.OneAYear;
import uk.sidebyside.partnership.rules.Sector;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Services, of each of which at least one piece a year is made in joint partnership. One that has none in twelve months is
 * offered support, not blamed (REQUIREMENTS R101, AMB-12).
 */
@Service
public class PartnershipServices {
    private static final String SOURCE = "REQUIREMENTS R101";

    private final ServiceStore store;
    private final FactStore counted;
    private final PieceFacts facts;
    private final Pieces pieces;
    private final Clock clock;

    PartnershipServices(ServiceStore store, FactStore counted, PieceFacts facts, Pieces pieces, Clock clock) {
        this.store = store;
        this.counted = counted;
        this.facts = facts;
        this.pieces = pieces;
        this.clock = clock;
    }

    public record Known(
            ServiceId id,
            String name,
            Sector sector,
            @Nullable OrganisationId organisation,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            int version) {
        public boolean thereOn(LocalDate day) {
            return !fromOn.isAfter(day) && (untilOn == null || !untilOn.isBefore(day));
        }
    }

    public record Offer(LocalDate on, String words, String as) {}

    /**
     * A service with its pieces of the last twelve months.
     *
     * @param offers of support, the latest first
     */
    public record Year(Known service, long pieces, @Nullable LocalDate lastBeganOn, List<Offer> offers) {
        public Year {
            offers = List.copyOf(offers);
        }
    }

    /** By name; those that have ended too. */
    @Transactional(readOnly = true)
    public List<Known> inArea(AreaId area) {
        return store.inArea(area);
    }

    @Transactional(readOnly = true)
    public Known byId(AreaId area, ServiceId id) {
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** Those of today, the ones without a piece first. */
    @Transactional(readOnly = true)
    public List<Year> year(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        Map<ServiceId, List<Offer>> offers = store.offers(area);
        Map<ServiceId, List<LocalDate>> began = new java.util.HashMap<>();
        counted.services(area, null).forEach(one -> began.put(one.id(), one.began()));
        return store.inArea(area).stream()
                .filter(service -> service.thereOn(today))
                .map(service -> {
                    List<LocalDate> days = began.getOrDefault(service.id(), List.of());
                    return new Year(
                            service,
                            OneAYear.count(days, today),
                            days.isEmpty() ? null : days.getLast(),
                            offers.getOrDefault(service.id(), List.of()));
                })
                .sorted(java.util.Comparator.comparing(year -> year.pieces() > 0))
                .toList();
    }

    public record Words(
            String name,
            @Nullable Sector sector,
            @Nullable OrganisationId organisation,
            @Nullable LocalDate fromOn) {}

    @Transactional
    public Saving<ServiceId> add(AreaId area, Words words) {
        mustCoordinate();
        List<Finding> findings = new ArrayList<>();
        if (words.name().isBlank()) {
            findings.add(Finding.of("name", "service.needs.name", SOURCE));
        }
        if (words.sector() == null) {
            findings.add(Finding.of("sector", "service.needs.sector", SOURCE));
        }
        if (words.fromOn() == null) {
            findings.add(Finding.of("fromOn", "needs.day", SOURCE));
        }
        if (!findings.isEmpty() || words.sector() == null || words.fromOn() == null) {
            return Saving.refused(findings);
        }
        var id = new ServiceId(Ids.next(clock));
        boolean[] first = new boolean[1];
        facts.changing(area, id, () -> first[0] = store.insert(area, id, words, words.sector(), words.fromOn()));
        return first[0]
                ? Saving.saved(id)
                : Saving.refused(List.of(Finding.of("name", "service.name.taken", SOURCE)));
    }

    /** Support is offered to a service; when, and which, stays written down. */
    @Transactional
    public Saving<ServiceId> offer(AreaId area, ServiceId id, String words) {
        mustCoordinate();
        byId(area, id);
        if (words.isBlank()) {
            return Saving.refused(List.of(Finding.of("words", "offer.needs.words", SOURCE)));
        }
        store.offer(
                area, Ids.next(clock), id, new Offer(LocalDate.now(clock), words.strip(), pieces.writtenAs(area)));
        return Saving.saved(id);
    }

    private void mustCoordinate() {
        if (!mayCoordinate()) {
            throw new NotFound();
        }
    }

    public boolean mayCoordinate() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR) && !principal.has(Role.INSPECTOR);
    }
}
