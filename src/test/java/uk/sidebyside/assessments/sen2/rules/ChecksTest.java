package uk.sidebyside.assessments.sen2.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** Each rule with the smallest change to a sound record that breaks it, and nothing else that wouldn't break with it. */
class ChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final LocalDate CENSUS = Header.censusOf(2026);

    /** Found among the records of several, and tried where the file is stored. */
    private static final List<Rule> OF_THE_WHOLE_FILE =
            List.of(Rule.TWICE, Rule.WHICH_OF_THEM, Rule.FINAL_BEFORE_DRAFT);

    private final Map<Rule, Consumer<Node>> breaking = new TreeMap<>();

    ChecksTest() {
        values();
        persons();
        requests();
        plans();
        upkeep();
    }

    private void breaks(Rule rule, Consumer<Node> change) {
        breaking.put(rule, change);
    }

    private void values() {
        breaks(Rule.NOT_A_DAY, person -> request(person).with(Field.OUTCOME_DATE, "2025-02-29"));
        breaks(Rule.NOT_A_CODE, person -> person.with(Field.SEX, "Q"));
        breaks(Rule.TOO_LONG, person -> person.with(Field.SURNAME, "x".repeat(81)));
        breaks(Rule.NOT_YES_OR_NO, person -> request(person).with(Field.RYA, "2"));
        breaks(Rule.NOT_A_NUMBER, person -> placement(person).with(Field.URN, "12345"));
        breaks(Rule.UPN_FORM, person -> person.with(Field.UPN, "A123"));
        breaks(Rule.ULN_FORM, person -> person.with(Field.ULN, "123456789"));
        breaks(Rule.UNKNOWN_ETHNICITY, person -> person.with(Field.ETHNICITY, "WCOR"));
        breaks(Rule.UPN_LETTER, person -> person.with(Field.UPN, "A816200001001"));
        breaks(Rule.ULN_DIGIT, person -> person.with(Field.ULN, "1000000008"));
        breaks(Rule.POSTCODE_FORM, person -> person.with(Field.POSTCODE, "YO1"));
        breaks(Rule.TOO_MANY, person -> active(person).add(need("HI")).add(need("VI")));
    }

    private void persons() {
        breaks(Rule.NO_NAME, person -> person.with(Field.FORENAME, ""));
        breaks(Rule.NO_BIRTH_DATE, person -> person.with(Field.BIRTH_DATE, ""));
        breaks(Rule.BORN_LATER, person -> person.with(Field.BIRTH_DATE, TODAY.plusDays(1)));
        breaks(Rule.TOO_OLD, person -> person.with(Field.BIRTH_DATE, CENSUS.minusYears(26)));
        breaks(Rule.NO_NUMBER, person -> person.with(Field.UPN, "").with(Field.ULN, ""));
        breaks(Rule.NUMBER_AND_REASON, person -> person.with(Field.UPN_UNKNOWN, "UN1"));
        breaks(Rule.NO_REQUEST, person -> person.children().clear());
    }

    private void requests() {
        breaks(
                Rule.TWO_ON_A_DAY,
                person -> person.add(new Node(Part.REQUEST, 0)
                        .with(Field.RECEIVED, request(person).text(Field.RECEIVED))
                        .with(Field.SOURCE, "1")
                        .with(Field.OUTCOME, "A")));
        breaks(Rule.NO_RECEIVED, person -> request(person).with(Field.RECEIVED, ""));
        breaks(Rule.NO_OUTCOME_DATE, person -> request(person).with(Field.OUTCOME_DATE, ""));
        breaks(Rule.OUTCOME_BEFORE_REQUEST, person -> request(person).with(Field.OUTCOME_DATE, "2025-01-05"));
        breaks(Rule.PENDING_WITH_DATE, person -> request(person).with(Field.OUTCOME, "A"));
        breaks(Rule.RECEIVED_BEFORE_BIRTH, person -> person.with(Field.BIRTH_DATE, "2025-01-11"));
        breaks(Rule.NO_OUTCOME, person -> request(person).with(Field.OUTCOME, ""));
        breaks(Rule.ASSESSED_WITHOUT_YES, person -> request(person).with(Field.OUTCOME, "N"));
        breaks(Rule.AGREED_NOT_ASSESSED, person -> request(person).children().clear());
        breaks(Rule.EXPORTED_GOES_ON, person -> request(person).with(Field.EXPORTED, "Y"));
        breaks(Rule.NO_REQUEST_SOURCE, person -> request(person).with(Field.SOURCE, ""));
        breaks(Rule.STILL_TO_COME, person -> active(person).with(Field.LAST_REVIEW, TODAY.plusDays(1)));
        breaks(Rule.NO_ASSESSMENT_OUTCOME, person -> assessment(person).with(Field.ASSESSMENT_OUTCOME, ""));
        breaks(Rule.NO_ASSESSMENT_DATE, person -> assessment(person).with(Field.ASSESSMENT_OUTCOME_DATE, ""));
        breaks(Rule.ASSESSED_BEFORE_AGREED, person -> assessment(person)
                .with(Field.ASSESSMENT_OUTCOME_DATE, "2025-02-09"));
        breaks(Rule.ASSESSED_BEFORE_REQUEST, person -> assessment(person)
                .with(Field.ASSESSMENT_OUTCOME_DATE, "2025-01-09"));
        breaks(Rule.PLAN_WITHOUT_YES, person -> assessment(person).with(Field.ASSESSMENT_OUTCOME, "N"));
        breaks(Rule.YES_WITHOUT_PLAN, person -> assessment(person).children().clear());
    }

    private void plans() {
        breaks(Rule.NO_START, person -> plan(person).with(Field.START, ""));
        breaks(Rule.PLAN_BEFORE_DECISION, person -> plan(person).with(Field.START, "2025-04-29"));
        breaks(Rule.PLAN_BEFORE_REQUEST, person -> plan(person).with(Field.START, "2025-01-09"));
        breaks(
                Rule.CEASED_BEFORE_START,
                person -> plan(person).with(Field.CEASE_DATE, "2025-05-19").with(Field.CEASE_REASON, "2"));
        breaks(Rule.CEASED_WITHOUT_REASON, person -> plan(person).with(Field.CEASE_DATE, "2026-05-19"));
        breaks(Rule.REASON_WITHOUT_DATE, person -> plan(person).with(Field.CEASE_REASON, "2"));
        breaks(Rule.NOTHING_NAMED, person -> plan(person).children().clear());
        breaks(
                Rule.TWO_LIVE_PLANS,
                person -> person.add(new Node(Part.REQUEST, 0)
                        .with(Field.OUTCOME, "H")
                        .add(new Node(Part.ACTIVE, 0)
                                .add(new Node(Part.PLACEMENT, 0).with(Field.SETTING, "EHE"))
                                .add(need("ASD")))));
        breaks(Rule.TWO_OF_ONE_RANK, person -> active(person).add(need("HI").with(Field.NEED_RANK, "1")));
    }

    private void upkeep() {
        breaks(Rule.ONE_OF_THREE, person -> placement(person).with(Field.UKPRN, "10000001"));
        breaks(
                Rule.OTHER_NEEDS_WORDS,
                person -> placement(person).with(Field.URN, "").with(Field.SETTING, "NIEO"));
        breaks(Rule.NO_INDICATORS, person -> placement(person).with(Field.UNIT, ""));
        breaks(Rule.LEFT_BEFORE_ENTRY, person -> placement(person).with(Field.LEAVING, "2024-08-31"));
        breaks(Rule.NOT_PLACED, person -> active(person).children().remove(0));
        breaks(Rule.NO_NEED, person -> active(person).children().remove(1));
        breaks(Rule.SAME_NEED_TWICE, person -> active(person).add(need("ASD").with(Field.NEED_RANK, "2")));
        breaks(
                Rule.CEASED_AND_ACTIVE,
                person -> plan(person).with(Field.CEASE_DATE, CENSUS).with(Field.CEASE_REASON, "2"));
        breaks(Rule.STOPPED_AND_ACTIVE, person -> assessment(person).with(Field.ASSESSMENT_OUTCOME, "W"));
        breaks(Rule.REVIEW_WITHOUT_MEETING, person -> active(person).with(Field.REVIEW_OUTCOME, "M"));
        breaks(Rule.MEETING_WITHOUT_OUTCOME, person -> active(person)
                .with(Field.REVIEW_MEETING, "2025-11-10")
                .with(Field.LAST_REVIEW, "2025-11-10"));
        breaks(Rule.DECIDED_BEFORE_MEETING, person -> active(person)
                .with(Field.REVIEW_MEETING, "2025-11-10")
                .with(Field.REVIEW_OUTCOME, "A")
                .with(Field.LAST_REVIEW, "2025-11-09"));
        breaks(Rule.MEETING_BEFORE_PLAN, person -> active(person).with(Field.REVIEW_MEETING, "2025-05-19"));
        breaks(Rule.AMENDED_BEFORE_DRAFT, person -> active(person)
                .with(Field.REVIEW_DRAFT, "2026-01-10")
                .with(Field.TRANSFER_DUE, "2026-02-14")
                .with(Field.TRANSFER_FINAL, "2026-01-09"));
        breaks(Rule.DRAFT_BEFORE_MEETING, person -> active(person)
                .with(Field.REVIEW_MEETING, "2025-11-10")
                .with(Field.REVIEW_DRAFT, "2025-11-09"));
        breaks(Rule.TRANSFERRED_WITHOUT_DUE, person -> active(person).with(Field.TRANSFER_FINAL, "2026-01-09"));
    }

    @TestFactory
    List<DynamicTest> eachRuleFindsItsFault() {
        return breaking.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().id() + " " + each.getKey().words(), () -> {
                            Node person = sound();
                            each.getValue().accept(person);
                            assertThat(rules(person, 2026)).contains(each.getKey());
                        }))
                .toList();
    }

    @Test
    void aSoundRecordBreaksNone() {
        assertThat(rules(sound(), 2026)).isEmpty();
    }

    @Test
    void everyRuleOfOneRecordIsTriedHere() {
        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> !breaking.containsKey(rule))
                        .filter(rule -> !OF_THE_WHOLE_FILE.contains(rule)))
                .containsExactly(Rule.TOO_EARLY_FOR);
    }

    @Test
    void noTwoRulesHaveOneId() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void generatedReturnsBreakNone(int year) {
        var checks = new Checks(year, Header.censusOf(year), LocalDate.of(year, 2, 1));
        new GeneratedReturn(1, year, 2_000, "816")
                .each(person ->
                        assertThat(checks.of(person)).as(person.toString()).isEmpty());
    }

    @Test
    void whatAReturnOfAnEarlierYearHadNoFieldForIsQueried() {
        Node person = sound();
        assertThat(rules(person, 2024)).containsExactly(Rule.TOO_EARLY_FOR);
        request(person).with(Field.SOURCE, "");
        assertThat(rules(person, 2024)).isEmpty();
        active(person).children().set(1, need("DS"));
        assertThat(rules(person, 2024)).containsExactly(Rule.TOO_EARLY_FOR);
        assertThat(rules(person, 2025)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2000-01-16, false", "2000-01-15, true", "1999-12-31, true", "2020-02-29, false"})
    void aChildOf26IsQueriedFromTheirBirthday(LocalDate born, boolean queried) {
        assertThat(rules(sound().with(Field.BIRTH_DATE, born), 2026).contains(Rule.TOO_OLD))
                .isEqualTo(queried);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, true",
        "2025-02-29, false",
        "2025-02-28, true",
        "2000-02-29, true",
        "1900-02-29, false",
        "2025-04-31, false"
    })
    void aDayExistsOrNot(String day, boolean exists) {
        Node person = sound();
        active(person).with(Field.LAST_REVIEW, day);
        assertThat(rules(person, 2026).contains(Rule.NOT_A_DAY)).isEqualTo(!exists);
    }

    @ParameterizedTest
    @CsvSource({"2025-05-19, true", "2025-05-20, false", "2025-05-21, false"})
    void anEqualDayIsNeverEarlier(String ended, boolean refused) {
        Node person = sound();
        plan(person).with(Field.CEASE_DATE, ended).with(Field.CEASE_REASON, "2");
        assertThat(rules(person, 2026).contains(Rule.CEASED_BEFORE_START)).isEqualTo(refused);
    }

    @Test
    void whatIsMistypedByOneDigitShowsByTheLetterOfTheUpn() {
        String upn = new GeneratedReturn(1, 2026, 1, "816").person(7).text(Field.UPN);
        for (int at = 1; at < 13; at++) {
            char other = upn.charAt(at) == '9' ? '8' : (char) (upn.charAt(at) + 1);
            assertThat(CheckLetters.fits(upn.substring(0, at) + other + upn.substring(at + 1)))
                    .as("place %d", at)
                    .isFalse();
        }
        assertThat(CheckLetters.fits(upn)).isTrue();
    }

    private static List<Rule> rules(Node person, int year) {
        return new Checks(year, CENSUS, TODAY)
                .of(person).stream().map(Fault::rule).toList();
    }

    private static Node sound() {
        Node plan = new Node(Part.PLAN, 0)
                .with(Field.START, "2025-05-20")
                .add(new Node(Part.PLAN_DETAIL, 0).with(Field.NAMED_SETTING, "EHE"));
        Node assessment = new Node(Part.ASSESSMENT, 0)
                .with(Field.ASSESSMENT_OUTCOME, "Y")
                .with(Field.ASSESSMENT_OUTCOME_DATE, "2025-04-30")
                .add(plan);
        Node active = new Node(Part.ACTIVE, 0)
                .add(new Node(Part.PLACEMENT, 0)
                        .with(Field.URN, "121234")
                        .with(Field.UNIT, "0")
                        .with(Field.RESOURCED, "0")
                        .with(Field.ENTRY, "2024-09-01"))
                .add(need("ASD").with(Field.NEED_RANK, "1"));
        return new Node(Part.PERSON, 0)
                .with(Field.SURNAME, "Brook")
                .with(Field.FORENAME, "Ada")
                .with(Field.BIRTH_DATE, "2015-03-04")
                .with(
                        Field.UPN,
                        new GeneratedReturn(1, 2026, 1, "816").person(0).text(Field.UPN))
                .add(new Node(Part.REQUEST, 0)
                        .with(Field.RECEIVED, "2025-01-10")
                        .with(Field.SOURCE, "1")
                        .with(Field.OUTCOME, "Y")
                        .with(Field.OUTCOME_DATE, "2025-02-10")
                        .add(assessment)
                        .add(active));
    }

    private static Node need(String type) {
        return new Node(Part.NEED, 0).with(Field.NEED_TYPE, type);
    }

    private static Node request(Node person) {
        return person.children().getFirst();
    }

    private static Node assessment(Node person) {
        return there(request(person).one(Part.ASSESSMENT));
    }

    private static Node plan(Node person) {
        return there(assessment(person).one(Part.PLAN));
    }

    private static Node active(Node person) {
        return there(request(person).one(Part.ACTIVE));
    }

    private static Node placement(Node person) {
        return there(active(person).one(Part.PLACEMENT));
    }

    private static Node there(@Nullable Node node) {
        assertThat(node).isNotNull();
        return java.util.Objects.requireNonNull(node);
    }
}
