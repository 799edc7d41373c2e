package uk.sidebyside.measures.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;

/** Figures of one release beside all that is loaded. */
final class ReleaseComparison {
    private final List<PublishedValue> values;
    private final List<PublishedValue> changed = new ArrayList<>();
    private final List<PublishedPreview.Revision> revised = new ArrayList<>();
    private int fresh;
    private int confirmed;
    private int unchanged;

    private ReleaseComparison(List<PublishedValue> values) {
        this.values = values;
    }

    /** @param loaded the earlier first */
    static ReleaseComparison of(Collection<PublishedValue> all, List<PublishedSeries.Point> loaded) {
        ReleaseComparison comparison = new ReleaseComparison(List.copyOf(all));
        Map<PublishedValue.Key, PublishedValue> ofThis = new HashMap<>();
        Map<PublishedValue.Key, PublishedValue> ofOthers = new HashMap<>();
        int release = all.isEmpty() ? 0 : all.iterator().next().release();
        loaded.forEach(point -> (point.value().release() == release ? ofThis : ofOthers)
                .put(point.value().key(), point.value()));
        Set<PublishedValue.Key> met = new HashSet<>();
        for (PublishedValue value : comparison.values) {
            if (met.add(value.key())) {
                comparison.compare(value, ofThis.get(value.key()), ofOthers.get(value.key()));
            }
        }
        return comparison;
    }

    private void compare(PublishedValue value, @Nullable PublishedValue same, @Nullable PublishedValue other) {
        if (same != null && same.sameFigures(value)) {
            unchanged++;
            return;
        }
        changed.add(value);
        PublishedValue before = same == null ? other : same;
        if (before == null) {
            fresh++;
        } else if (before.sameFigures(value)) {
            confirmed++;
        } else {
            revised.add(new PublishedPreview.Revision(
                    measure(value),
                    area(value),
                    value.key().year(),
                    before.words() + " (release " + before.release() + ")",
                    value.words()));
        }
    }

    /** What is to be stored. */
    List<PublishedValue> changed() {
        return List.copyOf(changed);
    }

    PublishedPreview preview(String file, int release, LocalDate dated) {
        return preview(file, release, dated, List.of(), List.of());
    }

    PublishedPreview preview(
            String file, int release, LocalDate dated, List<PublishedTable> tables, List<String> notOurs) {
        return new PublishedPreview(
                release,
                dated,
                file,
                PublishedStatistics.told(tables),
                notOurs,
                values.size(),
                (int) values.stream()
                        .map(value -> value.key().area())
                        .distinct()
                        .count(),
                List.copyOf(PublishedStatistics.years(values)),
                marked("x"),
                marked("z"),
                fresh,
                confirmed,
                unchanged,
                revised,
                asked(),
                PublishedStatistics.faults(tables));
    }

    private int marked(String marker) {
        return (int) values.stream()
                .filter(value -> value.main().marker().equals(marker))
                .count();
    }

    /** About what is new or changed alone: the rest was decided when it was loaded. */
    private List<PublishedPreview.Asked> asked() {
        Set<PublishedValue.Key> toStore = new HashSet<>();
        changed.forEach(value -> {
            toStore.add(value.key());
            toStore.add(value.key().together());
        });
        return PublishedChecks.of(values, StatisticsAreas.known()).stream()
                .filter(query -> toStore.contains(query.value().key()))
                .map(query -> new PublishedPreview.Asked(
                        query.value().key().text(),
                        query.kind().name(),
                        query.kind().words(),
                        measure(query.value()),
                        area(query.value()),
                        query.value().key().year(),
                        query.words(),
                        query.kind().proposal() != Query.Proposal.TAKE,
                        query.kind().proposal() == Query.Proposal.LEAVE_OUT_ALWAYS))
                .toList();
    }

    static String measure(PublishedValue value) {
        return PublishedMeasure.nameOf(value.key().measure());
    }

    static String area(PublishedValue value) {
        return StatisticsAreas.known()
                .find(value.key().area())
                .map(StatisticsArea::name)
                .orElse(value.key().area());
    }
}
