package uk.sidebyside.assessments.advice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Many requests are given to somebody else at once: what can't go is said row by row, and the others go. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class GivenInBulkTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private AdviceStory story;
    private AdviceId kits;
    private AdviceId jos;
    private AdviceId social;

    @BeforeEach
    void threeWereAsked() {
        story = AdviceStory.tell(program);
        kits = story.ask(story.kitsCase, story.speech);
        jos = story.ask(story.otherCase, story.speech);
        social = story.ask(story.otherCase, story.care);
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.around.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse gives(PersonId who, String to, String because, AdviceId... chosen)
            throws Exception {
        MockHttpServletRequestBuilder form =
                post("/advice/desk/give").param("to", to).param("because", because);
        for (AdviceId id : chosen) {
            form.param("request", id.toString());
        }
        return as(who, form);
    }

    private String writer(PersonId who) {
        return "writer:" + story.seat(who).value();
    }

    @Test
    void whatIsChosenOnTheDeskGoesToAnotherWriterAndTheSameAgainChangesNothing() throws Exception {
        String page = as(
                        story.dina,
                        post("/advice/desk/chosen")
                                .param("request", kits.toString())
                                .param("request", jos.toString()))
                .getRedirectedUrl();
        Document form = read(as(story.dina, get(page)));
        assertThat(form.select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(kits.toString(), jos.toString());
        assertThat(form.select("select[name=to]").text()).contains("Omar Reyes", "Another service: Social care");
        for (int time = 0; time < 3; time++) {
            assertThat(gives(story.dina, writer(story.omar), "", kits, jos).getRedirectedUrl())
                    .isEqualTo("/advice/desk?given=2");
        }
        assertThat(List.of(kits, jos))
                .allSatisfy(id -> assertThat(story.request(id).writer()).isEqualTo(story.seat(story.omar)));
        assertThat(story.count(
                        "SELECT count(*) FROM assessments.advice_move WHERE area_id = :area AND kind = 'routed'"))
                .isEqualTo(2);
        assertThat(read(as(story.dina, get("/advice/desk?given=2"))).text())
                .contains("2 requests were given to somebody else.");
    }

    @Test
    void whatCannotGoIsSaidRowByRowAndTheOthersGo() throws Exception {
        MockHttpServletResponse answer = gives(story.cora, writer(story.omar), "", jos, social);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = read(answer);
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly("Social care for TW-9: that post does not write for its body");
        assertThat(page.text()).contains("1 was given.");
        assertThat(page.select("input[type=checkbox]").eachAttr("value")).containsExactly(social.toString());
        assertThat(story.request(jos).writer()).isEqualTo(story.seat(story.omar));
        assertThat(story.request(social).writer()).isNull();
    }

    /** The way of the single form is the way of many: neither gives work about a child to somebody who is kept away from it. */
    @Test
    void whoeverIsKeptAwayFromTheChildNeverGetsIt() throws Exception {
        story.around.exclude(story.around.kit, story.omar, null, null, AdviceStory.TODAY, null);
        for (PersonId who : List.of(story.cora, story.dina, story.tess)) {
            MockHttpServletResponse single = as(
                    who,
                    post("/advice/" + kits + "/route")
                            .param("writer", story.seat(story.omar).value().toString()));
            assertThat(single.getStatus()).isEqualTo(422);
            assertThat(read(single).text()).contains("This post can’t have it").doesNotContain("court");
        }
        MockHttpServletResponse many = gives(story.dina, writer(story.omar), "", kits, jos);
        assertThat(read(many).select(".govuk-error-summary a").eachText())
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("Speech and language therapy for TW-1: whoever would get it can’t have it"));
        assertThat(story.request(kits).writer()).isEqualTo(story.seat(story.tess));
        assertThat(story.request(jos).writer()).isEqualTo(story.seat(story.omar));
    }

    @Test
    void anExclusionOfTheBodyCountsToo() throws Exception {
        story.around.exclude(story.around.kit, null, null, story.hospital, AdviceStory.TODAY, null);
        assertThat(gives(story.cora, writer(story.omar), "", kits).getStatus()).isEqualTo(422);
        assertThat(story.request(kits).writer()).isEqualTo(story.seat(story.tess));
    }

    @Test
    void anotherServiceGetsThemWithAReasonAndTheDayStays() throws Exception {
        String care = "service:" + story.care;
        assertThat(read(gives(story.cora, care, " ", kits, jos)).text()).contains("Enter why it is theirs");
        for (int time = 0; time < 2; time++) {
            assertThat(gives(story.cora, care, "They see all under 5.", kits, jos)
                            .getRedirectedUrl())
                    .isEqualTo("/advice/desk?given=2");
        }
        assertThat(List.of(kits, jos)).allSatisfy(id -> {
            assertThat(story.request(id).bodyName()).isEqualTo("TC");
            assertThat(story.request(id).dueOn()).isEqualTo(AdviceStory.TODAY.plusWeeks(6));
        });
    }

    @Test
    void whoeverTakesTheCaseOverHearsWhenItsAdviceComes() {
        PersonId dev = story.around.holder("Dev Patel", Role.CASE_OFFICER, story.around.council);
        story.as(story.cora, () -> program.getBean(CaseBook.class)
                        .lead(
                                story.area,
                                new CaseId(story.otherCase),
                                1,
                                story.seat(dev).value(),
                                null))
                .orThrow();
        assertThat(story.texts("SELECT officer_seat::text FROM assessments.advice_request WHERE area_id = :area"
                        + " AND case_id = '" + story.otherCase + "'"))
                .containsOnly(story.seat(dev).value().toString());
        assertThat(story.request(kits).officer()).isEqualTo(story.seat(story.cora));
    }

    /** A clinical officer looks after requests to health: what she could not give one by one she can't give in a heap. */
    @Test
    void nobodyGivesInAHeapWhatIsNotTheirs() throws Exception {
        MockHttpServletResponse answer = gives(story.dina, writer(story.omar), "", jos, social);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).text()).doesNotContain("Social care for").contains("1 request has moved on meanwhile");
        assertThat(gives(story.tess, writer(story.omar), "", jos).getStatus()).isEqualTo(404);
        assertThat(read(gives(story.cora, "", ""))
                        .select(".govuk-error-summary a")
                        .eachText())
                .containsExactly("Choose at least one request", "Choose who gets them");
    }
}
