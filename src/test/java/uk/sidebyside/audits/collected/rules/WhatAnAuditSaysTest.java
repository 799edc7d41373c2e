package uk.sidebyside.audits.collected.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.collected.rules.CountedAudits.Change;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.shared.Finding;

/** Levels, thanks, audits again, and what is counted. */
class WhatAnAuditSaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    /** Levels from 1 to 3, one for each standard in turn. */
    static List<Rated> levels(int... ranks) {
        List<Rated> levels = new ArrayList<>();
        for (int rank : ranks) {
            levels.add(rated("p" + (levels.size() + 1), rank, 3));
        }
        return levels;
    }

    private static Rated rated(String standard, int rank, int ranks) {
        return new Rated(standard, "Standard " + standard, rank, ranks, "Level " + rank, true, 0, 0);
    }

    private static List<String> keys(List<Rated> levels) {
        return levels.stream().map(Rated::standard).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, false",
        "2, 2, true",
        "1, 3, false",
        "2, 3, true",
        "3, 3, true",
        "2, 4, false",
        "3, 4, true",
        "2, 5, false",
        "3, 5, true"
    })
    void aLevelIsGoodInTheUpperPartOfItsScale(int rank, int ranks, boolean good) {
        assertThat(rated("p", rank, ranks).good()).isEqualTo(good);
    }

    @Test
    void aLevelIsOneOfItsScale() {
        assertThat(rated("p", 1, 3)).matches(Rated::lowest).matches(level -> !level.highest());
        assertThat(rated("p", 3, 3)).matches(Rated::highest).matches(level -> !level.lowest());
        assertThatThrownBy(() -> rated("p", 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rated("p", 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thanksNameWhatStandsHighestFirstThenWhatStandsLowestWithSupportForTheLowestLevel() {
        DraftLetter draft = DraftLetter.of(levels(3, 2, 1, 3, 1));
        assertThat(keys(draft.strengths())).containsExactly("p1", "p4");
        assertThat(keys(draft.improve())).containsExactly("p3", "p5");
        assertThat(keys(draft.support())).containsExactly("p3", "p5");
    }

    @Test
    void thanksMakeUpNoStrengthAndFindNoFaultWithWhatIsGood() {
        assertThat(DraftLetter.of(levels(1, 1)).strengths())
                .as("nothing is good yet")
                .isEmpty();
        assertThat(keys(DraftLetter.of(levels(1, 1)).improve())).containsExactly("p1", "p2");
        assertThat(DraftLetter.of(levels(3, 3)).improve())
                .as("all is excellent")
                .isEmpty();
        assertThat(DraftLetter.of(levels(2, 2)).improve()).as("all is good").isEmpty();
        assertThat(keys(DraftLetter.of(levels(2, 2)).strengths())).containsExactly("p1", "p2");
        assertThat(keys(DraftLetter.of(levels(3, 2)).improve())).containsExactly("p2");
        assertThat(DraftLetter.of(levels(3, 2)).support())
                .as("good needs no support")
                .isEmpty();
        assertThat(DraftLetter.of(List.of()).strengths()).isEmpty();
    }

    @Test
    void thanksBeginWithTheServicesOwnWordsWhereItWroteAny() {
        assertThat(DraftLetter.said(" ")).isEmpty();
        assertThat(DraftLetter.said(" We listen. ")).isEqualTo("You say what goes well: “We listen.”\n\n");
        assertThat(DraftLetter.said("x".repeat(1600))).contains("x".repeat(1600) + "”");
        assertThat(DraftLetter.said("x".repeat(4000))).hasSizeLessThan(1700).contains("x …”");
    }

    /** However many there are and however long they read, the draft leaves room for the words of whoever sends it. */
    @Test
    void aListInTheThanksEndsWhereThereIsNoMoreRoom() {
        assertThat(DraftLetter.listed(List.of(), "First:", "None.")).isEqualTo("None.");
        assertThat(DraftLetter.listed(List.of("a", "b"), "First:", "")).isEqualTo("First:\n\n* a\n* b");
        List<String> many = java.util.Collections.nCopies(20, "x".repeat(500));
        assertThat(DraftLetter.listed(many, "First:", ""))
                .endsWith("\n* and 17 more")
                .hasSizeLessThan(1700);
        assertThat(DraftLetter.listed(List.of("x".repeat(3000), "b"), "First:", ""))
                .as("one is always told")
                .contains("x".repeat(3000))
                .endsWith("* and 1 more");
        assertThat(DraftLetter.listed(List.of("y".repeat(1500), "x".repeat(90)), "First:", ""))
                .as("to the last character, and not one more")
                .endsWith("x");
        assertThat(DraftLetter.listed(List.of("y".repeat(1500), "x".repeat(91)), "First:", ""))
                .endsWith("* and 1 more");
    }

    @Test
    void anAuditIsBetterThanTheOneBeforeWhereSomethingIsAndNothingIsWorse() {
        assertThat(AuditedAgain.of(levels(1, 2), levels(2, 2))).isEqualTo(AuditedAgain.IMPROVED);
        assertThat(AuditedAgain.of(levels(1, 2), levels(1, 2))).isEqualTo(AuditedAgain.SAME);
        assertThat(AuditedAgain.of(levels(1, 2), levels(2, 1))).isEqualTo(AuditedAgain.MIXED);
        assertThat(AuditedAgain.of(levels(1, 2), levels(1, 1))).isEqualTo(AuditedAgain.WORSE);
        assertThat(AuditedAgain.of(levels(1), levels(1, 3)))
                .as("a standard that only one has says nothing")
                .isEqualTo(AuditedAgain.SAME);
        assertThat(AuditedAgain.IMPROVED.label()).isEqualTo("Better in something, worse in nothing");
    }

    @Test
    void aServiceIsCoveredWhileItHasACurrentAudit() {
        CountedAudits one =
                service("2025-12-31", audit("2024-02-01", "2025-01-20", 2), audit("2025-06-01", "2026-06-01", 2));
        assertThat(sum(one.coverage(), "2019-12-31")).containsExactly(0, 0);
        assertThat(sum(one.coverage(), "2020-01-01")).containsExactly(0, 1);
        assertThat(sum(one.coverage(), "2024-02-01")).containsExactly(1, 1);
        assertThat(sum(one.coverage(), "2025-01-20")).containsExactly(1, 1);
        assertThat(sum(one.coverage(), "2025-01-21")).containsExactly(0, 1);
        assertThat(sum(one.coverage(), "2025-12-31")).containsExactly(1, 1);
        assertThat(sum(one.coverage(), "2026-01-01")).containsExactly(0, 0);
    }

    @Test
    void theLevelsOfTheLatestAuditCountWhileItIsCurrent() {
        CountedAudits one = service(
                "2026-03-31",
                audit("2024-02-01", "2025-01-20", 1, 2, 1),
                audit("2024-11-01", "2025-10-01", 2, 2, 1),
                audit("2026-01-10", "2026-12-01", 3, 2, 2));
        assertThat(sum(one.modelUsed(), "2024-01-31")).as("no audit yet").containsExactly(0, 0);
        assertThat(sum(one.modelUsed(), "2024-02-01")).containsExactly(1, 3);
        assertThat(sum(one.modelUsed(), "2024-11-01"))
                .as("the later one speaks")
                .containsExactly(2, 3);
        assertThat(sum(one.modelUsed(), "2025-10-01")).containsExactly(2, 3);
        assertThat(sum(one.modelUsed(), "2025-10-02")).as("not current").containsExactly(0, 0);
        assertThat(sum(one.modelUsed(), "2026-03-31")).containsExactly(3, 3);
        assertThat(sum(one.modelUsed(), "2026-04-01"))
                .as("the service has ended")
                .containsExactly(0, 0);
        assertThat(service(null, audit("2019-02-01", "2020-01-20", 2)).modelUsed())
                .as("from the first day of the service")
                .first()
                .isEqualTo(new Change(LocalDate.of(2020, 1, 1), 1, 1));
        assertThat(service(null, audit("2018-02-01", "2019-01-20", 2)).modelUsed())
                .isEmpty();
    }

    @Test
    void anAuditCountsAsAgainWhereTheOneBeforeCouldBeBettered() {
        CountedAudits one = service(
                null,
                audit("2023-02-01", "2024-01-20", 1),
                audit("2024-02-01", "2025-01-20", 3),
                audit("2025-02-01", "2026-01-20", 3));
        assertThat(one.again())
                .singleElement()
                .isEqualTo(new CountedAudits.Again(one.audits().get(1), AuditedAgain.IMPROVED));
        CountedAudits.One other = new CountedAudits.One(
                UUID.randomUUID(), "other", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 9, 1), levels(1));
        assertThat(service(null, audit("2023-02-01", "2024-01-20", 1), other).again())
                .as("by another framework")
                .isEmpty();
    }

    private static CountedAudits service(@Nullable String until, CountedAudits.One... audits) {
        return new CountedAudits(
                UUID.randomUUID(),
                "care",
                LocalDate.of(2020, 1, 1),
                until == null ? null : LocalDate.parse(until),
                List.of(audits));
    }

    private static CountedAudits.One audit(String on, String review, int... ranks) {
        return new CountedAudits.One(
                UUID.randomUUID(), "six", LocalDate.parse(on), LocalDate.parse(review), levels(ranks));
    }

    private static int[] sum(List<Change> changes, String day) {
        LocalDate on = LocalDate.parse(day);
        List<Change> so =
                changes.stream().filter(change -> !change.on().isAfter(on)).toList();
        return new int[] {
            so.stream().mapToInt(Change::so).sum(),
            so.stream().mapToInt(Change::of).sum()
        };
    }

    @Test
    void thanksNeedEachPartAndADayToComeWithinSixMonths() {
        assertThat(CheckWords.letter("a", "b", "c", "d", TODAY.plusDays(1), TODAY))
                .isEmpty();
        assertThat(CheckWords.letter("a", "b", "c", "d", TODAY.plusMonths(6), TODAY))
                .isEmpty();
        assertThat(keysOf(CheckWords.letter(
                        "a", "b", "c", "d", TODAY.plusMonths(6).plusDays(1), TODAY)))
                .containsExactly("letter.follow.up.too.late");
        assertThat(keysOf(CheckWords.letter("a", "b", "c", "d", TODAY, TODAY)))
                .containsExactly("letter.follow.up.to.come");
        assertThat(keysOf(CheckWords.letter(" ", "", "", "", null, TODAY)))
                .containsExactly(
                        "letter.needs.strengths",
                        "letter.needs.improve",
                        "letter.needs.support",
                        "letter.needs.contact",
                        "letter.follow.up.to.come");
    }

    @Test
    void aThemeHasAFreeNameAndIsCommonToTwoAuditsAtLeast() {
        assertThat(CheckWords.theme("Waiting", 2, false)).isEmpty();
        assertThat(keysOf(CheckWords.theme("Waiting", 1, false))).containsExactly("theme.needs.two");
        assertThat(keysOf(CheckWords.theme("", 2, true))).containsExactly("theme.needs.label", "theme.taken");
        assertThat(keysOf(CheckWords.use(null, "", null, null, "", false)))
                .containsExactly("use.needs.kind", "use.needs.words");
        assertThat(ThemeUse.find("model")).contains(ThemeUse.MODEL);
        assertThat(ThemeUse.find("MODEL")).isEmpty();
        assertThat(ThemeUse.MODEL.label()).isEqualTo("The next version of a model or a framework");
    }

    @Test
    void anEventSaysWhatWhenAndForWhomAndWhatIsForANextVersionSaysOfWhat() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        for (ThemeUse kind : List.of(ThemeUse.EVENT, ThemeUse.TRAINING)) {
            assertThat(CheckWords.use(kind, "An evening.", Occasion.BRIEFING, day, "All services", false))
                    .isEmpty();
            assertThat(keysOf(CheckWords.use(kind, "An evening.", null, null, " ", true)))
                    .containsExactly("use.needs.occasion", "use.needs.day", "use.needs.whom");
        }
        assertThat(CheckWords.use(ThemeUse.MODEL, "A step.", null, null, "", true))
                .isEmpty();
        assertThat(keysOf(CheckWords.use(ThemeUse.MODEL, "A step.", null, null, "", false)))
                .containsExactly("use.needs.version");
        assertThat(CheckWords.use(ThemeUse.SUPPORT, "A visit.", null, null, "", false))
                .isEmpty();
        assertThat(Occasion.find("network")).contains(Occasion.NETWORK);
        assertThat(Occasion.find("NETWORK")).isEmpty();
    }

    @Test
    void whatIsWrittenOfSupportAndGoodPracticeHasItsWords() {
        assertThat(CheckWords.followedUp("It helped.")).isEmpty();
        assertThat(keysOf(CheckWords.followedUp(" "))).containsExactly("support.needs.words");
        assertThat(CheckWords.goodPractice("a", "b", true)).isEmpty();
        assertThat(keysOf(CheckWords.goodPractice("", "", false)))
                .containsExactly("good.needs.standard", "good.needs.title", "good.needs.story");
    }

    private static List<String> keysOf(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
