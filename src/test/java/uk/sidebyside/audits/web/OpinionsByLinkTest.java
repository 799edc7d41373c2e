package uk.sidebyside.audits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditStory;
import uk.sidebyside.audits.Opinion;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Posted;
import uk.sidebyside.testing.StoryClock;

/** A parent who took part and has no account is asked by a letter, and agrees with levels or queries them by its link. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class OpinionsByLinkTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private AuditStory story;
    private AuditId audit;

    @BeforeEach
    void begin() {
        story = AuditStory.tell(program);
        audit = story.begun();
        story.rated(audit, "good");
    }

    private MockHttpServletResponse asks(Principal who, String submission, String email) throws Exception {
        return as(
                who,
                MockMvcRequestBuilders.post("/audits/" + audit.value() + "/ask")
                        .param("submission", submission)
                        .param("email", email)
                        .param("who", "parent"));
    }

    private MockHttpServletResponse as(Principal who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(Posted.csrf());
        request.with(servlet -> {
            servlet.setServerName(story.plan.host());
            return servlet;
        });
        if (who.signedIn()) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    private Principal anybody() {
        return Principal.visitor(story.area);
    }

    private List<String> letters() {
        return Principals.call(
                Principal.job(story.area, "test"),
                () -> transactions.execute(status -> jdbc.sql(
                                "SELECT body FROM notices.mail WHERE area_id = :area AND template = 'audit-view' ORDER BY queued_at, id")
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    private String link() throws Exception {
        assertThat(asks(story.lena, UUID.randomUUID().toString(), "dora@example.org")
                        .getStatus())
                .isEqualTo(302);
        Matcher found =
                Pattern.compile("/audits/say/[\\w-]{22}").matcher(letters().getLast());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<Opinion> said() {
        return story.as(story.lena, () -> story.opinions.of(story.area, audit));
    }

    private String read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).text();
    }

    @Test
    void aParentReadsTheLevelsAgreesWithOneAndQueriesAnotherAndBothStay() throws Exception {
        String link = link();
        assertThat(letters().getLast()).contains("Short breaks").doesNotContain("Lena");
        MockHttpServletResponse page = as(anybody(), MockMvcRequestBuilders.get(link));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(read(page))
                .contains("Judged: Good")
                .contains("As the minutes show.")
                .doesNotContain("Lena Example");
        MockHttpServletResponse sent = as(
                anybody(),
                MockMvcRequestBuilders.post(link)
                        .param("submission", UUID.randomUUID().toString())
                        .param("feedback-given", "queries")
                        .param("feedback-given.words", "We heard nothing for a year.")
                        .param("equal-access", "agrees"));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(read(as(anybody(), MockMvcRequestBuilders.get(sent.getRedirectedUrl()))))
                .contains("Thank you.");
        assertThat(said())
                .extracting(Opinion::indicator, Opinion::stance, Opinion::family, Opinion::saidAs)
                .containsExactlyInAnyOrder(
                        tuple("feedback-given", Stance.QUERIES, true, "A parent or carer who took part"),
                        tuple("equal-access", Stance.AGREES, true, "A parent or carer who took part"));
        assertThat(read(as(story.lena, MockMvcRequestBuilders.get("/audits/" + audit.value() + "/standard/feedback"))))
                .contains("We heard nothing for a year.");
    }

    @Test
    void whoeverComesBackFindsWhatTheySaidUntilTheLevelIsAnother() throws Exception {
        String link = link();
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(link)
                .param("feedback-given", "queries")
                .param("feedback-given.words", "We heard nothing for a year.");
        as(anybody(), form.param("submission", UUID.randomUUID().toString()));
        Document page =
                Jsoup.parse(as(anybody(), MockMvcRequestBuilders.get(link)).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("input[name=feedback-given][checked]").eachAttr("value"))
                .containsExactly("queries");
        assertThat(page.select("textarea[name=feedback-given.words]").text()).isEqualTo("We heard nothing for a year.");
        assertThat(page.select("input[checked]")).hasSize(1);
        UUID first = said().getFirst().id();
        MockHttpServletResponse again = as(
                anybody(),
                MockMvcRequestBuilders.post(link)
                        .param("submission", UUID.randomUUID().toString())
                        .param("feedback-given", "queries")
                        .param("feedback-given.words", "We heard nothing for a year.")
                        .param("equal-access", "agrees"));
        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(said()).hasSize(2).extracting(Opinion::id).contains(first);
        story.rate(story.lena, audit, "feedback-given", "excellent");
        assertThat(Jsoup.parse(as(anybody(), MockMvcRequestBuilders.get(link))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .select("input[checked]")
                        .eachAttr("name"))
                .containsExactly("equal-access");
    }

    @Test
    void twoParentsSayTwoThingsAndOneWhoSaysItAgainSaysOne() throws Exception {
        String dora = link();
        String mo = link();
        assertThat(dora).isNotEqualTo(mo);
        says(dora, "agrees");
        says(mo, "agrees");
        says(mo, "queries");
        assertThat(said()).extracting(Opinion::stance).containsExactlyInAnyOrder(Stance.AGREES, Stance.QUERIES);
    }

    private void says(String link, String stance) throws Exception {
        assertThat(as(
                                anybody(),
                                MockMvcRequestBuilders.post(link)
                                        .param("submission", UUID.randomUUID().toString())
                                        .param("feedback-given", stance)
                                        .param("feedback-given.words", "So it is."))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void tenIdenticalFormsWriteOneLetterAndAnEmptyAnswerIsAskedFor() throws Exception {
        String once = UUID.randomUUID().toString();
        for (int i : IntStream.range(0, 10).toArray()) {
            assertThat(asks(story.lena, once, "dora@example.org").getStatus())
                    .as("time " + i)
                    .isEqualTo(302);
        }
        assertThat(letters()).hasSize(1);
        assertThat(read(as(story.lena, MockMvcRequestBuilders.get("/audits/" + audit.value()))))
                .contains("1 person who took part was asked by a letter.");
        MockHttpServletResponse empty = as(anybody(), MockMvcRequestBuilders.post(link()));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(read(empty)).contains("Say it of at least one of them");
        assertThat(said()).isEmpty();
    }

    @Test
    void nobodyModeratesTheirOwnAuditByALinkEither() throws Exception {
        story.plan.asOperator(() -> transactions.execute(
                status -> jdbc.sql("UPDATE access.person SET email = 'lena@example.org' WHERE id = :id")
                        .param("id", story.lena.person().value())
                        .update()));
        MockHttpServletResponse own = asks(story.lena, UUID.randomUUID().toString(), "Lena@Example.org");
        assertThat(own.getStatus()).isEqualTo(422);
        assertThat(read(own)).contains("They judge in this audit themselves.");
        assertThat(letters()).isEmpty();
        MockHttpServletResponse signedIn =
                as(story.lena, MockMvcRequestBuilders.post(link()).param("feedback-given", "agrees"));
        assertThat(signedIn.getStatus()).isEqualTo(422);
        assertThat(read(signedIn)).contains("You judge in this audit yourself.");
        assertThat(said()).isEmpty();
    }

    @Test
    void aLinkThatEndedOrThatThereIsNotOpensNothingAndNobodyElseAsks() throws Exception {
        String link = link();
        for (String none :
                List.of("/audits/say/AAAAAAAAAAAAAAAAAAAAAA", "/audits/say/x", "/audits/say/" + UUID.randomUUID())) {
            assertThat(as(anybody(), MockMvcRequestBuilders.get(none)).getStatus())
                    .as(none)
                    .isEqualTo(404);
        }
        story.clock.set(story.today().plusDays(28));
        assertThat(as(anybody(), MockMvcRequestBuilders.get(link)).getStatus()).isEqualTo(200);
        story.clock.set(story.today().plusDays(1));
        assertThat(as(anybody(), MockMvcRequestBuilders.get(link)).getStatus()).isEqualTo(404);
        assertThat(as(anybody(), MockMvcRequestBuilders.post(link).param("feedback-given", "agrees"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(asks(story.ines, UUID.randomUUID().toString(), "dora@example.org")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePageOfAFamilyTakesAtMostTenStatements() throws Exception {
        String link = link();
        as(anybody(), MockMvcRequestBuilders.get(link));
        List<String> statements =
                CountedStatements.duringWithWork(() -> as(anybody(), MockMvcRequestBuilders.get(link)));
        assertThat(statements.stream()
                        .filter(sql -> !sql.contains("set_config"))
                        .toList())
                .hasSizeBetween(1, 10);
    }
}
