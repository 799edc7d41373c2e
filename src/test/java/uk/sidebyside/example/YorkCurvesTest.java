package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.testing.DatabaseTest;

/** York's outcomes and services as everybody sees them: one curve that has turned, and one that has not yet. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkCurvesTest {
    @Autowired
    private Example example;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
    }

    @Test
    void thereAreSevenOutcomesAndAService() throws Exception {
        Document all = page("/measures/curves");
        assertThat(all.select("#outcomes ~ section h3").eachText())
                .containsExactly(
                        "I am healthy",
                        "I have a choice and I am heard",
                        "I am safe",
                        "I reach my goals",
                        "I am included",
                        "I get over what is hard",
                        "I do more and more for myself",
                        "The family drop-in");
        assertThat(all.select("#services ~ section h3").eachText()).containsExactly("The family drop-in");
        assertThat(all.text()).contains("There is no report yet.");
    }

    @Test
    void oneCurveHasTurnedAndOneHasNotYet() throws Exception {
        assertThat(page("/measures/curves/i-am-included").text())
                .contains("Has the curve turned? Turned.", "Who leads: Quality Assurance Lead, CYC.");
        assertThat(page("/measures/curves/i-am-healthy").text()).contains("Has the curve turned? Not yet.");
        assertThat(page("/measures/curves/the-family-drop-in").text())
                .contains("Has the curve turned? Turned.", "How well did we do it?", "Is anyone better off?");
        assertThat(page("/measures/curves/i-have-a-choice-and-i-am-heard").text())
                .doesNotContain("What children say who don't use words");
    }

    @Test
    void threeActionsSayWhatDifferenceTheyMade() throws Exception {
        for (String ref : new String[] {"1.5", "3.3", "4.2"}) {
            assertThat(page("/plan/action/" + ref).select(".sbs-impact dt").eachText())
                    .as(ref)
                    .contains("What we did", "How much", "How well", "Who is better off", "The figures now");
        }
        assertThat(page("/plan/action/3.1(A)").select(".sbs-impact"))
                .as("a draft")
                .isEmpty();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
