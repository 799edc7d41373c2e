package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
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
        Editor.mustReport(of);
        List<Finding> findings = check(of, reading, LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        counted.around(area, measure, () -> store(area, of, reading, null));
        return Saving.saved(measure);
    }

    /** What can't be of a figure of a measure, on a day. */
    static List<Finding> check(Measure measure, Reading reading, LocalDate today) {
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
                today));
        findings.addAll(Texts.required("source", reading.source(), 200));
        findings.addAll(Texts.atMost("words", reading.words(), 500));
        return findings;
    }

    /** @return whether it says anything that was not known */
    boolean store(AreaId area, Measure measure, Reading reading, @Nullable UUID load) {
        Reading whole = whole(measure, reading);
        boolean known = store.all(area, measure.id()).stream()
                .map(Known::reading)
                .filter(each -> each.on().equals(whole.on()))
                .findFirst()
                .filter(each -> alike(each, whole))
                .isPresent();
        if (!known) {
            store.insert(area, measure.id(), Ids.next(clock), whole, load, clock.instant());
        }
        return !known;
    }

    /** With the per cent that numerator and denominator give. */
    static Reading whole(Measure measure, Reading reading) {
        Long numerator = reading.numerator();
        Long denominator = reading.denominator();
        if (measure.unit() != Unit.PERCENT || numerator == null || denominator == null) {
            return reading;
        }
        BigDecimal share = SoundReading.share(numerator, denominator);
        return new Reading(
                reading.from(),
                reading.on(),
                share,
                numerator,
                denominator,
                share == null && reading.words().isBlank() ? "There was nothing to count." : reading.words(),
                reading.source());
    }

    static boolean alike(Reading one, Reading other) {
        return alike(one.value(), other.value())
                && Objects.equals(one.numerator(), other.numerator())
                && Objects.equals(one.denominator(), other.denominator())
                && Objects.equals(one.from(), other.from())
                && one.words().equals(other.words())
                && one.source().equals(other.source());
    }

    private static boolean alike(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
