package uk.sidebyside.audits.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.quality.rules.CountedPlan.Counted;
import uk.sidebyside.audits.quality.rules.PlanMarks.Reached;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.shared.Finding;

/** What a sample shows, from what was said of each plan; and what each plan adds to a figure. */
class SampleResultTest {
    private static final Scale ANSWERS = new Scale(
            "answers",
            "Answers",
            List.of(level("no"), level("partly"), level("yes"), new Level("none", "Not applicable", "", true)));
    private static final Scale WHOLE =
            new Scale("whole", "The whole", List.of(level("poor"), level("good"), level("best")));
    private static final Indicator VOICE = indicator("voice");
    private static final Indicator FAMILY = indicator("family");
    private static final Indicator CHILD = indicator("child");
    private static final Framework FRAMEWORK = new Framework(
            "plans",
            1,
            "Plans",
            "",
            Subject.PLAN,
            LocalDate.of(2020, 1, 1),
            null,
            "Us",
            List.of(),
            "",
            12,
            List.of(ANSWERS, WHOLE),
            "answers",
            "whole",
            List.of(
                    new Standard("voice-standard", "", "", "Voice", "", List.of(VOICE)),
                    new Standard("together", "", "", "Together", "", List.of(FAMILY, CHILD))),
            List.of());
    private static final SampleResult.Asked ASKED =
            new SampleResult.Asked(FRAMEWORK, "good", 98, 100, List.of(VOICE), List.of(FAMILY, CHILD));

    private static Level level(String key) {
        return new Level(key, key, "", false);
    }

    private static Indicator indicator(String key) {
        return new Indicator(key, "", key + "?", "answers", 1, Map.of(), List.of(), null);
    }

    private static PlanMarks one(String whole, String voice, String family, String child) {
        return new PlanMarks(
                1, false, Map.of("", whole, "voice", voice, "family", family, "child", child), Map.of(), Map.of());
    }

    private static final PlanMarks DIFFER = new PlanMarks(
            2,
            true,
            Map.of("", "good", "voice", "yes", "family", "yes", "child", "none"),
            Map.of("", "poor", "voice", "partly", "family", "yes", "child", "no"),
            Map.of());

    @Test
    void theClaimCountsWhatIsSettledAtOrAboveTheLevel() {
        SampleResult result = SampleResult.of(
                ASKED,
                List.of(
                        one("best", "yes", "yes", "yes"),
                        one("good", "yes", "no", "yes"),
                        one("poor", "no", "yes", "yes"),
                        DIFFER));
        assertThat(result.claim()).isEqualTo(new Claim(2, 3, 100, 98));
        assertThat(result.whole().differ()).isEqualTo(1);
        assertThat(result.whole().open()).isEqualTo(1);
        assertThat(result.whole().spread().counts()).containsExactly(1, 1, 1);
        assertThat(result.voice()).isEqualTo(new SampleResult.Count(2, 3, 1));
        assertThat(result.partnership()).isEqualTo(new SampleResult.Count(2, 3, 1));
    }

    @Test
    void aTalkSettlesAndTheDifferenceStays() {
        PlanMarks talked = new PlanMarks(2, true, DIFFER.first(), DIFFER.second(), Map.of("", "poor"));
        SampleResult result = SampleResult.of(ASKED, List.of(talked));
        assertThat(result.claim()).isEqualTo(new Claim(0, 1, 100, 98));
        assertThat(result.whole().differ()).isEqualTo(1);
        assertThat(result.whole().open()).isZero();
        assertThat(result.whole().agreement().same()).isZero();
    }

    @Test
    void eachIndicatorHasItsRowInTheOrderOfTheFramework() {
        SampleResult result = SampleResult.of(ASKED, List.of(DIFFER, one("good", "none", "yes", "partly")));
        assertThat(result.rows()).extracting(SampleResult.Row::key).containsExactly("voice", "family", "child");
        assertThat(result.rows())
                .extracting(SampleResult.Row::standard)
                .containsExactly("Voice", "Together", "Together");
        SampleResult.Row voice = result.rows().getFirst();
        assertThat(voice.apart()).as("settled beside the scale").isEqualTo(1);
        assertThat(voice.spread().marked()).isZero();
        assertThat(voice.agreement().pairs()).isEqualTo(1);
        assertThat(voice.level(2).key()).isEqualTo("yes");
        SampleResult.Row child = result.rows().getLast();
        assertThat(child.agreement().pairs())
                .as("a level against not applicable")
                .isEqualTo(1);
        assertThat(child.agreement().same()).isZero();
        assertThat(child.agreement().linear()).isEmpty();
        assertThat(child.spread().counts()).containsExactly(0, 1, 0);
    }

    @Test
    void bothBesideTheScaleIsNoPair() {
        PlanMarks both = new PlanMarks(1, true, Map.of("voice", "none"), Map.of("voice", "none"), Map.of());
        SampleResult result = SampleResult.of(ASKED, List.of(both));
        assertThat(result.rows().getFirst().agreement().pairs()).isZero();
        assertThat(result.rows().getFirst().apart()).isEqualTo(1);
    }

    @Test
    void nothingAuditedIsNothing() {
        SampleResult result = SampleResult.of(ASKED, List.of());
        assertThat(result.claim().verdict()).isEqualTo(Claim.Verdict.NOTHING);
        assertThat(result.voice()).isEqualTo(new SampleResult.Count(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "yes, yes, YES",
        "yes, none, YES",
        "none, none, NOT_APPLICABLE",
        "yes, partly, NO",
        "no, none, NO",
        "partly, partly, NO",
    })
    void aStandardIsReachedWhereAllThatAppliesIsAtTheTop(String family, String child, Reached reached) {
        assertThat(one("good", "yes", family, child).reached(FRAMEWORK, List.of(FAMILY, CHILD)))
                .isEqualTo(reached);
    }

    @Test
    void aStandardThatIsNotMarkedOrNotSettledIsOpenAndNoStandardDoesNotApply() {
        assertThat(DIFFER.reached(FRAMEWORK, List.of(VOICE))).isEqualTo(Reached.OPEN);
        assertThat(new PlanMarks(1, false, Map.of(), Map.of(), Map.of()).reached(FRAMEWORK, List.of(VOICE)))
                .isEqualTo(Reached.OPEN);
        assertThat(DIFFER.reached(FRAMEWORK, List.of())).isEqualTo(Reached.NOT_APPLICABLE);
    }

    @Test
    void onlyTwoMarksCanDiffer() {
        assertThat(DIFFER.differ("voice")).isTrue();
        assertThat(DIFFER.differ("family")).isFalse();
        assertThat(one("good", "yes", "yes", "yes").differ("voice")).isFalse();
        assertThat(new PlanMarks(1, true, Map.of(), Map.of("voice", "no"), Map.of()).differ("voice"))
                .isFalse();
    }

    @Test
    void aPlanAddsToEachFigure() {
        PlanMarks good = one("good", "yes", "yes", "none");
        assertThat(CountedPlan.HIGH.of(ASKED, good)).contains(new Counted(1, 1));
        assertThat(CountedPlan.HIGH.of(ASKED, one("best", "yes", "yes", "yes"))).contains(new Counted(1, 1));
        assertThat(CountedPlan.HIGH.of(ASKED, one("poor", "yes", "yes", "yes"))).contains(new Counted(0, 1));
        assertThat(CountedPlan.VOICE.of(ASKED, good)).contains(new Counted(1, 1));
        assertThat(CountedPlan.VOICE.of(ASKED, one("good", "partly", "yes", "yes")))
                .contains(new Counted(0, 1));
        assertThat(CountedPlan.TOGETHER.of(ASKED, good)).contains(new Counted(1, 1));
        assertThat(CountedPlan.TOGETHER.of(ASKED, one("good", "yes", "none", "none")))
                .isEmpty();
        assertThat(CountedPlan.AGREEMENT.of(ASKED, good)).isEmpty();
    }

    @Test
    void whatTwoDifferOnAddsNothingButToTheirAgreement() {
        assertThat(CountedPlan.HIGH.of(ASKED, DIFFER)).isEmpty();
        assertThat(CountedPlan.VOICE.of(ASKED, DIFFER)).isEmpty();
        assertThat(CountedPlan.AGREEMENT.of(ASKED, DIFFER)).contains(new Counted(1, 3));
        PlanMarks both = new PlanMarks(1, true, Map.of("child", "none"), Map.of("child", "none"), Map.of());
        assertThat(CountedPlan.AGREEMENT.of(ASKED, both)).isEqualTo(Optional.empty());
        for (CountedPlan figure : CountedPlan.values()) {
            assertThat(figure.code()).matches("[a-z]+");
            assertThat(figure.words()).isNotBlank();
        }
    }

    @Test
    void aChainSaysWhatIsMissing() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        assertThat(fields(FollowTheme.theme(" ", ""))).containsExactly("title", "words");
        assertThat(FollowTheme.theme("The voice fades", "After A.")).isEmpty();
        assertThat(fields(FollowTheme.learning("", null, "", null, today)))
                .containsExactly("words", "occasion", "sharedWith", "sharedOn");
        assertThat(fields(FollowTheme.learning("x", Occasion.BRIEFING, "y", today.plusDays(1), today)))
                .containsExactly("sharedOn");
        assertThat(FollowTheme.learning("x", Occasion.BRIEFING, "y", today, today))
                .isEmpty();
        assertThat(fields(FollowTheme.ahead(false, " "))).containsExactly("next", "words");
        assertThat(FollowTheme.ahead(true, "A question.")).isEmpty();
        assertThat(fields(FollowTheme.step("", false, null, today))).containsExactly("what", "owner", "dueOn");
        assertThat(fields(FollowTheme.step("x", true, today.minusDays(1), today)))
                .containsExactly("dueOn");
        assertThat(FollowTheme.step("x", true, today, today)).isEmpty();
        assertThat(FollowTheme.again(false, false, ""))
                .extracting(Finding::key)
                .containsExactly("again.needs.sample", "again.needs.words");
        assertThat(FollowTheme.again(true, false, "x")).extracting(Finding::key).containsExactly("again.not.later");
        assertThat(FollowTheme.again(true, true, "x")).isEmpty();
    }

    @Test
    void threadsAreDrawnFromATimeThatHasPassed() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        assertThat(fields(DrawThreads.check("", "", 0, null, null, today)))
                .containsExactly("title", "seed", "size", "fromOn", "untilOn");
        assertThat(fields(DrawThreads.check("x", "a\nb", 51, today.plusDays(1), today, today)))
                .containsExactly("seed", "size", "fromOn", "untilOn");
        assertThat(fields(DrawThreads.check("x", "s".repeat(81), 1, today, today.plusDays(1), today)))
                .containsExactly("seed", "untilOn");
        assertThat(DrawThreads.check("x", "s".repeat(80), 50, today, today, today))
                .isEmpty();
        assertThat(fields(DrawThreads.check("x", "s", 1, null, today, today))).containsExactly("fromOn");
        assertThat(fields(DrawThreads.redacted(" ", false))).containsExactly("words", "namesOut");
        assertThat(fields(DrawThreads.redacted("Ring 01904 123456", true))).containsExactly("words");
        assertThat(DrawThreads.redacted("We wait.", true)).isEmpty();
    }

    private static List<String> fields(List<Finding> findings) {
        return findings.stream().map(Finding::field).toList();
    }
}
