package uk.sidebyside.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.example.Example;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;

/**
 * The board's page of somebody who is signed in, on York's plan and on one of 400 lines. Counted is every statement that
 * the request sends: those of session and principal, and the page's own.
 */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
@Import(CountedStatements.Provided.class)
class BoardPageStatementsTest {
    /** Of the session, of who the session's person is here, and of telling the database so. */
    private static final Predicate<String> OF_SESSION_AND_PRINCIPAL =
            sql -> sql.contains("spring_session") || sql.contains("set_config") || sql.contains("access.area_person");

    @Autowired
    private ConfigurableApplicationContext program;

    @Autowired
    private Example example;

    @Autowired
    private MockMvc pages;

    @Test
    void thePageAsksTheSameFewStatementsOfYorksPlanAndOfOneOf400Lines() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        var areas = new BenchAreas(program);
        Cookie session = signedIn(areas.plans().getFirst().host());
        List<String> york = statements("/board", areas.plans().getFirst().host(), session, "Of 16 actions");
        List<String> large = statements("/board", areas.plans().getLast().host(), session, "Of 400 actions");

        assertThat(york.stream().filter(OF_SESSION_AND_PRINCIPAL))
                .as("session and principal")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(york.stream().filter(OF_SESSION_AND_PRINCIPAL.negate()))
                .as("the page's own")
                .hasSizeBetween(5, 12);
        assertThat(large).as("of the larger plan").hasSameSizeAs(york);
        assertThat(large.stream().filter(OF_SESSION_AND_PRINCIPAL))
                .hasSameSizeAs(york.stream().filter(OF_SESSION_AND_PRINCIPAL).toList());
    }

    @Test
    void theFrontPageAsksTwelveStatementsOfItsOwnAtMostOfSomebodySignedIn() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        String york = "york.localhost";

        List<String> statements = statements("/", york, signedIn(york), "What we promised and how far we are");

        assertThat(statements.stream().filter(OF_SESSION_AND_PRINCIPAL))
                .as("session and principal")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(statements.stream().filter(OF_SESSION_AND_PRINCIPAL.negate()))
                .as("the page's own")
                .hasSizeBetween(5, 12);
    }

    private List<String> statements(String page, String host, Cookie session, String says) throws Exception {
        MockHttpServletResponse once = at(host, get(page).cookie(session));
        assertThat(once.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(once.getContentAsString()).text()).contains(says);
        return CountedStatements.during(
                () -> asByTheServer(() -> at(host, get(page).cookie(session))));
    }

    /** A server tells listeners when a request begins and ends; MockMvc does not, and sessions are read once between the two. */
    private void asByTheServer(CountedStatements.Work request) throws Exception {
        var sessions = program.getBean("notedSessions", ServletRequestListener.class);
        var event = new ServletRequestEvent(new MockServletContext(), new MockHttpServletRequest());
        sessions.requestInitialized(event);
        try {
            request.run();
        } finally {
            sessions.requestDestroyed(event);
        }
    }

    /** With the button that the example offers, so that a session is stored as for anybody. */
    private Cookie signedIn(String host) throws Exception {
        var york = Principals.call(Principal.operator(null, "test"), () -> program.getBean(Areas.class)
                        .bySlug("york"))
                .orElseThrow();
        var chair = Principals.call(
                Principal.operator(york.id(), "test"), () -> program.getBean(Seats.class).inArea(york.id()).stream()
                        .filter(seat -> seat.role() == Role.CHAIR && seat.holder() != null)
                        .findFirst()
                        .orElseThrow());
        MockHttpServletRequestBuilder button = post("/sign-in/example")
                .param("person", chair.holder().person().value().toString());
        button.with(csrf());
        for (Cookie cookie : at(host, button).getCookies()) {
            if (!cookie.getName().contains("XSRF")) {
                return cookie;
            }
        }
        throw new AssertionError("No session was begun");
    }

    private MockHttpServletResponse at(String host, MockHttpServletRequestBuilder request) throws Exception {
        request.with(asked -> {
            asked.setServerName(host);
            return asked;
        });
        return pages.perform(request).andReturn().getResponse();
    }
}
