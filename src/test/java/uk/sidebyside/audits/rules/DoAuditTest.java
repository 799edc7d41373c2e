package uk.sidebyside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.audits.rules.OutcomeRule.When;
import uk.sidebyside.shared.Finding;

/** How an audit begins, is judged, decided, challenged and signed, and how its next steps are taken. */
class DoAuditTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Framework FRAMEWORK =
            Small.three(Small.rule(When.ANY, 0, "poor", "low"), Small.otherwise("fine"));
    private static final Map<String, String> GOOD = Map.of("a", "high", "b", "high", "c", "middle");

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    private static DoAudit.Beginning beginning(Subject subject, boolean known, boolean inForce, String reference) {
        return new DoAudit.Beginning(subject, known, inForce, reference, "A form", "", TODAY, TODAY.minusYears(1));
    }

    @Test
    void aServiceIsKnownAndItsFrameworkInForce() {
        assertThat(DoAudit.begin(beginning(Subject.SERVICE, true, true, ""), TODAY))
                .isEmpty();
        assertThat(keys(DoAudit.begin(beginning(Subject.SERVICE, false, true, ""), TODAY)))
                .containsExactly("audit.needs.service");
        assertThat(keys(DoAudit.begin(beginning(Subject.SERVICE, true, false, ""), TODAY)))
                .containsExactly("audit.framework.not.in.force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YK-2041", "1", "A/12.b 3"})
    void aPlanHasAReference(String reference) {
        assertThat(DoAudit.begin(beginning(Subject.PLAN, false, true, reference), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tom Jones", "-1", "YK_1", "a@b.1"})
    void aNameIsNoReference(String reference) {
        assertThat(keys(DoAudit.begin(beginning(Subject.PLAN, false, true, reference), TODAY)))
                .containsExactly("audit.needs.reference");
    }

    private static List<String> described(
            Subject subject, String words, String strengths, @Nullable LocalDate on, @Nullable LocalDate from) {
        return keys(DoAudit.describe(subject, words, strengths, on, from, TODAY));
    }

    @Test
    void theDayIsNotAheadAndItLooksBack() {
        assertThat(described(Subject.SERVICE, "x", "", TODAY, TODAY)).isEmpty();
        assertThat(described(Subject.SERVICE, "x", "", TODAY.plusDays(1), TODAY))
                .containsExactly("audit.needs.day");
        assertThat(described(Subject.SERVICE, "x", "", null, TODAY)).containsExactly("audit.needs.day");
        assertThat(described(Subject.SERVICE, "x", "", TODAY.minusDays(1), TODAY))
                .containsExactly("audit.looks.back");
        assertThat(described(Subject.SERVICE, "x", "", TODAY, null)).containsExactly("audit.looks.back");
    }

    @Test
    void aServiceSaysWhatIsDevelopedAndNothingIsTooLong() {
        assertThat(described(Subject.SERVICE, " ", "", TODAY, TODAY)).containsExactly("audit.needs.description");
        assertThat(described(Subject.PLAN, " ", "", TODAY, TODAY)).isEmpty();
        assertThat(described(Subject.PLAN, "x".repeat(2000), "x".repeat(4000), TODAY, TODAY))
                .isEmpty();
        assertThat(described(Subject.PLAN, "x".repeat(2001), "", TODAY, TODAY))
                .containsExactly("audit.needs.description");
        assertThat(described(Subject.PLAN, "", "x".repeat(4001), TODAY, TODAY)).containsExactly("audit.words.too.long");
    }

    @Test
    void aLevelIsOneOfTheScaleOrNoneYet() {
        Indicator a = FRAMEWORK.indicators().getFirst();
        assertThat(DoAudit.rate(FRAMEWORK, a, "none", "x".repeat(4000))).isEmpty();
        assertThat(DoAudit.rate(FRAMEWORK, a, null, "")).isEmpty();
        assertThat(DoAudit.rate(FRAMEWORK, a, "best", "x".repeat(4001)))
                .extracting(Finding::field)
                .containsExactly("a", "a.notes");
    }

    private static DoAudit.Deciding deciding(
            @Nullable String outcome, String words, String summary, @Nullable LocalDate on) {
        return new DoAudit.Deciding(outcome, words, summary, on);
    }

    private static List<String> decided(DoAudit.Deciding deciding) {
        return keys(DoAudit.decide(FRAMEWORK, GOOD, deciding, TODAY));
    }

    @Test
    void aPersonDecidesWithWordsAndSaysWhenToLookAgain() {
        LocalDate later = TODAY.plusDays(1);
        assertThat(decided(deciding("fine", "w", "s", later))).isEmpty();
        assertThat(decided(deciding(null, "w", "s", later))).containsExactly("audit.needs.outcome");
        assertThat(decided(deciding("high", "w", "s", later))).containsExactly("audit.needs.outcome");
        assertThat(decided(deciding("unsaid", "w", "s", later))).containsExactly("audit.needs.outcome");
        assertThat(decided(deciding("fine", " ", "s", later))).containsExactly("audit.needs.words");
        assertThat(decided(deciding("great", " ", "s", later))).containsExactly("audit.needs.words.for.another");
        assertThat(decided(deciding("fine", "x".repeat(2001), "s", later))).containsExactly("audit.words.too.long");
        assertThat(decided(deciding("fine", "x".repeat(2000), "s".repeat(4000), later)))
                .isEmpty();
        assertThat(decided(deciding("fine", "w", " ", later))).containsExactly("audit.needs.summary");
        assertThat(decided(deciding("fine", "w", "s".repeat(4001), later))).containsExactly("audit.needs.summary");
        assertThat(decided(deciding("fine", "w", "s", TODAY))).containsExactly("audit.needs.review");
        assertThat(decided(deciding("fine", "w", "s", null))).containsExactly("audit.needs.review");
    }

    @Test
    void whatIsNotJudgedOrNotDecidedIsNotSigned() {
        assertThat(DoAudit.sign(FRAMEWORK, GOOD, true, 0)).isEmpty();
        assertThat(keys(DoAudit.sign(FRAMEWORK, Map.of("a", "high"), false, 0)))
                .containsExactly("sign.needs.level", "sign.needs.level", "sign.needs.outcome");
    }

    @Test
    void theLowestLevelOfAServiceNeedsANextStep() {
        Map<String, String> low = Map.of("a", "low", "b", "high", "c", "high");
        assertThat(keys(DoAudit.sign(FRAMEWORK, low, true, 0))).containsExactly("sign.needs.next.step");
        assertThat(DoAudit.sign(FRAMEWORK, low, true, 1)).isEmpty();
        Framework plan = Small.of(FRAMEWORK.scales(), FRAMEWORK.standards(), FRAMEWORK.outcome(), Subject.PLAN, null);
        assertThat(DoAudit.sign(plan, low, true, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, high, AGREES, '', -",
                "false, high, QUERIES, 'Not so.', -",
                "false, high, QUERIES, ' ', opinion.needs.words",
                "false, high, -, '', opinion.needs.stance",
                "false, -, AGREES, '', opinion.needs.level",
                "true, high, AGREES, '', opinion.own.audit"
            })
    void somebodyElseAgreesOrQueries(
            boolean own, @Nullable String level, @Nullable Stance stance, String words, @Nullable String key) {
        assertThat(keys(CheckAndChallenge.say(own, level, stance, words)))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void whatSomebodyElseSaysHasAnEnd() {
        assertThat(CheckAndChallenge.say(false, "high", Stance.AGREES, "x".repeat(2000)))
                .isEmpty();
        assertThat(keys(CheckAndChallenge.say(false, "high", Stance.AGREES, "x".repeat(2001))))
                .containsExactly("audit.words.too.long");
    }

    @Test
    void aNextStepHasWhatWhoAndWhen() {
        assertThat(TakeNextStep.plan("x".repeat(1000), true, TODAY, TODAY)).isEmpty();
        assertThat(keys(TakeNextStep.plan(" ", false, TODAY.minusDays(1), TODAY)))
                .containsExactly("step.needs.what", "step.needs.owner", "step.needs.day");
        assertThat(keys(TakeNextStep.plan("x".repeat(1001), true, null, TODAY)))
                .containsExactly("step.needs.what", "step.needs.day");
        assertThat(TakeNextStep.done("x".repeat(2000))).isEmpty();
        assertThat(keys(TakeNextStep.done(" "))).containsExactly("step.needs.words");
        assertThat(keys(TakeNextStep.done("x".repeat(2001)))).containsExactly("step.needs.words");
    }

    @Test
    void aStepIsLateFromTheDayAfter() {
        assertThat(TakeNextStep.standing(TODAY, null, TODAY)).isEqualTo(TakeNextStep.Standing.DUE);
        assertThat(TakeNextStep.standing(TODAY, null, TODAY.plusDays(1))).isEqualTo(TakeNextStep.Standing.LATE);
        assertThat(TakeNextStep.standing(TODAY, TODAY, TODAY.plusDays(1))).isEqualTo(TakeNextStep.Standing.DONE);
    }

    @Test
    void codesAreReadAsTheyAreWritten() {
        for (Stance stance : Stance.values()) {
            assertThat(Stance.of(stance.code())).isEqualTo(stance);
            assertThat(stance.label()).isNotBlank();
        }
        for (Subject subject : Subject.values()) {
            assertThat(Subject.of(subject.code())).isEqualTo(subject);
            assertThat(subject.label()).isNotBlank();
        }
        for (AuditState state : AuditState.values()) {
            assertThat(AuditState.of(state.code())).isEqualTo(state);
            assertThat(state.label()).isNotBlank();
        }
        for (When when : When.values()) {
            assertThat(When.find(when.code())).contains(when);
        }
        assertThat(Subject.find("x")).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Subject.of("x"))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Stance.of("x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
