package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.plan.PlanRegister.Activity;
import uk.sidebyside.plan.PlanRegister.Risk;
import uk.sidebyside.plan.PlanVersions.ToSign;
import uk.sidebyside.plan.Workstreams.Milestone;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A plan that is closed stands still: whoever asks, by whatever way, nothing of it is written any more. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ClosedPlanTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 9, 10);
    private static final String SHEET =
            "area_number,area_title,weakness,outcome_number,outcome,action_ref,action,lead,start,end\r\n"
                    + "1,Leadership,Leaders did not know.,1.1,Leaders know.,1.1(A),Changed words.,,June 2026,July 2026\r\n";

    /** What is no part of a plan: keys and kinds of the area, what waits for somebody's answer, and pseudonyms for counting. */
    private static final Set<String> OUTSIDE =
            Set.of("progress_key", "progress_state", "plan_kind", "import_draft", "submission", "fact_subject");

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PlanStory story;
    private AreaId area;
    private Map<String, Supplier<?>> commands;

    @BeforeEach
    void aPlanThatIsClosed() {
        story = PlanStory.tell(program);
        area = story.area.id();
        clock.set(LocalDate.of(2026, 6, 10));
        var progress = bean(Progress.class);
        story.as(story.nadia, () -> progress.record(area, report("Begun."))).orThrow();
        commands = story.asOperator(this::commands);
        clock.set(CLOSED);
        story.asOperator(() -> bean(PlanEditing.class).close(area, story.plan, CLOSED))
                .orThrow();
        clock.set(LocalDate.of(2026, 12, 1));
    }

    @Test
    void noCommandGetsThrough() {
        Map<String, String> before = everything();
        commands.forEach((name, command) -> {
            for (Principal who : List.of(story.operator, story.ines, story.nadia, story.ruth)) {
                assertThatExceptionOfType(NotFound.class)
                        .as("%s by %s", name, who.kind())
                        .isThrownBy(() -> story.as(who, command));
            }
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theMorningAfterKeepsNoFurtherPointAndRemindsNobody() {
        Map<String, String> before = everything();
        assertThat(story.as(Principal.job(area, "test"), () -> bean(ReportingPoints.class)
                        .closeDue(area)))
                .isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void thePointsUpToTheDayOfClosingWereKeptFirst() {
        PlanTree plan = story.as(story.visitor, () -> bean(Plans.class).tree(area, story.plan));
        assertThat(plan.points()).extracting(PlanTree.Point::closed).containsExactly(true, false, false);
        assertThat(plan.line("1.1(A)").orElseThrow().row().getFirst().state())
                .extracting(LineState::label)
                .isEqualTo("Progressing and on track");
        assertThat(plan.day()).isEqualTo(CLOSED);
    }

    @Test
    void itsMeasuresStandAsTheyWereKnownWhenItWasClosed() {
        MeasureId shown = story.asOperator(() -> bean(SuccessMeasures.class).named(area, story.plan))
                .getLast()
                .measure();
        var readings = bean(Readings.class);
        clock.set(CLOSED.minusDays(1));
        story.asOperator(() -> readings.record(area, shown, Reading.words(CLOSED.minusDays(2), "Long.", "A survey")))
                .orThrow();
        clock.set(CLOSED.plusDays(1));
        story.asOperator(() -> readings.record(area, shown, Reading.words(CLOSED.minusDays(2), "Short.", "A survey")))
                .orThrow();
        clock.set(LocalDate.of(2026, 12, 1));
        assertThat(story.as(story.ruth, () -> bean(SuccessMeasures.class).inPlan(area, story.plan))
                        .getLast()
                        .standing()
                        .latest()
                        .orElseThrow()
                        .words())
                .isEqualTo("Long.");
    }

    @Test
    void everyTableOfAPlanHasTheWall() {
        List<String> walled = story.asOperator(() ->
                transaction.execute(status -> jdbc.sql("""
                        SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = 'plan' AND t.tgname = 'stands_still'
                        """).query(String.class).list()));
        assertThat(walled)
                .containsExactlyInAnyOrderElementsOf(
                        tables().filter(table -> !OUTSIDE.contains(table)).toList());
    }

    private Map<String, Supplier<?>> commands() {
        Map<String, Supplier<?>> all = new TreeMap<>();
        editing(all);
        lines(all);
        register(all);
        around(all);
        return all;
    }

    private void editing(Map<String, Supplier<?>> all) {
        var editing = bean(PlanEditing.class);
        all.put("put in force", () -> editing.open(area, story.plan));
        all.put("close", () -> editing.close(area, story.plan, CLOSED));
        all.put(
                "change the plan",
                () -> editing.change(
                        area,
                        new PlanEditing.ChangePlan(
                                story.plan, "New", "", PlanStory.BEGINS, PlanStory.ENDS, null, 2, 3)));
        all.put("add an area", () -> editing.addArea(area, new PlanEditing.AddArea(story.plan, 9, "New", "", "", "")));
        all.put(
                "change an area",
                () -> editing.changeArea(area, new PlanEditing.ChangeArea(story.weakness, "New", "", "", "", 1)));
        all.put("name a workstream", () -> editing.workstream(area, story.weakness, "New", null));
        all.put(
                "add an outcome",
                () -> editing.addOutcome(area, new PlanEditing.AddOutcome(story.weakness, "9.9", "New", "", "")));
        all.put(
                "change an outcome",
                () -> editing.changeOutcome(area, new PlanEditing.ChangeOutcome(story.outcome, "New", "", "", 1)));
    }

    private void lines(Map<String, Supplier<?>> all) {
        var lines = bean(LineEditing.class);
        var words = new LineEditing.Words("New.", "", "", PlanStory.BEGINS, "", LocalDate.of(2026, 12, 31), "", "");
        var draft = lines.add(area, new LineEditing.AddLine(story.outcome, "1.1(D)", words, List.of(story.nadiasSeat)))
                .orThrow();
        all.put(
                "add a line",
                () -> lines.add(area, new LineEditing.AddLine(story.outcome, "1.1(Z)", words, List.of())));
        all.put("publish a line", () -> lines.publish(area, draft));
        all.put("hold a line back", () -> hold(story.lineA, "A court case."));
        all.put("show a line again", () -> hold(story.lineA, null));
        all.put(
                "change a line",
                () -> lines.change(
                        area, new LineEditing.ChangeLine(draft, words, List.of(story.nadiasSeat, story.colmsSeat), 1)));
        all.put("report", () -> bean(Progress.class).record(area, report("More.")));
        all.put("report with evidence", () -> bean(LineUpdates.class)
                .send(
                        area,
                        report("More."),
                        new LineUpdates.Shown(
                                "Minutes",
                                uk.sidebyside.evidence.Evidence.Proves.EVIDENCE,
                                "https://example.org/",
                                null,
                                null)));
        all.put("call it embedded", () -> bean(Progress.class)
                .embed(
                        area,
                        new Progress.Embed(
                                story.lineA,
                                UUID.randomUUID(),
                                CLOSED,
                                "It is.",
                                Set.of(),
                                "",
                                null,
                                "Because.",
                                null)));
        all.put("correct a point", () -> bean(ReportingPoints.class)
                .correct(
                        area,
                        new ReportingPoints.Correct(
                                story.lineA, story.points.getFirst(), "completed", "A mistake.", UUID.randomUUID())));
        all.put("bring in a spreadsheet", () -> bean(PlanImport.class)
                .apply(
                        area,
                        new PlanImport.Upload(story.plan, SHEET.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of())));
    }

    private void register(Map<String, Supplier<?>> all) {
        var register = bean(PlanRegister.class);
        RiskId known = register.keep(area, story.plan, risk(null)).orThrow();
        UUID commitment =
                register.commit(area, story.plan, false, "We will.", "").orThrow();
        all.put("add a risk", () -> register.keep(area, story.plan, risk(null)));
        all.put("change a risk", () -> register.keep(area, story.plan, risk(known)));
        all.put(
                "log",
                () -> register.log(
                        area,
                        story.plan,
                        new Activity(PlanStory.BEGINS, false, "Briefing", "", "We met.", "", "", null)));
        all.put("commit", () -> register.commit(area, story.plan, false, "We will too.", ""));
        all.put("answer", () -> register.answer(area, commitment, "By audit.", 1));
        all.put("show that it is kept", () -> bean(Undertakings.class)
                .show(area, story.plan, commitment, UUID.randomUUID(), "Audit", "https://example.org/"));
    }

    private void around(Map<String, Supplier<?>> all) {
        var measures = bean(SuccessMeasures.class);
        var target = SuccessMeasures.Shown.NOT_STATED;
        SuccessMeasureId measure = measures.addToLine(area, story.lineA, "How long they wait.", target)
                .orThrow();
        all.put("add a measure to a line", () -> measures.addToLine(area, story.lineA, "New", target));
        all.put("add a measure to an outcome", () -> measures.addToOutcome(area, story.outcome, "New", target));
        all.put("show what a measure rests on", () -> bean(Undertakings.class)
                .show(area, story.plan, measure, UUID.randomUUID(), "Survey", "https://example.org/"));
        all.put("show what became of a finding", () -> bean(Undertakings.class)
                .show(area, story.plan, story.weakness, UUID.randomUUID(), "Visit", "https://example.org/"));
        MeasureId shown = measures.named(area, story.plan).getLast().measure();
        all.put("change a measure", () -> measures.change(area, measure, "New", shown, 1));
        var points = bean(ReportingPoints.class);
        all.put(
                "add a point",
                () -> points.add(
                        area, new ReportingPoints.AddPoint(story.plan, LocalDate.of(2027, 6, 1), "June 2027")));
        all.put("withdraw a point", () -> done(() -> points.withdraw(area, story.points.getLast())));
        all.put("keep a point", () -> done(() -> points.close(area, story.points.get(1))));
        var workstreams = bean(Workstreams.class);
        MilestoneId step = workstreams.keep(area, step(null)).orThrow();
        all.put("add a milestone", () -> workstreams.keep(area, step(null)));
        all.put("change a milestone", () -> workstreams.keep(area, step(step)));
        all.put("remove a milestone", () -> done(() -> workstreams.remove(area, step)));
        var lookBacks = bean(LookBacks.class);
        var item = new LookBacks.Item(null, "CASE-1", "Ask again.", null, PlanStory.ENDS, null);
        LookBackId looked = lookBacks.begin(area, story.plan, "Old plans", "").orThrow();
        all.put("begin a look-back", () -> lookBacks.begin(area, story.plan, "Older plans", ""));
        all.put("keep a case", () -> lookBacks.keep(area, looked, item));
        versions(all);
    }

    private void versions(Map<String, Supplier<?>> all) {
        var versions = bean(PlanVersions.class);
        var organisations =
                story.asOperator(() -> bean(Plans.class).head(area, story.plan)).accountable();
        var prepare = new PlanVersions.Prepare(
                story.plan,
                "Final",
                List.of(
                        new ToSign(story.nadia.person(), "Head", organisations.getFirst()),
                        new ToSign(story.ruth.person(), "Chair", organisations.getLast())));
        VersionId waiting = versions.prepare(area, prepare).orThrow();
        all.put("prepare a version", () -> versions.prepare(area, prepare));
        all.put("withdraw a version", () -> done(() -> versions.withdraw(area, waiting)));
    }

    private Object hold(LineId line, @Nullable String why) {
        return done(() -> bean(LineEditing.class).holdBack(area, line, why));
    }

    private static Object done(Runnable work) {
        work.run();
        return "done";
    }

    private Progress.Report report(String words) {
        return Progress.Report.of(
                story.lineA, UUID.randomUUID(), "progressing-and-on-track", LocalDate.of(2026, 6, 10), words);
    }

    private static Risk risk(@Nullable RiskId id) {
        return new Risk(id, false, "People leave.", "", null, PlanStory.BEGINS, null, null, true, 1);
    }

    private Milestone step(@Nullable MilestoneId id) {
        return new Milestone(id, story.lineA, false, "First draft", null, PlanStory.ENDS, null, 1);
    }

    /** Each table of the plan with a fingerprint of all that the area has in it. */
    private Map<String, String> everything() {
        return tables().collect(Collectors.toMap(table -> table, this::fingerprint));
    }

    private String fingerprint(String table) {
        return story.asOperator(() -> transaction.execute(status -> jdbc.sql("SELECT count(*) || ' ' || coalesce("
                        + "md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM plan." + table
                        + " t WHERE area_id = :area")
                .param("area", area.value())
                .query(String.class)
                .single()));
    }

    private Stream<String> tables() {
        return story
                .asOperator(() -> transaction.execute(
                        status -> jdbc.sql("""
                        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = 'plan' AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
                        """).query(String.class).list()))
                .stream();
    }

    private <T> T bean(Class<T> type) {
        return program.getBean(type);
    }
}
