package uk.sidebyside.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.personal.PersonalRecords;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.notices.DailyTasks;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/**
 * Something of a child closes, and those who took part are asked how it was: nobody who may not see the child is written to,
 * and a link that was sent opens nothing once its holder may not. And whoever guesses at links waits.
 */
@DatabaseTest
@Import(StoryClock.Provided.class)
class LinksAboutAChildTest {
    private static final LocalDate LAST_DAY = ChildStory.TODAY.plusDays(20);

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    MockMvc pages;

    @Autowired
    Closings closings;

    @Autowired
    Surveys surveys;

    @Autowired
    DailyTasks tasks;

    @Autowired
    PersonalRecords records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment settings;

    private ChildStory story;
    private Superuser database;
    private PersonId cleo;
    private Survey survey;
    private String address;

    @BeforeEach
    void aSurveyIsOpen() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        database = new Superuser(settings);
        cleo = story.holder("Cleo Winter", Role.COORDINATOR, story.council);
        address = "192.0.2.9." + UUID.randomUUID();
        survey = open(ChildStory.TODAY, LAST_DAY);
    }

    private Survey open(LocalDate from, LocalDate until) {
        SurveyId id = story.as(cleo, () -> surveys.make(
                        story.area,
                        new Surveys.Make(
                                UUID.randomUUID(),
                                "How was it for you?",
                                "joint-partnership",
                                "EHC plans",
                                Set.of(Respondent.values()),
                                Moment.ALONE,
                                null,
                                true,
                                from,
                                until,
                                until.plusDays(30)))
                .orThrow());
        return story.as(cleo, () -> surveys.byId(story.area, id));
    }

    @Test
    void nobodyWhoMayNotSeeTheChildIsWrittenTo() {
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        Closing closing = closed(
                to(story.mina),
                to(story.paul),
                to(story.leila),
                to(story.mina),
                new Recipient.ToAddress("paul.okoro@" + story.area.value() + ".org"));
        assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
        assertThat(letters()).containsOnlyKeys(story.mina.value());
    }

    @Test
    void whereEverybodyIsKeptAwayNobodyWasAsked() {
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        assertThat(closed(to(story.paul)).asked()).isEqualTo(Closing.Asked.NOT_ASKED);
        assertThat(letters()).isEmpty();
    }

    @Test
    void aYoungPersonsParentIsAskedOnlyIfSomethingIsShared() {
        PersonId kit = story.kitThemself();
        LocalDate grown = LocalDate.of(2029, 7, 2);
        clock.set(grown);
        open(grown, grown.plusDays(20));
        assertThat(closed(to(story.mina)).asked()).isEqualTo(Closing.Asked.NOT_ASKED);
        assertThat(letters()).isEmpty();

        assertThat(closed(to(story.mina), to(kit)).asked()).isEqualTo(Closing.Asked.ASKED);
        assertThat(letters()).containsOnlyKeys(kit.value());
    }

    @Test
    void aLinkThatWasSentOpensNothingOnceItsHolderIsKeptAway() throws Exception {
        closed(to(story.mina), to(story.paul));
        String minas = letters().get(story.mina.value());
        String pauls = letters().get(story.paul.value());
        for (String link : List.of(minas, pauls)) {
            assertThat(text(get(link))).contains("How was it for you?");
        }

        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);

        String nowhere = "/survey/" + "z".repeat(27);
        for (String end : List.of("", "/questions?who=parent-carer&layout=all", "/thanks", "/paper")) {
            assertThat(text(get(pauls + end))).as(end).isEqualTo(text(get(nowhere + end)));
        }
        assertThat(as(answers(pauls)).getStatus()).isEqualTo(404);
        assertThat(answered()).isZero();

        assertThat(as(answers(minas)).getRedirectedUrl()).isEqualTo(minas + "/thanks");
        assertThat(answered()).isEqualTo(1);
    }

    /** A day and a kind are enough to know a child by for whoever knows that much of them: others only count. */
    @Test
    void whoeverMayNotSeeTheChildReadsOfNoDayOnWhichSomethingOfTheirsClosed() {
        PersonId bo = story.holder("Bo Hale", Role.BOARD_MEMBER, story.council);
        Closing closing = closed();
        assertThat(story.as(bo, () -> closings.inArea(story.area)))
                .as("counted")
                .hasSize(1);
        assertThat(story.as(bo, () -> closings.oneByOne(story.area))).isEmpty();
        assertThat(story.as(story.cora, () -> closings.oneByOne(story.area)))
                .as("works with the child")
                .containsExactly(closing);
        assertThat(story.as(cleo, () -> closings.oneByOne(story.area)))
                .as("says whether people were asked")
                .containsExactly(closing);
    }

    /** While nobody has used a link one may be kept away from it; from then on nothing says whose it was. */
    @Test
    void nothingLeadsFromALinkThatWasUsedToAPerson() throws Exception {
        closed(to(story.mina), to(story.paul));
        assertThat(holders()).containsExactlyInAnyOrder(story.mina.value(), story.paul.value());
        as(answers(letters().get(story.mina.value())));
        assertThat(holders()).containsExactly(story.paul.value());
        assertThat(text(get(letters().get(story.mina.value())))).contains("This link has been used");
        surveys(cleo, () -> surveys.count(story.area, survey.id()));
        Principals.run(Principal.job(story.area, "day"), () -> tasks.run(story.area, ChildStory.TODAY.plusDays(1)));
        assertThat(holders()).isEmpty();
    }

    @Test
    void somebodySeesInTheirOwnDataThatTheyHaveALinkAndWhoIsKeptAwayDoesNot() {
        closed(to(story.mina), to(story.paul));
        assertThat(ownRows(story.mina)).isEqualTo(1);
        story.exclude(story.kit, story.mina, null, null, ChildStory.TODAY, null);
        assertThat(ownRows(story.mina)).isZero();
    }

    @Test
    void whoWasErasedLeavesALinkThatOpensNothing() throws Exception {
        closed(to(story.paul));
        String link = letters().get(story.paul.value());
        story.operator(() -> records.eraseOnRequest(story.area, story.paul));
        assertThat(as(get(link)).getStatus()).isEqualTo(404);
    }

    /** No query of another's finds who holds a link. */
    @Test
    void theDatabaseShowsTheHolderOfALinkToNobodyElse() {
        closed(to(story.mina));
        for (Principal principal : Stream.concat(
                        Stream.of(story.paul, story.leila, story.ada, cleo).map(story::principal),
                        Stream.of(
                                Principal.visitor(story.area),
                                new Principal(
                                        Principal.Kind.INVITATION,
                                        UUID.randomUUID(),
                                        story.area,
                                        "test",
                                        Map.of(),
                                        Set.of())))
                .toList()) {
            assertThat(count(principal)).as(principal.toString()).isZero();
        }
        assertThat(count(story.principal(story.mina))).isEqualTo(1);
    }

    @Test
    void whoeverGuessesAtLinksWaits() throws Exception {
        String right = "/survey/" + survey.code();
        for (int i = 0; i < 12; i++) {
            assertThat(as(get("/survey/zzzzzz" + (10 + i))).getStatus()).isEqualTo(404);
        }
        assertThat(as(get("/survey/zzzzzzzz")).getStatus()).isEqualTo(429);
        assertThat(as(get(right)).getStatus()).as("a right one too").isEqualTo(429);
        assertThat(as(answers(right)).getStatus()).isEqualTo(429);
        address = "198.51.100.4." + UUID.randomUUID();
        assertThat(as(get(right)).getStatus()).as("from elsewhere").isEqualTo(200);
    }

    @Test
    void whatIsNoLinkIsNotThereAndIsNobodysGuess() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(as(get("/survey/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
        }
        assertThat(as(get("/survey/" + survey.code())).getStatus()).isEqualTo(200);
    }

    @Test
    void aFloodOfAnswersToASharedLinkIsSlowedAndNothingTypedIsLost() throws Exception {
        String shared = "/survey/" + survey.code();
        for (int i = 0; i < 60; i++) {
            assertThat(as(answers(shared)).getStatus()).isEqualTo(302);
        }
        MockHttpServletResponse late = as(answers(shared));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(late.getContentAsString(StandardCharsets.UTF_8)).text())
                .contains("Your answers are still here", "Somebody listened.");
        assertThat(answered()).isEqualTo(60);
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(as(answers(shared)).getStatus()).isEqualTo(302);
    }

    /** What was begun by a link of theirs is of no use to whoever is kept away, and goes with whoever is erased. */
    @Test
    void whatWasBegunByALinkAboutAChildOpensWithItAlone() throws Exception {
        closed(to(story.mina), to(story.paul));
        String minas = letters().get(story.mina.value());
        String pauls = letters().get(story.paul.value());
        for (String link : List.of(minas, pauls)) {
            assertThat(as(begins(link)).getStatus()).isEqualTo(204);
            assertThat(text(get(link))).contains("You began to answer");
        }
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        assertThat(as(begins(pauls)).getStatus()).isEqualTo(404);
        assertThat(as(get(pauls)).getStatus()).isEqualTo(404);

        assertThat(begun()).isEqualTo(2);
        story.operator(() -> records.eraseOnRequest(story.area, story.paul));
        assertThat(begun()).isEqualTo(1);
        as(answers(minas));
        assertThat(begun()).isZero();
    }

    private static MockHttpServletRequestBuilder begins(String link) {
        return post(link + "/unsent").param("who", "parent-carer").param("a.went-well", "Somebody lis");
    }

    private int begun() {
        return database.sql("SELECT count(*) FROM access.unsent_form WHERE area_id = :area")
                .param("area", story.area.value())
                .query(Integer.class)
                .single();
    }

    private static MockHttpServletRequestBuilder answers(String link) {
        return post(link + "/questions")
                .param("who", "parent-carer")
                .param("edition", "standard")
                .param("layout", "all")
                .param("once", UUID.randomUUID().toString())
                .param("a.success", "agree")
                .param("a.went-well", "Somebody listened.")
                .param("go", "send");
    }

    private Closing closed(Recipient... to) {
        var closed = new Closings.Closed(
                ChildRefs.of(story.area, story.kit),
                story.kit,
                Closing.Kind.PLAN,
                "EHC plans",
                LocalDate.now(clock),
                "joint-partnership",
                List.of(to),
                Set.of(Respondent.PARENT_CARER));
        return story.as(
                story.cora,
                () -> Objects.requireNonNull(transaction.execute(status -> closings.closed(story.area, closed))));
    }

    private static Recipient to(PersonId person) {
        return new Recipient.ToPerson(person);
    }

    /** The path in each letter, by whom it is for. */
    private Map<UUID, String> letters() {
        Map<UUID, String> letters = new HashMap<>();
        database.sql("""
                SELECT to_person, to_address, substring(body FROM '/survey/[a-z0-9]{27}') AS link FROM notices.mail
                WHERE area_id = :area AND template = 'survey-link'
                """).param("area", story.area.value()).query(row -> {
            assertThat(row.getString("to_address")).isNull();
            letters.put(row.getObject("to_person", UUID.class), row.getString("link"));
        });
        return letters;
    }

    private List<UUID> holders() {
        return database.sql("SELECT person_id FROM surveys.link_holder WHERE area_id = :area")
                .param("area", story.area.value())
                .query(UUID.class)
                .list();
    }

    private int answered() {
        return database.sql("SELECT count(*) FROM surveys.response WHERE area_id = :area")
                .param("area", story.area.value())
                .query(Integer.class)
                .single();
    }

    private int count(Principal principal) {
        return Principals.call(
                principal,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql("SELECT count(*) FROM surveys.link_holder")
                                .query(Integer.class)
                                .single())));
    }

    private int ownRows(PersonId person) {
        return story.as(person, () -> records.mine()).stream()
                .filter(section -> section.table().equals("surveys.link_holder"))
                .map(Section::rows)
                .mapToInt(List::size)
                .sum();
    }

    private void surveys(PersonId who, Runnable work) {
        story.as(who, () -> {
            work.run();
            return who;
        });
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = as(request);
        return answer.getStatus() + " "
                + Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).text();
    }

    private MockHttpServletResponse as(MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host);
            servlet.setRemoteAddr(address);
            return servlet;
        });
        return pages.perform(request).andReturn().getResponse();
    }
}
