package uk.sidebyside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.DatabaseTest;

@DatabaseTest
class ProblemPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Areas areas;

    @BeforeEach
    void anArea() {
        Principals.run(Principal.operator(null, "test"), () -> {
            if (areas.bySlug("errors").isEmpty()) {
                areas.open(new Areas.OpenArea(
                        "errors",
                        "Erewash Vale",
                        "working together",
                        new Area.Help("the SEND team", "help@example.org", ""),
                        Set.of("errors.example.org")));
            }
        });
    }

    @Test
    void anUnknownPageSaysSoInTheAreasOwnLook() throws Exception {
        MvcTestResult answer = get("/no-such-page");

        assertThat(answer).hasStatus(404);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.title()).startsWith("Page not found").contains("Erewash Vale");
        assertThat(page.select("h1").text()).isEqualTo("Page not found");
        assertThat(page.select("footer a[href^=mailto:help@example.org?subject=]")
                        .text())
                .isEqualTo("write to the SEND team");
    }

    @Test
    void aVisitorIsShownThePublicWaysOnly() throws Exception {
        var page = Jsoup.parse(get("/no-such-page").getResponse().getContentAsString());

        assertThat(page.select("nav a").eachText())
                .containsExactly("Plan", "Measures", "Needs", "Have your say", "Working together", "What has changed");
        assertThat(page.select("header a[href=/sign-in]")).hasSize(1);
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(request -> {
                    request.setServerName("errors.example.org");
                    return request;
                })
                .exchange();
    }
}
