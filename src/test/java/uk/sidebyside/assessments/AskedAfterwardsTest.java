package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.HeldLinks;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A case that closes a plan or a review asks the family how it was, without a piece of work beside it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AskedAfterwardsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SERVED = LocalDate.of(2026, 12, 14);
    private static final LocalDate FINAL = LocalDate.of(2027, 1, 20);

    @Autowired
    ApplicationContext program;

    @Autowired
    Closings closings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseStory story;
    private PersonId cleo;
    private CaseId id;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        cleo = story.around.holder("Cleo Winter", Role.COORDINATOR, story.around.council);
        LocalDate today = LocalDate.now(story.clock);
        story.around.as(cleo, () -> program.getBean(Surveys.class)
                .make(
                        story.around.area,
                        new Surveys.Make(
                                UUID.randomUUID(),
                                "The way to the EHC plan",
                                "ehc-experience",
                                Closings.EHC_PLANS,
                                Set.of(Respondent.PARENT_CARER, Respondent.YOUNG_PERSON, Respondent.CHILD),
                                Moment.ALONE,
                                null,
                                false,
                                today.minusDays(5),
                                today.plusDays(30),
                                today.plusDays(60)))
                .orThrow());
        id = story.draftOut(RECEIVED, SERVED);
    }

    @Test
    void theFinalPlanAndTheReviewAskTheFamilyAndNobodyWhoIsKeptAway() {
        story.linkedToKit(id);
        story.around.exclude(
                story.around.kit,
                story.around.paul,
                null,
                null,
                LocalDate.now(story.clock).minusDays(1),
                null);
        assertThat(closed()).isEmpty();

        finalSent();

        assertThat(closed()).singleElement().satisfies(closing -> {
            assertThat(closing.kind()).isEqualTo(Closing.Kind.PLAN);
            assertThat(closing.service()).isEqualTo(Closings.EHC_PLANS);
            assertThat(closing.closedOn()).isEqualTo(FINAL);
            assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
        });
        assertThat(letters()).containsExactly(story.around.mina.value());

        story.clock.set(LocalDate.of(2027, 3, 10));
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2027, 3, 2)).orThrow();
        assertThat(closed()).as("it is not decided yet").hasSize(1);
        story.take(id, CaseStep.KEPT, LocalDate.of(2027, 3, 9)).orThrow();
        assertThat(closed()).extracting(Closing::kind).containsExactly(Closing.Kind.REVIEW, Closing.Kind.PLAN);
        assertThat(letters()).hasSize(2);
    }

    /** What was typed late is not asked about as if it had just closed; it stands as not asked, with the reason. */
    @Test
    void whatClosedMoreThanEightWeeksAgoIsNotAskedAbout() {
        story.linkedToKit(id);
        story.clock.set(FINAL.plusDays(57));

        finalSent();

        assertThat(closed()).singleElement().satisfies(closing -> {
            assertThat(closing.closedOn()).isEqualTo(FINAL);
            assertThat(closing.asked()).isEqualTo(Closing.Asked.NOT_ASKED);
            assertThat(closing.reason()).contains("more than eight weeks after it closed");
        });
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatClosedEightWeeksAgoStillIs() {
        story.linkedToKit(id);
        story.clock.set(FINAL.plusDays(56));

        finalSent();

        assertThat(closed()).extracting(Closing::asked).containsExactly(Closing.Asked.ASKED);
        assertThat(letters()).hasSize(2);
    }

    /** Nobody is around a case without a record of the child: it is counted as not asked, and tells nobody whose it was. */
    @Test
    void aCaseOfNoRecordStandsAsNotAsked() {
        finalSent();

        assertThat(closed()).extracting(Closing::asked).containsExactly(Closing.Asked.NOT_ASKED);
        assertThat(letters()).isEmpty();
        assertThat(story.around.as(story.dev, () -> closings.inArea(story.around.area)))
                .hasSize(1);
        assertThat(story.around.as(story.dev, () -> closings.oneByOne(story.around.area)))
                .isEmpty();
    }

    @Test
    void whereAChildHasDiedNobodyIsAsked() {
        story.linkedToKit(id);
        finalSent();
        story.take(id, CaseStep.CEASING, LocalDate.of(2027, 2, 1)).orThrow();
        story.take(id, CaseStep.CEASED, LocalDate.of(2027, 2, 3), null, EndOfPlan.DIED, "")
                .orThrow();

        assertThat(closed()).as("the plan that was sent").hasSize(1);
        assertThat(letters()).hasSize(2);
    }

    /** A piece of work and the case led to the same plan: each of the family gets one letter, and both say that it was asked. */
    @Test
    void whoeverWasAskedByThePieceOfWorkIsNotAskedAgainAndWhoeverWasNotIs() {
        story.linkedToKit(id);
        var piece = new Closings.Closed(
                new Ref(story.around.area, "piece", UUID.randomUUID()),
                story.around.kit,
                Closing.Kind.PLAN,
                Closings.EHC_PLANS,
                FINAL.plusDays(2),
                "ehc-experience",
                List.of(new Recipient.ToPerson(story.around.mina)),
                Set.of(Respondent.PARENT_CARER));
        story.around.as(
                story.around.cora,
                () -> Objects.requireNonNull(transaction.execute(status -> closings.closed(story.around.area, piece))));

        assertThat(letters()).containsExactly(story.around.mina.value());

        finalSent();

        assertThat(closed()).hasSize(2).allMatch(closing -> closing.asked() == Closing.Asked.ASKED);
        assertThat(letters()).containsExactlyInAnyOrder(story.around.mina.value(), story.around.paul.value());
        putRight(CaseStep.FINAL_SENT, null);
        assertThat(closed()).as("the piece of work did end").hasSize(1);
        assertThat(links())
                .as("and each letter asks about the same plan")
                .hasSize(2)
                .allMatch(this::opens);
    }

    /** It was the wrong case: nobody was asked about this one. The plan that does go out, some days later, is asked about. */
    @Test
    void whatNeverClosedIsTakenBackWithTheLinksThatNobodyUsed() {
        story.linkedToKit(id);
        finalSent();
        assertThat(links()).hasSize(2).allMatch(this::opens);
        String used = links().getFirst();
        String unused = links().getLast();
        operator("UPDATE surveys.link SET spent = true, token = NULL WHERE area_id = :area AND token = '" + used + "'");

        putRight(CaseStep.FINAL_SENT, null);

        assertThat(closed()).isEmpty();
        assertThat(opens(unused)).isFalse();
        assertThat(opens(used)).as("it says that it was used").isTrue();
        assertThat(holders()).isEqualTo(2);
        morning();
        assertThat(holders()).isZero();

        LocalDate real = FINAL.plusDays(9);
        story.take(id, CaseStep.FINAL_SENT, real).orThrow();
        assertThat(closed()).singleElement().satisfies(closing -> {
            assertThat(closing.closedOn()).isEqualTo(real);
            assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
        });
        assertThat(letters()).hasSize(4);
        assertThat(links()).hasSize(2).allMatch(this::opens);
        morning();
        assertThat(holders()).as("whose links open").isEqualTo(2);
    }

    @Test
    void aDayThatIsPutRightIsTheDayOnWhichItClosed() {
        story.linkedToKit(id);
        finalSent();

        putRight(CaseStep.FINAL_SENT, FINAL.minusDays(3));

        assertThat(closed()).singleElement().satisfies(closing -> {
            assertThat(closing.closedOn()).isEqualTo(FINAL.minusDays(3));
            assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
        });
        assertThat(letters()).hasSize(2);
        assertThat(links()).hasSize(2).allMatch(this::opens);
    }

    /** It was noted under the case, since no record was linked yet. */
    @Test
    void whatNeverClosedIsTakenBackAlsoWhereTheRecordWasLinkedLater() {
        finalSent();
        story.linkedToKit(id);

        putRight(CaseStep.FINAL_SENT, null);

        assertThat(closed()).isEmpty();
    }

    /** A child who has died: that it closed is taken back, and where that was the mistake, it is asked about now. */
    @Test
    void howAPlanEndedIsPutRightToo() {
        story.linkedToKit(id);
        finalSent();
        story.take(id, CaseStep.CEASING, LocalDate.of(2027, 2, 1)).orThrow();
        story.take(id, CaseStep.CEASING_VIEWS, LocalDate.of(2027, 2, 11)).orThrow();
        story.take(id, CaseStep.WILL_CEASE, LocalDate.of(2027, 2, 21)).orThrow();
        story.take(id, CaseStep.CEASING_TOLD, LocalDate.of(2027, 2, 25)).orThrow();
        LocalDate ended = LocalDate.of(2027, 6, 3);
        story.clock.set(ended);
        story.take(id, CaseStep.CEASED, ended, null, EndOfPlan.DIED, "").orThrow();
        assertThat(closed()).hasSize(1);

        putRight(CaseStep.CEASED, ended, "2");
        assertThat(closed()).extracting(Closing::closedOn).containsExactly(ended, FINAL);

        putRight(CaseStep.CEASED, ended, EndOfPlan.DIED);
        assertThat(closed()).extracting(Closing::closedOn).containsExactly(FINAL);
    }

    private void putRight(CaseStep kind, @Nullable LocalDate on) {
        putRight(kind, on, null);
    }

    private void putRight(CaseStep kind, @Nullable LocalDate on, @Nullable String choice) {
        CaseFile file = story.file(id);
        Happening step = file.happenings().stream()
                .filter(one -> one.kind().equals(kind.code()))
                .reduce((one, other) -> other)
                .orElseThrow();
        var right = new WrongSteps.Right(
                UUID.randomUUID(),
                file.version(),
                on != null,
                on,
                null,
                choice == null ? step.choice() : choice,
                step.words(),
                "It was the wrong case.");
        story.around.as(story.around.cora, () -> program.getBean(WrongSteps.class)
                .putRight(story.around.area, id, step.id(), right)
                .orThrow());
    }

    /** Of links that nobody used. */
    private List<String> links() {
        return operator("SELECT token FROM surveys.link WHERE area_id = :area AND NOT spent ORDER BY batch, position");
    }

    private int holders() {
        return operator("SELECT person_id::text FROM surveys.link_holder WHERE area_id = :area")
                .size();
    }

    private boolean opens(String token) {
        return program.getBean(HeldLinks.class).find(story.around.area, token, "192.0.2.1") instanceof HeldLinks.Opens;
    }

    private void morning() {
        Principals.run(
                Principal.job(story.around.area, "test"),
                () -> program.getBeansOfType(DailyTask.class).values().stream()
                        .filter(task -> task.name().equals("surveys"))
                        .forEach(task -> task.run(story.around.area, LocalDate.now(story.clock))));
    }

    /** What a statement finds; one that changes rows finds nothing. */
    private List<String> operator(String sql) {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    JdbcClient.StatementSpec spec = jdbc.sql(sql).param("area", story.around.area.value());
                    if (sql.startsWith("UPDATE")) {
                        assertThat(spec.update()).isOne();
                        return List.of();
                    }
                    return spec.query(String.class).list();
                })));
    }

    private void finalSent() {
        story.take(id, CaseStep.FINAL_SENT, FINAL).orThrow();
    }

    /** The latest first. */
    private List<Closing> closed() {
        return story.around.as(cleo, () -> closings.inArea(story.around.area));
    }

    private List<UUID> letters() {
        return operator("SELECT to_person::text FROM notices.mail WHERE area_id = :area AND template = 'survey-link'")
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
