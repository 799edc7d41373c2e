package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.advice.rules.FilledAdvice.Filled;
import uk.sidebyside.assessments.advice.rules.FilledAdvice.Placed;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;

class FilledAdviceTest {
    private static final WrittenAdvice BEGUN = new WrittenAdvice(
            Answer.KNOWN,
            "Because",
            "Seen on Monday",
            List.of(new Need("He waits", "At school")),
            List.of("Wait"),
            List.of(new Outcome("He asks", "in 4 of 5", "by July", "Hope")),
            List.of(new Provision("Practice", "TA", "trained", "daily", "1 term", "in July", Strand.HEALTH, 1)));

    private static Placed placed(int number, Place place) {
        return new Placed(number, "Words of " + number, place);
    }

    @Test
    void eachParagraphGoesWhereItWasPutAndWhatIsThereStays() {
        List<Placed> all = new ArrayList<>();
        for (Place place : Place.values()) {
            all.add(placed(place.ordinal() + 1, place));
        }
        Filled filled = FilledAdvice.of(BEGUN, all);
        assertThat(filled.findings()).isEmpty();
        WrittenAdvice advice = filled.advice();
        assertThat(advice.answer()).isEqualTo(Answer.KNOWN);
        assertThat(advice.because()).isEqualTo("Because");
        assertThat(advice.seen()).isEqualTo("Seen on Monday\n\nWords of 1");
        assertThat(advice.needs()).containsExactly(BEGUN.needs().getFirst(), new Need("Words of 2", ""));
        assertThat(advice.strategies()).containsExactly("Wait", "Words of 3");
        assertThat(advice.outcomes())
                .containsExactly(BEGUN.outcomes().getFirst(), new Outcome("Words of 4", "", "", ""));
        assertThat(advice.provisions())
                .containsExactly(
                        BEGUN.provisions().getFirst(),
                        new Provision("Words of 5", "", "", "", "", "", Strand.EDUCATION, 0));
    }

    @Test
    void theSameIsNotTakenOverTwice() {
        List<Placed> all = new ArrayList<>();
        for (Place place : Place.values()) {
            all.add(placed(place.ordinal() + 1, place));
        }
        WrittenAdvice once = FilledAdvice.of(BEGUN, all).advice();
        assertThat(FilledAdvice.of(once, all).advice()).isEqualTo(once);
    }

    @Test
    void aParagraphOfWhichNobodySaidWhereItGoesIsAskedFor() {
        assertThat(FilledAdvice.of(BEGUN, List.of(placed(1, Place.NEED), new Placed(7, "So", null)))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("place.7");
                    assertThat(finding.key()).isEqualTo("report.needs.place");
                });
    }

    @Test
    void whatThereIsNoRoomForIsSaidAndNotCut() {
        for (Place place : List.of(Place.NEED, Place.STRATEGY, Place.OUTCOME, Place.PROVISION)) {
            List<Placed> all = new ArrayList<>();
            for (int n = 1; n <= 20; n++) {
                all.add(placed(n, place));
            }
            assertThat(FilledAdvice.of(BEGUN, all.subList(0, 19)).findings()).isEmpty();
            assertThat(FilledAdvice.of(BEGUN, all).findings())
                    .as(place.label())
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.field() + finding.key()).isEqualTo("place.20report.no.room"));
        }
        var blank = new WrittenAdvice(Answer.KNOWN, "", "", List.of(), List.of(), List.of(), List.of());
        var full = new Placed(1, "x".repeat(4000), Place.SEEN);
        assertThat(FilledAdvice.of(blank, List.of(full)).findings()).isEmpty();
        assertThat(FilledAdvice.of(blank, List.of(full, new Placed(2, "y", Place.SEEN)))
                        .findings())
                .extracting(finding -> finding.field())
                .containsExactly("place.2");
    }
}
