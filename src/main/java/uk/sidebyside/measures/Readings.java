package uk.sidebyside.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.rules.SoundReading;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Figures that people report. Of two for one day the one known last counts; both stay. */
@Service
public class Readings {
    private final ReadingStore store;
    private final MeasureStore measures;
    private final CountedMeasures counted;
    private final Clock clock;

    Readings(ReadingStore store, MeasureStore measures, CountedMeasures counted, Clock clock) {
        this.counted = counted;
        this.store = store;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param load the file that it came with; null where somebody typed it */
    public record Known(UUID id, Reading reading, @Nullable UUID load, Instant knownAt) {}

    /** Every figure of a measure, the latest day first, and of one day the one that counts first. */
    @Transactional(readOnly = true)
    public List<Known> all(AreaId area, MeasureId measure) {
        return store.all(area, measure);
    }

    /** Records a figure; one that says what is there already changes nothing. */
    @Transactional
    public Saving<MeasureId> record(AreaId area, MeasureId measure, Reading reading) {
        Measure of = measures.lock(area, measure).orElseThrow(NotFound::new);
        Editor.mustReport(of.owner());
        List<Finding> findings = check(of, reading);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        counted.around(area, measure, () -> store(area, of, reading));
        return Saving.saved(measure);
    }

    /** What can't be of a figure of a measure today; empty where nothing. */
    public List<Finding> check(Measure measure, Reading reading) {
        if (measure.fedBy() == FedBy.COUNTED) {
            return List.of(Finding.of("value", "reading.is.counted", Texts.RULES));
        }
        List<Finding> findings = new ArrayList<>(SoundReading.check(
                measure.unit() == Unit.PERCENT,
                reading.from(),
                reading.on(),
                reading.value(),
                reading.numerator(),
                reading.denominator(),
                reading.words(),
                LocalDate.now(clock)));
        findings.addAll(Texts.required("source", reading.source(), 200));
        findings.addAll(Texts.atMost("words", reading.words(), 500));
        return findings;
    }

    private int store(AreaId area, Measure measure, Reading reading) {
        Reading whole = reading.whole(measure.unit());
        boolean known = store.all(area, measure.id()).stream()
                .map(Known::reading)
                .filter(each -> each.on().equals(whole.on()))
                .findFirst()
                .filter(whole::saysTheSameAs)
                .isPresent();
        return known ? 0 : insert(area, measure.id(), List.of(whole), null);
    }

    private int insert(AreaId area, MeasureId measure, List<Reading> its, @Nullable UUID load) {
        its.forEach(reading -> store.insert(area, measure, Ids.next(clock), reading, load, clock.instant()));
        return its.size();
    }

    /** Keeps others from reporting figures of these until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AreaId area, Collection<Measure> these) {
        these.stream()
                .sorted(Comparator.comparing(measure -> measure.id().value()))
                .forEach(measure -> measures.lock(area, measure.id()));
    }

    /**
     * Records figures of a measure that the caller holds and has checked; each says something new.
     *
     * @param load the file that they came with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AreaId area, Measure measure, List<Reading> its, UUID load) {
        Editor.mustReport(measure.owner());
        counted.around(area, measure.id(), () -> insert(area, measure.id(), its, load));
    }
}
