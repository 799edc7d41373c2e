package uk.sidebyside.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.ground.TimedWork;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.measures.rules.Shown;
import uk.sidebyside.shared.AreaId;

/**
 * What is published of measures. Whoever is no member sees figures through this alone: pages, files and feeds of the public are made of
 * these tables.
 */
@Service
public class PublicTables {
    /** How far back a table reaches: ten years. */
    public static final int MONTHS = 120;

    private final PublicTableStore store;
    private final Clock clock;

    PublicTables(PublicTableStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The newest table of each measure that has one: one statement. Measures for members have none to be had.
     *
     * @param asAt as it was at the close of this day; null for now
     */
    @Transactional(readOnly = true)
    public Map<MeasureId, PublishedTable> newest(AreaId area, Collection<Measure> measures, @Nullable LocalDate asAt) {
        List<MeasureId> open = measures.stream()
                .filter(measure -> measure.audience() == Measure.Audience.PUBLIC)
                .map(Measure::id)
                .toList();
        return open.isEmpty() ? Map.of() : store.newest(area, open, asAt);
    }

    /** Every version, the oldest first; none of a measure for members. */
    @Transactional(readOnly = true)
    public List<PublishedTable> versions(AreaId area, Measure measure) {
        return measure.audience() == Measure.Audience.PUBLIC ? store.versions(area, measure.id()) : List.of();
    }

    /** Every version, the oldest first, whoever the measure is for today: for the making of the next. */
    @Transactional(readOnly = true)
    public List<PublishedTable> ever(AreaId area, MeasureId measure) {
        TimedWork.must();
        return store.versions(area, measure);
    }

    /** Adds a version: what was published before stays. */
    @Transactional
    public void add(AreaId area, PublishedTable table) {
        TimedWork.must();
        store.insert(area, table, clock.instant());
    }

    /** What was published on a day. */
    @Transactional(readOnly = true)
    public Optional<PublishedTable> version(AreaId area, Measure measure, LocalDate on) {
        return versions(area, measure).stream()
                .filter(table -> table.versionOn().equals(on))
                .findFirst();
    }

    /** The first day of which the one who asks can be shown what was known; null before there is any. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate first(AreaId area) {
        return Measures.member() ? store.firstKnown(area) : store.first(area);
    }

    /** As {@link Histories} has them, for those who may know no more than what is published. */
    Map<MeasureId, Series> series(
            AreaId area, Collection<Measure> measures, LocalDate from, LocalDate until, @Nullable LocalDate asAt) {
        Map<MeasureId, PublishedTable> tables = newest(area, measures, asAt);
        Map<MeasureId, Series> series = new HashMap<>();
        for (Measure measure : measures) {
            PublishedTable table = tables.get(measure.id());
            List<Point> points = table == null
                    ? List.of()
                    : table.table().figures().stream()
                            .filter(figure ->
                                    !figure.on().isBefore(from) && !figure.on().isAfter(until))
                            .map(figure -> point(figure, measure))
                            .toList();
            series.put(measure.id(), new Series(measure, points, table == null ? null : table.versionOn()));
        }
        return series;
    }

    private static Point point(PublicTable.Figure figure, Measure measure) {
        Shown whole = figure.whole();
        boolean share = whole.value() == null && whole.were() != null && whole.of() != null && whole.of() > 0;
        String why =
                (share ? whole.were() + " of " + whole.of() + ". " : "") + PublicWords.of(whole.mark(), measure.unit());
        return new Point(
                figure.from(),
                figure.on(),
                figure.whole().value(),
                figure.whole().were(),
                figure.whole().of(),
                figure.words().isBlank() ? why : figure.words(),
                figure.source());
    }
}
