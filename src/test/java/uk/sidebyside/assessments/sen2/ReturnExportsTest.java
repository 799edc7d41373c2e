package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.ExportProgress.HowFar;
import uk.sidebyside.assessments.sen2.ExportProgress.State;
import uk.sidebyside.assessments.sen2.ReturnExports.Officers;
import uk.sidebyside.assessments.sen2.ReturnExports.Written;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.format.XmlPersons;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Superuser;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnExportsTest {
    private static final int PERSONS = 3_000;
    private static final LocalDate CENSUS = Header.censusOf(2026);
    private static final Officers OFFICERS = new Officers("Y", "N", "R");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ReturnImports imports;

    @Autowired
    private ReturnExports exports;

    private ReturnStory story;
    private final GeneratedReturn generated = new GeneratedReturn(21, 2026, PERSONS, "816");

    @Autowired
    private Environment settings;

    /** One return that all look at: nothing here changes what is stored. */
    @BeforeAll
    void begin() {
        story = ReturnStory.tell(program);
        ReturnImport stored =
                GivenReturn.stored(story, imports, "return.xml", GivenReturn.xml(generated, this::movedInTwice));
        assertThat(stored.fresh()).isEqualTo(PERSONS);
    }

    /** Of one of them: two requests without a day, of which the older plan ended in the year of the return. */
    private void movedInTwice(Node person) {
        if (person.text(Field.UPN).equals(twice())) {
            person.children()
                    .addFirst(new Node(Part.REQUEST, 0)
                            .with(Field.OUTCOME, "H")
                            .add(new Node(Part.ASSESSMENT, 0)
                                    .with(Field.ASSESSMENT_OUTCOME, "H")
                                    .add(new Node(Part.PLAN, 0)
                                            .with(Field.START, "2019-09-02")
                                            .with(Field.CEASE_DATE, "2025-03-03")
                                            .with(Field.CEASE_REASON, "5")
                                            .with(Field.PB, "0")
                                            .with(Field.OA, "0"))));
        }
    }

    private String twice() {
        return java.util.stream.IntStream.range(0, PERSONS)
                .mapToObj(generated::person)
                .filter(person ->
                        person.children().getFirst().text(Field.OUTCOME).equals("H"))
                .findFirst()
                .orElseThrow()
                .text(Field.UPN);
    }

    @Test
    void whatCameInGoesOutAgainRecordByRecord() throws Exception {
        Set<String> given = new TreeSet<>();
        generated.each(person -> {
            movedInTwice(person);
            given.add(person.toString());
        });

        assertThat(read(xml(CENSUS))).isEqualTo(given);
    }

    /** By then the planner knows the tables, as on a server that has run for a while, where a return once took over a minute. */
    @Test
    void ourOwnExportBroughtInElsewhereGivesTheSameExport() throws Exception {
        byte[] out = xml(CENSUS);
        new Superuser(settings).sql("ANALYZE").update();
        ReturnStory elsewhere = ReturnStory.tell(program);
        assertThat(GivenReturn.stored(elsewhere, imports, "return.xml", out).fresh())
                .isEqualTo(PERSONS);
        var again = new ByteArrayOutputStream();
        elsewhere.as(Role.CASE_OFFICER, () -> exports.xml(elsewhere.area, CENSUS, OFFICERS, again));

        assertThat(read(again.toByteArray())).isEqualTo(read(out));
        assertThat(GivenReturn.stored(story, imports, "return.xml", out).same()).isEqualTo(PERSONS);
    }

    @Test
    void theSameInCsvIsTheSame() {
        var zip = new ByteArrayOutputStream();
        List<HowFar> far = new ArrayList<>();
        ExportProgress progress = noting(far);
        Written written = story.as(Role.CASE_OFFICER, () -> exports.csv(story.area, CENSUS, OFFICERS, progress, zip));
        assertThat(written.persons()).isEqualTo(PERSONS);
        assertThat(far).hasSize(PERSONS).contains(new HowFar(State.WRITING, 1_234, PERSONS));
        assertThat(progress.now()).isEqualTo(new HowFar(State.HANDED_OUT, PERSONS, PERSONS));

        assertThat(GivenReturn.stored(story, imports, "return.zip", zip.toByteArray())
                        .same())
                .isEqualTo(PERSONS);
    }

    /** Where one of them has two requests, they are one person all the same. */
    @Test
    void howFarItIsIsToldWhileItIsWrittenAndAsManyAreWrittenAsWereCounted() {
        for (LocalDate census : List.of(CENSUS, Header.censusOf(2027))) {
            List<HowFar> far = new ArrayList<>();
            ExportProgress progress = noting(far);
            int persons = story.as(
                            Role.CASE_OFFICER,
                            () -> exports.xml(story.area, census, OFFICERS, progress, OutputStream.nullOutputStream()))
                    .persons();

            assertThat(far)
                    .startsWith(new HowFar(State.WRITING, 250, persons), new HowFar(State.WRITING, 500, persons))
                    .endsWith(new HowFar(State.WRITING, persons, persons));
            assertThat(progress.now()).isEqualTo(new HowFar(State.HANDED_OUT, persons, persons));
        }
    }

    @Test
    void whatBreaksOffSaysSo() {
        var progress = new ExportProgress(true);
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No room");
            }
        };

        assertThatThrownBy(() ->
                        story.as(Role.CASE_OFFICER, () -> exports.xml(story.area, CENSUS, OFFICERS, progress, full)))
                .hasRootCauseMessage("No room");
        assertThat(progress.now()).isEqualTo(new HowFar(State.BROKE_OFF, PERSONS, PERSONS));
    }

    private static ExportProgress noting(List<HowFar> far) {
        return new ExportProgress(true) {
            @Override
            void wrote(int persons) {
                super.wrote(persons);
                far.add(now());
            }
        };
    }

    @Test
    void whoHadNoPlanAndNothingInTheYearIsNotInTheReturnOfALaterCensus() throws Exception {
        long alive = java.util.stream.IntStream.range(0, PERSONS)
                .mapToObj(generated::person)
                .filter(person -> person.children().getFirst().one(Part.ACTIVE) != null
                        || person.children().getFirst().text(Field.OUTCOME).equals("A"))
                .count();

        byte[] later = xml(Header.censusOf(2027));
        assertThat(read(later)).hasSize((int) alive).hasSizeLessThan(PERSONS);
        assertThat(GivenReturn.stored(story, imports, "return.xml", later).same())
                .as("brought in again it changes nothing, though of two requests without a day it has one")
                .isEqualTo(alive);
    }

    @Test
    void eachReturnHasTheNextNumber() throws Exception {
        int first = header(xml(CENSUS)).serial();
        Header second = header(xml(CENSUS));
        assertThat(second.serial()).isEqualTo(first + 1);
        assertThat(second.la()).isEqualTo("816");
        assertThat(second.dsco()).isEqualTo("R");
    }

    @Test
    void annexAHasEverybodyWithAPlanOnItsFirstListAndTheOthersOnItsSecond() throws Exception {
        var zip = new ByteArrayOutputStream();
        story.as(Role.CASE_OFFICER, () -> {
            exports.annexA(story.area, zip);
            return "";
        });
        Map<String, String> lists = unzipped(zip.toByteArray());

        long withPlan = java.util.stream.IntStream.range(0, PERSONS)
                .mapToObj(generated::person)
                .filter(person -> person.children().getFirst().one(Part.ACTIVE) != null)
                .count();
        assertThat(lists.get("List 1 - EHC plans.csv").lines()).hasSize((int) withPlan + 1);
        assertThat(lists.get("List 2 - SEN support.csv").lines()).hasSize(PERSONS - (int) withPlan + 1);
        assertThat(lists.get("List 1 - EHC plans.csv")
                        .lines()
                        .findFirst()
                        .orElse("")
                        .split(","))
                .hasSize(21);
        assertThat(lists.get("List 2 - SEN support.csv")
                        .lines()
                        .findFirst()
                        .orElse("")
                        .split(","))
                .hasSize(17);
        assertThat(lists.get("List 1 - EHC plans.csv")).contains("SEN2-000001");
    }

    @Test
    void whoLeadsNoCasesTakesNothingOut() {
        var out = new ByteArrayOutputStream();
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.PRACTITIONER, Role.INSPECTOR}) {
            assertThatThrownBy(() -> story.as(role, () -> exports.xml(story.area, CENSUS, OFFICERS, out)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(out.size()).isZero();
    }

    private byte[] xml(LocalDate census) {
        var out = new ByteArrayOutputStream();
        Written written = story.as(Role.CASE_OFFICER, () -> exports.xml(story.area, census, OFFICERS, out));
        assertThat(written.problems()).isEmpty();
        return out.toByteArray();
    }

    private static Header header(byte[] xml) throws Exception {
        try (XmlPersons persons = XmlPersons.open(new ByteArrayInputStream(xml))) {
            return persons.header();
        }
    }

    private static Set<String> read(byte[] xml) throws Exception {
        Set<String> read = new TreeSet<>();
        try (XmlPersons persons = XmlPersons.open(new ByteArrayInputStream(xml))) {
            for (Node person = persons.next(); person != null; person = persons.next()) {
                read.add(person.toString());
            }
        }
        return read;
    }

    private static Map<String, String> unzipped(byte[] zip) throws Exception {
        Map<String, String> files = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
