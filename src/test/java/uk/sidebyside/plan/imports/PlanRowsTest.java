package uk.sidebyside.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.pages.sheet.SheetFile;
import uk.sidebyside.pages.sheet.SheetRefused;
import uk.sidebyside.plan.imports.CandidateLine.Area;
import uk.sidebyside.plan.imports.CandidateLine.Outcome;
import uk.sidebyside.plan.rules.YorkKey;

class PlanRowsTest {

    private static final String HEAD = "area_number,area_title,outcome_number,outcome,action_ref,action,lead,start,end,"
            + "measure_of_success,state May 2020,state Aug 2020\n";

    private static CheckedPlan check(String rows) throws SheetRefused {
        return check(rows, Map.of());
    }

    private static CheckedPlan check(String rows, Map<String, String> answers) throws SheetRefused {
        Sheet sheet = SheetFile.read((HEAD + rows).getBytes(StandardCharsets.UTF_8));
        return PlanRows.check(sheet, Headings.of(sheet), YorkKey.KEY, answers, "Head of service"::equals);
    }

    private static List<String> said(CheckedPlan plan) {
        return plan.findings().stream()
                .map(finding -> finding.weight() + " " + finding.address() + " " + finding.what())
                .toList();
    }

    private static final String GOOD =
            "1,Leadership,1.1,Leaders know,1.1,Build it,Head of service,June 2020,by March 2021,It is built,"
                    + "Started but delayed,Progressing and on track\n";

    @Test
    void aGoodRowIsALine() throws SheetRefused {
        CheckedPlan plan = check(GOOD);
        CandidateLine line = plan.lines().getFirst();

        assertThat(said(plan)).isEmpty();
        assertThat(plan.complete()).isTrue();
        assertThat(plan.ready()).containsExactly(line);
        assertThat(line.area()).isEqualTo(new Area("1", "Leadership", ""));
        assertThat(line.outcome()).isEqualTo(new Outcome("1.1", "Leaders know"));
        assertThat(line.leads()).containsExactly("Head of service");
        assertThat(line.start().asStart()).contains(LocalDate.of(2020, 6, 1));
        assertThat(line.end().asEnd()).contains(LocalDate.of(2021, 3, 31));
        assertThat(line.end().words()).isEqualTo("by March 2021");
        assertThat(line.states())
                .isEqualTo(Map.of(
                        LocalDate.of(2020, 5, 31), YorkKey.STARTED_BUT_DELAYED,
                        LocalDate.of(2020, 8, 31), YorkKey.ON_TRACK));
    }

    @Test
    void blankCellsCarryDownAsMergedCellsDo() throws SheetRefused {
        CheckedPlan plan = check(GOOD
                + ",,,,1.1(B),Use it,Head of service,June 2020,July 2020,,,\n"
                + ",,1.2,Money is shared,1.2,Share it,Head of service,June 2020,July 2020,,,\n");

        assertThat(plan.complete()).isTrue();
        assertThat(plan.lines())
                .extracting(CandidateLine::outcome)
                .containsExactly(
                        new Outcome("1.1", "Leaders know"),
                        new Outcome("1.1", "Leaders know"),
                        new Outcome("1.2", "Money is shared"));
        assertThat(plan.lines()).extracting(line -> line.area().title()).containsOnly("Leadership");
    }

    @Test
    void anAreaThatStandsInARowOfItsOwnCarriesDownToo() throws SheetRefused {
        CheckedPlan plan = check("2,Commissioning,,,,,,,,,,\n"
                + ",,2.1,Buy together,2.1(A),Write it,Head of service,June 2020,July 2020,,,\n");

        assertThat(said(plan)).isEmpty();
        assertThat(plan.lines().getFirst().area()).isEqualTo(new Area("2", "Commissioning", ""));
    }

    @Test
    void anotherOutcomeDoesNotTakeTheTextOfTheOneAbove() throws SheetRefused {
        CheckedPlan plan = check(GOOD + ",,1.2,,1.2,Share it,Head of service,June 2020,July 2020,,,\n");

        assertThat(said(plan)).containsExactly("REFUSED D3 The line has not got its outcome.");
    }

    @Test
    void anOutcomeUnderTheWrongAreaIsRefused() throws SheetRefused {
        CheckedPlan plan = check(GOOD + ",,2.1,Buy,2.1,Write,Head of service,June 2020,July 2020,,,\n");

        assertThat(said(plan)).containsExactly("REFUSED A3 Outcome 2.1 stands under area 1.");
    }

    @Test
    void aReferenceIsUsedOnce() throws SheetRefused {
        CheckedPlan plan = check(GOOD.replace(",1.1,Build", ",1.1(a),Build")
                + ",,,,1.1(A),Use it,Head of service,June 2020,July 2020,,,\n");

        assertThat(said(plan)).containsExactly("REFUSED E3 “1.1(A)” is already the reference of row 2.");
        assertThat(plan.ready()).extracting(CandidateLine::ref).containsExactly("1.1(a)");
    }

    @Test
    void anEndBeforeItsStartIsRefused() throws SheetRefused {
        assertThat(said(check(GOOD.replace("by March 2021", "31 May 2020"))))
                .containsExactly("REFUSED I2 The end, 31 May 2020, is before the start, 1 June 2020.");
    }

    @Test
    void aMonthThatIsStartAndEndIsAWholeMonth() throws SheetRefused {
        assertThat(said(check(GOOD.replace("by March 2021", "June 2020")))).isEmpty();
    }

    @Test
    void aStateThatTheKeyHasNotIsRefusedWithTheOnesThatItHas() throws SheetRefused {
        CheckedPlan plan = check(GOOD.replace("Started but delayed", "Amber"));

        assertThat(said(plan)).containsExactly("REFUSED K2 The progress key has no state “Amber”.");
        assertThat(plan.findings().getFirst().mend())
                .isEqualTo("Use one of: Not yet started; Started but delayed; Progressing but delayed; "
                        + "Progressing and on track; Completed; Embedded.");
    }

    @Test
    void aBlankStateIsNotStated() throws SheetRefused {
        assertThat(check(GOOD.replace("Started but delayed", "not stated"))
                        .lines()
                        .getFirst()
                        .states())
                .containsOnlyKeys(LocalDate.of(2020, 8, 31));
    }

    @Test
    void aHistoryWithAStepThatIsNotUsualIsToBeChecked() throws SheetRefused {
        CheckedPlan plan = check(GOOD.replace("Progressing and on track", "Embedded"));

        assertThat(said(plan)).containsExactly("TO_CHECK L2 “Embedded” follows “Started but delayed”.");
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void aDateThatCanNotBeReadIsAskedAboutAndTheAnswerTakesItsPlace() throws SheetRefused {
        String row = GOOD.replace("by March 2021", "March 2-21");
        CheckedPlan asked = check(row);

        assertThat(said(asked)).containsExactly("ASKED I2 “March 2-21” can't be read as a date.");
        assertThat(asked.ready()).isEmpty();
        assertThat(asked.complete()).isFalse();

        CheckedPlan answered = check(row, Map.of("I2", "March 2021"));
        assertThat(answered.complete()).isTrue();
        assertThat(answered.lines().getFirst().end().asEnd()).contains(LocalDate.of(2021, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/21, “03/04/21” is read as 3 April 2021.",
        "Mar-21, “Mar-21” is read as March 2021.",
    })
    void aReadingThatMightBeAnotherIsToBeChecked(String end, String what) throws SheetRefused {
        CheckedPlan plan = check(GOOD.replace("by March 2021", end));

        assertThat(said(plan)).containsExactly("TO_CHECK I2 " + what);
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void aLeadWhomNobodyKnowsIsAQuestionAndNoRefusal() throws SheetRefused {
        CheckedPlan plan = check(GOOD.replace("Head of service", "Head of service; S.W"));

        assertThat(said(plan)).containsExactly("TO_CHECK G2 No post is called “S.W”.");
        assertThat(plan.lines().getFirst().leads()).containsExactly("Head of service", "S.W");
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void aLineWithoutLeadOrDatesCanBeBroughtInAndNotPublished() throws SheetRefused {
        CheckedPlan plan = check("1,Leadership,1.1,Leaders know,1.1,Build it,,,,,,\n");

        assertThat(said(plan))
                .containsExactly(
                        "TO_CHECK G2 No lead is named.",
                        "TO_CHECK H2 No start is stated.",
                        "TO_CHECK I2 No end is stated.");
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void textUnderNoHeadingIsSaid() throws SheetRefused {
        assertThat(said(check(GOOD.strip() + ",),\n")))
                .containsExactly("TO_CHECK M2 There is text under no heading; it is left out.");
    }

    @Test
    void textThatBelongsToNoLineIsRefused() throws SheetRefused {
        CheckedPlan plan = check(GOOD + ",,,,,,,,,and it is used,,\n");

        assertThat(said(plan)).containsExactly("REFUSED  The row has no action_ref and no action.");
        assertThat(plan.complete()).isFalse();
        assertThat(plan.ready()).hasSize(1);
    }

    @Test
    void everyFaultOfARowIsSaidAtOnce() throws SheetRefused {
        assertThat(said(check("one,,1.x,,A ref,,Head of service,Ju,2021,,Red,#REF!\n")))
                .containsExactly(
                        "REFUSED L2 The formula gives #REF!.",
                        "REFUSED B2 The line has not got the title of its area.",
                        "REFUSED D2 The line has not got its outcome.",
                        "REFUSED F2 The line has not got an action.",
                        "REFUSED A2 “one” can't be read.",
                        "REFUSED C2 “1.x” can't be read.",
                        "REFUSED E2 “A ref” can't be read.",
                        "REFUSED A2 Outcome 1.x stands under area one.",
                        "ASKED H2 “Ju” can't be read as a date.",
                        "ASKED I2 “2021” says only the year.",
                        "REFUSED K2 The progress key has no state “Red”.",
                        "REFUSED L2 The progress key has no state “#REF!”.");
    }

    @Test
    void textThatIsTooLongIsRefused() throws SheetRefused {
        assertThat(said(check(GOOD.replace("Leadership", "L".repeat(201)))))
                .containsExactly("REFUSED B2 The text is longer than 200 characters.");
    }

    @Test
    void headingsThatAreRepeatedOnEachPageAreNoLines() throws SheetRefused {
        assertThat(check(GOOD + HEAD + GOOD.replace(",1.1,Build", ",1.1(B),Build"))
                        .lines())
                .hasSize(2);
    }

    @Test
    void twoColumnsOfOnePointMayNotDiffer() throws SheetRefused {
        Sheet sheet = SheetFile.read(
                (HEAD.strip() + ",RAG 31/05/2020\n" + GOOD.strip() + ",Completed\n").getBytes(StandardCharsets.UTF_8));
        CheckedPlan plan = PlanRows.check(sheet, Headings.of(sheet), YorkKey.KEY, Map.of(), lead -> true);

        assertThat(said(plan)).containsExactly("REFUSED M2 Two columns of one reporting point say different states.");
    }

    @Test
    void theFileOfRefusedRowsStandsByItselfAndSaysWhy() throws SheetRefused {
        CheckedPlan plan = check(GOOD + ",,,,1.1(B),=evil,Head of service,Ju,July 2020,,,\n");
        String refused = plan.refusedRows();

        assertThat(refused.lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        head -> assertThat(head).endsWith("row in your file,what is wrong,how to put it right"),
                        row -> assertThat(row)
                                .startsWith("1,Leadership,1.1,Leaders know,1.1(B),'=evil,Head of service,Ju,")
                                .contains(",3,“Ju” can't be read as a date.,"));
    }

    @Test
    void theFileOfRefusedRowsCanBeMendedAndBroughtInAgain() throws SheetRefused {
        String refused = check(GOOD + ",,,,1.1(B),Use it,Head of service,Ju,July 2020,,,\n")
                .refusedRows();
        Sheet mended = SheetFile.read(refused.replace(",Ju,", ",July 2020,").getBytes(StandardCharsets.UTF_8));
        CheckedPlan again = PlanRows.check(mended, Headings.of(mended), YorkKey.KEY, Map.of(), lead -> true);

        assertThat(said(again)).isEmpty();
        assertThat(again.ready()).extracting(CandidateLine::ref).containsExactly("1.1(B)");
    }

    @Test
    void withoutTheNeededColumnsNothingIsRead() throws SheetRefused {
        Sheet sheet = SheetFile.read("action,lead\nBuild it,Head\n".getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanRows.check(sheet, Headings.of(sheet), YorkKey.KEY, Map.of(), lead -> true));
    }
}
