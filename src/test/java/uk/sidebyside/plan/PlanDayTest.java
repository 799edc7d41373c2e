package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What the plan does each morning. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PlanDayTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    PlanDay morning;

    @Autowired
    Plans plans;

    @Autowired
    Progress progress;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    ImportDrafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StoryClock clock;

    private PlanStory story;
    private Principal job;

    @BeforeEach
    void tell() {
        story = PlanStory.tell(program);
        job = Principal.job(story.area.id(), "test");
    }

    @Test
    void aPointIsClosedOnTheMorningAfterItsDayAndNotBefore() {
        run(LocalDate.of(2026, 8, 31));
        assertThat(closedPoints()).isZero();
        run(LocalDate.of(2026, 9, 1));
        assertThat(closedPoints()).isEqualTo(1);
        run(LocalDate.of(2026, 9, 1));
        assertThat(closedPoints()).isEqualTo(1);
    }

    @Test
    void nobodyIsRemindedOfAPointThatIsFarAway() {
        run(LocalDate.of(2026, 8, 16));
        assertThat(reminders()).isZero();
    }

    @Test
    void whoReportedSinceTheLastPointIsNotReminded() {
        clock.set(LocalDate.of(2026, 6, 10));
        var report = Progress.Report.of(
                story.lineA,
                UUID.randomUUID(),
                "progressing-and-on-track",
                LocalDate.of(2026, 6, 10),
                "We did something.");
        story.as(story.nadia, () -> progress.record(story.area.id(), report)).orThrow();
        run(LocalDate.of(2026, 8, 20));
        assertThat(reminded(story.colmsSeat.value())).isPositive();
        assertThat(reminded(story.nadiasSeat.value())).isZero();
    }

    @Test
    void wordsWhoseConsentEndedAreForgotten() {
        var consent =
                new Adding.Consent("For the plan", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30), "A parent");
        var adding = new Adding(
                PlanRefs.of(story.area.id(), story.lineA),
                Evidence.Proves.IMPACT,
                Evidence.Visibility.PUBLIC,
                "What a parent said",
                UUID.randomUUID(),
                null);
        story.asOperator(() -> evidence.addQuote(adding, "We waited less.", consent));
        run(LocalDate.of(2026, 6, 30));
        assertThat(quotes()).isEqualTo(1);
        run(LocalDate.of(2026, 7, 1));
        assertThat(quotes()).isZero();
    }

    @Test
    void aSpreadsheetThatWaitsIsDeletedAfterThirtyDays() {
        byte[] file = "Ref,Action".getBytes(StandardCharsets.UTF_8);
        UUID id = story.as(story.ines, () -> drafts.begin(story.area.id(), story.plan, "plan.csv", file));
        run(PlanStory.BEGINS.plusDays(30));
        assertThat(story.as(story.ines, () -> drafts.find(story.area.id(), id))).isNotNull();
        run(PlanStory.BEGINS.plusDays(31));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> story.as(story.ines, () -> drafts.find(story.area.id(), id)));
    }

    private void run(LocalDate day) {
        clock.set(day);
        Principals.run(job, () -> morning.run(story.area.id(), day));
    }

    private long closedPoints() {
        return story.asOperator(() -> plans.tree(story.area.id(), story.plan)).points().stream()
                .filter(PlanTree.Point::closed)
                .count();
    }

    private long reminders() {
        return count(
                "SELECT count(*) FROM notices.reminder WHERE area_id = :area AND :seat IS NOT NULL", UUID.randomUUID());
    }

    private long reminded(UUID seat) {
        return count("SELECT count(*) FROM notices.reminder WHERE area_id = :area AND to_seat = :seat", seat);
    }

    private int quotes() {
        return story.asOperator(() -> evidence.of(PlanRefs.of(story.area.id(), story.lineA)))
                .size();
    }

    private long count(String sql, UUID seat) {
        return story.as(
                job,
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.area.id().value())
                        .param("seat", seat)
                        .query(Long.class)
                        .single())));
    }
}
