package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.shared.Finding;

/** Figures and targets that can't be, each for its one reason. */
class SoundReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "true, 2026-11-26, 84.5, , , , ''", // today is not the future
        "true, 2026-11-27, 84.5, , , on, reading.in.future",
        "true, 2026-11-26, , , , value, reading.missing",
        "true, 2026-11-26, 0, , , , ''",
        "true, 2026-11-26, 100, , , , ''",
        "true, 2026-11-26, 100.1, , , value, reading.beyond.the.whole",
        "true, 2026-11-26, -0.1, , , value, reading.beyond.the.whole",
        "false, 2026-11-26, 140, , , , ''", // a count may be above 100
        "true, 2026-11-26, , 21, 25, , ''",
        "true, 2026-11-26, , 25, 25, , ''",
        "true, 2026-11-26, , 26, 25, numerator, reading.numerator.above",
        "true, 2026-11-26, , 21, , denominator, reading.half",
        "true, 2026-11-26, , , 25, numerator, reading.half",
        "true, 2026-11-26, , -1, 25, numerator, reading.negative",
        "true, 2026-11-26, , -2, -1, numerator, reading.negative",
        "true, 2026-11-26, , 0, -1, denominator, reading.negative",
        "true, 2026-11-26, , 0, 0, , ''", // nothing to count is no fault
        "true, 2026-11-26, 84, 21, 25, , ''",
        "true, 2026-11-26, 84.9, 21, 25, , ''", // rounded by somebody
        "true, 2026-11-26, 85, 21, 25, value, reading.not.the.share",
        "true, 2026-11-26, 85, 0, 0, value, reading.not.the.share",
        "false, 2026-11-26, 21, 21, 25, numerator, reading.share.of.nothing",
    })
    void eachFaultIsBesideItsField(
            boolean share,
            LocalDate on,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String field,
            String key) {
        List<Finding> found = SoundReading.check(share, null, on, value, numerator, denominator, "", TODAY);
        if (field == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(Finding::field, Finding::key).containsExactly(tuple(field, key));
        }
    }

    private static org.assertj.core.groups.Tuple tuple(String field, String key) {
        return org.assertj.core.groups.Tuple.tuple(field, key);
    }

    @Test
    void wordsAloneAreEnoughAndATimeEndsAfterItBegins() {
        assertThat(SoundReading.check(true, null, TODAY, null, null, null, "Nobody looked.", TODAY))
                .isEmpty();
        assertThat(SoundReading.check(true, TODAY, TODAY, BigDecimal.ONE, null, null, "", TODAY))
                .isEmpty();
        assertThat(SoundReading.check(true, TODAY.plusDays(1), TODAY, BigDecimal.ONE, null, null, "", TODAY))
                .extracting(Finding::key)
                .containsExactly("reading.from.after.on");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.1, true", "1, true", "1.1, false", "90, false"})
    void aPerCentUpToOneLooksLikeAFraction(BigDecimal value, boolean looks) {
        assertThat(SoundReading.looksLikeAFraction(value)).isEqualTo(looks);
    }

    @Test
    void aShareIsWorkedOutOfSomethingOnly() {
        assertThat(SoundReading.share(1, 3)).isEqualByComparingTo("33.3333");
        assertThat(SoundReading.share(2, 3)).isEqualByComparingTo("66.6667");
        assertThat(SoundReading.share(0, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 90, 3, true, , , , ''",
        "AT_LEAST, , 3, true, , , value, target.value.missing",
        "IN_PLACE, 1, 3, false, , , value, target.value.not.asked",
        "ALL, , 3, false, , , kind, target.all.of.no.share",
        "ALL, , 3, true, , , , ''",
        "AT_LEAST, 100, 3, true, , , , ''",
        "AT_LEAST, 100.1, 3, true, , , value, target.beyond.the.whole",
        "AT_MOST, 0, 3, true, , , , ''",
        "AT_MOST, -1, 3, true, , , value, target.beyond.the.whole",
        "COUNT, 140, 3, false, , , , ''",
        "RELATIVE_CHANGE, 150, 3, true, , , , ''", // half as much again and more is no share
        "AT_LEAST, 90, 0, true, , , points, target.points",
        "AT_LEAST, 90, 1, true, , , , ''",
        "AT_LEAST, 90, 24, true, , , , ''",
        "AT_LEAST, 90, 25, true, , , points, target.points",
        "AT_LEAST, 90, 3, true, 2021-09-30, 2021-09-30, , ''",
        "AT_LEAST, 90, 3, true, 2021-09-30, 2021-09-29, dueOn, target.due.before.from",
    })
    void aTargetSaysWhatCanBe(
            Kind kind,
            @Nullable BigDecimal value,
            int points,
            boolean share,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            @Nullable String field,
            String key) {
        List<Finding> found = SoundTarget.check(kind, value, points, share, from, due);
        if (field == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(Finding::field, Finding::key).containsExactly(tuple(field, key));
        }
    }
}
