package uk.sidebyside.children.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.shared.Finding;

/** What a record, a circle, an exclusion, a decision and a letter need before they are stored: one reason a row. */
class RulesOfChildrenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();

    private static String letters(int count) {
        return "x".repeat(count);
    }

    /** Characters as people count them: each of these is two to Java. */
    private static String unicorns(int count) {
        return "\uD83E\uDD84".repeat(count);
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("TW-1", "Kit", "2015-01-01", "", List.of()),
                Arguments.of(" ", "Kit", "2015-01-01", "", List.of("record.needs.reference")),
                Arguments.of("TW-1", " ", "2015-01-01", "", List.of("record.needs.knownAs")),
                Arguments.of(letters(60), letters(160), "2015-01-01", "", List.of()),
                Arguments.of(letters(61), "Kit", "2015-01-01", "", List.of("record.too.long")),
                Arguments.of("TW-1", letters(161), "2015-01-01", "", List.of("record.too.long")),
                Arguments.of("TW-1", " " + unicorns(160) + " ", "2015-01-01", "", List.of()),
                Arguments.of("TW-1", unicorns(161), "2015-01-01", "", List.of("record.too.long")),
                Arguments.of("TW-1", "Kit", null, "", List.of("record.needs.birth")),
                Arguments.of("TW-1", "Kit", "2026-05-01", "", List.of()),
                Arguments.of("TW-1", "Kit", "2026-05-02", "", List.of("record.birth.to.come")),
                Arguments.of("TW-1", "Kit", "2000-05-02", "", List.of()),
                Arguments.of("TW-1", "Kit", "2000-05-01", "", List.of("record.too.old")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordNeedsReferenceNameAndABirthFrom0To25YearsAgo(
            String reference, String name, @Nullable String born, String none, List<String> found) {
        assertThat(keys(RecordRules.check(
                        reference,
                        name,
                        born == null ? null : LocalDate.parse(born),
                        List.of(none, none, none, none),
                        TODAY)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"0, setting, 200", "1, strengths, 4000", "2, interests, 4000", "3, speaks, 1000"})
    void eachTextOfARecordHasItsLength(int place, String field, int most) {
        for (int over = 0; over < 2; over++) {
            List<String> texts = new java.util.ArrayList<>(List.of("", "", "", ""));
            texts.set(place, letters(most + over));
            List<Finding> found = RecordRules.check("TW-1", "Kit", TODAY, texts, TODAY);
            assertThat(found).hasSize(over);
            assertThat(found).allSatisfy(finding -> {
                assertThat(finding.field()).isEqualTo(field);
                assertThat(finding.details()).containsExactly(most, most + 1);
            });
        }
        assertThat(RecordRules.taken().field()).isEqualTo("reference");
    }

    static Stream<Arguments> joins() {
        LocalDate day = TODAY;
        return Stream.of(
                Arguments.of(Relationship.PARENT, false, "Mum", day, null, List.of()),
                Arguments.of(Relationship.PARENT, false, letters(80), day, day, List.of()),
                Arguments.of(Relationship.PARENT, false, letters(81), day, null, List.of("circle.too.long")),
                Arguments.of(Relationship.PARENT, false, "", null, null, List.of("circle.needs.from")),
                Arguments.of(
                        Relationship.PARENT, false, "", day, day.minusDays(1), List.of("circle.ends.before.it.begins")),
                Arguments.of(Relationship.HEALTH, true, "", day, null, List.of()),
                Arguments.of(Relationship.HEALTH, false, "", day, null, List.of("circle.needs.organisation")),
                Arguments.of(Relationship.REPRESENTATIVE, false, "", day, day.plusDays(9), List.of()),
                Arguments.of(Relationship.REPRESENTATIVE, false, "", day, null, List.of("representative.needs.end")));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void whoComesIntoACircleSaysAsWhatForWhomAndFromWhen(
            Relationship as,
            boolean organisation,
            String says,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> found) {
        assertThat(keys(CircleRules.toJoin(as, organisation, says, from, until)))
                .isEqualTo(found);
    }

    static Stream<Arguments> ends() {
        LocalDate from = LocalDate.of(2026, 4, 1);
        return Stream.of(
                Arguments.of(from, TODAY, "", List.of()),
                Arguments.of(from, from.minusDays(1), "", List.of()),
                Arguments.of(from, from.minusDays(2), "", List.of("circle.ends.before.it.begins")),
                Arguments.of(from, null, "", List.of("circle.needs.last.day")),
                Arguments.of(from.minusYears(5), TODAY.minusYears(1), "", List.of()),
                Arguments.of(
                        from.minusYears(5), TODAY.minusYears(1).minusDays(1), "", List.of("circle.ended.long.ago")),
                Arguments.of(from, TODAY, letters(400), List.of()),
                Arguments.of(from, TODAY, letters(401), List.of("circle.too.long")));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whoLeavesACircleHasALastDay(LocalDate from, @Nullable LocalDate last, String because, List<String> found) {
        assertThat(keys(CircleRules.toEnd(from, last, because, TODAY))).isEqualTo(found);
        assertThat(CircleRules.keptAway().key()).isEqualTo("circle.kept.away");
    }

    static Stream<Arguments> exclusions() {
        return Stream.of(
                Arguments.of(asked(SOMEBODY, false, false, "Why", TODAY, null), List.of()),
                Arguments.of(asked(null, true, false, "Why", TODAY, TODAY), List.of()),
                Arguments.of(asked(null, false, true, letters(1000), TODAY, null), List.of()),
                Arguments.of(asked(null, false, false, "Why", TODAY, null), List.of("exclusion.needs.one")),
                Arguments.of(asked(SOMEBODY, true, false, "Why", TODAY, null), List.of("exclusion.needs.one")),
                Arguments.of(asked(null, true, true, "Why", TODAY, null), List.of("exclusion.needs.one")),
                Arguments.of(asked(SOMEBODY, false, false, " ", TODAY, null), List.of("exclusion.needs.words")),
                Arguments.of(asked(SOMEBODY, false, false, letters(1001), TODAY, null), List.of("record.too.long")),
                Arguments.of(asked(SOMEBODY, false, false, "Why", null, null), List.of("exclusion.needs.from")),
                Arguments.of(
                        asked(SOMEBODY, false, false, "Why", TODAY, TODAY.minusDays(1)),
                        List.of("circle.ends.before.it.begins")));
    }

    private static ExclusionRules.Asked asked(
            @Nullable UUID person,
            boolean as,
            boolean organisation,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new ExclusionRules.Asked(person, as, organisation, words, from, until);
    }

    @ParameterizedTest
    @MethodSource("exclusions")
    void anExclusionSaysWhomWhyAndFromWhen(ExclusionRules.Asked asked, List<String> found) {
        assertThat(keys(ExclusionRules.check(asked, ANOTHER, null))).isEqualTo(found);
    }

    @Test
    void nobodyIsKeptAwayFromTheirOwnRecordOrByThemself() {
        var asked = asked(SOMEBODY, false, false, "Why", TODAY, null);
        assertThat(keys(ExclusionRules.check(asked, SOMEBODY, ANOTHER))).containsExactly("exclusion.of.themself");
        assertThat(keys(ExclusionRules.check(asked, ANOTHER, SOMEBODY))).containsExactly("exclusion.of.oneself");
        assertThat(keys(ExclusionRules.check(asked(null, true, false, "Why", TODAY, null), null, null)))
                .isEmpty();
    }

    @Test
    void anExclusionEndsYesterdayAtTheEarliest() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        assertThat(ExclusionRules.toEnd(from, TODAY.minusDays(1), TODAY)).isEmpty();
        assertThat(keys(ExclusionRules.toEnd(from, TODAY.minusDays(2), TODAY)))
                .containsExactly("exclusion.ends.too.early");
        assertThat(keys(ExclusionRules.toEnd(from, null, TODAY))).containsExactly("circle.needs.last.day");
        assertThat(ExclusionRules.toEnd(TODAY.plusDays(9), TODAY.plusDays(8), TODAY))
                .isEmpty();
        assertThat(keys(ExclusionRules.toEnd(TODAY.plusDays(9), TODAY.plusDays(7), TODAY)))
                .containsExactly("circle.ends.before.it.begins");
    }

    static Stream<Arguments> assessments() {
        LocalDate end = TODAY.plusDays(30);
        return Stream.of(
                Arguments.of(assessed("Where", "Help", true, TODAY, "Her", true, end), true, List.of()),
                Arguments.of(assessed("Where", "Help", false, TODAY, "Her", false, null), true, List.of()),
                Arguments.of(assessed("Where", "Help", true, TODAY, "Her", true, TODAY), true, List.of()),
                Arguments.of(
                        assessed("Where", "Help", true, TODAY, "Her", true, end),
                        false,
                        List.of("capacity.rights.are.the.parents")),
                Arguments.of(
                        assessed(" ", "Help", false, TODAY, "Her", false, null),
                        true,
                        List.of("capacity.needs.decision")),
                Arguments.of(
                        assessed("Where", " ", false, TODAY, "Her", false, null), true, List.of("capacity.needs.help")),
                Arguments.of(
                        assessed("Where", "Help", false, TODAY, " ", false, null), true, List.of("capacity.needs.by")),
                Arguments.of(
                        assessed("Where", "Help", false, null, "Her", false, null),
                        true,
                        List.of("capacity.needs.day")),
                Arguments.of(
                        assessed("Where", "Help", false, TODAY.plusDays(1), "Her", false, null),
                        true,
                        List.of("capacity.day.to.come")),
                Arguments.of(
                        assessed("Where", "Help", true, TODAY, "Her", false, end),
                        true,
                        List.of("capacity.needs.somebody")),
                Arguments.of(
                        assessed("Where", "Help", false, TODAY, "Her", true, null),
                        true,
                        List.of("capacity.nobody.acts")),
                Arguments.of(
                        assessed("Where", "Help", true, TODAY, "Her", true, null), true, List.of("capacity.needs.end")),
                Arguments.of(
                        assessed("Where", "Help", true, TODAY, "Her", true, TODAY.minusDays(1)),
                        true,
                        List.of("capacity.end.has.passed")),
                Arguments.of(
                        assessed(letters(400), letters(2000), false, TODAY, letters(200), false, null),
                        true,
                        List.of()),
                Arguments.of(
                        assessed(letters(401), letters(2001), false, TODAY, letters(201), false, null),
                        true,
                        List.of("record.too.long", "record.too.long", "record.too.long")));
    }

    private static CapacityRules.Assessed assessed(
            String decision,
            String help,
            boolean lacks,
            @Nullable LocalDate on,
            String by,
            boolean acts,
            @Nullable LocalDate until) {
        return new CapacityRules.Assessed(decision, help, lacks, on, by, acts, until);
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void capacityIsAskedAboutForOneDecisionWithHelpFirst(
            CapacityRules.Assessed assessed, boolean own, List<String> found) {
        assertThat(keys(CapacityRules.check(assessed, own, TODAY))).isEqualTo(found);
    }

    @Test
    void whatWasDecidedIsSaid() {
        assertThat(keys(CapacityRules.toDecide(" "))).containsExactly("capacity.needs.outcome");
        assertThat(CapacityRules.toDecide("Cooking")).isEmpty();
    }

    @ParameterizedTest(name = "{0} days after it began: {1}")
    @CsvSource({"-1, false", "0, true", "10, true", "11, false"})
    void somebodyActsForADecisionFromItsDayToItsLast(int days, boolean acts) {
        var open = new WhoDecides.Standing("Where", true, TODAY, TODAY.plusDays(10), null);
        assertThat(WhoDecides.of(true, List.of(open), TODAY.plusDays(days))
                                .exceptFor()
                                .size()
                        == 1)
                .isEqualTo(acts);
    }

    @Test
    void nobodyActsOnceItIsDecidedForOneWhoCanDecideOrBeforeTheRightsAreTheirs() {
        var decided = new WhoDecides.Standing("Where", true, TODAY, TODAY.plusDays(10), TODAY.plusDays(3));
        assertThat(WhoDecides.of(true, List.of(decided), TODAY.plusDays(3)).exceptFor())
                .containsExactly("Where");
        assertThat(WhoDecides.of(true, List.of(decided), TODAY.plusDays(4)).exceptFor())
                .isEmpty();
        var able = new WhoDecides.Standing("Which", false, TODAY, null, null);
        assertThat(WhoDecides.of(true, List.of(able), TODAY).exceptFor()).isEmpty();
        var open = new WhoDecides.Standing("Where", true, TODAY, null, null);
        assertThat(WhoDecides.of(true, List.of(open), TODAY.plusYears(1)).exceptFor())
                .containsExactly("Where");
        WhoDecides before = WhoDecides.of(false, List.of(open), TODAY);
        assertThat(before.youngPerson()).isFalse();
        assertThat(before.exceptFor()).isEmpty();
        assertThat(WhoDecides.of(true, List.of(), TODAY).youngPerson()).isTrue();
    }

    @Test
    void aContactNeedsTheBestWayAndNothingTooLong() {
        assertThat(ContactRules.check(true, letters(80), letters(1000), letters(400), letters(1000)))
                .isEmpty();
        assertThat(keys(ContactRules.check(false, "", "", "", ""))).containsExactly("contact.needs.channel");
        assertThat(ContactRules.check(true, letters(81), letters(1001), letters(401), letters(1001)))
                .extracting(Finding::field)
                .containsExactly("language", "how", "bestTimes", "pleaseDoNot");
    }

    @Test
    void wordsOfAPlanHaveTheirSectionAndDay() {
        assertThat(ExcerptRules.check(true, letters(4000), TODAY)).isEmpty();
        assertThat(keys(ExcerptRules.check(false, " ", null)))
                .containsExactly("excerpt.needs.section", "excerpt.needs.words", "excerpt.needs.day");
        assertThat(keys(ExcerptRules.check(true, letters(4001), TODAY))).containsExactly("record.too.long");
    }

    @Test
    void aPlanHasAReferenceOrAPlaceAndIsFinalTodayOrBefore() {
        assertThat(ExcerptRules.reference("E", "", TODAY, TODAY)).isEmpty();
        assertThat(ExcerptRules.reference("", "there", null, TODAY)).isEmpty();
        assertThat(ExcerptRules.reference(letters(60), letters(200), null, TODAY))
                .isEmpty();
        assertThat(keys(ExcerptRules.reference(" ", " ", null, TODAY))).containsExactly("plan.needs.reference");
        assertThat(keys(ExcerptRules.reference("E", "", TODAY.plusDays(1), TODAY)))
                .containsExactly("plan.final.to.come");
        assertThat(keys(ExcerptRules.reference(letters(61), letters(201), null, TODAY)))
                .containsExactly("record.too.long", "record.too.long");
    }

    @Test
    void aLetterNeedsANameAndAnAddress() {
        assertThat(InvitationRules.check(letters(160), true, letters(80))).isEmpty();
        assertThat(keys(InvitationRules.check(" ", false, letters(81))))
                .containsExactly("invitation.needs.name", "invitation.needs.email", "circle.too.long");
        assertThat(keys(InvitationRules.check(letters(10_000), true, ""))).containsExactly("record.too.long");
        assertThat(InvitationRules.check(letters(161), true, "").getFirst().details())
                .containsExactly(160, 161);
        assertThat(InvitationRules.anotherIsThemself().key()).isEqualTo("invitation.another.is.themself");
        assertThat(InvitationRules.isThemselfOfAnother().key()).isEqualTo("invitation.is.themself.of.another");
        assertThat(InvitationRules.isInTheCircle().key()).isEqualTo("invitation.is.in.the.circle");
    }

    @Test
    void needsAndSectionsAreNamedAsTheirSourcesDo() {
        assertThat(Need.values()).hasSize(13);
        assertThat(Need.SLCN.words()).isEqualTo("Speech, language and communication needs");
        assertThat(PlanSection.F.words()).isEqualTo("Section F: special educational provision");
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
