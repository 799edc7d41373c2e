package uk.sidebyside.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.surveys.SurveyStory;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.HowItReads;
import uk.sidebyside.testing.StoryClock;

/** Answering without an account and without JavaScript: nothing typed is lost, and nobody leaves a trace. */
@DatabaseTest
@Import({CountedStatements.Provided.class, StoryClock.Provided.class})
class AnsweringPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SurveyStory story;
    private SurveyReader reader;
    private String link;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
        reader = new SurveyReader(pages, story);
        link = "/survey/" + story.survey.code();
    }

    @Test
    void oneQuestionAPageCarriesWhatWasTypedToTheLastAndBack() throws Exception {
        Document page = reader.page(null, get(link + "/questions?who=child&edition=child&layout=one"));
        assertThat(page.title()).startsWith("Question 1 of 8");
        assertThat(page.select("h1").text()).isEqualTo("It went well.");
        page = go(page, "next", Map.of("a.success", "yes"));
        assertThat(page.select("h1").text()).isEqualTo("We did things that matter to me.");
        page = go(page, "back", Map.of("a.meaningful", "no"));
        assertThat(page.select("input[value=yes][checked]")).hasSize(1);
        for (int i = 0; i < 6; i++) {
            page = go(page, "next", Map.of());
        }
        page = go(page, "next", Map.of("a.went-well", "<script>alert(1)</script> 🎈 שלום"));
        page = go(page, "next", Map.of());
        assertThat(page.select("h1").text()).isEqualTo("Your answers");
        assertThat(page.select("dd").eachText())
                .contains("Yes", "No", "Not answered", "<script>alert(1)</script> 🎈 שלום");
        page = go(page, "to-1", Map.of());
        assertThat(page.select("h1").text()).isEqualTo("We did things that matter to me.");

        assertThat(send(page, "send", Map.of("a.meaningful", "partly")).getRedirectedUrl())
                .isEqualTo(link + "/thanks");
        assertThat(answered()).containsExactly(Map.entry(Respondent.CHILD, 1));
        assertThat(rows("SELECT question || ' ' || meaning FROM surveys.answer WHERE area_id = :area"))
                .containsExactlyInAnyOrder("success yes", "meaningful partly");
        assertThat(texts()).containsExactly("<script>alert(1)</script> 🎈 שלום");
    }

    /** What a family opens of a survey, in every edition. */
    @Test
    void eachPageHasTenStatementsAndFourteenKilobytesAtMost() throws Exception {
        String one = linkForOne();
        reader.as(
                null,
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(one + "/unsent")
                        .param("who", "parent-carer")
                        .param("a.went-well", "Te"));
        for (String path : List.of(
                one,
                one + "/questions?who=parent-carer&layout=all",
                link,
                link + "/questions?who=child&edition=child&layout=one",
                link + "/questions?who=parent-carer&edition=easy-read&layout=all",
                link + "/questions?who=parent-carer&layout=all",
                link + "/thanks",
                link + "/paper",
                "/surveys",
                "/complaints")) {
            assertThat(reader.as(null, get(path)).getStatus()).as(path).isEqualTo(200);
            MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
            List<String> sent = CountedStatements.during(() -> answer[0] = reader.as(null, get(path)));
            assertThat(sent).as(path + "\n" + String.join("\n", sent)).hasSizeLessThanOrEqualTo(10);
            var bytes = new ByteArrayOutputStream();
            try (var zipped = new GZIPOutputStream(bytes)) {
                zipped.write(answer[0].getContentAsByteArray());
            }
            assertThat(bytes.size()).as(path).isLessThan(14_000);
        }
    }

    @Test
    void allOnOnePageComesBackWholeWhereSomethingIsWrong() throws Exception {
        Document page = reader.page(null, get(link + "/questions?who=parent-carer&layout=all"));
        String tooLong = "x".repeat(2001);
        MockHttpServletResponse answer = send(page, "send", Map.of("a.success", "agree", "a.went-well", tooLong));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document again = SurveyReader.page(answer);
        assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#a.went-well");
        assertThat(again.select("input[value=agree][checked]")).hasSize(1);
        assertThat(again.select("textarea[name=a.went-well]").text()).isEqualTo(tooLong);
        assertThat(answered()).isEmpty();
        assertThat(send(again, "send", Map.of("a.went-well", "Tea.")).getStatus())
                .isEqualTo(302);
        assertThat(answered()).containsExactly(Map.entry(Respondent.PARENT_CARER, 1));
    }

    @Test
    void whatIsEmptyOrForgedIsRefusedInWordsAndStoresNothing() throws Exception {
        Document page = reader.page(null, get(link + "/questions?who=parent-carer&layout=all"));
        MockHttpServletResponse empty = send(page, "send", Map.of());
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(SurveyReader.page(empty).select(".govuk-error-summary").text())
                .contains("Answer at least one question");
        assertThat(send(page, "send", Map.of("a.success", "splendid")).getStatus())
                .isEqualTo(422);
        assertThat(send(page, "send", Map.of("who", "cat", "a.success", "agree"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answered()).isEmpty();
        assertThat(reader.as(null, get(link + "/questions?who=cat")).getStatus())
                .isEqualTo(422);
        assertThat(reader.as(null, get("/survey/nowhere1")).getStatus()).isEqualTo(404);
        assertThat(reader.as(null, get("/survey/" + "b".repeat(27))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverSendsTheSamePageTwiceIsThankedTwiceAndCountedOnce() throws Exception {
        Document page = reader.page(null, get(link + "/questions?who=parent-carer&layout=all"));
        for (int i = 0; i < 10; i++) {
            assertThat(send(page, "send", Map.of("a.success", "agree")).getStatus())
                    .isEqualTo(302);
        }
        assertThat(answered()).containsExactly(Map.entry(Respondent.PARENT_CARER, 1));
    }

    @Test
    void aUsedLinkSaysSoAndTakesNoMore() throws Exception {
        link = linkForOne();
        Document page = reader.page(null, get(link + "/questions?who=child&layout=all"));
        assertThat(send(page, "send", Map.of("a.success", "agree")).getStatus()).isEqualTo(302);
        assertThat(reader.page(null, get(link + "/thanks")).text()).contains("Your answers have arrived");
        assertThat(reader.page(null, get(link)).text()).contains("This link has been used");
        Document other = reader.page(null, get("/survey/" + story.survey.code() + "/questions?who=child&layout=all"));
        assertThat(send(other, "send", Map.of("a.success", "agree")).getStatus())
                .as("another form, sent by the used link")
                .isEqualTo(422);
        assertThat(answered()).containsExactly(Map.entry(Respondent.CHILD, 1));
    }

    private String linkForOne() {
        UUID batch = UUID.randomUUID();
        story.asInes(
                () -> story.links.make(story.area, story.survey.id(), batch, 1).orThrow());
        return "/survey/"
                + story.asInes(() -> story.links.unspent(story.area, story.survey.id(), batch))
                        .getFirst();
    }

    /** By a link that works once, with a browser that sends it by itself; from then on nothing of it is left. */
    @Test
    void whatIsAnsweredByALinkOfOnesOwnIsStillThereUntilItIsSent() throws Exception {
        String others = linkForOne();
        link = linkForOne();
        Document page = reader.page(null, get(link + "/questions?who=parent-carer&layout=all"));
        String keeps = page.select("form[data-draft]").attr("data-draft");
        assertThat(keeps).isEqualTo(link + "/unsent");
        assertThat(page.select("form [data-saved], script[src*=voice]")).hasSize(2);
        Map<String, String> answers = Map.of("a.success", "agree", "a.went-well", "Tea, and somebody lis");
        assertThat(post(null, keeps, page, "", answers).getStatus()).isEqualTo(204);

        Document start = reader.page(null, get(link));
        assertThat(start.select("main .govuk-inset-text").text()).startsWith("You began to answer on ");
        assertThat(start.select("input[value=parent-carer][checked]")).hasSize(1);
        Document back = reader.page(null, get(link + "/questions?who=parent-carer&layout=all"));
        assertThat(back.select("textarea[name=a.went-well]").text()).isEqualTo("Tea, and somebody lis");
        assertThat(back.select("input[name=a.success][value=agree][checked]")).hasSize(1);
        assertThat(reader.page(null, get(link + "/questions?who=child&edition=child&layout=all"))
                        .select("textarea[name=a.went-well]")
                        .text())
                .as("in other words, what was written alone")
                .isEqualTo("Tea, and somebody lis");
        assertThat(reader.page(null, get(others + "/questions?who=parent-carer&layout=all"))
                        .text())
                .doesNotContain("Tea", "You began");
        assertThat(answered()).isEmpty();
        assertThat(texts()).isEmpty();

        assertThat(post(null, link + "/questions", back, "send", Map.of()).getStatus())
                .isEqualTo(302);

        assertThat(rows("SELECT u::text FROM access.unsent_form u WHERE area_id = :area"))
                .isEmpty();
        assertThat(answered()).containsExactly(Map.entry(Respondent.PARENT_CARER, 1));
        assertThat(post(null, keeps, page, "", answers).getStatus())
                .as("under way when it was sent")
                .isEqualTo(422);
        assertThat(rows("SELECT u::text FROM access.unsent_form u WHERE area_id = :area"))
                .isEmpty();
    }

    /** Without scripts: each step that is sent keeps what was answered so far, and where they were. */
    @Test
    void whoeverStopsComesBackToTheQuestionAtWhichTheyStoppedForADay() throws Exception {
        link = linkForOne();
        String questions = link + "/questions?who=child&edition=child&layout=one";
        Document page = reader.page(null, get(questions));
        page = go(page, "next", Map.of("a.success", "yes"));
        go(page, "next", Map.of("a.meaningful", "no"));

        page = reader.page(null, get(questions));
        assertThat(page.title()).startsWith("Question 3 of 8");
        assertThat(page.select("input[name=a.success]").val()).isEqualTo("yes");
        assertThat(page.select(".govuk-inset-text").text()).contains("Whoever has your link can read it");
        assertThat(go(page, "back", Map.of()).select(".govuk-inset-text"))
                .as("said once")
                .isEmpty();
        assertThat(rows("SELECT u::text FROM access.unsent_form u WHERE area_id = :area"))
                .as("neither the link nor the id by which the answers will be known")
                .singleElement()
                .asString()
                .doesNotContain(
                        link.substring(8), page.select("input[name=once]").val());

        story.clock.advance(Duration.ofDays(1));
        assertThat(reader.page(null, get(questions)).title()).startsWith("Question 1 of 8");
        assertThat(reader.page(null, get(link)).text()).doesNotContain("You began");
    }

    @Test
    void whatIsEmptiedAgainIsForgotten() throws Exception {
        link = linkForOne();
        Document page = reader.page(null, get(link + "/questions?who=child&layout=all"));
        post(null, link + "/unsent", page, "", Map.of("a.went-well", "Te"));
        assertThat(reader.page(null, get(link)).text()).contains("You began");
        assertThat(post(null, link + "/unsent", page, "", Map.of()).getStatus()).isEqualTo(204);
        assertThat(rows("SELECT u::text FROM access.unsent_form u WHERE area_id = :area"))
                .isEmpty();
    }

    /** The next person answers by the same link. */
    @Test
    void ofALinkThatIsSharedNothingIsKept() throws Exception {
        Document page = reader.page(null, get(link + "/questions?who=child&edition=child&layout=one"));
        assertThat(page.select("form[data-draft], script[src*=voice]")).isEmpty();
        assertThat(post(null, link + "/unsent", page, "", Map.of("a.success", "yes"))
                        .getStatus())
                .isEqualTo(404);
        go(page, "next", Map.of("a.success", "yes"));
        assertThat(rows("SELECT u::text FROM access.unsent_form u WHERE area_id = :area"))
                .isEmpty();
        assertThat(reader.page(null, get(link)).text()).contains("Nothing is kept before you send it");
    }

    /** Nobody's account is kept with an answer, and nothing is kept of the form by which it came. */
    @Test
    void whoeverIsSignedInAnswersAsNobody() throws Exception {
        Principal nadia = story.plan.nadia;
        Document page = reader.page(nadia, get(link + "/questions?who=practitioner&layout=all"));
        assertThat(post(nadia, link + "/questions", page, "send", Map.of("a.success", "agree"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(answered()).containsExactly(Map.entry(Respondent.PRACTITIONER, 1));
        assertThat(rows("SELECT id::text FROM access.sent_form WHERE area_id = :area"))
                .isEmpty();
    }

    /** A child may open it, before anybody knows who answers. */
    @Test
    void theFirstPageOfASurveyReadsAtSevenToNine() throws Exception {
        for (String its : List.of(link, linkForOne())) {
            List<String> texts =
                    reader
                            .page(null, get(its))
                            .select("main")
                            .select("h1, h2, p, li, legend, label, button, a")
                            .stream()
                            .map(Element::ownText)
                            .filter(text -> !text.isBlank())
                            .toList();
            List<String> sentences = HowItReads.sentences(texts);
            assertThat(sentences).hasSizeGreaterThan(15);
            assertThat(HowItReads.grade(sentences)).isLessThan(HowItReads.AGE_NINE);
            assertThat(sentences).allSatisfy(one -> assertThat(HowItReads.words(one))
                    .as(one)
                    .hasSizeLessThanOrEqualTo(HowItReads.CHILDS_WORDS));
        }
    }

    @Test
    void thePagesOfASurveyNameNobodyAndNoNeed() throws Exception {
        String page = reader.page(null, get(link)).text();
        assertThat(page)
                .contains("How was it for you?", "Short breaks", "We do not know who you are")
                .doesNotContain(story.plan.nadia.person().value().toString());
        assertThat(reader.page(null, get(link + "/paper?edition=easy-read")).select("svg[role=img]"))
                .as("the picture of the address")
                .isNotEmpty();
    }

    private Document go(Document page, String button, Map<String, String> typed) throws Exception {
        MockHttpServletResponse answer = send(page, button, typed);
        assertThat(answer.getStatus()).isEqualTo(200);
        return SurveyReader.page(answer);
    }

    private MockHttpServletResponse send(Document page, String button, Map<String, String> typed) throws Exception {
        return post(null, link + "/questions", page, button, typed);
    }

    /** As a browser sends it: what stands in the form, what is chosen in it, and what is typed over it. */
    private MockHttpServletResponse post(
            @Nullable Principal who, String address, Document page, String button, Map<String, String> typed)
            throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : page.select("main form[method=post] input, main form[method=post] textarea")) {
            String type = input.attr("type");
            if (!type.equals("radio") || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.is("textarea") ? input.wholeText() : input.attr("value"));
            }
        }
        fields.putAll(typed);
        fields.put("go", button);
        fields.remove("_csrf");
        MockHttpServletRequestBuilder request =
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address);
        fields.forEach(request::param);
        return reader.as(who, request);
    }

    private Map<Respondent, Integer> answered() {
        return story.asInes(() -> story.surveys.answered(story.area, story.survey.id()));
    }

    private List<String> texts() {
        return rows("SELECT words FROM surveys.free_text WHERE area_id = :area");
    }

    private List<String> rows(String sql) {
        return story.as(
                story.plan.operator,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }
}
