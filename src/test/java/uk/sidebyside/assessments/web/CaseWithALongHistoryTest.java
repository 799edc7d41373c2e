package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** However much happened in a case, its page asks the database as often. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class, Places.class})
class CaseWithALongHistoryTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AdviceStory story;
    private Visits visits;
    private String at;

    @BeforeEach
    void begin() {
        story = AdviceStory.tell(program);
        visits = new Visits(pages, story.around.host);
        at = "/cases/" + story.kitsCase;
        story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
    }

    private int statements() throws Exception {
        visits.page(story.cora, at);
        return CountedStatements.during(() -> visits.page(story.cora, at)).size();
    }

    private void take(CaseStep step) {
        story.as(story.cora, () -> program.getBean(CaseSteps.class)
                .take(
                        story.area,
                        new CaseId(story.kitsCase),
                        new CaseSteps.Take(UUID.randomUUID(), step, AdviceStory.TODAY, null, "", "As we said."))
                .orThrow());
    }

    /** Twenty years of yearly reviews, two hundred days that moved, fifty of everything else. */
    private void muchHappened() {
        story.around.operator(() -> transaction.execute(status -> {
            for (String sql : List.of("""
                            INSERT INTO assessments.happening (area_id, id, submission, case_id, request_id, kind, choice, on_day,
                                words, recorded_as, recorded_at)
                            SELECT :area, gen_random_uuid(), gen_random_uuid(), :case, :request, k.kind, '',
                                :today::date - 365 * n - 100 + k.later, 'As every year.', 'Officer', now()
                            FROM generate_series(1, 20) n, (VALUES ('review-met', 0), ('kept', 14)) k (kind, later)
                            """, """
                            INSERT INTO assessments.date_change (area_id, id, submission, case_id, duty, old_on, new_on, reason,
                                recorded_as, recorded_at)
                            SELECT :area, gen_random_uuid(), gen_random_uuid(), :case, 'C07', :today::date + n, :today::date + n + 1,
                                'Reason ' || n || :request::text, 'Officer', now() FROM generate_series(1, 200) n
                            """, """
                            INSERT INTO assessments.exemption (area_id, id, submission, case_id, request_id, duty, due_on, ground,
                                from_on, to_on, evidence, approved_as, approved_on, recorded_as, recorded_at)
                            SELECT :area, gen_random_uuid(), gen_random_uuid(), :case, :request, 'C07', :today::date,
                                'ABSENT_FOUR_WEEKS', :today::date - 60, :today::date - 20 + n, 'Letter ' || n, 'Head of service',
                                :today::date, 'Officer', now() FROM generate_series(1, 50) n
                            """, """
                            INSERT INTO assessments.letter (area_id, id, submission, case_id, kind, dated_on, to_whom, words, version,
                                written_as, written_at, kept_at, digest)
                            SELECT :area, gen_random_uuid(), gen_random_uuid(), :case, 'will-assess', :today::date - n, 'Mina Okoro',
                                'Dear Mina ' || :request::text, 1, 'Officer', now(), now(), repeat('a', 64)
                            FROM generate_series(1, 50) n
                            """)) {
                jdbc.sql(sql)
                        .param("area", story.area.value())
                        .param("case", story.kitsCase)
                        .param("request", story.kitsRequest)
                        .param("today", AdviceStory.TODAY)
                        .update();
            }
            return true;
        }));
    }

    /** Somewhere that nobody holds a post of. */
    private void bodyWithoutPosts() {
        for (int i = 0; i < 20; i++) {
            String name = "Clinic " + i;
            var clinic = story.around.operator(() -> program.getBean(Organisations.class)
                    .add(story.area, new Organisations.AddOrganisation(name, name, "health", false)));
            UUID point = story.as(story.cora, () -> story.points
                    .open(
                            story.area,
                            UUID.randomUUID(),
                            new AdvicePoints.Entry(AdviceFrom.C, clinic, null, "Physiotherapy", null, null, 1))
                    .orThrow());
            story.ask(story.kitsCase, point);
        }
    }

    @Test
    void whileAdviceIsAwaitedThePageAsksTwelveTimesAtMost() throws Exception {
        take(CaseStep.WILL_ASSESS);
        int before = statements();
        muchHappened();
        assertThat(visits.page(story.cora, at).text())
                .contains("Reason 200")
                .contains("Letter 50")
                .contains("As every year.");
        assertThat(statements()).isEqualTo(before);
        bodyWithoutPosts();
        assertThat(visits.page(story.cora, at).text()).contains("Physiotherapy, Clinic 19");
        assertThat(statements()).isBetween(5, 12);
    }

    @Test
    void withADraftOutThePageAsksTwelveTimesAtMost() throws Exception {
        List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED)
                .forEach(this::take);
        int before = statements();
        muchHappened();
        bodyWithoutPosts();
        assertThat(visits.page(story.cora, at).text())
                .contains("Draft with the family")
                .contains("Reason 200")
                .contains("Physiotherapy");
        assertThat(statements()).isBetween(5, 12).isEqualTo(before);
    }

    @Test
    void thePageOfAllAdviceAsksAsOftenToo() throws Exception {
        String advice = "/advice" + at;
        visits.page(story.cora, advice);
        int before =
                CountedStatements.during(() -> visits.page(story.cora, advice)).size();
        muchHappened();
        bodyWithoutPosts();
        assertThat(CountedStatements.during(() -> visits.page(story.cora, advice)))
                .hasSizeBetween(5, 12)
                .hasSize(before);
    }

    /** Then it says whether the family was asked how it was. */
    @Test
    void withAPlanToo() throws Exception {
        List.of(
                        CaseStep.WILL_ASSESS,
                        CaseStep.WILL_ISSUE,
                        CaseStep.DRAFT_SERVED,
                        CaseStep.FAMILY_FINISHED,
                        CaseStep.VIEWS_LEFT_OPEN,
                        CaseStep.FINAL_SENT)
                .forEach(this::take);
        muchHappened();
        bodyWithoutPosts();
        assertThat(visits.page(story.cora, at).text())
                .contains("Plan in force", "Physiotherapy", "Asked how it was A plan closed on");
        assertThat(statements()).isBetween(5, 12);
    }

    @Test
    void withChangesOutToo() throws Exception {
        List.of(
                        CaseStep.WILL_ASSESS,
                        CaseStep.WILL_ISSUE,
                        CaseStep.DRAFT_SERVED,
                        CaseStep.FAMILY_FINISHED,
                        CaseStep.VIEWS_LEFT_OPEN,
                        CaseStep.FINAL_SENT,
                        CaseStep.REVIEW_MET,
                        CaseStep.CHANGES_SENT)
                .forEach(this::take);
        bodyWithoutPosts();
        assertThat(visits.page(story.cora, at).text()).contains("This holds the final plan", "Physiotherapy");
        assertThat(statements()).isBetween(5, 12);
    }
}
