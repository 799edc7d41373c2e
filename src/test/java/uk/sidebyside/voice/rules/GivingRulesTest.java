package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.rules.GiveView.Answer;
import uk.sidebyside.voice.rules.GiveView.Sending;
import uk.sidebyside.voice.rules.MayChange.Proof;
import uk.sidebyside.voice.rules.MayChange.Speaker;

/** Giving a view, asking for one, and who changes what. */
class GivingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @Test
    void anythingIsAnAnswerButNothing() {
        assertThat(new Answer("", "", "", 0, 0).blank()).isTrue();
        assertThat(new Answer(" \n", " ", " ", 0, 0).blank()).isTrue();
        assertThat(new Answer("x", "", "", 0, 0).blank()).isFalse();
        assertThat(new Answer("", "x", "", 0, 0).blank()).isFalse();
        assertThat(new Answer("", "", "x", 0, 0).blank()).isFalse();
        assertThat(new Answer("", "", "", 1, 0).blank()).isFalse();
        assertThat(new Answer("", "", "", 0, 1).blank()).isFalse();
    }

    @Test
    void whatWasSeenHasItsMeaningAndTheOtherWayRound() {
        assertThat(keys(GiveView.check(new Answer("", "She looked up.", "", 0, 0), true)))
                .containsExactly("observation.needs.means");
        assertThat(keys(GiveView.check(new Answer("", "", "She is happy.", 0, 0), true)))
                .containsExactly("observation.needs.saw");
        assertThat(keys(GiveView.check(new Answer("", "She looked up.", "She is happy.", 0, 0), true)))
                .isEmpty();
        assertThat(keys(GiveView.check(new Answer("", "", "", 0, 0), true))).isEmpty();
        assertThat(keys(GiveView.check(new Answer("", "She looked up.", "", 0, 0), false)))
                .isEmpty();
        assertThat(keys(GiveView.check(new Answer("", "", "She is happy.", 0, 0), false)))
                .isEmpty();
    }

    @Test
    void wordsHaveALongestLength() {
        String most = "x".repeat(4000);
        assertThat(keys(GiveView.check(new Answer(most, most, most, 0, 0), false)))
                .isEmpty();
        assertThat(GiveView.check(new Answer(most + "x", most + "x", most + "x", 0, 0), true))
                .extracting(Finding::field)
                .containsExactly("words", "saw", "means");
    }

    @Test
    void whoHelpedIsNamed() {
        assertThat(keys(GiveView.check(new Sending("", true, " ", "", 1), false)))
                .containsExactly("helper.needs.name");
        assertThat(keys(GiveView.check(new Sending("", false, "", "", 1), false)))
                .isEmpty();
        assertThat(keys(GiveView.check(new Sending("", true, "Mum", "", 1), false)))
                .isEmpty();
        assertThat(keys(GiveView.check(new Sending("", false, "", "", 1), true)))
                .containsExactly("observer.needs.name");
        assertThat(keys(GiveView.check(new Sending("", false, "Mum", "", 1), true)))
                .isEmpty();
    }

    @Test
    void somethingWasSaidBeforeItIsSent() {
        assertThat(keys(GiveView.check(new Sending("", false, "", "", 0), false)))
                .containsExactly("nothing.said");
    }

    @Test
    void namesAreNoBooks() {
        assertThat(keys(GiveView.check(new Sending("x".repeat(80), true, "x".repeat(80), "", 1), false)))
                .isEmpty();
        assertThat(keys(GiveView.check(new Sending("x".repeat(81), true, "x".repeat(81), "", 1), false)))
                .containsExactly("name.too.long", "name.too.long");
    }

    @ParameterizedTest
    @CsvSource({
        "'',true",
        "a@example.org,true",
        "' a@example.org ',true",
        "example.org,false",
        "a@example,false",
        "a b@example.org,false"
    })
    void anAddressIsOneOrIsLeftOut(String email, boolean right) {
        assertThat(GiveView.check(new Sending("", false, "", email, 1), false).isEmpty())
                .isEqualTo(right);
        String tooLong = "a".repeat(250) + "@example.org";
        assertThat(keys(GiveView.check(new Sending("", false, "", tooLong, 1), false)))
                .containsExactly("email.unreadable");
    }

    @Test
    void nobodyButItsGiverChangesAViewAndNoAdultAChildsWords() {
        List<String> allowed = new ArrayList<>();
        for (Speaker speaker : Speaker.values()) {
            for (Proof proof : Proof.values()) {
                if (MayChange.allows(speaker, false, proof)) {
                    allowed.add(speaker + " " + proof);
                }
                assertThat(MayChange.allows(speaker, true, proof))
                        .as("helped: by the code alone nobody knows who holds it")
                        .isEqualTo(MayChange.allows(speaker, false, proof)
                                && !(speaker.young() && proof == Proof.RECEIPT));
            }
        }
        assertThat(allowed)
                .containsExactly(
                        "CHILD RECEIPT",
                        "CHILD OWN_ACCOUNT",
                        "YOUNG_PERSON RECEIPT",
                        "YOUNG_PERSON OWN_ACCOUNT",
                        "PARENT RECEIPT",
                        "PARENT GIVERS_ACCOUNT",
                        "PRACTITIONER RECEIPT",
                        "PRACTITIONER GIVERS_ACCOUNT",
                        "SOMEBODY RECEIPT",
                        "SOMEBODY GIVERS_ACCOUNT");
        assertThat(Speaker.values()).filteredOn(Speaker::young).containsExactly(Speaker.CHILD, Speaker.YOUNG_PERSON);
    }

    @Test
    void whoAsksEverybodySaysWhatWhoAndByWhen() {
        var days = new AskRules.Days(TODAY, TODAY.plusDays(10), TODAY.plusDays(11));
        assertThat(keys(AskRules.everybody("Short breaks", "The team", true, days)))
                .isEmpty();
        assertThat(keys(AskRules.everybody(" ", " ", false, new AskRules.Days(null, null, null))))
                .containsExactly(
                        "ask.needs.title",
                        "ask.needs.about",
                        "ask.needs.readers",
                        "ask.needs.from",
                        "ask.needs.end",
                        "ask.needs.tell.back");
        assertThat(keys(AskRules.everybody(
                        "a", "b", true, new AskRules.Days(TODAY, TODAY.minusDays(1), TODAY.plusDays(1)))))
                .containsExactly("ask.ends.before");
        assertThat(keys(AskRules.everybody("a", "b", true, new AskRules.Days(TODAY, TODAY, TODAY.plusDays(1)))))
                .isEmpty();
        assertThat(keys(AskRules.everybody("a", "b", true, new AskRules.Days(TODAY, TODAY, TODAY))))
                .containsExactly("ask.told.before.end");
    }

    @Test
    void anInvitationSaysUntilWhenAndWhenItsGiverIsTold() {
        assertThat(keys(AskRules.one("Cora", true, TODAY, TODAY.plusDays(1), TODAY)))
                .isEmpty();
        assertThat(keys(AskRules.one(" ", false, null, null, TODAY)))
                .containsExactly("invite.needs.person", "ask.needs.readers", "invite.needs.end", "ask.needs.tell.back");
        assertThat(keys(AskRules.one("Cora", true, TODAY.minusDays(1), TODAY, TODAY)))
                .containsExactly("invite.end.past");
        assertThat(keys(AskRules.one("Cora", true, TODAY, TODAY, TODAY))).containsExactly("invite.told.before.end");
    }

    @Test
    void promisesAreInWorkingDaysAndReceiptsInMonths() {
        assertThat(Promises.tellBackBy(LocalDate.of(2026, 5, 1), 1)).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(Promises.receiptUntil(LocalDate.of(2026, 5, 31), 1)).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Promises.open(TODAY, TODAY)).isTrue();
        assertThat(Promises.open(TODAY, TODAY.minusDays(1))).isTrue();
        assertThat(Promises.open(TODAY, TODAY.plusDays(1))).isFalse();
    }

    @Test
    void aWorryHasWordsAndIsReadOnItsDay() {
        assertThat(keys(WorryRules.tell(" "))).containsExactly("worry.needs.words");
        assertThat(keys(WorryRules.tell("x".repeat(4001)))).containsExactly("words.too.long");
        assertThat(keys(WorryRules.tell("x".repeat(4000)))).isEmpty();
        assertThat(keys(WorryRules.act(" "))).containsExactly("worry.needs.done");
        assertThat(keys(WorryRules.act("I phoned."))).isEmpty();
        assertThat(WorryRules.overdue(TODAY, false, TODAY)).isFalse();
        assertThat(WorryRules.overdue(TODAY, false, TODAY.plusDays(1))).isTrue();
        assertThat(WorryRules.overdue(TODAY, true, TODAY.plusDays(1))).isFalse();
        assertThat(WorryRules.withheldFromFamily(null)).isTrue();
        assertThat(WorryRules.withheldFromFamily(true)).isTrue();
        assertThat(WorryRules.withheldFromFamily(false)).isFalse();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
