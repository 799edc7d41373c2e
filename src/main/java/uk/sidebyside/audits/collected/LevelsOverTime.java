package uk.sidebyside.audits.collected;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.HeatTable;
import uk.sidebyside.audits.collected.rules.HeatTable.Cell;
import uk.sidebyside.audits.collected.rules.HeatTable.Line;
import uk.sidebyside.shared.AreaId;

/**
 * Service by standard by level over time (REQUIREMENTS R110), for those with a post of the partnership: four statements at most,
 * however many services there are.
 */
@Service
public class LevelsOverTime {
    /** Three years. */
    public static final int QUARTERS = 12;

    private final HeatStore store;
    private final LocalServices register;
    private final Clock clock;

    LevelsOverTime(HeatStore store, LocalServices register, Clock clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What of it is looked at; null and blank for all.
     *
     * @param overTime a cell for each quarter instead of the latest level alone
     */
    public record Asked(
            String framework,
            @Nullable Sector sector,
            @Nullable ServiceId service,
            String standard,
            boolean overTime) {}

    /**
     * @param frameworks those by which services have handed in audits, by number of audits
     * @param framework the one that is looked at; blank where there is none
     * @param standards its standards by their keys
     * @param services those with an audit by it, by their names
     */
    public record Seen(
            Map<String, Integer> frameworks,
            String framework,
            Map<String, String> standards,
            List<LocalService> services,
            List<YearMonth> quarters,
            HeatTable table) {}

    @Transactional(readOnly = true)
    public Seen see(AreaId area, Asked asked) {
        Centre.mustBePartner();
        LocalDate today = LocalDate.now(clock);
        List<YearMonth> quarters = HeatTable.quarters(today, QUARTERS);
        Map<String, Integer> frameworks = store.frameworks(area);
        String framework = frameworks.containsKey(asked.framework())
                ? asked.framework()
                : frameworks.keySet().stream().findFirst().orElse("");
        if (framework.isEmpty()) {
            return new Seen(frameworks, "", Map.of(), List.of(), quarters, new HeatTable(List.of(), List.of()));
        }
        Map<String, String> standards = store.standards(area, framework);
        Map<UUID, Map<String, List<HeatTable.Given>>> given = given(area, framework, quarters);
        List<LocalService> audited = register.inArea(area).stream()
                .filter(service -> given.containsKey(service.id().value()))
                .toList();
        List<LocalService> shown = audited.stream().filter(chosen(asked)).toList();
        List<String> wanted = standards.keySet().stream()
                .filter(key -> !standards.containsKey(asked.standard()) || key.equals(asked.standard()))
                .toList();
        HeatTable table = asked.overTime()
                ? overTime(shown, wanted, standards, given, quarters)
                : latest(shown, wanted, standards, given);
        return new Seen(frameworks, framework, standards, audited, quarters, table);
    }

    private Map<UUID, Map<String, List<HeatTable.Given>>> given(
            AreaId area, String framework, List<YearMonth> quarters) {
        Map<UUID, Map<String, List<HeatTable.Given>>> given = new HashMap<>();
        Map<String, Cell> cells = new HashMap<>();
        store.levels(
                area,
                framework,
                quarters.getFirst().atDay(1),
                (service, standard, on, rank, ranks, label) -> given.computeIfAbsent(service, id -> new HashMap<>())
                        .computeIfAbsent(standard, key -> new ArrayList<>(QUARTERS))
                        .add(new HeatTable.Given(
                                on, cells.computeIfAbsent(label, words -> Cell.of(rank, ranks, words, "")))));
        return given;
    }

    private static Predicate<LocalService> chosen(Asked asked) {
        return service -> (asked.sector() == null || service.sector() == asked.sector())
                && (asked.service() == null || service.id().equals(asked.service()));
    }

    private static HeatTable overTime(
            List<LocalService> services,
            List<String> wanted,
            Map<String, String> standards,
            Map<UUID, Map<String, List<HeatTable.Given>>> given,
            List<YearMonth> quarters) {
        List<Line> lines = new ArrayList<>(services.size() * wanted.size());
        for (LocalService service : services) {
            Map<String, List<HeatTable.Given>> its =
                    given.getOrDefault(service.id().value(), Map.of());
            for (String standard : wanted) {
                lines.add(new Line(
                        service.name(),
                        standards.getOrDefault(standard, standard),
                        HeatTable.overTime(quarters, its.getOrDefault(standard, List.of()))));
            }
        }
        return new HeatTable(quarters.stream().map(AuditWords::quarter).toList(), lines);
    }

    private static HeatTable latest(
            List<LocalService> services,
            List<String> wanted,
            Map<String, String> standards,
            Map<UUID, Map<String, List<HeatTable.Given>>> given) {
        List<Line> lines = new ArrayList<>();
        for (LocalService service : services) {
            Map<String, List<HeatTable.Given>> its =
                    given.getOrDefault(service.id().value(), Map.of());
            List<@Nullable Cell> cells = new ArrayList<>();
            for (String standard : wanted) {
                cells.add(withTheOneBefore(its.getOrDefault(standard, List.of())));
            }
            lines.add(new Line("", service.name(), cells));
        }
        return new HeatTable(
                wanted.stream().map(key -> standards.getOrDefault(key, key)).toList(), lines);
    }

    private static @Nullable Cell withTheOneBefore(List<HeatTable.Given> given) {
        if (given.isEmpty()) {
            return null;
        }
        HeatTable.Given last = given.getLast();
        String before = given.size() < 2 || given.get(given.size() - 2).cell().equals(last.cell())
                ? ""
                : ", before: " + given.get(given.size() - 2).cell().label();
        return new Cell(last.cell().label(), last.cell().tone(), AuditWords.month(last.on()) + before);
    }

    /** A row of the file: who, when, what. */
    public record Row(LocalService service, LocalDate on, String standard, int rank, int ranks, String label) {}

    /** By the names of services, their days and the framework's order; as much of it as was asked for. */
    @Transactional(readOnly = true)
    public List<Row> rows(AreaId area, Asked asked) {
        Centre.mustBePartner();
        Map<UUID, List<HeatStore.Row>> rows = new HashMap<>();
        LocalDate from =
                HeatTable.quarters(LocalDate.now(clock), QUARTERS).getFirst().atDay(1);
        String framework = asked.framework().isBlank()
                ? store.frameworks(area).keySet().stream().findFirst().orElse("")
                : asked.framework();
        store.rows(area, framework, from).forEach(row -> rows.computeIfAbsent(row.service(), id -> new ArrayList<>())
                .add(row));
        return register.inArea(area).stream()
                .filter(chosen(asked))
                .flatMap(service -> rows.getOrDefault(service.id().value(), List.of()).stream()
                        .filter(row ->
                                asked.standard().isBlank() || asked.standard().equals(row.standard()))
                        .map(row -> new Row(service, row.on(), row.standard(), row.rank(), row.ranks(), row.label())))
                .toList();
    }
}
