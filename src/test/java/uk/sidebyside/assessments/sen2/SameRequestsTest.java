package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.format.XmlReturn;
import uk.sidebyside.testing.DatabaseTest;

/** A return that puts the day right on which a request came changes that request; and requests without a day stay the ones they are. */
@DatabaseTest
class SameRequestsTest {
    private static final GeneratedReturn GENERATED = new GeneratedReturn(3, 2026, 9, "816");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ReturnImports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ReturnStory story;

    @BeforeEach
    void begin() {
        story = ReturnStory.tell(program);
    }

    private static Node person(Node... requests) {
        Node person = GENERATED.person(0);
        person.children().clear();
        List.of(requests).forEach(person::add);
        return person;
    }

    /** Blank for a day that the file leaves out. */
    private static Node request(String on, String outcome, String decided) {
        return new Node(Part.REQUEST, 0)
                .with(Field.RECEIVED, on)
                .with(Field.SOURCE, "1")
                .with(Field.RYA, "0")
                .with(Field.MEDIATION, "0")
                .with(Field.TRIBUNAL, "0")
                .with(Field.OUTCOME, outcome)
                .with(Field.OUTCOME_DATE, decided);
    }

    private static Node waiting(String on) {
        return request(on, "A", "");
    }

    /** A historical request without a day; blank for a plan that goes on. */
    private static Node historical(String start, String ceased) {
        Node plan = new Node(Part.PLAN, 0)
                .with(Field.START, start)
                .with(Field.PB, "0")
                .with(Field.OA, "0")
                .with(Field.CEASE_DATE, ceased)
                .with(Field.CEASE_REASON, ceased.isEmpty() ? "" : "5");
        Node request = new Node(Part.REQUEST, 0)
                .with(Field.OUTCOME, "H")
                .add(new Node(Part.ASSESSMENT, 0)
                        .with(Field.ASSESSMENT_OUTCOME, "H")
                        .add(plan));
        return ceased.isEmpty() ? request.add(new Node(Part.ACTIVE, 0)) : request;
    }

    private ReturnImport brought(Node... persons) {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlReturn(out, GENERATED.header())) {
            for (Node person : persons) {
                xml.person(person);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GivenReturn.stored(story, imports, "return.xml", out.toByteArray());
    }

    private static String counts(ReturnImport one) {
        return one.fresh() + " new, " + one.changed() + " changed, " + one.same() + " same, " + one.refused()
                + " refused";
    }

    private List<String> stored(String sql) {
        return story.as(
                Role.CASE_OFFICER,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    private List<String> requests() {
        return stored(
                "SELECT coalesce(received_on::text, '-') || ' ' || coalesce(outcome, '-') FROM assessments.request"
                        + " WHERE area_id = :area ORDER BY received_on NULLS FIRST, id");
    }

    private List<String> ids() {
        return stored("SELECT id::text FROM assessments.request WHERE area_id = :area ORDER BY id");
    }

    @Test
    void aDayThatIsPutRightChangesTheRequestAndItsClock() {
        brought(person(waiting("2025-10-01")));
        List<String> before = ids();

        assertThat(counts(brought(person(waiting("2025-10-08"))))).isEqualTo("0 new, 1 changed, 0 same, 0 refused");

        assertThat(requests()).containsExactly("2025-10-08 A");
        assertThat(ids()).isEqualTo(before);
        assertThat(stored("SELECT due_on::text || ' ' || since_on FROM assessments.standing WHERE area_id = :area"))
                .containsExactly("2025-11-19 2025-10-08");
        assertThat(stored("SELECT version::text FROM assessments.ehc_case WHERE area_id = :area"))
                .containsExactly("2");
        assertThat(counts(brought(person(waiting("2025-10-08"))))).isEqualTo("0 new, 0 changed, 1 same, 0 refused");
    }

    /** What is ours, then what the file says; a dash for a day that is not said. */
    @ParameterizedTest
    @CsvSource({
        "2025-05-01 A -, 2025-06-26 A -, true, 56 days",
        "2025-05-01 A -, 2025-06-27 A -, false, 57 days",
        "2025-06-26 A -, 2025-05-01 A -, true, and earlier",
        "2025-05-01 A -, 2025-05-08 N 2025-06-05, true, decided meanwhile",
        "2025-05-20 A -, 2025-05-01 N 2025-05-20, false, ours came after that was decided",
        "2025-05-01 Y 2025-06-05, 2025-05-08 Y 2025-06-05, true, decided the same on the same day",
        "2025-05-01 Y 2025-06-05, 2025-05-08 Y 2025-06-06, false, on another day",
        "2025-05-01 N 2025-06-05, 2025-05-08 Y 2025-06-05, false, decided otherwise",
        "2025-05-01 N 2025-05-28, 2025-06-20 A -, false, refused and asked again",
        "2025-05-01 W 2025-05-10, 2025-05-10 A -, false, withdrawn and asked again that day",
        "2025-05-01 N 2025-06-05, 2025-05-08 A -, true, nobody asks again before the answer",
        "2025-05-01 W -, 2025-05-08 A -, true, withdrawn on a day that nobody knows",
        "2025-05-08 A -, 2025-05-01 W -, true, and the other way round",
        "2025-05-01 W -, 2025-06-27 A -, false, and 57 days later",
    })
    void whatContradictsNothingIsTheSame(String ours, String theirs, boolean same, String why) {
        brought(person(of(ours)));
        brought(person(of(theirs)));
        assertThat(requests()).as(why).hasSize(same ? 1 : 2);
    }

    private static Node of(String said) {
        String[] part = said.split(" ");
        return request(part[0], part[1], part[2].equals("-") ? "" : part[2]);
    }

    @Test
    void whereTwoFitNeitherIsTaken() {
        brought(person(waiting("2025-10-01")));
        brought(person(waiting("2025-10-03"), waiting("2025-10-05")));
        assertThat(requests()).containsExactly("2025-10-01 A", "2025-10-03 A", "2025-10-05 A");
        brought(person(waiting("2025-10-04")));
        assertThat(requests()).as("nor where two of ours fit").hasSize(4);
    }

    /** What both know by its day is no other one, and an older one that the file leaves out stays. */
    @Test
    void theOthersOfThePersonStayWhatTheyAre() {
        brought(person(request("2024-03-01", "N", "2024-04-01"), waiting("2025-10-01")));
        assertThat(counts(brought(person(waiting("2025-10-08"))))).isEqualTo("0 new, 1 changed, 0 same, 0 refused");
        assertThat(requests()).containsExactly("2024-03-01 N", "2025-10-08 A");
        brought(person(waiting("2025-10-08"), waiting("2025-10-20")));
        assertThat(requests()).as("a second one beside it").hasSize(3);
    }

    @Test
    void whoMovedAwayAndCameBackAskedAnew() {
        brought(person(waiting("2025-10-01").with(Field.EXPORTED, "1")));
        brought(person(waiting("2025-11-03").with(Field.EXPORTED, "0")));
        assertThat(requests()).hasSize(2);
    }

    @Test
    void whatWasExplainedOfItStaysExplained() {
        Node without = waiting("2025-10-01").with(Field.SOURCE, "");
        brought(person(without));
        story.as(
                Role.CASE_OFFICER,
                () -> transaction.execute(status -> jdbc.sql(
                                "UPDATE assessments.sen2_finding SET reason = 'Nobody knows.' WHERE area_id = :area")
                        .param("area", story.area.value())
                        .update()));
        brought(person(without.with(Field.RECEIVED, "2025-10-08")));
        assertThat(stored("SELECT rule || ' ' || request_on || ' ' || reason FROM assessments.sen2_finding"
                        + " WHERE area_id = :area"))
                .containsExactly("R11 2025-10-08 Nobody knows.");
    }

    @Test
    void twoHistoricalOnesWithoutADayComeInAndStayTheTwo() {
        Node both = person(historical("2018-09-03", "2020-07-20"), historical("2022-01-10", ""));
        assertThat(counts(brought(both))).isEqualTo("1 new, 0 changed, 0 same, 0 refused");
        List<String> plans = plans();
        assertThat(plans).containsExactly("2018-09-03 2020-07-20", "2022-01-10 -");

        assertThat(counts(brought(both))).isEqualTo("0 new, 0 changed, 1 same, 0 refused");
        assertThat(counts(brought(person(historical("2022-01-10", "")))))
                .as("as in the return of a census, where the other plan is over")
                .isEqualTo("0 new, 0 changed, 1 same, 0 refused");
        assertThat(counts(brought(person(historical("2022-01-10", ""), historical("2018-09-03", "2020-07-20")))))
                .as("in another order")
                .isEqualTo("0 new, 0 changed, 1 same, 0 refused");
        assertThat(plans()).isEqualTo(plans);
    }

    @Test
    void whatChangedOfThemIsFoundAndAThirdComesBesideThem() {
        brought(person(historical("2018-09-03", "2020-07-20"), historical("2022-01-10", "")));
        brought(person(historical("2018-09-03", "2020-07-20"), historical("2022-01-10", "2025-02-03")));
        assertThat(plans()).containsExactly("2018-09-03 2020-07-20", "2022-01-10 2025-02-03");
        brought(person(historical("2022-01-10", "2025-02-03"), historical("2025-09-01", "")));
        assertThat(plans()).containsExactly("2018-09-03 2020-07-20", "2022-01-10 2025-02-03", "2025-09-01 -");
    }

    @Test
    void twoWithoutADayOfWhichOneNeedsItAreRefused() {
        assertThat(counts(brought(person(historical("2018-09-03", "2020-07-20"), waiting("")))))
                .isEqualTo("0 new, 0 changed, 0 same, 1 refused");
    }

    private List<String> plans() {
        return stored("SELECT p.start_on || ' ' || coalesce(p.cease_on::text, '-') FROM assessments.plan p"
                + " WHERE p.area_id = :area ORDER BY p.start_on");
    }
}
