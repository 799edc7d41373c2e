package uk.sidebyside.partnership.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.shared.Finding;

/** What is said of a tool for every day, and when it is looked at again. */
class DescribeToolTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 6, 1);
    private static final String LINK = "https://example.org/checklist";

    private static DescribeTool withLink(String link) {
        return new DescribeTool("A list", ToolKind.CHECKLIST, "To be there.", 1, false, link, false, false, LATER);
    }

    private static DescribeTool withFile(boolean file, boolean hasFile, String link) {
        return new DescribeTool("A list", ToolKind.CHECKLIST, "To be there.", 1, false, link, file, hasFile, LATER);
    }

    private static DescribeTool named(String name, String helpsWith) {
        return new DescribeTool(name, ToolKind.CHECKLIST, helpsWith, 1, false, LINK, false, false, LATER);
    }

    private static DescribeTool atSteps(int steps, boolean allAlong) {
        return new DescribeTool(
                "A list", ToolKind.CHECKLIST, "To be there.", steps, allAlong, LINK, false, false, LATER);
    }

    private static DescribeTool on(@Nullable LocalDate reviewOn) {
        return new DescribeTool("A list", ToolKind.CHECKLIST, "To be there.", 1, false, LINK, false, false, reviewOn);
    }

    private static List<String> faults(DescribeTool tool) {
        return tool.check(TODAY).stream()
                .map(finding -> finding.field() + ": " + finding.key())
                .toList();
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceInTheOrderOfTheForm() {
        assertThat(faults(new DescribeTool(" ", null, "", 0, false, " ", false, false, null)))
                .containsExactly(
                        "name: tool.needs.name",
                        "kind: tool.needs.kind",
                        "helpsWith: tool.needs.helpsWith",
                        "steps: tool.needs.steps",
                        "file: tool.needs.file",
                        "reviewOn: tool.needs.day");
        assertThat(faults(withLink(LINK))).isEmpty();
    }

    @Test
    void wordsEndWhereTheyStillFit() {
        assertThat(faults(named("x".repeat(120), "y".repeat(600)))).isEmpty();
        assertThat(faults(named("x".repeat(121), "y".repeat(601))))
                .containsExactly("name: tool.too.long", "helpsWith: tool.too.long");
        assertThat(named("x".repeat(121), "y").check(TODAY))
                .singleElement()
                .extracting(Finding::details)
                .isEqualTo(List.of(120));
    }

    @Test
    void itHelpsWithStepsOrAllAlongAndNotBoth() {
        assertThat(faults(atSteps(0, true))).isEmpty();
        assertThat(faults(atSteps(2, false))).isEmpty();
        assertThat(faults(atSteps(1, true))).containsExactly("steps: tool.steps.or.none");
    }

    @Test
    void itIsAFileOrALink() {
        assertThat(faults(withFile(true, false, ""))).isEmpty();
        assertThat(faults(withFile(false, true, "")))
                .as("the present file stays")
                .isEmpty();
        assertThat(faults(withFile(false, true, LINK)))
                .as("a link in place of the file")
                .isEmpty();
        assertThat(faults(withFile(true, false, LINK))).containsExactly("link: tool.link.or.file");
        assertThat(faults(withFile(false, false, ""))).containsExactly("file: tool.needs.file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "example.org",
                "https:/x",
                "https://a b"
            })
    void aLinkThatABrowserWouldRunOrThatLeadsNowhereIsNone(String link) {
        assertThat(faults(withLink(link))).containsExactly("link: tool.no.link");
    }

    @Test
    void itIsLookedAtAgainOnALaterDayWithinThreeYears() {
        assertThat(faults(on(TODAY))).containsExactly("reviewOn: tool.day.over");
        assertThat(faults(on(TODAY.plusDays(1)))).isEmpty();
        assertThat(faults(on(TODAY.plusYears(3)))).isEmpty();
        assertThat(faults(on(TODAY.plusYears(3).plusDays(1)))).containsExactly("reviewOn: tool.day.far");
    }

    @Test
    void whatIsTakenOutOfUseSaysWhy() {
        assertThat(DescribeTool.retire(" ")).extracting(Finding::key).containsExactly("tool.needs.because");
        assertThat(DescribeTool.retire("x".repeat(400))).isEmpty();
        assertThat(DescribeTool.retire("x".repeat(401)))
                .extracting(Finding::key)
                .containsExactly("tool.too.long");
    }

    @Test
    void itIsDueThirtyDaysBeforeItsDayAndPastOnTheDayAfter() {
        assertThat(ToolReview.standing(LATER, LATER.minusDays(31))).isEqualTo(ToolReview.LATER);
        assertThat(ToolReview.standing(LATER, LATER.minusDays(30))).isEqualTo(ToolReview.SOON);
        assertThat(ToolReview.standing(LATER, LATER)).isEqualTo(ToolReview.SOON);
        assertThat(ToolReview.standing(LATER, LATER.plusDays(1))).isEqualTo(ToolReview.PAST);
    }

    @ParameterizedTest
    @EnumSource(ToolKind.class)
    void eachKindIsKnownByItsCode(ToolKind kind) {
        assertThat(ToolKind.of(kind.code())).isEqualTo(kind);
        assertThat(kind.label()).isNotBlank();
    }

    @Test
    void noOtherKindIs() {
        assertThat(ToolKind.find("song")).isEmpty();
        assertThatThrownBy(() -> ToolKind.of("song")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStepIsFoundInTheModelThatStillHasIt() {
        var model = new Model(
                "ours",
                "Ours",
                2,
                Level.STRATEGIC,
                "How we do it.",
                List.of(new Model.Step("plan", "Plan", "Do it.", List.of("Try."), "Keep it.", false, null)),
                List.of());
        assertThat(ToolStep.of("ours/plan").isIn(List.of(model))).isTrue();
        assertThat(ToolStep.of("ours/gone").isIn(List.of(model))).isFalse();
        assertThat(ToolStep.of("other/plan").isIn(List.of(model))).isFalse();
        assertThat(ToolStep.of("ours/plan").written()).isEqualTo("ours/plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "ours", "ours/", "/plan", "Ours/plan", "ours/plan/more"})
    void whatIsNoStepIsNotReadAsOne(String written) {
        assertThat(ToolStep.find(written)).isEmpty();
        assertThatThrownBy(() -> ToolStep.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
