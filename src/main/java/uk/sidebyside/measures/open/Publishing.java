package uk.sidebyside.measures.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.Series;
import uk.sidebyside.measures.ground.TimedWork;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Awaited;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.rules.Known;
import uk.sidebyside.measures.rules.Mark;
import uk.sidebyside.measures.rules.NextTable;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.measures.rules.Shown;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.shared.AreaId;

/**
 * Makes the public tables: each night, from what was known at the close of the day before and of months that are over. A version is made
 * only where something in it is new, and of people once a month at most, so that nobody can be seen to come or go by the day.
 */
@Service
public class Publishing {
    private final Measures measures;
    private final PublicationStore publications;
    private final PublicTables published;
    private final Histories histories;
    private final Breakdowns breakdowns;
    private final Overlaps overlaps;
    private final FactSources sources;
    private final Changes changes;

    Publishing(
            Measures measures,
            PublicationStore publications,
            PublicTables published,
            Histories histories,
            Breakdowns breakdowns,
            Overlaps overlaps,
            FactSources sources,
            Changes changes) {
        this.measures = measures;
        this.publications = publications;
        this.published = published;
        this.histories = histories;
        this.breakdowns = breakdowns;
        this.overlaps = overlaps;
        this.sources = sources;
        this.changes = changes;
    }

    /**
     * Publishes what is new on a day; timed work and commands do so.
     *
     * @return the measures of which there is a new version
     */
    @Transactional
    public List<Measure> publish(AreaId area, LocalDate day) {
        TimedWork.must();
        LocalDate known = day.minusDays(1);
        List<Measure> open = measures.all(area).stream()
                .filter(measure -> measure.audience() == Audience.PUBLIC && measure.retiredOn() == null)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<MeasureId, Series> series = histories.of(area, open, known, PublicTables.MONTHS, known);
        Map<MeasureId, Publication> how = publications.all(area);
        List<Measure> fresh = new ArrayList<>();
        for (Measure measure : open) {
            Publication publication = how.getOrDefault(measure.id(), Publication.undecided(measure.id()));
            Series its = series.getOrDefault(measure.id(), new Series(measure, List.of()));
            if (publish(area, its, publication, overlaps.of(area, measure, how, series), day)) {
                fresh.add(measure);
            }
        }
        if (!fresh.isEmpty()) {
            changes.publish(change(area, fresh, day));
        }
        return fresh;
    }

    private boolean publish(
            AreaId area,
            Series series,
            Publication publication,
            Map<Overlaps.Time, List<Counted>> beside,
            LocalDate day) {
        Measure measure = series.measure();
        List<PublishedTable> before = published.ever(area, measure.id());
        PublishedTable newest = before.isEmpty() ? null : before.getLast();
        if (newest != null && !Awaited.due(newest.versionOn(), day, publication.ofPeople())) {
            return false;
        }
        List<Known> known = known(area, series, publication, day).stream()
                .map(each -> each.beside(beside.getOrDefault(new Overlaps.Time(each.from(), each.on()), List.of())))
                .toList();
        boolean percent = measure.unit() == Unit.PERCENT;
        PublicTable table = publication.ofPeople()
                ? withoutRounded(measure, NextTable.ofPeople(known, earlier(area, measure, before), percent))
                : NextTable.ofThings(known, percent);
        if (newest == null ? known.isEmpty() : newest.table().equals(table)) {
            return false;
        }
        published.add(area, new PublishedTable(measure.id(), day, table));
        return true;
    }

    /** Where everybody can read of how many a figure is, a rounded percentage tells how many. */
    private PublicTable withoutRounded(Measure measure, PublicTable table) {
        SourceKey key = measure.source();
        if (key == null || sources.find(key).filter(FactSource::wholesArePublic).isEmpty()) {
            return table;
        }
        return new PublicTable(table.figures().stream()
                .map(figure -> figure.whole().mark() != Mark.ROUNDED
                        ? figure
                        : new PublicTable.Figure(
                                figure.from(),
                                figure.on(),
                                Shown.hidden(Mark.FEWER_THAN_5),
                                figure.words(),
                                figure.source(),
                                figure.breakdowns()))
                .toList());
    }

    /** Of a source that several measures are counted from, what any of them published counts. */
    private List<PublicTable> earlier(AreaId area, Measure measure, List<PublishedTable> own) {
        List<PublishedTable> all = new ArrayList<>(own);
        if (measure.source() != null) {
            measures.all(area).stream()
                    .filter(other ->
                            !other.id().equals(measure.id()) && measure.source().equals(other.source()))
                    .forEach(other -> all.addAll(published.ever(area, other.id())));
        }
        return all.stream()
                .sorted(Comparator.comparing(PublishedTable::versionOn))
                .map(PublishedTable::table)
                .toList();
    }

    private List<Known> known(AreaId area, Series series, Publication publication, LocalDate day) {
        Measure measure = series.measure();
        Map<LocalDate, Known> found = new HashMap<>();
        for (Point point : series.points()) {
            boolean over = measure.fedBy() != FedBy.COUNTED
                    || point.on().equals(YearMonth.from(point.on()).atEndOfMonth());
            if (over && point.on().isBefore(day)) {
                found.put(point.on(), known(point, measure.unit()));
            }
        }
        Map<LocalDate, Breakdowns.OfDay> told =
                breakdowns.of(area, measure, bands(publication), found.keySet(), day.minusDays(1));
        return found.values().stream()
                .sorted(Comparator.comparing(Known::on))
                .map(known -> told.containsKey(known.on()) ? with(known, told.get(known.on())) : known)
                .toList();
    }

    /** A part of another measure is not told apart: cells of the one could be subtracted from cells of the other. */
    private static List<String> bands(Publication publication) {
        return publication.partOf() == null ? publication.bands() : List.of();
    }

    /** A figure that was corrected after it was told apart is not told apart any more: its cells would not add up to it. */
    private static Known with(Known known, Breakdowns.OfDay told) {
        SortedMap<String, SortedMap<String, Counted>> sound = new TreeMap<>(told.bands());
        sound.values().removeIf(cells -> !cells.values().stream()
                .reduce(Counted.NONE, Counted::plus)
                .equals(known.counted()));
        return new Known(
                known.from(), known.on(), known.value(), known.counted(), known.words(), known.source(), sound);
    }

    static Known known(Point point, Unit unit, Breakdowns.OfDay told) {
        return with(known(point, unit), told);
    }

    private static Known known(Point point, Unit unit) {
        return new Known(
                point.from(),
                point.on(),
                point.value(),
                counted(point, unit),
                point.words(),
                point.source(),
                new TreeMap<>());
    }

    /** A count that is no whole number, a change and a milestone count nobody. */
    static @Nullable Counted counted(Point point, Unit unit) {
        Long were = point.numerator();
        Long of = point.denominator();
        BigDecimal value = point.value();
        return switch (unit) {
            case PERCENT -> were == null || of == null ? null : new Counted(were, of);
            case COUNT ->
                value == null || value.stripTrailingZeros().scale() > 0
                        ? null
                        : new Counted(value.longValueExact(), of == null ? 0 : of);
            case CHANGE, MILESTONE -> null;
        };
    }

    private static Change change(AreaId area, List<Measure> fresh, LocalDate day) {
        String names = fresh.size() == 1 ? "\"" + fresh.getFirst().name() + "\"" : fresh.size() + " measures";
        return new Change(
                "open-data:" + day,
                DataRefs.openData(area),
                DataRefs.TITLE,
                fresh.stream()
                        .map(measure -> DataRefs.dataset(area, measure.id()))
                        .toList(),
                "New figures are published for " + names + ".",
                fresh.size() == 1 ? "/data/" + fresh.getFirst().key() : "/data",
                day);
    }
}
