package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.quality.rules.HandingOut.Turn;
import uk.sidebyside.audits.quality.rules.Settled.How;
import uk.sidebyside.shared.Finding;

/** Two who don't see each other's marks, a third who leads their talk, and what counts in the end. */
class FairMarkingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void plansGoRoundAndTheSecondIsNeverTheFirst() {
        var hand = new HandingOut<>(List.of("A", "B"), List.of("A", "P"));
        assertThat(hand.check(true)).isEmpty();
        assertThat(hand.turns(List.of(true, false, true, true)))
                .containsExactly(
                        new Turn<>(0, "A", false),
                        new Turn<>(0, "P", true),
                        new Turn<>(1, "B", false),
                        new Turn<>(2, "A", false),
                        new Turn<>(2, "P", true),
                        new Turn<>(3, "B", false),
                        new Turn<>(3, "A", true));
    }

    @Test
    void secondMarksGoRoundToo() {
        var hand = new HandingOut<>(List.of("A"), List.of("P", "Q", "R"));
        assertThat(hand.turns(List.of(true, true, true, true)))
                .filteredOn(Turn::second)
                .extracting(Turn::marker)
                .containsExactly("P", "Q", "R", "P");
    }

    @Test
    void thereIsAnAuditorAndSomebodyElseForEachWhoMarksFirst() {
        assertThat(keys(new HandingOut<String>(List.of(), List.of("P")).check(true)))
                .containsExactly("hand.needs.auditor");
        assertThat(keys(new HandingOut<>(List.of("A", "B"), List.of("A")).check(true)))
                .containsExactly("hand.needs.second");
        assertThat(new HandingOut<>(List.of("A", "B"), List.of("A")).check(false))
                .isEmpty();
        assertThat(new HandingOut<>(List.of("A"), List.<String>of()).check(false))
                .isEmpty();
    }

    @Test
    void nobodyMarksAPlanTwice() {
        assertThat(keys(FairMarking.mayMark("Asha", "Asha"))).containsExactly("mark.twice.by.one");
        assertThat(FairMarking.mayMark("Asha", "Ben")).isEmpty();
        assertThat(FairMarking.<String>mayMark("Asha", null)).isEmpty();
    }

    @Test
    void nobodyLeadsTheTalkAboutTheirOwnMarks() {
        assertThat(keys(FairMarking.mayLeadTalk("Asha", Set.of("Asha", "Ben")))).containsExactly("talk.own.marks");
        assertThat(FairMarking.mayLeadTalk("Cleo", Set.of("Asha", "Ben"))).isEmpty();
    }

    @Test
    void aTalkSaysLevelWordsWhoAndWhen() {
        assertThat(FairMarking.talk(false, " ", "", null, TODAY))
                .extracting(Finding::field)
                .containsExactly("level", "words", "present", "heldOn");
        assertThat(keys(FairMarking.talk(true, "We read it again.", "Both", TODAY.plusDays(1), TODAY)))
                .containsExactly("talk.needs.day");
        assertThat(FairMarking.talk(true, "We read it again.", "Both", TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void whoeverIsAskedToMarkIsTrainedUnlessTheyAreAnAuditor() {
        assertThat(FairMarking.marker(false, null, null, TODAY))
                .extracting(Finding::field)
                .containsExactly("seat", "kind");
        for (MarkerKind kind : MarkerKind.values()) {
            assertThat(FairMarking.marker(true, kind, null, TODAY).isEmpty()).isEqualTo(kind == MarkerKind.AUDITOR);
            assertThat(kind.marksFirst()).isEqualTo(kind == MarkerKind.AUDITOR);
            assertThat(FairMarking.marker(true, kind, TODAY, TODAY)).isEmpty();
        }
        assertThat(keys(FairMarking.marker(true, MarkerKind.AUDITOR, TODAY.plusDays(1), TODAY)))
                .containsExactly("marker.trained.later");
    }

    @ParameterizedTest
    @CsvSource({
        ",,, , NOT_MARKED",
        "good,,, good, ONE_MARKED",
        ",good,, good, ONE_MARKED",
        "good,good,, good, BOTH_AGREE",
        "good,poor,, , THEY_DIFFER",
        "good,poor,poor, poor, TALKED_ABOUT",
        "good,good,poor, poor, TALKED_ABOUT",
    })
    void whatCountsOfTheMarks(String first, String second, String agreed, String level, How how) {
        Settled settled = Settled.of(first, second, agreed);
        assertThat(settled).isEqualTo(new Settled(level, how));
        assertThat(settled.open()).isEqualTo(level == null);
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
