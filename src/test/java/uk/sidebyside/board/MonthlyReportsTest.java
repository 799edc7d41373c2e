package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.Workstreams;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A month's report when its author leaves, when nobody leads, over months without a meeting, and at the turn of the year. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class MonthlyReportsTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Report.Text TEXT = new Report.Text("We went on.", "", "", "", "", "");

    @Autowired
    ApplicationContext program;

    @Autowired
    Reports reports;

    @Autowired
    MonthlyReports monthly;

    @Autowired
    Outbox outbox;

    @Autowired
    Reminders reminders;

    @Autowired
    Packs packs;

    @Autowired
    Seats seats;

    private BoardStory story;
    private Principal job;

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 6, 1));
        job = Principal.job(story.area, "test");
    }

    @Test
    void itsLeadIsRemindedBeforeOnAndAfterTheDayUntilItIsHandedIn() {
        open(LocalDate.of(2026, 6, 1));
        assertThat(sentBy(LocalDate.of(2026, 6, 29))).isZero();
        assertThat(sentBy(LocalDate.of(2026, 6, 30))).as("a week before 7 July").isEqualTo(1);
        assertThat(sentBy(LocalDate.of(2026, 7, 7))).as("on the day").isEqualTo(2);
        assertThat(sentBy(LocalDate.of(2026, 7, 10))).as("three days late").isEqualTo(3);
        assertThat(report(JUNE).notReceived(LocalDate.of(2026, 7, 7))).isFalse();
        assertThat(report(JUNE).notReceived(LocalDate.of(2026, 7, 8))).isTrue();
    }

    @Test
    void whoeverHandsItInIsNotRemindedAnyMore() {
        open(LocalDate.of(2026, 6, 1));
        submit(story.plan.ines, JUNE);
        assertThat(sentBy(LocalDate.of(2026, 7, 31))).isZero();
    }

    @Test
    void whoeverFollowsItsAuthorInThePostWritesOn() {
        open(LocalDate.of(2026, 6, 1));
        SeatId lead = lead();
        Principal follower = story.plan.asOperator(() -> {
            seats.vacate(story.area, lead, LocalDate.of(2026, 6, 10));
            PersonId person = seats.addPerson(story.area, "Petra Example", "P", null);
            seats.fill(story.area, lead, person, LocalDate.of(2026, 6, 11));
            return Principal.account(person, story.area, java.util.Map.of(lead, Role.WORKSTREAM_LEAD));
        });
        story.clock.set(LocalDate.of(2026, 6, 12));
        submit(follower, JUNE);
        assertThat(report(JUNE).state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void whileThePostIsEmptyTheChairWritesItAndNobodyElse() {
        open(LocalDate.of(2026, 6, 1));
        assertThatThrownBy(() -> submit(story.plan.ruth, JUNE))
                .as("while somebody leads")
                .isInstanceOf(NotFound.class);
        story.plan.asOperator(() -> {
            seats.vacate(story.area, lead(), LocalDate.of(2026, 6, 10));
            return story;
        });
        story.clock.set(LocalDate.of(2026, 6, 11));
        for (Principal other : List.of(story.bilal, story.farah, story.simon, story.plan.nadia)) {
            assertThatThrownBy(() -> submit(other, JUNE)).isInstanceOf(NotFound.class);
        }
        submit(story.plan.ruth, JUNE);
        assertThat(report(JUNE).state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void aWorkstreamWithoutALeadHasAReportThatAnAdministratorWrites() {
        story.plan.asOperator(() ->
                program.getBean(PlanEditing.class).workstream(story.area, story.plan.weakness, "Leadership", null));
        open(LocalDate.of(2026, 6, 1));
        assertThat(report(JUNE).lead()).isNull();
        assertThat(sentBy(LocalDate.of(2026, 7, 31)))
                .as("there is nobody to remind")
                .isZero();
        submit(story.ada, JUNE);
        assertThat(report(JUNE).state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void aDraftGoesToWhoeverLeadsTheWorkstreamNow() {
        open(LocalDate.of(2026, 6, 1));
        story.plan.asOperator(() -> program.getBean(PlanEditing.class)
                .workstream(story.area, story.plan.weakness, "Leadership", story.plan.colmsSeat));
        open(LocalDate.of(2026, 6, 2));
        assertThat(report(JUNE).lead()).isEqualTo(story.plan.colmsSeat);
        assertThatThrownBy(() -> submit(story.plan.ines, JUNE)).isInstanceOf(NotFound.class);
        story.plan.asOperator(() ->
                program.getBean(PlanEditing.class).workstream(story.area, story.plan.weakness, "Leadership", null));
        open(LocalDate.of(2026, 6, 3));
        assertThat(sentBy(LocalDate.of(2026, 7, 6)))
                .as("there is nobody to remind")
                .isZero();
        story.plan.asOperator(() -> program.getBean(PlanEditing.class)
                .workstream(story.area, story.plan.weakness, "Leadership", story.plan.colmsSeat));
        open(LocalDate.of(2026, 7, 6));
        assertThat(sentBy(LocalDate.of(2026, 7, 10)))
                .as("on the day and three days late")
                .isEqualTo(2);
    }

    @Test
    void aPackAfterMonthsWithoutAMeetingTellsOfEachMonth() {
        story.as(story.ada, () -> program.getBean(Meetings.class)
                .callOff(story.area, story.meeting, "Too few can come.")
                .orThrow());
        for (int month = 5; month <= 9; month++) {
            story.clock.set(LocalDate.of(2026, month, 1));
            open(LocalDate.of(2026, month, 1));
        }
        submit(story.plan.ines, YearMonth.of(2026, 7));
        MeetingId autumn = meeting(LocalDate.of(2026, 10, 20));
        story.clock.set(LocalDate.of(2026, 10, 13));
        PackContent content =
                story.as(story.simon, () -> packs.of(story.area, autumn)).content();
        assertThat(content.reports())
                .extracting(PackContent.ReportIn::month)
                .containsExactly("May 2026", "June 2026", "July 2026", "August 2026", "September 2026");
        assertThat(content.coverage().percent()).hasValue(20);
        assertThat(content.missingReports()).hasSize(4);
    }

    /** A report that falls due between the day on which papers go out and the meeting is told of in the next papers. */
    @Test
    void noReportFallsBetweenTwoPacks() {
        open(LocalDate.of(2026, 6, 1));
        MeetingId july = meeting(LocalDate.of(2026, 7, 9));
        MeetingId august = meeting(LocalDate.of(2026, 8, 11));
        assertThat(story.as(story.simon, () -> packs.of(story.area, july))
                        .content()
                        .reports())
                .as("due on 7 July, after the papers of 9 July went out")
                .isEmpty();
        assertThat(story.as(story.simon, () -> packs.of(story.area, august))
                        .content()
                        .reports())
                .extracting(PackContent.ReportIn::month)
                .containsExactly("June 2026");
    }

    @Test
    void theReportOfDecemberIsDueInTheNewYearAndSaysWhichYearItIsOf() {
        story.clock.set(LocalDate.of(2026, 12, 1));
        open(LocalDate.of(2026, 12, 31));
        story.clock.set(LocalDate.of(2027, 1, 1));
        open(LocalDate.of(2027, 1, 1));
        Report december = report(YearMonth.of(2026, 12));
        assertThat(december.dueOn())
                .as("1 January is a bank holiday, 2 and 3 a weekend")
                .isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(december.standing().changedSince()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(report(YearMonth.of(2027, 1)).dueOn()).isEqualTo(LocalDate.of(2027, 2, 5));
        assertThat(story.as(story.ada, () -> reports.months(story.area)))
                .containsExactly(YearMonth.of(2027, 1), YearMonth.of(2026, 12));
    }

    @Test
    void itIsFilledInWithMilestonesTheLateOnesFirst() {
        story.plan.asOperator(() -> {
            keep("Post is advertised", LocalDate.of(2026, 5, 29), LocalDate.of(2026, 5, 28));
            keep("Lead is in post", LocalDate.of(2026, 9, 1), null);
            keep("First meeting", LocalDate.of(2026, 5, 31), null);
            return story;
        });
        open(LocalDate.of(2026, 6, 1));
        assertThat(report(JUNE).standing().milestones())
                .extracting(Standing.MilestoneNow::title)
                .containsExactly("First meeting", "Lead is in post", "Post is advertised");
        assertThat(report(JUNE).standing().milestones().getFirst().late()).isTrue();
    }

    private void keep(String title, LocalDate due, @org.jspecify.annotations.Nullable LocalDate done) {
        program.getBean(Workstreams.class)
                .keep(story.area, new Workstreams.Milestone(null, story.plan.lineA, false, title, null, due, done, 0))
                .orThrow();
    }

    private SeatId lead() {
        return story.plan.ines.seats().keySet().iterator().next();
    }

    private void open(LocalDate day) {
        story.as(job, () -> {
            monthly.run(story.area, day);
            return day;
        });
    }

    private Report report(YearMonth month) {
        ReportId id = story.as(story.ada, () -> reports.ofMonth(story.area, month))
                .getFirst()
                .id();
        return story.as(story.ada, () -> reports.byId(story.area, id));
    }

    private void submit(Principal by, YearMonth month) {
        Report report = report(month);
        story.as(by, () -> reports.submit(story.area, report.id(), report.version(), TEXT)
                .orThrow());
    }

    /** How many letters there are in all after the reminders of every day up to this one. */
    private long sentBy(LocalDate day) {
        story.clock.set(day);
        story.as(job, () -> {
            reminders.run(story.area, day);
            return day;
        });
        return story.plan.asOperator(() -> outbox.waiting(story.area)).count();
    }

    private MeetingId meeting(LocalDate on) {
        return story.as(story.ada, () -> program.getBean(Meetings.class)
                .plan(
                        story.area,
                        new Meetings.PlanMeeting(
                                UUID.randomUUID(), story.board, on, LocalTime.of(10, 0), null, "", List.of())));
    }
}
