package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.partnership.rules.OneAYear;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Services, of each of which at least one piece a year is made in joint partnership. One that has none in twelve months is
 * offered support, not blamed (REQUIREMENTS R101, AMB-12). The register itself is kept by an administrator.
 */
@Service
public class PartnershipServices implements DailyTask {
    private static final String SOURCE = "REQUIREMENTS R101";

    private final SupportStore store;
    private final LocalServices register;
    private final PieceStore pieceStore;
    private final PieceFacts facts;
    private final Pieces pieces;
    private final PartnershipSettings settings;
    private final Clock clock;

    PartnershipServices(
            SupportStore store,
            LocalServices register,
            PieceStore pieceStore,
            PieceFacts facts,
            Pieces pieces,
            PartnershipSettings settings,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.pieceStore = pieceStore;
        this.facts = facts;
        this.pieces = pieces;
        this.settings = settings;
        this.clock = clock;
    }

    public record Offer(LocalDate on, String words, String as) {}

    /**
     * A service with its pieces of the last twelve months.
     *
     * @param thisYear how many of its pieces began in the year by which the area reports
     * @param offers of support, the latest first
     */
    public record Year(
            LocalService service,
            long pieces,
            long thisYear,
            @Nullable LocalDate lastBeganOn,
            List<Offer> offers) {
        public Year {
            offers = List.copyOf(offers);
        }
    }

    /** @param with how many of its services began a piece in the last twelve months */
    public record Organisation(String name, int services, int with, long pieces) {}

    /** Organisations by their names: each begins at least one piece a year (REQUIREMENTS R101, AMB-12). */
    public static List<Organisation> organisations(List<Year> years) {
        Map<String, List<Year>> by = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        years.forEach(year -> {
            String name = year.service().organisationName();
            by.computeIfAbsent(name.isBlank() ? "Several organisations" : name, key -> new ArrayList<>())
                    .add(year);
        });
        List<Organisation> organisations = new ArrayList<>();
        by.forEach((name, its) -> organisations.add(new Organisation(
                name,
                its.size(),
                (int) its.stream().filter(year -> year.pieces() > 0).count(),
                its.stream().mapToLong(Year::pieces).sum())));
        return organisations;
    }

    /** The first day of the year by which the area reports. */
    @Transactional(readOnly = true)
    public LocalDate yearBegan(AreaId area) {
        return OneAYear.yearOf(LocalDate.now(clock), settings.of(area).yearFrom());
    }

    @Transactional(readOnly = true)
    public LocalService byId(AreaId area, ServiceId id) {
        return register.find(area, id).orElseThrow(NotFound::new);
    }

    /** Those of today, the ones without a piece first. */
    @Transactional(readOnly = true)
    public List<Year> year(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        LocalDate began = yearBegan(area);
        Map<ServiceId, List<Offer>> offers = store.offers(area);
        Map<ServiceId, List<LocalDate>> begun = new HashMap<>();
        for (Piece piece : pieceStore.inArea(area)) {
            if (piece.service() != null) {
                begun.computeIfAbsent(piece.service().id(), id -> new ArrayList<>())
                        .add(piece.beganOn());
            }
        }
        return register.inArea(area).stream()
                .filter(service -> service.runsOn(today))
                .map(service -> {
                    List<LocalDate> days = begun.getOrDefault(service.id(), List.of());
                    return new Year(
                            service,
                            OneAYear.count(days, today),
                            OneAYear.count(days, began, today),
                            days.stream().max(Comparator.naturalOrder()).orElse(null),
                            offers.getOrDefault(service.id(), List.of()));
                })
                .sorted(Comparator.comparing(year -> year.pieces() > 0))
                .toList();
    }

    /** Support is offered to a service; when, and which, stays written down. */
    @Transactional
    public Saving<ServiceId> offer(AreaId area, ServiceId id, String words) {
        if (!mayCoordinate()) {
            throw new NotFound();
        }
        byId(area, id);
        if (words.isBlank()) {
            return Saving.refused(List.of(Finding.of("words", "offer.needs.words", SOURCE)));
        }
        store.offer(area, Ids.next(clock), id, new Offer(LocalDate.now(clock), words.strip(), pieces.writtenAs(area)));
        return Saving.saved(id);
    }

    public boolean mayCoordinate() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR) && !principal.has(Role.INSPECTOR);
    }

    @Override
    public String name() {
        return "services-of-partnership-as-counted";
    }

    /** What the register says of each service today is what is counted. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        register.inArea(area).forEach(service -> facts.changing(area, service.id(), () -> {}));
    }
}
