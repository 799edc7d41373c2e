package uk.sidebyside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.SideBySide;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** {@code bin/sidebyside import-plan}: 0 when every row can be used, 1 while any is refused, 2 where it is not understood. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ImportPlanCommandTest {
    private static final String HEADINGS = "area_number,area_title,weakness,outcome_number,outcome,action_ref,action,"
            + "lead,start,end,measure_of_success,evidence,impact,state 31 May 2026\n";
    private static final String GOOD = "2,Joint work,,2.1,We plan together.,2.1(A),Write it down.,"
            + "\"Head of Commissioning, Council\",May 2026,by September 2026,,,,Not yet started\n";
    private static final String BAD = GOOD.replace("2.1(A)", "2.1(B)").replace("by September 2026", "March 2-21");

    @Autowired
    ConfigurableApplicationContext program;

    @Autowired
    Plans plans;

    @TempDir
    Path folder;

    private PlanStory story;
    private String said = "";
    private String complained = "";

    @BeforeEach
    void inJuly() {
        story = PlanStory.tell(program);
        program.getBean(StoryClock.class).set(LocalDate.of(2026, 7, 15));
    }

    @Test
    void withoutApplyItSaysWhatWouldBecomeOfEachRowAndStoresNothing() throws Exception {
        assertThat(run(file("plan.csv", HEADINGS + GOOD))).isZero();
        assertThat(said).contains("2.1(A): new", "Nothing was stored. Add --apply.");
        assertThat(tree().line("2.1(A)")).isEmpty();
    }

    @Test
    void withApplyItStoresAndASecondTimeChangesNothing() throws Exception {
        String file = file("plan.csv", HEADINGS + GOOD);
        assertThat(run(file, "--apply")).isZero();
        assertThat(said).contains("Stored 1 new and 0 changed lines. 0 are as they were.");
        PlanTree first = tree();
        assertThat(run("--apply", file)).isZero();
        assertThat(said).contains("Stored 0 new and 0 changed lines. 1 are as they were.");
        assertThat(tree()).isEqualTo(first);
    }

    @Test
    void aRefusedRowIsSaidWithItsCellWrittenBesideTheFileAndEndsWithOne() throws Exception {
        String file = file("plan.csv", HEADINGS + GOOD + BAD);
        assertThat(run(file, "--apply")).isEqualTo(1);
        assertThat(complained).contains("row 3, J3: “March 2-21” can't be read as a date. Write a day or a month");
        String refused = Files.readString(folder.resolve("plan.csv.refused.csv"));
        assertThat(refused).contains("2.1(B)", "March 2-21", "what is wrong").doesNotContain("2.1(A)");
        assertThat(tree().line("2.1(A)")).isPresent();
        assertThat(run(file("mended.csv", refused.replace("March 2-21", "March 2027")), "--apply"))
                .isZero();
        assertThat(tree().line("2.1(B)").orElseThrow().dates().endOn()).isEqualTo("2027-03-31");
    }

    @Test
    void aFileThatIsNoTableOrLacksColumnsEndsWithOneAndSaysWhatToDo() throws Exception {
        assertThat(run(file("plan.xlsx", "%PDF-1.7\n"))).isEqualTo(1);
        assertThat(complained).contains("This is a PDF file, not a spreadsheet. Open the spreadsheet");
        assertThat(run(file("plan.csv", "Deed,Who\nWrite it down.,Nadia\n"))).isEqualTo(1);
        assertThat(complained).contains("These columns are missing:", "action ref", "What is \"Deed\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one.csv two.csv", "--help", "one.csv --aply", "no-such-file.csv", ". --apply"})
    void wordsThatAreNotUnderstoodEndWithTwo(String words) throws Exception {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(complained).isNotBlank();
    }

    @Test
    void anAreaThatIsNotThereEndsWithTwo() throws Exception {
        String file = file("plan.csv", HEADINGS + GOOD);
        assertThat(command(List.of(file, "--area", "nowhere"))).isEqualTo(2);
        assertThat(complained).contains("There is no such area. Give its slug with --area.");
    }

    @Test
    void aCommandThatIsNotThereEndsWithTwoAndListsThoseThatAre() throws Exception {
        assertThat(listening(() -> CommandLine.run(SideBySide.class, "import-plans")))
                .isEqualTo(2);
        assertThat(complained)
                .contains("There is no command \"import-plans\".", "import-plan FILE [--area SLUG] [--apply]");
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--area", story.area.slug()));
        return command(all);
    }

    private int command(List<String> words) throws Exception {
        return listening(() -> new ImportPlanCommand().run(words, new Program(program)));
    }

    private int listening(java.util.concurrent.Callable<Integer> work) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var faults = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(faults, true, StandardCharsets.UTF_8));
        try {
            return work.call();
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = heard.toString(StandardCharsets.UTF_8);
            complained = faults.toString(StandardCharsets.UTF_8);
        }
    }

    private PlanTree tree() {
        return story.as(story.ines, () -> plans.tree(story.area.id(), story.plan));
    }
}
