package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.StillRight.By;
import uk.sidebyside.voice.rules.StillRight.Occasion;
import uk.sidebyside.voice.rules.StillRight.Once;
import uk.sidebyside.voice.rules.StillRight.Said;
import uk.sidebyside.voice.rules.StillRight.Standing;

class StillRightTest {
    private static final LocalDate GIVEN = LocalDate.of(2025, 5, 3);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

    @Test
    void whoeverHoldsTheReceiptAndAChildsOwnAccountSayAll() {
        for (Speaker speaker : Speaker.values()) {
            assertThat(allowed(speaker, By.RECEIPT)).containsExactlyInAnyOrder(Said.values());
            assertThat(allowed(speaker, By.OWN_ACCOUNT)).containsExactlyInAnyOrder(Said.values());
        }
    }

    @Test
    void theCodeOfAChildWhomSomebodyHelpedChangesNoWord() {
        for (Speaker speaker : Speaker.values()) {
            assertThat(allowed(speaker, true, By.RECEIPT))
                    .containsExactlyInAnyOrderElementsOf(
                            speaker.young() ? Set.of(Said.AGREED, Said.YES, Said.TAKEN_AWAY) : Set.of(Said.values()));
            assertThat(allowed(speaker, true, By.OWN_ACCOUNT)).containsExactlyInAnyOrder(Said.values());
        }
    }

    @Test
    void whoeverHelpedAChildConfirmsItWithThemAndChangesNoWord() {
        for (Speaker young : List.of(Speaker.CHILD, Speaker.YOUNG_PERSON)) {
            assertThat(allowed(young, By.GIVERS_ACCOUNT))
                    .containsExactlyInAnyOrder(Said.AGREED, Said.YES, Said.TAKEN_AWAY);
        }
        assertThat(allowed(Speaker.PARENT, By.GIVERS_ACCOUNT)).containsExactlyInAnyOrder(Said.values());
    }

    @Test
    void aYoungPersonTakesAwayWhateverIsCarriedAndSpeaksForTheirOwnWords() {
        assertThat(allowed(Speaker.PARENT, By.THE_YOUNG_PERSON)).containsExactly(Said.TAKEN_AWAY);
        assertThat(allowed(Speaker.CHILD, By.THE_YOUNG_PERSON)).containsExactlyInAnyOrder(Said.values());
    }

    @Test
    void nobodyElseSaysAnything() {
        for (Speaker speaker : Speaker.values()) {
            assertThat(allowed(speaker, By.NOBODY)).isEmpty();
        }
    }

    private static Set<Said> allowed(Speaker speaker, By by) {
        return allowed(speaker, false, by);
    }

    private static Set<Said> allowed(Speaker speaker, boolean helped, By by) {
        return Arrays.stream(Said.values())
                .filter(said -> StillRight.allows(said, speaker, helped, by))
                .collect(Collectors.toSet());
    }

    @Test
    void nothingIsConfirmedThatMayNotBeUsedOrThatNobodyAskedAbout() {
        assertThat(fitting(false, false)).containsExactly(Said.AGREED);
        assertThat(fitting(false, true)).containsExactly(Said.AGREED);
        assertThat(fitting(true, false)).containsExactly(Said.TAKEN_AWAY);
        assertThat(fitting(true, true)).containsExactlyInAnyOrder(Said.TAKEN_AWAY, Said.YES, Said.CHANGED);
    }

    private static Set<Said> fitting(boolean carried, boolean asked) {
        return Arrays.stream(Said.values())
                .filter(said -> StillRight.fits(said, carried, asked))
                .collect(Collectors.toSet());
    }

    @Test
    void itStandsSinceItsWordsWereSaidAndIsConfirmedByTheLastYes() {
        assertThat(Standing.of(true, GIVEN, List.of())).isEqualTo(new Standing(GIVEN, null, true, null));
        assertThat(Standing.of(false, GIVEN, List.of())).isEqualTo(new Standing(GIVEN, null, false, null));
        assertThat(Standing.of(true, GIVEN, List.of(new Once(Said.YES, LATER))))
                .isEqualTo(new Standing(GIVEN, LATER, true, null));
        assertThat(Standing.of(true, GIVEN, List.of(new Once(Said.YES, LATER), new Once(Said.YES, LAST))))
                .isEqualTo(new Standing(GIVEN, LAST, true, null));
        assertThat(Standing.of(true, GIVEN, List.of(new Once(Said.YES, LATER), new Once(Said.CHANGED, LAST))))
                .as("new words are not confirmed yet")
                .isEqualTo(new Standing(LAST, null, true, null));
    }

    @Test
    void whatIsTakenAwayIsNotCarriedUntilItsGiverAgreesAnew() {
        var taken = List.of(new Once(Said.YES, LATER), new Once(Said.TAKEN_AWAY, LAST));
        assertThat(Standing.of(true, GIVEN, taken)).isEqualTo(new Standing(GIVEN, LATER, false, LAST));
        var again = List.of(new Once(Said.TAKEN_AWAY, LATER), new Once(Said.AGREED, LAST));
        assertThat(Standing.of(true, GIVEN, again)).isEqualTo(new Standing(GIVEN, null, true, null));
        assertThat(Standing.of(false, GIVEN, List.of(new Once(Said.AGREED, LATER))))
                .isEqualTo(new Standing(GIVEN, null, true, null));
    }

    @Test
    void anOccasionHasItsKindItsDayAndAView() {
        assertThat(keys(null, null, 0))
                .containsExactly("occasion.needs.kind", "occasion.needs.day", "occasion.needs.views");
        assertThat(keys(Occasion.REVIEW, LATER.minusDays(1), 1)).containsExactly("occasion.day.past");
        assertThat(keys(Occasion.REVIEW, LATER, 1)).isEmpty();
        assertThat(keys(Occasion.TRANSFER, LATER.plusDays(1), 2)).isEmpty();
        assertThat(StillRight.ask(null, LATER, 1, LATER))
                .extracting(Finding::field, Finding::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("kind", "docs/rules/voice.md, is this still right"));
    }

    private static List<String> keys(Occasion kind, LocalDate on, int views) {
        return StillRight.ask(kind, on, views, LATER).stream().map(Finding::key).toList();
    }

    @Test
    void everyAnswerAndOccasionHasItsWords() {
        assertThat(Said.values()).extracting(Said::label).doesNotContain("").doesNotHaveDuplicates();
        assertThat(Occasion.values())
                .extracting(Occasion::label)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
