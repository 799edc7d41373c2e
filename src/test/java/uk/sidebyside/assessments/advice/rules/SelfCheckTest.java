package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.shared.Finding;

/** The self-check marks what is missing and what is vague, and lets everything through that holds an answer. */
class SelfCheckTest {
    private static final Need NEED = new Need("Kit loses words under pressure", "He falls silent in class");
    private static final Outcome OUTCOME =
            new Outcome("Kit asks for time", "in 4 of 5 lessons", "by July 2027", "I want to be asked twice");
    private static final Provision PROVISION = new Provision(
            "Practice of asking for time",
            "A teaching assistant",
            "trained by a speech and language therapist",
            "3 times a week",
            "20 minutes, for 2 terms",
            "at half term, by the therapist",
            Strand.EDUCATION,
            1);

    private static WrittenAdvice known(List<Need> needs, List<Outcome> outcomes, List<Provision> provisions) {
        return new WrittenAdvice(
                Answer.KNOWN, "", "Seen at school on 4 May", needs, List.of("Ask twice"), outcomes, provisions);
    }

    private static WrittenAdvice answer(Answer answer, String because) {
        return new WrittenAdvice(answer, because, "", List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    @Test
    void adviceThatSaysEverythingHasNothingMarked() {
        WrittenAdvice whole = known(List.of(NEED), List.of(OUTCOME), List.of(PROVISION));
        assertThat(SelfCheck.refusals(whole)).isEmpty();
        assertThat(SelfCheck.missing(whole)).isEmpty();
        assertThat(SelfCheck.vague(whole)).isEmpty();
        assertThat(SelfCheck.onTheFramework(whole)).isTrue();
    }

    @Test
    void thinAdviceIsMarkedAndMayBeSent() {
        WrittenAdvice thin = known(
                List.of(new Need("Speech", "")),
                List.of(new Outcome("Better speech", "", "", "")),
                List.of(new Provision("Regular support", "", "", "", "", "", Strand.HEALTH, 0)));
        assertThat(SelfCheck.refusals(thin)).isEmpty();
        assertThat(keys(SelfCheck.missing(thin)))
                .containsExactly(
                        "advice.lacks.impact",
                        "advice.lacks.provision",
                        "advice.lacks.measure",
                        "advice.lacks.time",
                        "advice.lacks.aspiration",
                        "advice.lacks.who",
                        "advice.lacks.expertise",
                        "advice.lacks.often",
                        "advice.lacks.long",
                        "advice.lacks.review");
        assertThat(SelfCheck.vague(thin))
                .extracting(vague -> vague.field() + " " + vague.mark().word())
                .containsExactly("provision.1 REGULAR", "provision.1 SUPPORT");
        assertThat(SelfCheck.onTheFramework(thin)).isFalse();
    }

    @Test
    void whatLeavesRoomForDoubtIsMarkedInEachFieldOfStrategiesOutcomesAndProvision() {
        var advice = new WrittenAdvice(
                Answer.KNOWN,
                "",
                "Seen where possible",
                List.of(new Need("May lose words", "Regular silence")),
                List.of("Rest where possible"),
                List.of(new Outcome("Access to rest", "as appropriate", "where possible", "a regular day")),
                List.of(new Provision(
                        "Access to rest",
                        "A teacher if needed",
                        "trained as required",
                        "regularly",
                        "up to an hour",
                        "when necessary",
                        Strand.EDUCATION,
                        1)));
        assertThat(SelfCheck.vague(advice))
                .extracting(vague -> vague.field() + " " + vague.mark().words())
                .containsExactly(
                        "strategy.1 where possible",
                        "outcome.1 Access to",
                        "outcome.1.measured as appropriate",
                        "outcome.1.by where possible",
                        "provision.1 Access to",
                        "provision.1.who if needed",
                        "provision.1.expertise as required",
                        "provision.1.often regularly",
                        "provision.1.long up to",
                        "provision.1.reviewed when necessary");
    }

    @Test
    void whereTheChildWasSeenAndWhatHelpsAndWhatToReachAreAskedFor() {
        var bare = new WrittenAdvice(Answer.KNOWN, "", "", List.of(NEED), List.of(), List.of(), List.of(PROVISION));
        assertThat(keys(SelfCheck.missing(bare)))
                .containsExactly("advice.lacks.seen", "advice.lacks.strategies", "advice.lacks.outcomes");
    }

    @Test
    void anAspirationAndExpertiseMayBeLeftOutOnTheFramework() {
        var outcome = new Outcome(OUTCOME.words(), OUTCOME.measured(), OUTCOME.byWhen(), "");
        assertThat(SelfCheck.onTheFramework(known(List.of(NEED), List.of(outcome), List.of(PROVISION))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"NOT_KNOWN", "NO_NEED"})
    void notKnownIsAnAnswerThatCountsAsSuchOnceItSaysWhy(Answer answer) {
        assertThat(keys(SelfCheck.refusals(answer(answer, " ")))).containsExactly("advice.needs.because");
        WrittenAdvice said = answer(answer, "No record under this name or number");
        assertThat(SelfCheck.refusals(said)).isEmpty();
        assertThat(SelfCheck.missing(said)).isEmpty();
        assertThat(SelfCheck.onTheFramework(said)).isTrue();
    }

    @Test
    void adviceWithNothingInItIsNoAnswer() {
        assertThat(keys(SelfCheck.refusals(known(List.of(), List.of(OUTCOME), List.of()))))
                .containsExactly("advice.is.empty");
        assertThat(SelfCheck.refusals(known(List.of(NEED), List.of(), List.of())))
                .isEmpty();
        assertThat(SelfCheck.refusals(known(
                        List.of(), List.of(), List.of(new Provision("Signs", "", "", "", "", "", Strand.CARE, 0)))))
                .isEmpty();
    }

    @Test
    void aProvisionCanOnlyMeetANeedThatIsThere() {
        var second = new Provision("Signs", "", "", "", "", "", Strand.CARE, 2);
        assertThat(keys(SelfCheck.refusals(known(List.of(NEED), List.of(), List.of(second)))))
                .containsExactly("advice.no.such.need");
        assertThat(SelfCheck.refusals(known(List.of(NEED, NEED), List.of(), List.of(second))))
                .isEmpty();
    }
}
