package uk.sidebyside.measures.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.Series;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.measures.rules.Shown;
import uk.sidebyside.shared.AreaId;

/**
 * Measures of which one counts a part of what the other counts. Of a part, the whole is looked at as it is known, published or
 * not; of a whole, the parts as they were published.
 */
@Component
class Overlaps {
    private final PublicTables published;

    Overlaps(PublicTables published) {
        this.published = published;
    }

    /** The time that a figure speaks of. */
    record Time(@Nullable LocalDate from, LocalDate on) {}

    /** What can be subtracted from a measure's figures, or they from it, by their time. */
    Map<Time, List<Counted>> of(
            AreaId area, Measure measure, Map<MeasureId, Publication> how, Map<MeasureId, Series> known) {
        Map<Time, List<Counted>> beside = new HashMap<>();
        Publication own = how.get(measure.id());
        MeasureId whole = own == null ? null : own.partOf();
        if (whole != null) {
            Series series = known.get(whole);
            if (series != null) {
                series.points().forEach(point -> add(beside, point, series.measure()));
            }
            published.ever(area, whole).forEach(table -> add(beside, table));
        }
        how.values().stream()
                .filter(other -> measure.id().equals(other.partOf()))
                .forEach(part -> published.ever(area, part.measure()).forEach(table -> add(beside, table)));
        return beside;
    }

    private static void add(Map<Time, List<Counted>> beside, Point point, Measure measure) {
        Counted counted = Publishing.counted(point, measure.unit());
        if (counted != null) {
            beside.computeIfAbsent(new Time(point.from(), point.on()), time -> new ArrayList<>())
                    .add(counted);
        }
    }

    private static void add(Map<Time, List<Counted>> beside, PublishedTable table) {
        for (PublicTable.Figure figure : table.table().figures()) {
            Shown whole = figure.whole();
            if (whole.mark().numbers() && whole.were() != null) {
                beside.computeIfAbsent(new Time(figure.from(), figure.on()), time -> new ArrayList<>())
                        .add(new Counted(whole.were(), whole.of() == null ? 0 : whole.of()));
            }
        }
    }
}
