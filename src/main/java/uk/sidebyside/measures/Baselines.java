package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.rules.SoundReading;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Where measures stood before. Of several the one recorded last counts, and the others stay. */
@Service
public class Baselines {
    private final BaselineStore store;
    private final MeasureStore measures;
    private final CountedMeasures counted;
    private final Clock clock;

    Baselines(BaselineStore store, MeasureStore measures, CountedMeasures counted, Clock clock) {
        this.counted = counted;
        this.store = store;
        this.measures = measures;
        this.clock = clock;
    }

    /** Every baseline that measures ever had, the one that counts first: one statement. */
    @Transactional(readOnly = true)
    public Map<MeasureId, List<Baseline>> of(AreaId area, Collection<MeasureId> of) {
        return store.of(area, of, null);
    }

    /** @param value null where none was given, which is refused */
    @Transactional
    public Saving<MeasureId> record(
            AreaId area, MeasureId measure, LocalDate on, @Nullable BigDecimal value, String source) {
        Editor.mustEdit();
        Measure of = measures.lock(area, measure).orElseThrow(NotFound::new);
        List<Finding> findings = new ArrayList<>();
        if (value == null) {
            findings.add(Finding.of("value", "baseline.missing", Texts.RULES));
        } else {
            findings.addAll(SoundReading.check(
                    of.unit() == Unit.PERCENT, null, on, value, null, null, "", LocalDate.now(clock)));
        }
        findings.addAll(Texts.required("source", source, 200));
        if (value == null || !findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<Baseline> before = store.of(area, List.of(measure), null).getOrDefault(measure, List.of());
        boolean alike = !before.isEmpty()
                && before.getFirst().on().equals(on)
                && before.getFirst().value().compareTo(value) == 0
                && before.getFirst().source().equals(source);
        if (!alike) {
            return counted.around(area, measure, () -> {
                store.insert(area, measure, new Baseline(on, value, source, after(before)));
                return Saving.saved(measure);
            });
        }
        return Saving.saved(measure);
    }

    /** Now, and later than what was recorded before, by a clock that stands still too. */
    private Instant after(List<Baseline> before) {
        Instant now = clock.instant();
        if (before.isEmpty() || before.getFirst().recordedAt().isBefore(now)) {
            return now;
        }
        return before.getFirst().recordedAt().plus(1, ChronoUnit.MICROS);
    }
}
