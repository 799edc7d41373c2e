package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What lists show of a case follows the rules of the program that runs, not of the one that wrote it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class StandingsAnewTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private StandingsAnew anew;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatWasWorkedOutByEarlierRulesIsWorkedOutAnewOnceAndNothingElse() {
        var story = new CaseStory(program);
        CaseId old = story.requested(RECEIVED);
        CaseId current = story.requested(RECEIVED);
        List<String> right = stands(story, old);
        assertThat(right).containsExactly("C01 2026-10-19 " + Standing.RULES);
        set(story, old, Standing.RULES - 1);
        set(story, current, Standing.RULES);
        Principals.run(
                Principal.job(story.around.area, "test"), () -> anew.run(story.around.area, RECEIVED.plusDays(1)));
        assertThat(stands(story, old)).isEqualTo(right);
        assertThat(stands(story, current)).containsExactly("C99 2030-01-01 " + Standing.RULES);
    }

    private void set(CaseStory story, CaseId of, int rules) {
        Principals.run(
                Principal.operator(story.around.area, "test"),
                () -> transaction.executeWithoutResult(status -> jdbc.update(
                        "UPDATE assessments.standing SET next = 'C99', due_on = '2030-01-01', rules = ? WHERE case_id = ?",
                        rules,
                        of.value())));
    }

    private List<String> stands(CaseStory story, CaseId of) {
        return Principals.<List<String>, RuntimeException>call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(status -> jdbc.queryForList(
                        "SELECT next || ' ' || due_on || ' ' || rules FROM assessments.standing WHERE case_id = ?",
                        String.class,
                        of.value())));
    }
}
