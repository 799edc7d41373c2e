package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.sidebyside.access.Principals.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.board.Challenge;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.Reports;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Terms;

/** York's board as the example leaves it, and what the public can read of all this. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkBoardTest {
    private static final Pattern NEVER = Pattern.compile(
            "hard(er)? to reach|failed to engage|non-compliant family|>[^<]*![^<]*<", Pattern.CASE_INSENSITIVE);

    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Seats seats;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Plans plans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Reports reports;

    @Autowired
    private Challenges challenges;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc pages;

    private Area york;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
    }

    @Test
    void thereIsSomebodyOfEachRoleToSignInAs() {
        var open = asOperator(() -> accounts.openIn(york.id()));
        var roles = asOperator(() -> seats.inArea(york.id())).stream()
                .filter(seat ->
                        seat.holder() != null && open.contains(seat.holder().person()))
                .map(seat -> seat.role());
        assertThat(roles).containsAll(EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SIGNED_IN)));
    }

    @Test
    void fourPacksAreClosedAndTheNextMeetingIsToCome() {
        List<Meeting> all = asOperator(() -> meetings.inArea(york.id()));
        assertThat(all).hasSize(5).filteredOn(Meeting::packClosed).hasSize(4);
        assertThat(all)
                .filteredOn(meeting -> !meeting.packClosed())
                .singleElement()
                .satisfies(next -> assertThat(next.heldOn())
                        .isBetween(
                                LocalDate.now(clock).plusDays(10),
                                LocalDate.now(clock).plusDays(12)));
    }

    @Test
    void oneReportNeverCame() {
        var months = asOperator(() -> reports.months(york.id()));
        LocalDate today = LocalDate.now(clock);
        Stream<Report> all =
                months.stream().flatMap(month -> asOperator(() -> reports.ofMonth(york.id(), month)).stream());
        assertThat(all.filter(report -> report.notReceived(today)))
                .singleElement()
                .extracting(Report::workstreamTitle)
                .isEqualTo("Joint Commissioning");
    }

    @Test
    void questionsWereAnsweredLateOrNotEnoughOrAreStillOpen() {
        List<Challenge> all = asOperator(() -> challenges.inArea(york.id()));
        assertThat(all.stream().map(challenge -> challenge.state().name()))
                .containsExactlyInAnyOrder("ACCEPTED", "ACCEPTED", "ACCEPTED", "OPEN", "OPEN");
        assertThat(call(Principal.visitor(york.id()), () -> challenges.inArea(york.id())))
                .hasSize(3);
    }

    /** Whoever loads York writes to nobody: neither the story's letters nor reminders of days that are over. */
    @Test
    void theStoryOfThePastLeavesNoLettersToSend() {
        assertThat(asOperator(() -> outbox.waiting(york.id())).count()).isZero();
        assertThat(asOperator(() -> outbox.failed(york.id()))).isEmpty();
        LocalDate today = LocalDate.now(clock);
        call(Principal.job(york.id(), "test"), () -> {
            reminders.run(york.id(), today.minusDays(1));
            return today;
        });
        assertThat(asOperator(() -> outbox.waiting(york.id())).count())
                .as("of reminders that were due by yesterday")
                .isZero();
    }

    @Test
    void whoeverHoldsAPostAndHasNoAddressIsShownToTheAdministrator() throws Exception {
        var chair = asOperator(() -> seats.people(york.id())).stream()
                .filter(person -> person.name().equals("Norah Whitwell"))
                .findFirst()
                .orElseThrow();
        String page = pages.perform(get("/admin/mail")
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(chair.id(), null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Terms.left(page))
                .contains("Who can’t be reached by email", "Michael Tan: SENDIASS Manager", "No email is waiting.")
                .doesNotContain("Imogen Thackray:");
    }

    @Test
    void noPublicPageUsesWordsThatFamiliesDoNotWant() throws Exception {
        List<String> lines = call(Principal.visitor(york.id()), () -> plans.tree(york.id(), (String) null))
                .lines()
                .map(Line::ref)
                .map(ref -> "/plan/action/" + ref)
                .toList();
        for (String path : Stream.concat(Stream.of("/", "/plan", "/changes"), lines.stream())
                .toList()) {
            var answer = pages.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).doesNotContainPattern(NEVER);
        }
    }

    private <T> T asOperator(Supplier<T> work) {
        return call(Principal.operator(york.id(), "test"), work::get);
    }
}
