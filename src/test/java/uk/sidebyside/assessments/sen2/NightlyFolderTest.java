package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.ReturnImport.State;
import uk.sidebyside.assessments.sen2.format.CsvReturn;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.testing.DatabaseTest;

@DatabaseTest
class NightlyFolderTest {
    private static final int PERSONS = 40;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ReturnImports imports;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private ReturnStory story;
    private Area area;
    private NightlyFolder nightly;
    private Path files;

    @BeforeEach
    void begin() throws IOException {
        story = ReturnStory.tell(program);
        area = Principals.call(Principal.operator(null, "test"), () -> program.getBean(Areas.class)
                .byId(story.area));
        nightly = new NightlyFolder(imports, clock, folder.toString());
        files = Files.createDirectories(folder.resolve(story.slug));
    }

    @Test
    void theCaseSystemsFilesChangeCasesWithoutAPerson() throws IOException {
        write(new GeneratedReturn(4, 2026, PERSONS, "816"));
        assertThat(bringIn()).as("not all of it is written yet").isEmpty();
        Files.createFile(files.resolve(NightlyFolder.READY));

        assertThat(bringIn()).hasValueSatisfying(came -> {
            assertThat(came.state()).isEqualTo(State.STORED);
            assertThat(came.nightly()).isTrue();
            assertThat(came.fresh()).isEqualTo(PERSONS);
        });
        assertThat(files.resolve("person.csv")).doesNotExist();
        assertThat(files.resolve(NightlyFolder.READY)).doesNotExist();
        assertThat(files.resolve("done")).isDirectoryRecursivelyContaining("glob:**/person.csv");
        assertThat(bringIn()).as("the next night").isEmpty();
        assertThat(story.as(Role.ADMINISTRATOR, () -> imports.last(story.area)))
                .singleElement()
                .satisfies(seen -> assertThat(seen.nightly()).isTrue());
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideWithItsReason() throws IOException {
        write(new GeneratedReturn(4, 2026, PERSONS, "815"));
        Files.createFile(files.resolve(NightlyFolder.READY));

        assertThat(bringIn()).hasValueSatisfying(came -> {
            assertThat(came.state()).isEqualTo(State.REFUSED);
            assertThat(came.why()).contains("815");
        });
        assertThat(files.resolve("person.csv")).doesNotExist();
    }

    @Test
    void aZipThatCanNotBeUnpackedIsSetAsideWithItsReasonAndTheNextNightsFilesComeIn() throws IOException {
        byte[] zip = GivenReturn.zip("person.csv", "requests.csv");
        for (byte[] bad : List.of(Arrays.copyOf(zip, zip.length / 2), GivenReturn.withAPassword(zip))) {
            Files.write(files.resolve("return.zip"), bad);
            Files.createFile(files.resolve(NightlyFolder.READY));

            assertThat(bringIn()).hasValueSatisfying(came -> {
                assertThat(came.state()).isEqualTo(State.REFUSED);
                assertThat(came.why()).startsWith("return.zip can't be unpacked");
            });
            assertThat(bringIn()).as("ten minutes later").isEmpty();
        }
        assertThat(files.resolve("done")).isDirectoryRecursivelyContaining("glob:**/return.zip");
        write(new GeneratedReturn(4, 2026, PERSONS, "816"));
        Files.createFile(files.resolve(NightlyFolder.READY));
        assertThat(bringIn())
                .hasValueSatisfying(came -> assertThat(came.state()).isEqualTo(State.STORED));
        assertThat(story.as(Role.ADMINISTRATOR, () -> imports.last(story.area)))
                .extracting(ReturnImport::state)
                .containsExactly(State.STORED, State.REFUSED, State.REFUSED);
    }

    @Test
    void withoutAFolderNothingIsLookedFor() {
        assertThat(job(new NightlyFolder(imports, clock, ""))).isEmpty();
        assertThat(new NightlyFolder(imports, clock, "").of(area)).isEmpty();
    }

    private void write(GeneratedReturn its) throws IOException {
        try (var csv = new CsvReturn(files, its.header())) {
            its.each(csv::person);
        }
    }

    private Optional<ReturnImport> bringIn() {
        return job(nightly);
    }

    private Optional<ReturnImport> job(NightlyFolder from) {
        return Principals.call(Principal.job(story.area, "returns"), () -> from.bringIn(area));
    }
}
