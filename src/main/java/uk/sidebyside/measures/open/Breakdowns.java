package uk.sidebyside.measures.open;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.BandedRow;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.rules.Known;
import uk.sidebyside.measures.rules.NextTable;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** Figures told apart by need, setting, age or provider: as they are, small numbers and all, so never for the public. */
@Service
public class Breakdowns {
    private static final String RULES = "docs/rules/measures.md";

    private final BandStore store;
    private final Measures measures;
    private final Histories histories;
    private final Figures figures;
    private final FactSources sources;
    private final PublicTables published;
    private final Publications publications;
    private final Clock clock;

    Breakdowns(
            BandStore store,
            Measures measures,
            Histories histories,
            Figures figures,
            FactSources sources,
            PublicTables published,
            Publications publications,
            Clock clock) {
        this.published = published;
        this.publications = publications;
        this.figures = figures;
        this.sources = sources;
        this.store = store;
        this.measures = measures;
        this.histories = histories;
        this.clock = clock;
    }

    /** @param bands by the band's name, then by label */
    public record OfDay(SortedMap<String, SortedMap<String, Counted>> bands) {}

    /**
     * What was known at the close of a day of the figures of some days.
     *
     * @param days the last days of the times that they speak of
     */
    Map<LocalDate, OfDay> of(
            AreaId area, Measure measure, List<String> bands, Collection<LocalDate> days, LocalDate knownOn) {
        if (bands.isEmpty() || days.isEmpty()) {
            return Map.of();
        }
        if (measure.source() != null) {
            return counted(area, measure.source(), bands, days, knownOn);
        }
        return store.of(area, measure.id(), bands, knownOn).entrySet().stream()
                .filter(entry -> days.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OfDay(entry.getValue())));
    }

    private Map<LocalDate, OfDay> counted(
            AreaId area, SourceKey source, List<String> bands, Collection<LocalDate> days, LocalDate knownOn) {
        Map<LocalDate, OfDay> told = new HashMap<>();
        days.forEach(day -> told.put(day, new OfDay(new TreeMap<>())));
        for (String band : bands) {
            if (sources.counts(source).standing()) {
                days.forEach(day -> figures.standingIn(area, source, band, day, knownOn)
                        .forEach((value, count) -> put(told.get(day), band, value, count)));
            } else {
                figures.byMonthIn(
                                area,
                                source,
                                band,
                                YearMonth.from(Collections.min(days)),
                                YearMonth.from(Collections.max(days)),
                                knownOn)
                        .forEach((value, months) -> months.forEach(
                                (month, count) -> put(told.get(month.atEndOfMonth()), band, value, count)));
            }
        }
        return told;
    }

    private static void put(@Nullable OfDay told, String band, String value, Count count) {
        if (told != null) {
            told.bands()
                    .computeIfAbsent(band, each -> new TreeMap<>())
                    .put(value.isBlank() ? "Not recorded" : value, new Counted(count.numerator(), count.denominator()));
        }
    }

    /**
     * The newest figure told apart, by each band, for whoever asks: the public has what is published. Members see what is known,
     * with small numbers hidden as they would be in the next public table.
     *
     * @param knownOn as it was known at the close of this day; null for what is known now
     */
    @Transactional(readOnly = true)
    public List<BySplit> shown(AreaId area, Measure measure, @Nullable LocalDate knownOn) {
        if (!Measures.member() || measure.fedBy() == FedBy.COUNTED) {
            PublishedTable table =
                    published.newest(area, List.of(measure), knownOn).get(measure.id());
            return table == null ? List.of() : BySplit.newest(table.table());
        }
        Publication how = publications.all(area).getOrDefault(measure.id(), Publication.undecided(measure.id()));
        Set<String> bands = new TreeSet<>(BandedRow.BANDS);
        bands.addAll(how.bands());
        Map<LocalDate, SortedMap<String, SortedMap<String, Counted>>> told =
                store.of(area, measure.id(), bands, knownOn);
        if (told.isEmpty()) {
            return List.of();
        }
        LocalDate last = Collections.max(told.keySet());
        List<Known> known = histories.of(area, List.of(measure), last, PublicTables.MONTHS, knownOn).values().stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> told.containsKey(point.on()))
                .map(point -> Publishing.known(
                        point, measure.unit(), new OfDay(Objects.requireNonNull(told.get(point.on())))))
                .toList();
        boolean percent = measure.unit() == Measure.Unit.PERCENT;
        return BySplit.newest(
                how.ofPeople()
                        ? NextTable.ofPeople(known, earlier(area, measure), percent)
                        : NextTable.ofThings(known, percent));
    }

    private List<PublicTable> earlier(AreaId area, Measure measure) {
        return published.versions(area, measure).stream()
                .map(PublishedTable::table)
                .toList();
    }

    /**
     * Reports a figure told apart by one band. It must add up to the figure that was reported for the day.
     *
     * @param band in lower case, as {@code primary_need}
     * @param cells by label; {@code of} is 0 for a measure that is no share of anything
     * @return what keeps it from being stored; empty where it was stored
     * @throws NotFound where there is no such measure, or the one who asks may not report it
     */
    @Transactional
    public List<Finding> record(AreaId area, String key, LocalDate on, String band, SortedMap<String, Counted> cells) {
        Measure measure = measures.find(area, key).orElseThrow(NotFound::new);
        Editor.mustReport(measure.owner());
        List<Finding> findings = check(area, measure, on, cells);
        if (findings.isEmpty()) {
            store.insert(area, measure.id(), on, band, cells, clock);
        }
        return findings;
    }

    private List<Finding> check(AreaId area, Measure measure, LocalDate on, SortedMap<String, Counted> cells) {
        if (measure.fedBy() == FedBy.COUNTED) {
            return List.of(Finding.of("value", "reading.is.counted", RULES));
        }
        Counted together = cells.values().stream().reduce(Counted.NONE, Counted::plus);
        Point whole = histories.of(area, List.of(measure), on, 1, null).values().stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> point.on().equals(on))
                .findFirst()
                .orElse(null);
        Counted reported = whole == null ? null : Publishing.counted(whole, measure.unit());
        return together.equals(reported) ? List.of() : List.of(Finding.of("value", "band.does.not.add.up", RULES));
    }
}
