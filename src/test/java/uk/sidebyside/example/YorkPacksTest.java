package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.sidebyside.access.Principals.call;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.board.rules.ReadingTime;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.ReadAloud;
import uk.sidebyside.testing.VeraPdf;

/** York's own packs, each that was closed: what they hold, who reads which part, and that anybody's software reads them. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkPacksTest {
    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Seats seats;

    @Autowired
    private Meetings meetings;

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
    void eachClosedPackPassesVeraPdf() throws Exception {
        for (Meeting meeting : closed()) {
            VeraPdf.passes(file(Role.CHAIR, meeting, "/pack.pdf"), PDFAFlavour.PDFUA_1);
            VeraPdf.passes(file(Role.CHAIR, meeting, "/pack/exempt.pdf"), PDFAFlavour.PDFUA_1);
        }
    }

    @Test
    void eachClosedPackHoldsAllThatABoardPaperNeeds() throws Exception {
        for (Meeting meeting : closed()) {
            String read = ReadAloud.of(file(Role.SCRUTINEER, meeting, "/pack.pdf"));
            assertThat(read)
                    .as(meeting.heldOn().toString())
                    .containsSubsequence(
                            "York: SEND Improvement Board",
                            "Papers for",
                            "Recommendation",
                            "Purpose For assurance",
                            "Author Partnership Coordinator",
                            "Sponsor Director of Children's Services",
                            "Version Edition 1",
                            "Data as at",
                            "To go out by",
                            "1. Summary",
                            "2. Alert, advise, assure",
                            "3. Risks",
                            "4. Equality",
                            "5. Family voice",
                            "6. Joint partnership",
                            "7. What changed since",
                            "8. What was considered before",
                            "9. How the plan stands",
                            "10. What is delayed or overdue, and why",
                            "11. Measures of success",
                            "12. What difference was made",
                            "13. Assurance reports")
                    .doesNotContain("has not been written", "have not written this section yet");
        }
    }

    @Test
    void whatIsKeptApartIsReadByTheBoardAndNeverByFamiliesScrutinyOrOthers() throws Exception {
        Meeting last = closed().getFirst();
        String words = "One would need a higher grade";
        for (Role role : List.of(Role.CHAIR, Role.BOARD_MEMBER, Role.ADMINISTRATOR)) {
            assertThat(page(role, last, "/pack/exempt").text()).as(role.name()).contains(words);
            assertThat(ReadAloud.of(file(role, last, "/pack/exempt.pdf"))).contains(words);
        }
        for (Role role :
                List.of(Role.FAMILY_SEAT, Role.SCRUTINEER, Role.WORKSTREAM_LEAD, Role.ACTION_OWNER, Role.INSPECTOR)) {
            for (String part : List.of("/pack/exempt", "/pack/exempt.pdf")) {
                assertThat(as(role, address(last) + part).getStatus())
                        .as(role + " " + part)
                        .isEqualTo(404);
            }
            Document pack = page(role, last, "/pack");
            assertThat(pack.text())
                    .as(role.name())
                    .contains("How the vacant post is paid for", "Why it is kept apart")
                    .doesNotContain(words);
            assertThat(pack.select("a[href$=/exempt]")).as(role.name()).isEmpty();
        }
        for (Role role : List.of(Role.CHAIR, Role.FAMILY_SEAT, Role.SCRUTINEER)) {
            assertThat(ReadAloud.of(file(role, last, "/pack.pdf")))
                    .as(role.name())
                    .doesNotContain(words);
        }
    }

    @Test
    void onePackWentOutLateAndSaysSo() throws Exception {
        List<String> said =
                closed().stream().map(meeting -> row(meeting, "Issue")).toList();
        assertThat(said)
                .filteredOn(each -> each.contains("They went out in time"))
                .hasSize(3);
        assertThat(said)
                .filteredOn(each -> each.contains("They went out late"))
                .singleElement()
                .asString()
                .contains("That leaves 2 clear working days to read them.");
    }

    @Test
    void thePreReadTakesTenMinutesAndItsWordsAreCounted() throws Exception {
        for (Meeting meeting : closed()) {
            Document page = Jsoup.parse(
                    as(Role.CHAIR, "/board/pre-read/" + meeting.id().value()).getContentAsString());
            String said = page.select("h1 + p").text();
            int counted = Integer.parseInt(said.replaceAll("(?s).*?(\\d+) words.*", "$1"));
            int onThePage = ReadingTime.of(List.of(page.select("main").text())).words();
            assertThat(new ReadingTime(onThePage).minutes()).isLessThanOrEqualTo(10);
            page.select("main h1, main h2, main .govuk-caption-l, h1 + p").remove();
            int words = ReadingTime.of(List.of(page.select("main").text())).words();
            assertThat(counted).as(said).isBetween(words * 97 / 100, words * 103 / 100);
        }
    }

    @Test
    void theMonthOfCasesThatEndedLastStandsInThePapersOfTheMeetingThatComesAndInNoOther() throws Exception {
        Meeting last = closed().getFirst();
        Meeting next = call(Principal.operator(york.id(), "test"), () -> meetings.inArea(york.id())).stream()
                .filter(meeting -> !meeting.packClosed() && meeting.body().equals(last.body()))
                .findFirst()
                .orElseThrow();
        String section = "Assessments and plans, month by month";
        assertThat(page(Role.CHAIR, next, "/pack").text())
                .contains(section)
                .contains("Requests decided within 6 weeks, of all that fell due")
                .contains("SEND Case Officer, West")
                .contains("We now look at every late case together each Monday");
        assertThat(page(Role.CHAIR, last, "/pack").text()).doesNotContain(section);
    }

    private String row(Meeting meeting, String key) {
        try {
            return page(Role.CHAIR, meeting, "/pack")
                    .select("dt:matchesOwn(^" + key + "$) + dd")
                    .text();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The latest first. */
    private List<Meeting> closed() {
        List<Meeting> closed = call(Principal.operator(york.id(), "test"), () -> meetings.inArea(york.id())).stream()
                .filter(Meeting::packClosed)
                .toList();
        assertThat(closed).hasSize(4);
        return closed;
    }

    private byte[] file(Role role, Meeting meeting, String part) throws Exception {
        MockHttpServletResponse answer = as(role, address(meeting) + part);
        assertThat(answer.getContentType()).as(role + " " + part).isEqualTo("application/pdf");
        return answer.getContentAsByteArray();
    }

    private Document page(Role role, Meeting meeting, String part) throws Exception {
        MockHttpServletResponse answer = as(role, address(meeting) + part);
        assertThat(answer.getStatus()).as(role + " " + part).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String address(Meeting meeting) {
        return "/board/meetings/" + meeting.id().value();
    }

    /** As whoever of the example's people signs in with that role. */
    private MockHttpServletResponse as(Role role, String address) throws Exception {
        var person = call(Principal.operator(york.id(), "test"), () -> seats.inArea(york.id())).stream()
                .filter(seat -> seat.role() == role && seat.holder() != null)
                .map(seat -> seat.holder().person())
                .findFirst()
                .orElseThrow();
        return pages.perform(get(address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
