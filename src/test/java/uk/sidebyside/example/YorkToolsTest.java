package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.testing.DatabaseTest;

/** York's tools for every day: each is to be had, and the page shows what can become of one. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkToolsTest {
    @Autowired
    private Example example;

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    @Test
    void eachToolIsToBeHadAndThePageShowsWhatCanBecomeOfOne() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        Document page = Jsoup.parse(answer("/partnership/tools").getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("main").text())
                .contains("One page about me (Template, PDF, 1 kB)", "Fetched 41 times.")
                .contains("It is being looked at again.", "Nobody has fetched it yet.")
                .contains("on www.gov.uk")
                .contains("It told of a program that we do not use any more.");
        assertThat(page.select("main a[href$=/fetch]").eachAttr("href").stream().distinct())
                .hasSize(new Sheet("york", LocalDate.of(2026, 11, 22))
                                .rows("tools.csv")
                                .size()
                        - 1);
        for (Element link : page.select("main a[href$=/fetch]:not(:contains(www.gov.uk))")) {
            String where = String.valueOf(answer(link.attr("href")).getHeader("Location"));
            MockHttpServletResponse file = answer(where);
            assertThat(file.getStatus()).as(link.text()).isEqualTo(200);
            assertThat(file.getContentAsByteArray()).as(link.text()).isNotEmpty();
        }
    }
}
