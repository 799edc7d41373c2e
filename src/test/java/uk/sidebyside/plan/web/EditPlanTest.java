package uk.sidebyside.plan.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The plan as a whole on the screen: kinds and keys as an area's own lists, and what must be there before all see it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class EditPlanTest {
    private static final String SIXTEEN = "talk | We talk.\nmeet | one two three four five six seven eight nine ten"
            + " eleven twelve thirteen fourteen fifteen sixteen.";

    private static final String KEY = """
            {"code": "lantern", "name": "Lanterns of Testwick", "version": 1, "states": [
              {"code": "dark", "label": "Red: stuck", "tag": "magenta", "meaning": "delayed"},
              {"code": "dim", "label": "Amber: on its way", "tag": "yellow", "meaning": "under-way"},
              {"code": "bright", "label": "Green: done", "tag": "green", "meaning": "completed"}]}
            """;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    StoryClock clock;

    private PlanStory story;
    private Typing norah;

    @BeforeEach
    void anAdministrator() {
        story = PlanStory.tell(program);
        norah = new Typing(mvc, story, story.asOperator(this::administrator));
    }

    private Principal administrator() {
        var seats = program.getBean(Seats.class);
        var area = story.area.id();
        var council = requireNonNull(
                requireNonNull(seats.byId(area).get(story.vacantSeat)).organisation());
        var begins = LocalDate.of(2026, 1, 1);
        var seat = seats.open(
                area,
                new Seats.OpenSeat("Coordinator", council, Seat.Kind.OPERATIONAL, Role.ADMINISTRATOR, begins, null));
        var person = seats.addPerson(area, "Norah Example", "N", null);
        seats.fill(area, seat, person, begins);
        return Principal.account(person, area, Map.of(seat, Role.ADMINISTRATOR));
    }

    @Test
    void aKindOfPlanIsAddedAndCalledOtherwise() throws Exception {
        norah.send("/plan/edit/kinds/add", "label", "Recovery plan").andExpect(redirectedUrl("/plan/edit/kinds"));
        assertThat(norah.read("/plan/edit/kinds")).contains("Priority action plan", "Recovery plan");
        norah.send("/plan/edit/kinds/add", "label", "recovery PLAN")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a kind called")));
        norah.send("/plan/edit/kinds/recovery-plan", "label", "Plan of recovery")
                .andExpect(redirectedUrl("/plan/edit/kinds"));
        norah.send("/plan/edit/kinds/recovery-plan", "label", "Operational plan")
                .andExpect(status().is(422));
        assertThat(norah.read("/plan/edit/plan/begin"))
                .contains("<option value=\"recovery-plan\">Plan of recovery</option>");
        new Typing(mvc, story, story.nadia).open("/plan/edit/kinds").andExpect(status().isNotFound());
    }

    @Test
    void whoeverEditsHearsThatAnEasyReadVersionIsOlderThanItsPage() throws Exception {
        String text = "family | Families say what they need.\nWe listen.";
        norah.send("/plan/edit/outline/area/1/easy-read", "easyRead", text, "version", "1")
                .andExpect(redirectedUrl("/plan/edit/outline"));
        String warning =
                "Easy Read is older than this page. It was written on 1 May 2026, and the page changed on 2 May"
                        + " 2026.";
        assertThat(norah.read("/plan/area/1/easy-read")).doesNotContain(warning);

        clock.set(LocalDate.of(2026, 5, 2));
        report(story.lineA, "progressing-and-on-track", Progress.Late.NONE);
        assertThat(norah.read("/plan/area/1/easy-read")).contains(warning);
        var visitor = Jsoup.parse(new Typing(mvc, story, story.nadia).read("/plan/area/1/easy-read"));
        assertThat(visitor.text()).doesNotContain("older than this page").contains("Written on 1 May 2026.");
        assertThat(visitor.select(".sbs-easy__words").eachText())
                .containsExactly("Families say what they need.", "We listen.");
        assertThat(visitor.select(".sbs-easy__point img").eachAttr("src"))
                .containsExactly("/assets/symbols/family.svg");
        norah.open("/plan/action/1.1(A)/easy-read").andExpect(status().isNotFound());
    }

    /** The same check and the same words as for a piece of work, in both places where a plan is written in Easy Read. */
    @Test
    void anEasyReadSentenceOfAPlanHasFifteenWordsAtMost() throws Exception {
        String said = "Line 2 has a sentence of 16 words. Easy Read has at most 15: make two of it";
        norah.send("/plan/edit/outline/area/1/easy-read", "easyRead", SIXTEEN, "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(said)));
        change("Do it.", SIXTEEN)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(said)));
        change("Do it.", SIXTEEN.replace(" sixteen", "")).andExpect(redirectedUrl("/plan/edit/action/1.1(A)"));
    }

    @Test
    void aLineWhoseEasyReadIsOlderThanTheCheckIsChangedAllTheSame() throws Exception {
        story.asOperator(
                () -> program.getBean(TransactionTemplate.class).execute(nothing -> program.getBean(JdbcClient.class)
                        .sql("UPDATE plan.action_line SET easy_read = :text WHERE id = :id")
                        .param("text", SIXTEEN)
                        .param("id", story.lineA.value())
                        .update()));
        change("Do it sooner.", SIXTEEN.replace("\n", "\r\n")).andExpect(redirectedUrl("/plan/edit/action/1.1(A)"));
        assertThat(norah.read("/plan/edit/action/1.1(A)")).contains("Do it sooner.", "sixteen");
    }

    private ResultActions change(String title, String easyRead) throws Exception {
        String page = norah.read("/plan/edit/action/1.1(A)");
        return norah.send(
                "/plan/edit/action/1.1(A)",
                "title",
                title,
                "startOn",
                "2026-05-01",
                "endOn",
                "2026-12-31",
                "leads",
                story.nadiasSeat.value().toString(),
                "easyRead",
                easyRead,
                "version",
                Jsoup.parse(page).select("input[name=version]").val());
    }

    @Test
    void aKeyThatIsFaultySaysWhatIsWrongAndIsNotLoaded() throws Exception {
        upload(KEY.replace("Red: stuck", "Red"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a problem")));
        assertThat(norah.read("/plan/edit/keys")).doesNotContain("Lanterns of Testwick");
    }

    @Test
    void anotherAreasThreeColoursAreLoadedAsAFileAndALineMovesThroughThem() throws Exception {
        upload(KEY).andExpect(redirectedUrl("/plan/edit/keys"));
        assertThat(norah.read("/plan/edit/keys"))
                .contains("Lanterns of Testwick", "Red: stuck", "Amber: on its way", "Green: done");
        close();
        begin("lanterns", "Lanterns of Testwick");
        LineId line = oneOutcome();
        norah.send("/plan/edit/plan/open").andExpect(redirectedUrl("/plan/edit"));

        report(line, "dim", Progress.Late.NONE);
        report(
                line,
                "dark",
                new Progress.Late("Nobody is there.", "They wait.", "We ask again.", LocalDate.of(2026, 9, 30)));
        report(line, "bright", Progress.Late.NONE);
        assertThat(line().state()).extracting(LineState::label).isEqualTo("Green: done");
        String page = norah.read("/plan/action/1.1");
        assertThat(page).contains("Green: done", "Red: stuck", "Why it is late: Nobody is there.");
    }

    @Test
    void aDraftIsHeldUntilEachOutcomeHasItsActionItsMeasureAndItsImpact() throws Exception {
        close();
        begin("whole", "York");
        story.asOperator(() -> {
            var editing = program.getBean(PlanEditing.class);
            var area = editing.addArea(story.area.id(), new PlanEditing.AddArea(head().id(), 1, "Leading", "", "", ""))
                    .orThrow();
            return editing.addOutcome(story.area.id(), new PlanEditing.AddOutcome(area, "1.1", "Leaders know.", "", ""))
                    .orThrow();
        });
        norah.send("/plan/edit/plan/open").andExpect(redirectedUrl("/plan/edit#missing"));
        assertThat(head().draft()).isTrue();
        assertThat(Jsoup.parse(norah.read("/plan/edit")).select("#missing li").eachText())
                .containsExactly(
                        "Outcome 1.1 has no published action. Say what will be done for it.",
                        "Outcome 1.1 has no measure. Say how we will know.",
                        "Outcome 1.1 has no impact. Say who will be better off.");
    }

    private ResultActions upload(String json) throws Exception {
        var file = new MockMultipartFile("file", "key.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/plan/edit/keys").file(file).with(norah.them()));
    }

    private void close() {
        story.asOperator(() -> program.getBean(PlanEditing.class)
                .close(story.area.id(), story.plan, LocalDate.now(clock))
                .orThrow());
    }

    private void begin(String slug, String key) throws Exception {
        var page = Jsoup.parse(norah.read("/plan/edit/plan/begin"));
        String chosen = page.select("#key option").stream()
                .filter(option -> option.text().startsWith(key))
                .findFirst()
                .map(option -> option.attr("value"))
                .orElse("york-six");
        List<String> partners = page.select("input[name=organisations]").eachAttr("value");
        norah.send(
                        "/plan/edit/plan/begin",
                        "kind",
                        "improvement-plan",
                        "title",
                        "A plan",
                        "startOn",
                        "2026-05-01",
                        "endOn",
                        "2027-05-01",
                        "organisations",
                        partners.getFirst(),
                        "organisations",
                        partners.getLast(),
                        "key",
                        chosen,
                        "slug",
                        slug)
                .andExpect(redirectedUrl("/plan/edit"));
    }

    private LineId oneOutcome() {
        return story.asOperator(() -> {
            var area = story.area.id();
            var editing = program.getBean(PlanEditing.class);
            var one = editing.addArea(area, new PlanEditing.AddArea(head().id(), 1, "Leading", "", "", ""))
                    .orThrow();
            var outcome = editing.addOutcome(
                            area, new PlanEditing.AddOutcome(one, "1.1", "Leaders know.", "", "Families are sure."))
                    .orThrow();
            var words = new LineEditing.Words(
                    "Tell them.", "", "", LocalDate.of(2026, 5, 1), "", LocalDate.of(2026, 12, 31), "", "");
            var lines = program.getBean(LineEditing.class);
            LineId line = lines.add(area, new LineEditing.AddLine(outcome, "1.1", words, List.of(story.nadiasSeat)))
                    .orThrow();
            lines.publish(area, line).orThrow();
            program.getBean(uk.sidebyside.plan.SuccessMeasures.class)
                    .addToLine(area, line, "They know.", uk.sidebyside.plan.SuccessMeasures.Shown.NOT_STATED)
                    .orThrow();
            return line;
        });
    }

    private void report(LineId line, String state, Progress.Late late) {
        var report = Progress.Report.of(line, UUID.randomUUID(), state, LocalDate.now(clock), "We did something.")
                .with(late);
        story.as(story.nadia, () -> program.getBean(Progress.class).record(story.area.id(), report))
                .orThrow();
    }

    private PlanHead head() {
        return story.asOperator(() -> program.getBean(Plans.class).inArea(story.area.id())).stream()
                .filter(head -> !head.historic())
                .findFirst()
                .orElseThrow();
    }

    private Line line() {
        return story.as(story.visitor, () -> program.getBean(Plans.class).tree(story.area.id(), (String) null))
                .line("1.1")
                .orElseThrow();
    }
}
