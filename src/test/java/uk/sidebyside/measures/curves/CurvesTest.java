package uk.sidebyside.measures.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.curves.Curve.Frame;
import uk.sidebyside.measures.curves.Curve.Kind;
import uk.sidebyside.measures.curves.CurveReport.Publication;
import uk.sidebyside.measures.rules.BentCurve;
import uk.sidebyside.measures.rules.BentCurve.Answer;
import uk.sidebyside.measures.rules.ReportOfACurve;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Outcomes stand apart from services, a draft is for those who edit, and what was public stays as it was. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class CurvesTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 5, 10);

    @Autowired
    ApplicationContext program;

    @Autowired
    Curves curves;

    @Autowired
    CurveReports reports;

    @Autowired
    CurveStandings standings;

    @Autowired
    CurveActions actions;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MeasureStory story;

    @BeforeEach
    void anAreaOfItsOwn() {
        story = MeasureStory.tell(program);
    }

    private Measure measure(String name, Accountability accountability, Audience audience) {
        return story.measure(definition(name, accountability, audience));
    }

    private Definition definition(String name, Accountability accountability, Audience audience) {
        Definition d = MeasureStory.named(story.advice(), name, audience);
        return new Definition(
                d.name(),
                d.definition(),
                d.numeratorWords(),
                d.denominatorWords(),
                d.unit(),
                d.direction(),
                d.fedBy(),
                d.source(),
                d.sourceWords(),
                d.owner(),
                d.refresh(),
                d.qualityNote(),
                d.legalBasis(),
                accountability,
                d.audience(),
                d.story());
    }

    private static Frame frame(Measure headline) {
        return new Frame("I am safe", "all children with SEND here", "Nobody is hurt.", headline.id(), List.of());
    }

    private Curve outcome(Measure headline) {
        return story.asEditor(() -> curves.add(story.area, Kind.OUTCOME, frame(headline)))
                .orThrow();
    }

    private Curve outcome() {
        return outcome(measure("Safe at school", Accountability.POPULATION, Audience.PUBLIC));
    }

    private static ReportOfACurve text(String helping) {
        return new ReportOfACurve(
                BEGAN, helping, "Long waits", "Few staff", "", "The forum: asks", "", "Say hello", "Text first", "");
    }

    private CurveReport written(Curve curve, String helping, int seen) {
        return story.asEditor(() -> reports.write(story.area, curve.id(), text(helping), seen))
                .orThrow();
    }

    @Test
    void anOutcomeTakesMeasuresOfAPopulationAndAServiceThoseOfAService() {
        Measure safe = measure("Safe at school", Accountability.POPULATION, Audience.PUBLIC);
        Measure calls = measure("Calls answered", Accountability.HOW_WELL, Audience.PUBLIC);
        assertThat(outcome(safe).measures()).containsExactly(safe.id());
        assertThat(refused(story.asEditor(() -> curves.add(story.area, Kind.OUTCOME, frame(calls)))))
                .extracting(Finding::field, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("measures", "curve.measure.of.other.kind"));
        assertThat(refused(story.asEditor(() -> curves.add(story.area, Kind.SERVICE, frame(safe)))))
                .hasSize(1);
        Curve service = story.asEditor(() -> curves.add(story.area, Kind.SERVICE, frame(calls)))
                .orThrow();
        assertThat(service.key()).isEqualTo("i-am-safe-2");
        assertThat(story.asVisitor(() -> curves.all(story.area)))
                .extracting(Curve::kind)
                .containsExactly(Kind.OUTCOME, Kind.SERVICE);
        assertThat(story.asEditor(() -> curves.measures(story.area, Kind.SERVICE, List.of())))
                .extracting(Measure::name)
                .containsExactly("Calls answered");
    }

    @Test
    void whatIsMissingInTheFrameIsSaidBesideItsField() {
        Frame empty = new Frame(" ", "", "", null, List.of());
        assertThat(refused(story.asEditor(() -> curves.add(story.area, Kind.OUTCOME, empty))))
                .extracting(Finding::field)
                .containsExactly("title", "whose", "statement");
        Frame tooLong = new Frame("x".repeat(121), "x".repeat(201), "x".repeat(401), null, List.of());
        assertThat(refused(story.asEditor(() -> curves.add(story.area, Kind.OUTCOME, tooLong))))
                .extracting(Finding::key)
                .containsOnly("text.too.long")
                .hasSize(3);
    }

    @Test
    void ofTwoEditorsTheSecondSeesWhatTheFirstSaved() {
        Curve curve = outcome();
        Frame other = new Frame("I feel safe", "every child", "Nobody is hurt.", null, List.of());
        Curve changed = story.asEditor(() -> curves.change(story.area, curve.id(), other, 1))
                .orThrow();
        assertThat(changed.measures()).isEmpty();
        assertThat(changed.key()).isEqualTo("i-am-safe");
        assertThat(story.asEditor(() -> curves.change(story.area, curve.id(), other, 1)))
                .isInstanceOfSatisfying(
                        Saving.Stale.class, stale -> assertThat(stale.theirs()).containsEntry("title", "I feel safe"));
        written(curve, "A calm room", 0);
        assertThat(story.asEditor(() -> reports.write(story.area, curve.id(), text("Mine"), 0)))
                .isInstanceOfSatisfying(Saving.Stale.class, stale -> {
                    assertThat(stale.theirs())
                            .containsEntry("helping", "A calm room")
                            .containsEntry("beganOn", "10 May 2026");
                    assertThat(stale.version()).isEqualTo(1);
                });
    }

    @Test
    void aDraftIsThereForThoseWhoEditAlone() {
        Curve curve = outcome();
        written(curve, "A calm room", 0);
        assertThat(story.asEditor(() -> reports.draft(story.area, curve))).isPresent();
        assertThatThrownBy(() -> story.asDataLead(() -> reports.draft(story.area, curve)))
                .isInstanceOf(NotFound.class);
        assertThat(story.asVisitor(() -> reports.publications(story.area, curve)))
                .isEmpty();
        assertThat(story.asVisitor(() -> curves.published(story.area))).isEmpty();
    }

    @Test
    void whoMayOnlyReadWritesNothing() {
        Curve curve = outcome();
        Frame frame = new Frame("Mine", "me", "Mine.", null, List.of());
        assertThatThrownBy(() -> story.asDataLead(() -> curves.add(story.area, Kind.OUTCOME, frame)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asDataLead(() -> curves.change(story.area, curve.id(), frame, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asVisitor(() -> reports.write(story.area, curve.id(), text("x"), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asVisitor(() -> reports.publish(story.area, curve.id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asDataLead(() -> {
                    actions.choose(story.area, curve, Set.of());
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.asDataLead(() -> {
                    reports.takeBack(story.area, curve.id());
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReportWithoutAnActionStaysADraftAndSaysWhatIsMissing() {
        Curve curve = outcome(measure("Safe, for members", Accountability.POPULATION, Audience.MEMBERS));
        CurveReport draft = written(curve, "", 0);
        assertThat(story.asEditor(() -> reports.missing(story.area, curve, draft)))
                .extracting(Finding::key)
                .containsExactly("curve.needs.headline", "curve.needs.helping", "curve.needs.actions");
        assertThat(refused(story.asEditor(() -> reports.publish(story.area, curve.id(), 1))))
                .hasSize(3);
        assertThat(story.asVisitor(() -> curves.published(story.area))).isEmpty();
    }

    @Test
    void aNewerVersionMustBeReadBeforeItIsPublished() {
        Curve curve = outcome();
        written(curve, "A calm room", 0);
        written(curve, "A calmer room", 1);
        assertThat(refused(story.asEditor(() -> reports.publish(story.area, curve.id(), 1))))
                .extracting(Finding::key)
                .containsExactly("curve.newer.version");
    }

    /** Publishing needs an action of a plan; that a report can be published with one is in CurvePagesTest. */
    private void published(Curve curve, int version) {
        story.asEditor(() -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO measures.curve_publication (area_id, curve_id, number, version, published_at)
                        SELECT :area, :curve, 1 + count(*), :version, :at FROM measures.curve_publication
                        WHERE area_id = :area AND curve_id = :curve
                        """)
                .param("area", story.area.value())
                .param("curve", curve.id().value())
                .param("version", version)
                .param("at", story.clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update()));
    }

    @Test
    void whatEverybodyReadIsThereForThePastDayAndWhatWasTakenBackIsNot() {
        Curve curve = outcome();
        story.clock.set(LocalDate.of(2026, 6, 1));
        written(curve, "One", 0);
        published(curve, 1);
        story.clock.set(LocalDate.of(2026, 7, 1));
        written(curve, "Two", 1);
        published(curve, 2);
        written(curve, "Three, a draft", 2);
        List<Publication> all = story.asVisitor(() -> reports.publications(story.area, curve));
        assertThat(all).extracting(Publication::version).containsExactly(2, 1);
        assertThat(helpingOn(curve, all, "2026-05-31")).isNull();
        assertThat(helpingOn(curve, all, "2026-06-01")).isEqualTo("One");
        assertThat(helpingOn(curve, all, "2026-06-30")).isEqualTo("One");
        assertThat(helpingOn(curve, all, "2026-07-01")).isEqualTo("Two");
        assertThat(story.asVisitor(() -> curves.published(story.area))).containsExactly(curve.id());

        story.asEditor(() -> {
            reports.takeBack(story.area, curve.id());
            reports.takeBack(story.area, curve.id());
            return null;
        });
        assertThat(story.asVisitor(() -> reports.publications(story.area, curve)))
                .isEmpty();
        assertThat(story.asVisitor(() -> curves.published(story.area))).isEmpty();
        assertThat(story.asEditor(() -> reports.publications(story.area, curve)))
                .extracting(Publication::version)
                .containsExactly(null, 2, 1);
    }

    private String helpingOn(Curve curve, List<Publication> publications, String day) {
        return story.asVisitor(() -> reports.on(story.area, curve, publications, LocalDate.parse(day)))
                .map(report -> report.text().helping())
                .orElse(null);
    }

    @Test
    void aReportWhoseMeasureIsForMembersIsNotThereForEverybody() {
        Curve curve = outcome(measure("Safe, for members", Accountability.POPULATION, Audience.MEMBERS));
        written(curve, "One", 0);
        published(curve, 1);
        assertThat(story.asVisitor(() -> reports.publications(story.area, curve)))
                .isEmpty();
        CurveStanding seen = story.asVisitor(() -> standings.of(story.area, List.of(curve), MeasureStory.TODAY, null))
                .getFirst();
        assertThat(seen.measures()).isEmpty();
        assertThat(seen.headline()).isEmpty();
    }

    @Test
    void aReportThatWasWrittenIsNeverWrittenAgain() {
        Curve curve = outcome();
        written(curve, "One", 0);
        assertThatThrownBy(() -> story.asEditor(() ->
                        transaction.execute(status -> jdbc.sql("UPDATE measures.curve_report SET helping = 'Other'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
        Curve other = outcome(measure("Other", Accountability.POPULATION, Audience.PUBLIC));
        assertThatThrownBy(() -> published(other, 7)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theCurveIsTurnedByFiguresThatLieOutsideTheForecastMadeFromBefore() {
        Measure safe = measure("Safe at school", Accountability.POPULATION, Audience.PUBLIC);
        Curve curve = outcome(safe);
        // Eight months round 50, then four of 80: the first of them is May, in which we began.
        months(safe, "2025-09", 50, 52, 50, 48, 50, 52, 50, 50, 80, 80, 80, 80);
        BentCurve bent = bent(curve, BEGAN);
        assertThat(bent.answer()).isEqualTo(Answer.TURNED);
        assertThat(bent.before()).isEqualTo(8);
        assertThat(bent.since()).isEqualTo(4);
        assertThat(bent(curve, LocalDate.of(2026, 8, 1)).answer())
                .as("one figure since")
                .isEqualTo(Answer.TOO_EARLY);
        assertThat(bent(curve, null).answer()).isEqualTo(Answer.NOT_BEGUN);
    }

    private BentCurve bent(Curve curve, LocalDate beganOn) {
        return story.asDataLead(() -> standings.of(story.area, List.of(curve), MeasureStory.TODAY, null))
                .getFirst()
                .bent(beganOn)
                .orElseThrow();
    }

    private void months(Measure measure, String first, int... figures) {
        YearMonth month = YearMonth.parse(first);
        for (int figure : figures) {
            Reading reading = new Reading(
                    month.atDay(1), month.atEndOfMonth(), BigDecimal.valueOf(figure), null, null, "", "Log");
            story.asEditor(() -> readings.record(story.area, measure.id(), reading))
                    .orThrow();
            month = month.plusMonths(1);
        }
    }

    private static List<Finding> refused(Saving<?> saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused<?>) saving).findings();
    }
}
