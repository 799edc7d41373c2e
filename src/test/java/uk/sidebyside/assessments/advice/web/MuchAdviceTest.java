package uk.sidebyside.assessments.advice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** What is open is shown and looked after, however much was answered before it or waits to be looked over. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class MuchAdviceTest {
    private static final int MANY = 2_100;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private AdviceStory story;
    private Visits visits;
    private AdviceId newest;

    @BeforeEach
    void oneIsAsked() {
        story = AdviceStory.tell(program);
        visits = new Visits(mvc, story.around.host);
        newest = story.ask(story.otherCase, story.speech);
    }

    /** As many like the one that is open, due before it. */
    private void asMany(int number, String state, LocalDate dueOn, LocalDate answeredOn) {
        story.around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql("""
                                INSERT INTO assessments.advice_request (area_id, id, case_id, request_id, reference, child_id,
                                    point_id, letter, body_id, profession, health, writer_seat, officer_seat, asks, asked_on,
                                    received_on, due_on, state, answered_on, excused, version)
                                SELECT area_id, gen_random_uuid(), case_id, request_id, reference, child_id, point_id, letter, body_id,
                                    profession, health, writer_seat, officer_seat, asks, CAST(:due AS date) - 42,
                                    CAST(:due AS date) - 42, CAST(:due AS date), :state, CAST(:answered AS date), false, 1
                                FROM assessments.advice_request, generate_series(1, :number) WHERE area_id = :area AND id = :like
                                """)
                        .param("due", dueOn)
                        .param("number", number)
                        .param("state", state)
                        .param("answered", answeredOn, java.sql.Types.DATE)
                        .param("area", story.area.value())
                        .param("like", newest.value())
                        .update()));
    }

    private Document page(PersonId who, String path) throws Exception {
        return visits.page(who, path);
    }

    private static List<String> requests(Document page) {
        return page.select("main a[href^=/advice/]").eachAttr("href").stream()
                .filter(href -> href.length() == "/advice/".length() + 36)
                .toList();
    }

    @Test
    void aWriterSeesAllThatIsOpenHoweverMuchTheyAnsweredAndTheirAnswersPageByPage() throws Exception {
        LocalDate before = AdviceStory.TODAY.minusWeeks(1);
        asMany(350, "accepted", before, before);
        assertThat(page(story.tess, "/my-work").text()).contains("Write advice: Speech and language therapy for TW-9");
        Document list = page(story.tess, "/advice");
        assertThat(requests(list)).contains("/advice/" + newest);
        List<String> seen = new ArrayList<>(requests(list));
        while (!list.select("a[rel=next]").isEmpty()) {
            list = page(story.tess, list.select("a[rel=next]").attr("href"));
            seen.addAll(requests(list).stream()
                    .filter(one -> !one.endsWith("/" + newest))
                    .toList());
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(351);
    }

    @Test
    void aWriterWithMoreThanAnyLimitSeesAllOfIt() {
        asMany(350, "asked", AdviceStory.TODAY.minusWeeks(1), null);
        assertThat(story.as(story.tess, () -> story.requests.mine(story.area)).toWrite())
                .hasSize(351);
    }

    /** Nothing closes by itself what was sent and never looked over. */
    @Test
    void whatWaitsToBeLookedOverHidesNothingThatIsLateFromTheDeskFromGivingOrFromTheManager() throws Exception {
        LocalDate before = AdviceStory.TODAY.minusWeeks(1);
        asMany(MANY, "sent", before, before);
        story.clock.set(AdviceStory.TODAY.plusWeeks(6).plusDays(1));
        for (PersonId who : List.of(story.dina, story.cora)) {
            Document desk = page(who, "/advice/desk");
            assertThat(desk.text()).contains("1 request is overdue. 2101 are not done.", "To look over: 2100");
            assertThat(requests(desk)).contains("/advice/" + newest);
            assertThat(page(who, "/advice/desk/give?request=" + newest)
                            .select("input[type=checkbox]")
                            .eachAttr("value"))
                    .containsExactly(newest.toString());
        }
        aNight();
        assertThat(escalated()).isEqualTo(1);
        assertThat(story.texts("SELECT subject FROM notices.mail WHERE area_id = :area"
                        + " AND template = 'advice-escalated'"))
                .singleElement()
                .asString()
                .startsWith("Advice is overdue");
    }

    private void aNight() {
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(AdviceCare.class)
                .run(story.area, LocalDate.now(story.clock)));
    }

    private long escalated() {
        return story.count(
                "SELECT count(*) FROM assessments.advice_request WHERE area_id = :area AND escalated_on IS NOT NULL");
    }

    @Test
    void howeverManyAreLateTheDeskLeadsToEachOfThemOnceAndEachIsEscalated() throws Exception {
        asMany(MANY, "asked", AdviceStory.TODAY.minusWeeks(1), null);
        Document desk = page(story.dina, "/advice/desk");
        assertThat(desk.text()).contains("2100 requests are overdue. 2101 are not done.");
        List<String> seen = new ArrayList<>(requests(desk));
        String next = desk.select("a[rel=next]").attr("href");
        while (!next.isEmpty()) {
            Document more = page(story.dina, next);
            assertThat(more.select("h2[id^=heap-]")).hasSize(1);
            seen.addAll(requests(more));
            next = more.select("a[rel=next]").attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(MANY + 1);
        aNight();
        assertThat(escalated()).isEqualTo(MANY);
    }

    /** The database sorts into the heaps into which the rule does. */
    @Test
    void theHeapsOfTheDeskAreThoseOfTheRule() throws Exception {
        LocalDate today = AdviceStory.TODAY;
        for (int days : List.of(-1, 0, 1, 7, 8)) {
            for (AdviceState state : List.of(AdviceState.ASKED, AdviceState.SENT, AdviceState.RETURNED)) {
                asMany(1, state.code(), today.plusDays(days), null);
                asMany(1, state.code(), today.plusDays(days), today.plusDays(days - 1));
            }
        }
        story.around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql("""
                                INSERT INTO assessments.advice_request SELECT (jsonb_populate_record(q,
                                    jsonb_build_object('id', gen_random_uuid(), 'writer_seat', NULL))).*
                                FROM assessments.advice_request q WHERE area_id = :area
                                """)
                        .param("area", story.area.value())
                        .update()));
        List<UUID> all = story.texts("SELECT id::text FROM assessments.advice_request WHERE area_id = :area").stream()
                .map(UUID::fromString)
                .toList();
        Document desk = page(story.cora, "/advice/desk");
        Map<Heap, Long> counted = all.stream()
                .map(id -> story.request(new AdviceId(id)).heapOn(today))
                .collect(java.util.stream.Collectors.groupingBy(heap -> heap, java.util.stream.Collectors.counting()));
        assertThat(counted).hasSize(5);
        for (UUID id : all) {
            Heap heap = story.request(new AdviceId(id)).heapOn(today);
            assertThat(desk.select("h2#heap-" + heap.code()).text()).isEqualTo(heap.label() + ": " + counted.get(heap));
            assertThat(desk.select("[aria-label=\"" + heap.label() + "\"] a[href=/advice/" + id + "]"))
                    .as(heap + " has " + id)
                    .hasSize(1);
        }
    }
}
