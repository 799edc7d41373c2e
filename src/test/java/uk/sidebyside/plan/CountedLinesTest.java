package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.measures.ledger.SourceKey;

/** Whatever changes how a line stands changes the figures at once; afterwards records and ledger agree. */
class CountedLinesTest extends ProgressOfALine {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 31);

    @Autowired
    Figures figures;

    @Autowired
    Recount recount;

    @AfterEach
    void recordsAndLedgerAgree() {
        assertThat(story.asOperator(() -> recount.now(story.area.id())).kept()).isEmpty();
    }

    @Test
    void whatIsPublishedInAPlanInForceCountsFromThatDay() {
        assertThat(standing("plan.lines", PlanStory.BEGINS.minusDays(1))).isEqualTo(Count.NONE);
        assertThat(standing("plan.lines", PlanStory.BEGINS)).isEqualTo(new Count(2, 0));
        on(LocalDate.of(2026, 5, 20));
        LineId draft = story.asOperator(() -> draft("1.1(C)"));
        assertThat(standing("plan.lines", JULY)).isEqualTo(new Count(2, 0));
        story.asOperator(() -> lines.publish(story.area.id(), draft).orThrow());
        assertThat(standing("plan.lines", LocalDate.of(2026, 5, 19))).isEqualTo(new Count(2, 0));
        assertThat(standing("plan.lines", LocalDate.of(2026, 5, 20))).isEqualTo(new Count(3, 0));
    }

    @Test
    void aReportMovesALineFromOneStateToTheNextOnItsDay() {
        delay();
        assertThat(byState(LocalDate.of(2026, 6, 9))).isEqualTo(Map.of("not-stated", 2L));
        assertThat(byState(LocalDate.of(2026, 6, 10))).isEqualTo(Map.of("not-stated", 1L, ON_TRACK, 1L));
        assertThat(byState(LocalDate.of(2026, 7, 1))).isEqualTo(Map.of("not-stated", 1L, DELAYED, 1L));
        assertThat(standing("plan.delayed", LocalDate.of(2026, 6, 30))).isEqualTo(new Count(0, 2));
        assertThat(standing("plan.delayed", LocalDate.of(2026, 7, 1))).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.delayed", JULY, LocalDate.of(2026, 6, 30))).isEqualTo(new Count(0, 2));
    }

    @Test
    void aLineIsOverdueFromTheDayAfterItsPromiseWithoutAnyWriting() {
        assertThat(standing("plan.overdue", LocalDate.of(2026, 6, 1))).isEqualTo(new Count(0, 2));
        assertThat(standing("plan.overdue", LocalDate.of(2026, 6, 2))).isEqualTo(new Count(2, 2));
        delay();
        assertThat(standing("plan.overdue", LocalDate.of(2026, 6, 10))).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.overdue", LocalDate.of(2026, 12, 31))).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.overdue", LocalDate.of(2027, 1, 1))).isEqualTo(new Count(2, 2));
    }

    @Test
    void aPromisedDayThatIsChangedChangesWhatIsOverdue() {
        on(LocalDate.of(2026, 6, 10));
        assertThat(standing("plan.overdue", today())).isEqualTo(new Count(2, 2));
        Line now = line(story.operator, "1.1(A)");
        var words = new LineEditing.Words(
                now.title(), "", now.impact(), LocalDate.of(2026, 9, 1), "", LocalDate.of(2027, 3, 31), "", "");
        story.asOperator(() -> lines.change(
                        story.area.id(),
                        new LineEditing.ChangeLine(story.lineA, words, List.of(story.nadiasSeat), now.version()))
                .orThrow());
        assertThat(standing("plan.overdue", today())).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.overdue", NEXT_YEAR)).isEqualTo(new Count(2, 2));
        assertThat(standing("plan.overdue", NEXT_YEAR, LocalDate.of(2026, 6, 9)))
                .isEqualTo(new Count(2, 2));
    }

    @Test
    void aCorrectionOfAPastPointCountsFromItsPointAndIsNotKnownBefore() {
        delay();
        on(LocalDate.of(2026, 9, 1));
        story.as(uk.sidebyside.access.Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        on(LocalDate.of(2026, 9, 15));
        story.as(story.nadia, () -> points.correct(
                        story.area.id(),
                        new ReportingPoints.Correct(
                                story.lineA, story.points.getFirst(), ON_TRACK, "It was not late.", UUID.randomUUID()))
                .orThrow());
        LocalDate point = LocalDate.of(2026, 8, 31);
        assertThat(standing("plan.delayed", point.minusDays(1))).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.delayed", point)).isEqualTo(new Count(0, 2));
        assertThat(standing("plan.delayed", point, LocalDate.of(2026, 9, 14))).isEqualTo(new Count(1, 2));
    }

    @Test
    void whatIsCompletedOrEmbeddedIsDoneAndNotOverdue() {
        complete();
        assertThat(standing("plan.done", LocalDate.of(2026, 8, 19))).isEqualTo(new Count(0, 2));
        assertThat(standing("plan.done", LocalDate.of(2026, 8, 20))).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.overdue", NEXT_YEAR)).isEqualTo(new Count(1, 2));
        embed(Set.of(), "", today(), "The chair says so.");
        assertThat(standing("plan.done", NEXT_YEAR)).isEqualTo(new Count(1, 2));
        assertThat(byState(today())).containsEntry("embedded", 1L);
    }

    /** Otherwise the figure, with all other lines known, would tell how that one stands. */
    @Test
    void aLineThatIsHeldBackIsNotCountedAndIsAgainOnceItIsShown() {
        delay();
        on(LocalDate.of(2026, 7, 10));
        story.asOperator(() -> {
            lines.holdBack(story.area.id(), story.lineA, "It names a child.");
            return "";
        });
        assertThat(standing("plan.delayed", LocalDate.of(2026, 7, 1))).isEqualTo(new Count(0, 1));
        assertThat(standing("plan.delayed", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 9)))
                .isEqualTo(new Count(1, 2));
        story.asOperator(() -> {
            lines.holdBack(story.area.id(), story.lineA, null);
            return "";
        });
        assertThat(standing("plan.delayed", LocalDate.of(2026, 7, 1))).isEqualTo(new Count(1, 2));
    }

    @Test
    void aPlanThatIsClosedCountsUpToItsLastDay() {
        delay();
        on(LocalDate.of(2026, 9, 30));
        story.asOperator(() -> program.getBean(PlanEditing.class)
                .close(story.area.id(), story.plan, LocalDate.of(2026, 9, 20))
                .orThrow());
        assertThat(standing("plan.delayed", LocalDate.of(2026, 9, 20))).isEqualTo(new Count(1, 2));
        assertThat(standing("plan.delayed", LocalDate.of(2026, 9, 21))).isEqualTo(Count.NONE);
        assertThat(standing("plan.overdue", NEXT_YEAR)).isEqualTo(Count.NONE);
        assertThat(byState(LocalDate.of(2026, 9, 21))).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        on(LocalDate.of(2026, 6, 10));
        var without = report(DELAYED, "It is late.");
        assertThat(findings(story.as(story.nadia, () -> progress.record(story.area.id(), without))))
                .isNotEmpty();
        assertThat(standing("plan.delayed", JULY)).isEqualTo(new Count(0, 2));
    }

    @Test
    void theFiguresAreWhatThePlansPageSays() {
        delay();
        on(NEXT_YEAR);
        PlanTree tree = tree(story.operator);
        long delayed = tree.lines().filter(Line::delayed).count();
        long overdue = tree.lines().filter(line -> line.overdue() != null).count();
        assertThat(standing("plan.delayed", NEXT_YEAR)).isEqualTo(new Count(delayed, 2));
        assertThat(standing("plan.overdue", NEXT_YEAR)).isEqualTo(new Count(overdue, 2));
    }

    private LineId draft(String ref) {
        var words = new LineEditing.Words(
                "Do it.", "", "", LocalDate.of(2026, 6, 1), "", LocalDate.of(2026, 12, 31), "", "");
        return lines.add(story.area.id(), new LineEditing.AddLine(story.outcome, ref, words, List.of(story.nadiasSeat)))
                .orThrow();
    }

    private Map<String, Long> byState(LocalDate day) {
        Map<String, Long> found = new TreeMap<>();
        story.as(
                        story.visitor,
                        () -> figures.standingIn(story.area.id(), new SourceKey("plan.lines"), "state", day, null))
                .forEach((state, count) -> found.put(state, count.numerator()));
        return found;
    }

    private Count standing(String source, LocalDate day) {
        return standing(source, day, null);
    }

    private Count standing(String source, LocalDate day, @Nullable LocalDate knownOn) {
        var key = new SourceKey(source);
        return story.as(story.visitor, () -> figures.standing(story.area.id(), List.of(key), List.of(day), knownOn)
                .getOrDefault(key, new TreeMap<>())
                .getOrDefault(day, Count.NONE));
    }
}
