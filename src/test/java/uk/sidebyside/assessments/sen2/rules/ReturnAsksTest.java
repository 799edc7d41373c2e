package uk.sidebyside.assessments.sen2.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** What the return asks at each stage of a case. */
class ReturnAsksTest {
    private static final LocalDate CENSUS = LocalDate.of(2027, 1, 21);

    private static Node request(String outcome) {
        return new Node(Part.REQUEST, 0).with(Field.RECEIVED, "2026-03-02").with(Field.OUTCOME, outcome);
    }

    /** @param ceased null for a plan that goes on */
    private static Node planned(@Nullable LocalDate ceased) {
        Node plan = new Node(Part.PLAN, 0).with(Field.START, "2026-07-10").with(Field.CEASE_DATE, ceased);
        return request("Y")
                .add(new Node(Part.ASSESSMENT, 0)
                        .with(Field.ASSESSMENT_OUTCOME, "Y")
                        .add(plan));
    }

    private static Node person(Node... requests) {
        Node person = new Node(Part.PERSON, 0);
        Arrays.stream(requests).forEach(person::add);
        return person;
    }

    private static Set<String> asked(Node request, boolean movedIn) {
        return Arrays.stream(Typed.values())
                .filter(form -> ReturnAsks.asks(form, request, movedIn))
                .map(Typed::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachStageAsksForItsOwn() {
        assertThat(asked(request("A"), false)).containsExactly("person", "request");
        assertThat(asked(request("N"), false)).containsExactly("person", "request");
        Node planned = planned(null);
        ReturnAsks.atItsStage(person(planned), CENSUS);
        assertThat(asked(planned, false)).containsExactly("named", "needs", "person", "placement", "plan", "request");
        Node moved = request("H").add(new Node(Part.ACTIVE, 0));
        assertThat(asked(moved, true)).containsExactly("moved", "needs", "person", "placement");
        assertThat(asked(moved, false)).as("a historical one that was ours").doesNotContain("moved");
    }

    @Test
    void aPlanThatHasEndedByTheDayOfTheCensusIsNotAskedForAsAlive() {
        for (int days : new int[] {-1, 0, 1}) {
            Node planned = planned(CENSUS.plusDays(days)).add(new Node(Part.ACTIVE, 0));
            ReturnAsks.onlyAlive(person(planned), CENSUS);
            assertThat(planned.one(Part.ACTIVE) != null)
                    .as("%s days after", days)
                    .isEqualTo(days > 0);
        }
        Node ended = planned(CENSUS);
        ReturnAsks.atItsStage(person(ended), CENSUS);
        assertThat(ended.one(Part.ACTIVE)).isNull();
    }

    @Test
    void ofTwoPlansTheOneThatIsListedIsAskedForAndElseTheNewest() {
        Node older = planned(null);
        Node newer = planned(null);
        ReturnAsks.atItsStage(person(older, newer), CENSUS);
        assertThat(older.one(Part.ACTIVE)).isNull();
        assertThat(newer.one(Part.ACTIVE)).isNotNull();

        Node listed = planned(null).add(new Node(Part.ACTIVE, 0));
        Node next = planned(null);
        ReturnAsks.atItsStage(person(listed, next), CENSUS);
        assertThat(next.one(Part.ACTIVE)).isNull();
    }

    @Test
    void aNumberOrAReasonIsEnough() {
        Node none = person();
        assertThat(ReturnAsks.lacks(Field.UPN, none)).isTrue();
        assertThat(ReturnAsks.lacks(Field.UPN, person().with(Field.ULN, "1000000001")))
                .isFalse();
        assertThat(ReturnAsks.lacks(Field.UPN, person().with(Field.UPN_UNKNOWN, "UN3")))
                .isFalse();
        assertThat(ReturnAsks.shows(Field.UPN_UNKNOWN, none, none, false)).isTrue();
        Node numbered = person().with(Field.UPN, "A123456789012");
        assertThat(ReturnAsks.shows(Field.UPN_UNKNOWN, numbered, numbered, false))
                .isFalse();
        Node both = person().with(Field.UPN, "A123456789012").with(Field.UPN_UNKNOWN, "UN3");
        assertThat(ReturnAsks.shows(Field.UPN_UNKNOWN, both, both, false))
                .as("what contradicts can be taken away")
                .isTrue();
    }

    @Test
    void aHistoricalRequestOwesNoDayAndWhatIsPendingNoDecision() {
        Node historical = new Node(Part.REQUEST, 0).with(Field.OUTCOME, "H");
        for (Field field : new Field[] {Field.RECEIVED, Field.SOURCE, Field.RYA}) {
            assertThat(ReturnAsks.lacks(field, historical)).as(field.name()).isFalse();
            assertThat(ReturnAsks.shows(field, historical, historical, false)).isFalse();
            assertThat(ReturnAsks.lacks(field, new Node(Part.REQUEST, 0).with(Field.OUTCOME, "A")))
                    .as(field.name())
                    .isTrue();
        }
        assertThat(ReturnAsks.lacks(Field.OUTCOME_DATE, request("A"))).isFalse();
        assertThat(ReturnAsks.lacks(Field.OUTCOME_DATE, request("N"))).isTrue();
    }

    /** Whatever is asked is either typed by an officer, or filled by a step, or stands there from the beginning. */
    @Test
    void everyFieldHasOneWayIn() {
        Set<Field> typed = Arrays.stream(Typed.values())
                .flatMap(form -> form.fields().stream())
                .collect(Collectors.toSet());
        Set<Field> ofTheCase =
                Set.of(Field.SURNAME, Field.FORENAME, Field.BIRTH_DATE, Field.UPN, Field.ULN, Field.WEEK20);
        for (Field field : Field.values()) {
            boolean steps = !FilledBySteps.of(field).isEmpty();
            int ways = (typed.contains(field) ? 1 : 0) + (steps ? 1 : 0) + (ofTheCase.contains(field) ? 1 : 0);
            // Who asked, and a move before there was a plan, are a step's, and typed only where no step said it.
            assertThat(ways).as(field.name()).isEqualTo(field == Field.SOURCE || field == Field.EXPORTED ? 2 : 1);
        }
        assertThat(FilledBySteps.of(Field.START)).startsWith(CaseStep.FINAL_SENT);
    }

    @Test
    void theListOfFindingsLeadsToThePageForWhatThePageMends() {
        assertThat(Typed.mends(Rule.NO_NEED, "ActivePlans", "")).isTrue();
        assertThat(Typed.mends(Rule.NOT_PLACED, "ActivePlans", "")).isTrue();
        assertThat(Typed.mends(Rule.NOTHING_NAMED, "NamedPlan", "")).isTrue();
        assertThat(Typed.mends(Rule.NO_NUMBER, "Person", "UPN")).isTrue();
        assertThat(Typed.mends(Rule.POSTCODE_FORM, "Person", "PostCode")).isTrue();
        assertThat(Typed.mends(Rule.NO_INDICATORS, "PlacementDetail", "SENUnitIndicator"))
                .isTrue();
        assertThat(Typed.mends(Rule.TOO_OLD, "Person", "PersonBirthDate")).isFalse();
        assertThat(Typed.mends(Rule.TWO_LIVE_PLANS, "ActivePlans", "")).isFalse();
        assertThat(Typed.mends(Rule.NO_OUTCOME_DATE, "Requests", "RequestOutcomeDate"))
                .isFalse();
    }
}
