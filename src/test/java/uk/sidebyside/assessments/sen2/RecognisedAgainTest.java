package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.RequestId;
import uk.sidebyside.assessments.WholeCase;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.format.XmlReturn;
import uk.sidebyside.testing.DatabaseTest;

/** Whoever gets a number, loses one or changes their name is the same person in the next return, and nobody is taken for another. */
@DatabaseTest
class RecognisedAgainTest {
    private static final GeneratedReturn GENERATED = new GeneratedReturn(3, 2026, 9, "816");
    private static final String FIRST = GENERATED.person(0).text(Field.UPN);
    private static final String SECOND = GENERATED.person(1).text(Field.UPN);
    private static final String ULN = "1000000108";

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

    /** Born 2 March 2015, with one request; blank for a number that the file leaves out. */
    private static Node person(String forename, String upn, String uln) {
        Node person = new Node(Part.PERSON, 0)
                .with(Field.SURNAME, "Quill")
                .with(Field.FORENAME, forename)
                .with(Field.BIRTH_DATE, "2015-03-02")
                .with(Field.SEX, "F")
                .with(Field.ETHNICITY, "WBRI")
                .with(Field.POSTCODE, "YO1 7AB")
                .with(Field.UPN, upn)
                .with(Field.ULN, uln);
        if (upn.isEmpty() && uln.isEmpty()) {
            person.with(Field.UPN_UNKNOWN, "UN1");
        }
        return person.add(new Node(Part.REQUEST, 0)
                .with(Field.RECEIVED, "2025-04-01")
                .with(Field.SOURCE, "1")
                .with(Field.RYA, "0")
                .with(Field.MEDIATION, "0")
                .with(Field.TRIBUNAL, "0")
                .with(Field.OUTCOME, "A"));
    }

    private ReturnImport brought(Node... persons) {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlReturn(out, GENERATED.header())) {
            for (Node person : persons) {
                xml.person(person);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return GivenReturn.stored(story, imports, "return.xml", out.toByteArray());
    }

    private static String counts(ReturnImport one) {
        return one.fresh() + " new, " + one.changed() + " changed, " + one.same() + " same, " + one.refused()
                + " refused, " + one.keptAway() + " kept away";
    }

    @Test
    void whoGetsAPupilNumberKeepsTheirCaseAndIsKnownByIt() {
        brought(person("Wren", "", ""));
        UUID before = only("SELECT id FROM assessments.ehc_case WHERE area_id = :area", UUID.class);
        assertThat(counts(brought(person("Wren", FIRST, ""))))
                .isEqualTo("0 new, 1 changed, 0 same, 0 refused, 0 kept away");
        assertThat(only("SELECT id FROM assessments.ehc_case WHERE area_id = :area", UUID.class))
                .isEqualTo(before);
        assertThat(keys()).containsExactly("upn:" + FIRST);
        assertThat(former()).singleElement().asString().startsWith("who:");
        assertThat(counts(brought(person("Wren", FIRST, ""))))
                .isEqualTo("0 new, 0 changed, 1 same, 0 refused, 0 kept away");
        assertThat(only("SELECT count(*) FROM assessments.request WHERE area_id = :area", Long.class))
                .isEqualTo(1);
    }

    @Test
    void soDoesWhoGetsALearnerNumberFirstAndAPupilNumberAndANewNameLater() {
        brought(person("Wren", "", ""));
        brought(person("Wren", "", ULN));
        assertThat(keys()).containsExactly("uln:" + ULN);
        assertThat(counts(brought(person("Robin", FIRST, ULN))))
                .isEqualTo("0 new, 1 changed, 0 same, 0 refused, 0 kept away");
        assertThat(keys()).containsExactly("upn:" + FIRST);
        assertThat(former()).hasSize(2);
        assertThat(only("SELECT forename FROM assessments.ehc_case WHERE area_id = :area", String.class))
                .isEqualTo("Robin");
    }

    @Test
    void aNumberThatAFileLeavesOutStaysTheirs() {
        brought(person("Wren", FIRST, ""));
        assertThat(counts(brought(person("wren", "", ""))))
                .isEqualTo("0 new, 1 changed, 0 same, 0 refused, 0 kept away");
        assertThat(keys()).containsExactly("upn:" + FIRST);
        assertThat(former()).isEmpty();
        assertThat(counts(brought(person("Wren", FIRST, ""))))
                .isEqualTo("0 new, 1 changed, 0 same, 0 refused, 0 kept away");
        assertThat(keys()).hasSize(1);
    }

    @Test
    void aNewNameUnderTheSamePupilNumberIsTheSamePerson() {
        brought(person("Wren", FIRST, ""));
        assertThat(counts(brought(person("Robin", FIRST, ""))))
                .isEqualTo("0 new, 1 changed, 0 same, 0 refused, 0 kept away");
        assertThat(keys()).containsExactly("upn:" + FIRST);
    }

    @Test
    void twinsAreTwoBeforeAndAfterTheyGetNumbers() {
        brought(person("Wren", "", ""), person("Robin", "", ""));
        assertThat(counts(brought(person("Robin", SECOND, ""), person("Wren", FIRST, ""))))
                .isEqualTo("0 new, 2 changed, 0 same, 0 refused, 0 kept away");
        assertThat(keys()).containsExactlyInAnyOrder("upn:" + FIRST, "upn:" + SECOND);
        assertThat(only(
                        "SELECT person_key FROM assessments.ehc_case WHERE area_id = :area AND forename = 'Wren'",
                        String.class))
                .isEqualTo("upn:" + FIRST);
    }

    @Test
    void twoOfOneNameAndBirthdayAreToldApartByTheirNumbers() {
        assertThat(counts(brought(person("Wren", FIRST, ""), person("Wren", SECOND, ""))))
                .isEqualTo("2 new, 0 changed, 0 same, 0 refused, 0 kept away");
        assertThat(counts(brought(person("Wren", FIRST, ""), person("Wren", "", ""))))
                .as("one of them without a number: it is the other")
                .isEqualTo("0 new, 1 changed, 1 same, 0 refused, 0 kept away");
        assertThat(only(
                        "SELECT person_key FROM assessments.ehc_case WHERE area_id = :area AND upn IS NULL",
                        String.class))
                .isEqualTo("upn:" + SECOND);
    }

    @Test
    void whereNothingTellsWhichOfTwoItIsAPersonDecides() {
        brought(person("Wren", FIRST, ""), person("Wren", SECOND, ""));
        ReturnImport unsure = brought(person("Wren", "", ""));
        assertThat(counts(unsure)).isEqualTo("0 new, 0 changed, 0 same, 1 refused, 0 kept away");
        assertThat(story.as(Role.CASE_OFFICER, () -> imports.refusedRows(story.area, unsure.id())))
                .contains("Quill,Wren,2015-03-02")
                .contains("P09,\"Names and birthday fit more than one child, and no number tells which.\"");
        assertThat(keys()).containsExactlyInAnyOrder("upn:" + FIRST, "upn:" + SECOND);
    }

    @Test
    void whereTwoInTheFileMayBeOneOfOursNeitherIsTakenForIt() {
        brought(person("Wren", "", ""));
        assertThat(counts(brought(person("Wren", FIRST, ""), person("Wren", SECOND, ""), person("Robin", "", ""))))
                .isEqualTo("1 new, 0 changed, 0 same, 2 refused, 0 kept away");
        assertThat(keys()).hasSize(2);
    }

    @Test
    void aLearnerNumberTellsWhichOfTwoOfOneNameItIs() {
        brought(person("Wren", "", ULN), person("Wren", "", ""));
        assertThat(counts(brought(person("Wren", FIRST, ULN), person("Wren", SECOND, ""))))
                .isEqualTo("0 new, 2 changed, 0 same, 0 refused, 0 kept away");
        assertThat(only(
                        "SELECT person_key FROM assessments.ehc_case WHERE area_id = :area AND uln IS NOT NULL",
                        String.class))
                .isEqualTo("upn:" + FIRST);
    }

    @Test
    void aCaseThatAnOfficerOpenedByHandIsTheOneOfTheReturn() {
        typed();
        assertThat(counts(brought(person("Wren", FIRST, ""))))
                .isEqualTo("0 new, 1 changed, 0 same, 0 refused, 0 kept away");
        assertThat(only("SELECT reference FROM assessments.ehc_case WHERE area_id = :area", String.class))
                .isEqualTo("EHC-1");
        assertThat(keys()).containsExactly("upn:" + FIRST);
    }

    /** Somebody who is kept from the officer has the number already: that is somebody else, of whom nothing is told or changed. */
    @Test
    void aNumberOfSomebodyWhoIsKeptAwayIsTakenByNobody() {
        brought(person("Robin", FIRST, ""));
        keptAway(FIRST);
        typed();
        brought(person("Robin", "", ULN));
        assertThat(counts(brought(person("Wren", FIRST, ""), person("Robin", SECOND, ULN))))
                .startsWith("0 new, ");
        assertThat(keys()).contains("upn:" + SECOND).doesNotContain("upn:" + FIRST);
        assertThat(only(
                        "SELECT version FROM assessments.ehc_case WHERE area_id = :area AND reference = 'EHC-1'",
                        Integer.class))
                .isEqualTo(1);
    }

    private void typed() {
        var id = new CaseId(UUID.randomUUID());
        story.as(Role.CASE_OFFICER, () -> {
            program.getBean(Cases.class)
                    .add(
                            story.area,
                            List.of(new WholeCase(
                                    EhcCase.from(
                                            id,
                                            "EHC-1",
                                            Identity.of("Quill", "Wren", LocalDate.of(2015, 3, 2)),
                                            EhcCase.Source.TYPED),
                                    List.of(EhcRequest.received(
                                            new RequestId(UUID.randomUUID()), id, LocalDate.of(2025, 4, 1), "1")),
                                    List.of())));
            return true;
        });
    }

    private void keptAway(String upn) {
        Principals.run(
                Principal.operator(null, "test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE assessments.ehc_case SET child_id = gen_random_uuid() WHERE area_id = :area AND upn = :upn
                        """)
                        .param("area", story.area.value())
                        .param("upn", upn)
                        .update()));
    }

    private List<String> keys() {
        return all("SELECT person_key FROM assessments.ehc_case WHERE area_id = :area");
    }

    private List<String> former() {
        return all("SELECT person_key FROM assessments.former_key WHERE area_id = :area");
    }

    private List<String> all(String sql) {
        return story.as(
                Role.CASE_OFFICER,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    private <T> T only(String sql, Class<T> type) {
        return story.as(
                Role.CASE_OFFICER,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.area.value())
                        .query(type)
                        .single()));
    }
}
