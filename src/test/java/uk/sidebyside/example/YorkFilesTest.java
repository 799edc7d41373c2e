package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.sidebyside.access.Principals.call;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.pages.Download;
import uk.sidebyside.testing.DatabaseTest;

/** Links to CSV files of measures and of the board: each names what is in it, the format, and the size that the file has. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkFilesTest {
    private static final Pattern KIND = Pattern.compile("CSV, (\\d+ bytes|\\d+ kB|[0-9.]+ MB)");

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

    @Test
    void eachLinkSaysTheSizeThatItsFileHas() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        york = call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
        Meeting closed = call(Principal.operator(york.id(), "test"), () -> meetings.inArea(york.id())).stream()
                .filter(Meeting::packClosed)
                .findFirst()
                .orElseThrow();
        for (String page : List.of(
                "/measures",
                "/measures?show=all&of=health",
                "/measures/calls-answered-in-a-week",
                "/data",
                "/data/calls-answered-in-a-week",
                "/board/challenges",
                "/board/challenges?show=open",
                "/board/decisions",
                "/board/briefings",
                "/board/meetings/" + closed.id().value() + "/pack")) {
            Elements links =
                    Jsoup.parse(answer(page).getContentAsString()).select("main a[href*=.csv]:not([href*=json])");
            assertThat(links).as(page).isNotEmpty();
            for (Element link : links) {
                says(page, link);
            }
        }
    }

    private void says(String page, Element link) throws Exception {
        Matcher kind = KIND.matcher(link.text());
        assertThat(kind.find()).as("%s: %s", page, link.text()).isTrue();
        MockHttpServletResponse file = answer(link.attr("href"));
        assertThat(file.getContentType()).as(link.attr("href")).startsWith("text/csv");
        assertThat(kind.group())
                .as("%s: %s", page, link.attr("href"))
                .isEqualTo(Download.csv("", "", file.getContentAsByteArray()).kind());
        assertThat(link.text())
                .as("more than its kind")
                .hasSizeGreaterThan(kind.group().length() + 3);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletRequestBuilder request = get(java.net.URI.create(address.replace(" ", "%20")));
        if (address.startsWith("/board")) {
            PersonId chair = call(Principal.operator(york.id(), "test"), () -> seats.inArea(york.id())).stream()
                    .filter(seat -> seat.role() == Role.CHAIR && seat.holder() != null)
                    .map(seat -> seat.holder().person())
                    .findFirst()
                    .orElseThrow();
            request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(chair, null, List.of())));
        }
        MockHttpServletResponse answer = pages.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }
}
