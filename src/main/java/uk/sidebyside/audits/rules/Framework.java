package uk.sidebyside.audits.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A framework by which audits judge: its scales, its standards, and the rules that suggest an outcome. A version of it never
 * changes. The scale of the rows and the scale of the whole are two: nothing turns a level of one into a level of the other.
 *
 * @param from the first day on which audits begin by it
 * @param until the last such day; null while it goes on
 * @param madeBy who answers for it
 * @param madeWith with whom it was made
 * @param source where it comes from; may be blank
 * @param reviewMonths after how many months an audit is due again
 * @param rowScale the scale of indicators that name none
 */
public record Framework(
        String code,
        int version,
        String name,
        String about,
        Subject subject,
        LocalDate from,
        @Nullable LocalDate until,
        String madeBy,
        List<String> madeWith,
        String source,
        int reviewMonths,
        List<Scale> scales,
        String rowScale,
        String wholeScale,
        List<Standard> standards,
        List<OutcomeRule> outcome) {

    public Framework {
        madeWith = List.copyOf(madeWith);
        scales = List.copyOf(scales);
        standards = List.copyOf(standards);
        outcome = List.copyOf(outcome);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public Optional<Scale> scale(String key) {
        return scales.stream().filter(scale -> scale.key().equals(key)).findFirst();
    }

    /** @throws java.util.NoSuchElementException for a framework that is not sound */
    public Scale scaleOf(Indicator indicator) {
        return scale(indicator.scale()).orElseThrow();
    }

    /** @throws java.util.NoSuchElementException for a framework that is not sound */
    public Scale whole() {
        return scale(wholeScale).orElseThrow();
    }

    public Optional<Standard> standard(String key) {
        return standards.stream().filter(standard -> standard.key().equals(key)).findFirst();
    }

    /** In the order of the standards. */
    public List<Indicator> indicators() {
        return each().toList();
    }

    private Stream<Indicator> each() {
        return standards.stream().flatMap(standard -> standard.indicators().stream());
    }

    public Optional<Indicator> indicator(String key) {
        return each().filter(indicator -> indicator.key().equals(key)).findFirst();
    }

    /** Where a standard stands among them, from 1; 0 for one that the framework does not have. */
    public int place(String standard) {
        for (int i = 0; i < standards.size(); i++) {
            if (standards.get(i).key().equals(standard)) {
                return i + 1;
            }
        }
        return 0;
    }
}
