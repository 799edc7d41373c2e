package uk.sidebyside.measures.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.dashboard.Dashboard.Tile;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.measures.open.Publication;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.shared.AreaId;

/**
 * "Is it getting better?": the measures that an area put on its first screen, or all of them. The public, the board and services see the
 * same measures from the same records, as far as each may: the public what is published, members what is known. However many there are,
 * it takes the same few statements.
 */
@Service
public class Dashboards {
    /** How far back: three years, so that a change can be told from chance. */
    private static final int MONTHS = 36;

    private final Measures measures;
    private final Publications publications;
    private final Standings standings;
    private final FactSources sources;
    private final Clock clock;

    Dashboards(Measures measures, Publications publications, Standings standings, FactSources sources, Clock clock) {
        this.sources = sources;
        this.measures = measures;
        this.publications = publications;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The first screen in the area's order; the first ten of all measures where nobody chose.
     *
     * @param knownOn as it was known at the close of this day; null for now
     */
    @Transactional(readOnly = true)
    public Dashboard firstScreen(AreaId area, @Nullable LocalDate knownOn) {
        Map<MeasureId, Publication> how = publications.all(area);
        List<Measure> all = inUse(area, knownOn);
        List<Measure> chosen = all.stream()
                .filter(measure -> place(how, measure) != null)
                .sorted(Comparator.comparing(measure -> Objects.requireNonNull(place(how, measure))))
                .toList();
        return of(
                area,
                chosen.isEmpty()
                        ? all.stream().limit(Publications.ON_FIRST_SCREEN).toList()
                        : chosen,
                how,
                knownOn);
    }

    /** Every measure that is looked after, in the area's order. */
    @Transactional(readOnly = true)
    public Dashboard all(AreaId area, @Nullable LocalDate knownOn) {
        return of(area, inUse(area, knownOn), publications.all(area), knownOn);
    }

    private List<Measure> inUse(AreaId area, @Nullable LocalDate knownOn) {
        LocalDate day = knownOn == null ? LocalDate.now(clock) : knownOn;
        return measures.all(area).stream()
                .filter(measure ->
                        measure.retiredOn() == null || !measure.retiredOn().isBefore(day))
                .toList();
    }

    private boolean together(Measure measure) {
        return measure.source() != null
                && sources.find(measure.source())
                        .filter(FactSource::ofWorkingTogether)
                        .isPresent();
    }

    private static @Nullable Integer place(Map<MeasureId, Publication> how, Measure measure) {
        Publication its = how.get(measure.id());
        return its == null ? null : its.firstScreen();
    }

    private Dashboard of(
            AreaId area, List<Measure> shown, Map<MeasureId, Publication> how, @Nullable LocalDate knownOn) {
        LocalDate day = knownOn == null ? LocalDate.now(clock) : knownOn;
        Map<MeasureId, MeasureStanding> standing = standings.of(area, shown, day, MONTHS, knownOn);
        return new Dashboard(
                day,
                knownOn,
                shown.stream()
                        .map(measure -> new Tile(
                                Objects.requireNonNull(standing.get(measure.id())),
                                how.getOrDefault(measure.id(), Publication.undecided(measure.id())),
                                together(measure)))
                        .toList());
    }
}
