package uk.sidebyside.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.CountedDefinition;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.open.Publishing;
import uk.sidebyside.surveys.rules.Case;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Said;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The plan's figures that are counted from what people answered, as measures show them. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class SurveyFiguresTest {

    @Autowired
    ApplicationContext program;

    private SurveyStory story;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
    }

    @Test
    void whatChildrenYoungPeopleAndParentsSayOfTheirPlansIsNeverAddedUp() {
        Survey survey = story.make("ehc-experience", "EHC plans", Moment.ALONE, null);
        story.answer(survey, Respondent.PARENT_CARER, "satisfied-with-plan", 14, 6);
        story.answer(survey, Respondent.YOUNG_PERSON, "satisfied-with-plan", 6, 6);
        story.answer(survey, Respondent.CHILD, "satisfied-with-plan", 9, 0);
        story.count(survey);

        assertThat(latest("surveys.parents-satisfied-with-plan")).isEqualTo("14 of 20");
        assertThat(latest("surveys.young-people-satisfied-with-plan")).isEqualTo("6 of 12");
        assertThat(latest("surveys.children-satisfied-with-plan"))
                .as("fewer than ten")
                .isEqualTo("nothing");
        assertThat(story.as(
                        Principal.job(story.area, "night"),
                        () -> program.getBean(Recount.class).now(story.area).differences()))
                .isZero();
    }

    /** Autumn surveys: of the last three years there would be three points, or none where nobody was asked for a while. */
    @Test
    void aFigureOfOnceAYearIsShownForTenYears() {
        Survey survey = story.make("awareness", "All services", Moment.ALONE, null);
        story.answer(survey, Respondent.PARENT_CARER, "know-more", 14, 6);
        story.count(survey);
        Measure yearly = measure("surveys.know-more", Measure.Refresh.YEARLY);
        Measure monthly = measure("surveys.know-more", Measure.Refresh.MONTHLY);
        story.clock.set(SurveyStory.TODAY.plusYears(5));

        Map<Measure, List<Point>> shown = new HashMap<>();
        story.asInes(() -> program.getBean(Standings.class)
                        .of(story.area, List.of(yearly, monthly), SurveyStory.TODAY.plusYears(5), 36, null))
                .values()
                .forEach(standing ->
                        shown.put(standing.measure(), standing.series().points()));
        assertThat(shown.get(yearly)).extracting(Point::numerator).containsExactly(14L);
        assertThat(shown.get(monthly)).isEmpty();
    }

    /** The page of results says of how many it is; with the rounded percentage that would tell how many were not. */
    @Test
    void aPercentageOfWhichTheWholeIsKnownIsNotPublishedBesideASmallNumber() {
        Survey survey = story.make("ehc-experience", "EHC plans", Moment.ALONE, null);
        story.answer(survey, Respondent.PARENT_CARER, "satisfied-with-plan", 38, 2);
        story.count(survey);
        Measure measure = measure("surveys.parents-satisfied-with-plan", Measure.Refresh.YEARLY);
        LocalDate later = SurveyStory.TODAY.plusMonths(2);
        story.clock.set(later);
        story.as(Principal.job(story.area, "night"), () -> program.getBean(Publishing.class)
                .publish(story.area, later));

        var table = story.as(story.plan.visitor, () -> program.getBean(PublicTables.class)
                .newest(story.area, List.of(measure), null)
                .get(measure.id()));
        assertThat(Objects.requireNonNull(table).table().figures())
                .extracting(figure -> figure.whole().value())
                .containsExactly((java.math.BigDecimal) null);
    }

    /** The figure of all less the other groups would be the small one. */
    @Test
    void besideASmallNumberAnotherGroupIsKeptBackWhereAFigureAddsThemUp() {
        Survey survey = story.make("ehc-experience", "EHC plans", Moment.ALONE, null);
        story.answer(survey, Respondent.PARENT_CARER, "experience-better", 20, 10);
        story.answer(survey, Respondent.YOUNG_PERSON, "experience-better", 8, 8);
        story.answer(survey, Respondent.CHILD, "experience-better", 10, 2);
        story.count(survey);
        Question better = survey.set().question("experience-better").orElseThrow();

        SurveyResults open = story.as(story.plan.visitor, () -> story.results.of(story.area, survey.id()));
        assertThat(open.said(Respondent.CHILD, better).numbers()).isEqualTo("all but fewer than 5 of 12");
        assertThat(open.said(Respondent.YOUNG_PERSON, better)).isEqualTo(Said.KEPT_BACK);
        assertThat(open.said(Respondent.PARENT_CARER, better).words()).isEqualTo("67%, 20 of 30");
        SurveyResults members = story.asInes(() -> story.results.of(story.area, survey.id()));
        assertThat(members.said(Respondent.YOUNG_PERSON, better).words()).isEqualTo("50%, 8 of 16");
    }

    /** One of the two and the change between them would be the other. */
    @Test
    void aPairTellsNobodyASmallNumberByItsChange() {
        Survey start = story.make("before-and-after", "Workshop", Moment.START, null);
        Survey exit = story.make("before-and-after", "Workshop", Moment.EXIT, start.id());
        story.answer(start, Respondent.PARENT_CARER, "have-tools", 6, 6);
        story.answer(exit, Respondent.PARENT_CARER, "have-tools", 10, 2);
        story.count(start);
        story.count(exit);
        Question tools = exit.set().question("have-tools").orElseThrow();

        SurveyResults open = story.as(story.plan.visitor, () -> story.results.of(story.area, exit.id()));
        assertThat(Objects.requireNonNull(open.pair(Respondent.PARENT_CARER, tools))
                        .change())
                .isNull();
        SurveyResults members = story.asInes(() -> story.results.of(story.area, exit.id()));
        assertThat(Objects.requireNonNull(members.pair(Respondent.PARENT_CARER, tools))
                        .change())
                .isEqualTo(33);
    }

    @Test
    void whoWasToldByThePromisedDayIsCountedUnderThatDay() {
        story.count(story.survey);
        LocalDate due = SurveyStory.LAST_DAY.plusDays(30);
        assertThat(sum("surveys.told")).isEqualTo("0 of 1 on " + due);
        tell(due.plusDays(1));
        assertThat(sum("surveys.told")).as("a day late").isEqualTo("0 of 1 on " + due);
        tell(due);
        assertThat(sum("surveys.told")).isEqualTo("1 of 1 on " + due);
        assertThat(differences()).isZero();
    }

    private void tell(LocalDate on) {
        story.clock.set(on);
        story.asInes(() -> story.surveys
                .tell(
                        story.area,
                        story.survey.id(),
                        story.surveys.byId(story.area, story.survey.id()).version(),
                        on,
                        "We moved the day.")
                .orThrow());
    }

    /** AP-2 asks for it years later, when the words of the complaint are gone. */
    @Test
    void whatWasFollowedUpInTimeStaysCountedWhenTheLogIsForgotten() {
        LocalDate due = SurveyStory.TODAY.plusDays(10);
        CaseId id = story.asInes(() -> story.log
                .log(
                        story.area,
                        new CaseLog.Log(
                                UUID.randomUUID(),
                                Case.Kind.COMPLAINT,
                                "Short breaks",
                                "A form was lost.",
                                SurveyStory.TODAY,
                                due))
                .orThrow());
        assertThat(sum("surveys.followed-up")).isEqualTo("0 of 1 on " + due);
        story.clock.set(due);
        story.asInes(() -> story.log
                .close(story.area, new CaseLog.Close(id, 1, Case.Outcome.UPHELD, "Sorry.", "A receipt.", due))
                .orThrow());
        assertThat(sum("surveys.followed-up")).isEqualTo("1 of 1 on " + due);
        assertThat(behind(story.plan.ines, id)).isEqualTo("Complaint 1");
        assertThat(behind(story.plan.visitor, id)).isEqualTo("nobody");

        LocalDate later = due.plusYears(6).plusDays(1);
        story.clock.set(later);
        story.as(Principal.job(story.area, "day"), () -> {
            program.getBean(SurveyMornings.class).run(story.area, later);
            return later;
        });
        assertThat(story.asInes(() -> story.log.inArea(story.area))).isEmpty();
        assertThat(sum("surveys.followed-up")).isEqualTo("1 of 1 on " + due);
        assertThat(behind(story.plan.ines, id)).isEqualTo("nobody");
        assertThat(differences()).isZero();
    }

    private String behind(Principal reader, CaseId id) {
        var ref = new uk.sidebyside.shared.Ref(story.area, CaseRefResolver.LOGGED_CASE, id.value());
        return story.as(reader, () -> program.getBean(uk.sidebyside.access.Refs.class)
                .resolve(ref, reader)
                .map(uk.sidebyside.access.RefResolver.Resolved::title)
                .orElse("nobody"));
    }

    private long differences() {
        return story.as(
                Principal.job(story.area, "night"),
                () -> program.getBean(Recount.class).now(story.area).differences());
    }

    private String sum(String source) {
        return story.as(story.plan.operator, () -> program.getBean(TransactionTemplate.class)
                .execute(status -> program.getBean(JdbcClient.class)
                        .sql("""
                                SELECT sum(numerator) || ' of ' || sum(denominator) || ' on ' || max(counts_on)
                                FROM measures.fact WHERE area_id = :area AND source = :source
                                """)
                        .param("area", story.area.value())
                        .param("source", source)
                        .query(String.class)
                        .single()));
    }

    private String latest(String source) {
        Measure measure = measure(source, Measure.Refresh.YEARLY);
        return story.asInes(() ->
                        program.getBean(Standings.class).of(story.area, List.of(measure), SurveyStory.TODAY, 36, null))
                .get(measure.id())
                .series()
                .latest()
                .map(point -> point.numerator() + " of " + point.denominator())
                .orElse("nothing");
    }

    private Measure measure(String source, Measure.Refresh refresh) {
        Definition d = CountedDefinition.of(source + " " + refresh, new SourceKey(source));
        var defined = new Definition(
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
                refresh,
                d.qualityNote(),
                d.legalBasis(),
                d.accountability(),
                d.audience(),
                d.story());
        return story.as(story.plan.operator, () -> program.getBean(Measures.class)
                        .create(story.area, defined))
                .orThrow();
    }
}
