package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.rules.EmbeddedPolicy;
import uk.sidebyside.plan.rules.Entry;
import uk.sidebyside.plan.rules.LineFacts;
import uk.sidebyside.plan.rules.ProgressReport;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.RecordProgress;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.plan.rules.YorkKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** The story in the files, told to the rules of the plan without a database. */
class ExampleStoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Sheet YORK = new Sheet("york", TODAY);
    private static final Ref PROOF = new Ref(new AreaId(new UUID(0, 1)), "evidence", new UUID(0, 2));
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final List<LocalDate> POINTS =
            YORK.rows("points.csv").stream().map(row -> row.day("on")).toList();

    @Test
    void thePlanHasFourAreasTwelveOutcomesAndSixteenLines() {
        List<Row> plan = YORK.rows("plan.csv");
        assertThat(distinct(plan, "area_number")).hasSize(4);
        assertThat(distinct(plan, "outcome_number")).hasSize(12);
        assertThat(plan.stream().map(row -> row.text("action_ref")))
                .containsExactly(
                        "1.1", "1.2", "1.3(A)", "1.3(B)", "1.4", "1.5", "2.1(A)", "2.1(B)", "2.1(C)", "2.2", "3.1(A)",
                        "3.1(B)", "3.2", "3.3", "4.1", "4.2");
    }

    @TestFactory
    Stream<DynamicTest> everyReportKeepsTheRules() {
        return YORK.rows("plan.csv").stream()
                .map(line -> DynamicTest.dynamicTest(line.text("action_ref"), () -> tell(line)));
    }

    @TestFactory
    Stream<DynamicTest> theReportsLeadToTheStatesThatThePlanShows() {
        return YORK.rows("plan.csv").stream()
                .map(line -> DynamicTest.dynamicTest(line.text("action_ref"), () -> {
                    RowOfStates told = RowOfStates.of(entries(line.text("action_ref")));
                    for (LocalDate point : POINTS) {
                        assertThat(told.stateOn(point).map(ProgressState::label))
                                .as("on %s", point)
                                .contains(line.text("state " + WRITTEN.format(point)));
                    }
                }));
    }

    private static void tell(Row line) {
        List<Entry> said = new ArrayList<>();
        for (Row row : reports(line.text("action_ref"))) {
            LocalDate on = row.day("on");
            var closed = POINTS.stream().filter(point -> point.isBefore(on)).toList();
            var facts = new LineFacts(null, null, RowOfStates.of(said), closed, List.of());
            var verdict = new RecordProgress(EmbeddedPolicy.STANDARD).check(report(row), facts, on);
            assertThat(verdict.findings())
                    .as("%s: %s", on, row.text("what_changed"))
                    .isEmpty();
            said.add(entry(row));
        }
    }

    private static ProgressReport report(Row row) {
        var report = ProgressReport.of(row.day("on"), state(row), row.text("what_changed"))
                .with(new ProgressReport.Delay(
                        row.text("reason"), row.text("effect"), row.text("recovery"), row.dayOrNull("new_end")));
        LocalDate confirmedOn = row.dayOrNull("board_confirmed_on");
        if (confirmedOn != null) {
            report = report.with(Set.of(PROOF))
                    .with(new ProgressReport.BoardConfirmation("Director of Children's Services", confirmedOn));
        }
        return row.has("override_reason")
                ? report.with(new ProgressReport.ChairDecision(true, row.text("override_reason")))
                : report;
    }

    private static List<Entry> entries(String ref) {
        return reports(ref).stream().map(ExampleStoryTest::entry).toList();
    }

    private static Entry entry(Row row) {
        return new Entry(row.day("on"), state(row), row.text("reason"), row.dayOrNull("new_end"));
    }

    private static List<Row> reports(String ref) {
        return YORK.rows("story.csv").stream()
                .filter(row -> row.text("action_ref").equals(ref))
                .sorted(Comparator.comparing(row -> row.day("on")))
                .toList();
    }

    private static ProgressState state(Row row) {
        return YorkKey.KEY.states().stream()
                .filter(state -> state.label().equals(row.text("state")))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> distinct(List<Row> rows, String column) {
        Function<Row, String> text = row -> row.text(column);
        return rows.stream().map(text).collect(Collectors.toSet());
    }
}
