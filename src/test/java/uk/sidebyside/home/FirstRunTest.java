package uk.sidebyside.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static uk.sidebyside.testing.Posted.csrf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.testing.DatabaseTest;

/** The first minutes of an empty installation. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.test=an installation of its own")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest {
    private static final Pattern CODE = Pattern.compile("enter this code: ([A-Z0-9-]{19})");

    @Autowired
    MockMvc web;

    @Autowired
    SetUpCode code;

    @Autowired
    Areas areas;

    @Autowired
    Organisations organisations;

    @Autowired
    Bodies bodies;

    @Autowired
    Plans plans;

    @Test
    @Order(1)
    void everyPageLeadsToTheSetUp() throws Exception {
        web.perform(get("/plan")).andExpect(redirectedUrl("/set-up"));
        web.perform(get("/set-up")).andExpect(status().isOk());
    }

    @Test
    @Order(2)
    void aWrongCodeLosesNothingThatWasTyped() throws Exception {
        code.printIfNeeded();
        MvcResult answer = web.perform(filled("NOT-THE-CODE"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString())
                .contains("There is a problem")
                .contains("Enter the code that the program printed")
                .contains("value=\"Testshire\"")
                .contains("Testshire SEND plan");
        assertThat(firstAreaExists()).isFalse();
    }

    @Test
    @Order(3)
    void aMissingFieldIsNamedBesideItAndInTheSummary() throws Exception {
        MvcResult answer = web.perform(filled("X").param("planEnd.year", "2020"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).contains("href=\"#planEnd\"");
    }

    @Test
    @Order(4)
    void theCodeOfTheLogSetsUpEverythingOnce(CapturedOutput log) throws Exception {
        code.printIfNeeded();
        Matcher printed = CODE.matcher(log.getAll());
        String right = null;
        while (printed.find()) {
            right = printed.group(1);
        }
        MvcResult answer = web.perform(
                        filled(right.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/invitation/");
        Principals.run(Principal.operator(null, "test"), () -> {
            var area = areas.bySlug("testshire").orElseThrow();
            Principals.run(Principal.operator(area.id(), "test"), () -> {
                assertThat(organisations.inArea(area.id()))
                        .filteredOn(one -> one.accountable())
                        .hasSize(2);
                assertThat(bodies.governance(area.id()).bodies()).hasSize(2);
                assertThat(plans.find(area.id(), null))
                        .hasValueSatisfying(head -> assertThat(head.draft()).isTrue());
            });
        });
        web.perform(get(answer.getResponse().getRedirectedUrl()).with(csrf())).andExpect(status().isOk());
        web.perform(get("/set-up")).andExpect(status().isNotFound());
    }

    private boolean firstAreaExists() {
        return Principals.call(
                Principal.operator(null, "test"), () -> !areas.all().isEmpty());
    }

    private static MockHttpServletRequestBuilder filled(String code) {
        return post("/set-up")
                .with(csrf())
                .param("code", code)
                .param("name", "Testshire")
                .param("slug", "testshire")
                .param("word", "joint partnership")
                .param("helpName", "SEND team")
                .param("helpEmail", "send@example.org")
                .param("council", "Testshire Council")
                .param("nhs", "NHS Testshire")
                .param("boards", "SEND Partnership Board\nScrutiny")
                .param("planKind", "improvement-plan")
                .param("planTitle", "Testshire SEND plan")
                .param("planStart.day", "1")
                .param("planStart.month", "1")
                .param("planStart.year", "2026")
                .param("planEnd.day", "31")
                .param("planEnd.month", "12")
                .param("planEnd.year", "2027")
                .param("yourName", "Ines Calder")
                .param("yourEmail", "ines.calder@example.org");
    }
}
