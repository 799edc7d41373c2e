package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.ChallengeId;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.notices.Calendars;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Posted;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** Two areas with the same plan and the same people's names, and somebody in one who wants what is not theirs. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AsAnAttackerTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** As {@code {level:core|stretch}}. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("\\{\\w+:(\\w+)\\|[^}]*}");

    private static final String SECRET = "Quagga";

    @Autowired
    ApplicationContext program;

    @Autowired
    Environment settings;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Challenges challenges;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    LineEditing lines;

    @Autowired
    Calendars calendars;

    @Autowired
    Seats seats;

    private Superuser database;
    private BoardStory here;
    private BoardStory there;
    private ChallengeId theirQuestion;
    private EvidenceId theirFile;

    @BeforeEach
    void twoAreas() {
        database = new Superuser(settings);
        here = BoardStory.tell(program);
        there = BoardStory.tell(program);
        here.clock.set(LocalDate.of(2026, 6, 8));
        theirQuestion = asked(there);
        theirFile = file(there, Evidence.Visibility.PARTNERSHIP);
    }

    private ChallengeId asked(BoardStory story) {
        return story.as(story.simon, () -> challenges
                .ask(
                        story.area,
                        new Challenges.Ask(
                                UUID.randomUUID(),
                                SECRET + ": why is it late?",
                                story.plan.nadiasSeat,
                                LocalDate.of(2026, 6, 15),
                                PlanRefs.of(story.area, story.plan.lineA)))
                .orThrow());
    }

    private EvidenceId file(BoardStory story, Evidence.Visibility visibility) {
        return story.as(
                story.plan.nadia,
                () -> evidence.addFile(
                        new Adding(
                                PlanRefs.of(story.area, story.plan.lineA),
                                Evidence.Proves.EVIDENCE,
                                visibility,
                                SECRET + " minutes",
                                UUID.randomUUID(),
                                story.plan.nadia.person()),
                        SECRET + ".txt",
                        new ByteArrayResource((SECRET + " said so.").getBytes(StandardCharsets.UTF_8))));
    }

    /** Every address that names something, with everything that the other area has, as who may do the most here. */
    @Test
    void noAddressLeadsToAnythingOfAnotherArea() {
        List<UUID> theirs = theirIds();
        Map<String, String> before = rowsOf(there);
        var open = new TreeSet<String>();
        for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            for (String pattern : patternsWithOneId(method)) {
                for (UUID id : theirs) {
                    String path = VARIABLE.matcher(
                                    ONE_OF_SEVERAL.matcher(pattern).replaceAll("$1"))
                            .replaceAll(id.toString());
                    MvcTestResult answer =
                            ask(method, path, here.ada, here.host(), "sure", "yes", "words", "Taken over");
                    int status = answer.getResponse().getStatus();
                    if (status != 404 && (method == RequestMethod.GET || status / 100 != 4 && status / 100 != 3)) {
                        open.add(method + " " + pattern + ": " + status);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(rowsOf(there)).isEqualTo(before);
        // The same addresses are there for those to whom they belong.
        assertThat(ask(RequestMethod.GET, "/board/challenges/" + theirQuestion.value(), there.ada, there.host()))
                .hasStatusOk();
        assertThat(ask(RequestMethod.GET, "/evidence/" + theirFile.value() + "/file", there.ada, there.host()))
                .hasStatusOk();
    }

    /** A forged field names a seat, a body or a person of another area: nothing of it comes into one's own. */
    @Test
    void noFormBringsInWhatBelongsToAnotherArea() {
        String seat = there.familySeat.value().toString();
        String body = there.board.value().toString();
        String person = there.simon.person().value().toString();
        String own = here.vacantFamilySeat.value().toString();
        ask(
                RequestMethod.POST,
                "/board/challenges/ask",
                here.simon,
                here.host(),
                "question",
                "Why?",
                "owner",
                seat,
                "due.day",
                "20",
                "due.month",
                "6",
                "due.year",
                "2026",
                "submission",
                UUID.randomUUID().toString());
        ask(
                RequestMethod.POST,
                "/admin/bodies/" + here.board.value() + "/places",
                here.ada,
                here.host(),
                "seat",
                seat,
                "kind",
                "member",
                "from.day",
                "1",
                "from.month",
                "6",
                "from.year",
                "2026");
        ask(
                RequestMethod.POST,
                "/admin/bodies/" + here.board.value() + "/reports-to",
                here.ada,
                here.host(),
                "other",
                body,
                "what",
                "a report",
                "howOften",
                "monthly",
                "from.day",
                "1",
                "from.month",
                "6",
                "from.year",
                "2026");
        ask(
                RequestMethod.POST,
                "/admin/seats/" + own + "/fill",
                here.ada,
                here.host(),
                "person",
                person,
                "fromOn.day",
                "8",
                "fromOn.month",
                "6",
                "fromOn.year",
                "2026");
        ask(
                RequestMethod.POST,
                "/board/meetings/plan",
                here.ada,
                here.host(),
                "body",
                body,
                "on.day",
                "20",
                "on.month",
                "6",
                "on.year",
                "2026",
                "place",
                "Room 2",
                "submission",
                UUID.randomUUID().toString());

        for (UUID id : List.of(
                there.familySeat.value(),
                there.board.value(),
                there.simon.person().value())) {
            assertThat(database.columnsWithIds(List.of(id)).getOrDefault(id, List.of()))
                    .allSatisfy(column -> {
                        String table = column.substring(0, column.lastIndexOf('.'));
                        assertThat(hasArea(table) && bears(table, column, id))
                                .as(column)
                                .isFalse();
                    });
        }
    }

    /** Colm leads 1.1(B). The form of Nadia's line, sent with his session, is a page that does not exist. */
    @Test
    void anActionOwnerCannotReportOnAnothersLine() {
        int before = entries();
        for (String button : List.of("check", "send")) {
            assertThat(ask(
                            RequestMethod.POST,
                            "/plan/action/1.1(A)/update",
                            here.plan.colm,
                            here.host(),
                            "do",
                            button,
                            "state",
                            "completed",
                            "words",
                            "All done.",
                            "submission",
                            UUID.randomUUID().toString(),
                            "seen",
                            "0"))
                    .hasStatus(404);
        }
        assertThat(ask(RequestMethod.GET, "/plan/action/1.1(A)/update", here.plan.colm, here.host()))
                .hasStatus(404);
        assertThat(ask(RequestMethod.GET, "/plan/action/1.1(A)/update", here.plan.nadia, here.host()))
                .hasStatusOk();
        assertThat(entries()).isEqualTo(before);
    }

    /** Whatever leaves the house: what is held back says that it is, and nothing of what it is. */
    @Test
    void whatIsHeldBackLeavesByNoOtherDoor() {
        EvidenceId file = file(here, Evidence.Visibility.PUBLIC);
        LineId secret = here.plan.lineA;
        here.progressIsReported();
        database.sql("UPDATE plan.action_line SET title = :words WHERE id = :id")
                .param("words", SECRET + " is promised.")
                .param("id", secret.value())
                .update();
        assertThat(ask(RequestMethod.GET, "/evidence/" + file.value() + "/file", null, here.host()))
                .hasStatusOk();
        assertThat(ask(RequestMethod.GET, "/plan.csv", null, here.host()))
                .bodyText()
                .contains(SECRET);
        here.plan.asOperator(() -> {
            lines.holdBack(here.area, secret, "A court case is open.");
            return secret;
        });

        for (String path : List.of(
                "/",
                "/plan",
                "/plan?plan=plan-2026",
                "/plan/outcome/1.1",
                "/plan/action/1.1(A)",
                "/plan/timeline",
                "/plan/commitments",
                "/plan.csv",
                "/plan.json",
                "/plan/lines",
                "/changes",
                "/changes.atom",
                "/calendar.ics",
                "/board/governance",
                "/board/challenges",
                "/board/challenges.csv",
                "/changes/subscribe")) {
            MvcTestResult answer = ask(RequestMethod.GET, path, null, here.host());
            assertThat(text(answer))
                    .as(path)
                    .doesNotContain(SECRET, "The first meeting was held", "Two posts are vacant");
        }
        assertThat(ask(RequestMethod.GET, "/evidence/" + file.value() + "/file", null, here.host()))
                .hasStatus(404);
        for (String path : List.of(
                "/plan/area/1/evidence-pack",
                "/plan/area/1/evidence-pack.zip",
                "/board",
                "/board/meetings/" + here.meeting.value() + "/pack",
                "/board/meetings/" + here.meeting.value() + "/pack.pdf",
                "/board/pre-read/" + here.meeting.value(),
                "/board/decisions.csv")) {
            assertThat(ask(RequestMethod.GET, path, null, here.host())
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isIn(302, 404);
        }
    }

    @Test
    void aQuestionThatIsNotPublishedIsThereForMembersOnly() {
        ChallengeId question = asked(here);
        String path = "/board/challenges/" + question.value();
        assertThat(ask(RequestMethod.GET, path, null, here.host()).getResponse().getStatus())
                .isIn(302, 404);
        assertThat(text(ask(RequestMethod.GET, "/board/challenges", null, here.host())))
                .doesNotContain(SECRET);
        assertThat(text(ask(RequestMethod.GET, "/board/challenges.csv", null, here.host())))
                .doesNotContain(SECRET);
        assertThat(ask(RequestMethod.GET, path, here.bilal, here.host())).hasStatusOk();
    }

    /** Nobody but families writes their section, and nobody else reads what they have not handed in to a pack. */
    @Test
    void theFamilyVoiceIsWrittenByFamiliesAlone() {
        String path = "/board/meetings/" + here.meeting.value() + "/family-voice";
        for (Principal other : List.of(here.ada, here.bilal, here.simon, here.plan.nadia)) {
            ask(
                    RequestMethod.POST,
                    path,
                    other,
                    here.host(),
                    "words",
                    "Families are happy.",
                    "submission",
                    UUID.randomUUID().toString(),
                    "seenNumber",
                    "0",
                    "seen",
                    "0");
        }
        assertThat(here.as(here.farah, () -> program.getBean(FamilyVoices.class).current(here.area, here.meeting)))
                .isEmpty();
    }

    /** Yesterday was the last day: signed in as before, one is a visitor to everything that the seat opened. */
    @Test
    void whoHeldASeatUntilYesterdayReadsAndWritesAsAVisitor() {
        EvidenceId inside = file(here, Evidence.Visibility.PARTNERSHIP);
        String file = "/evidence/" + inside.value() + "/file";
        here.plan.as(here.plan.nadia, () -> {
            calendars.renew(here.area, here.plan.nadia.person());
            return inside;
        });
        String calendar = "/calendar/"
                + here.plan
                        .as(here.plan.nadia, () -> calendars.link(here.area, here.plan.nadia.person()))
                        .orElseThrow()
                + ".ics";
        assertThat(ask(RequestMethod.GET, file, here.plan.nadia, here.host())).hasStatusOk();
        assertThat(text(ask(RequestMethod.GET, calendar, null, here.host()))).contains("Papers go out");

        here.plan.asOperator(() -> {
            seats.leave(here.area, here.plan.nadia.person(), LocalDate.of(2026, 6, 7));
            return inside;
        });

        assertThat(ask(RequestMethod.GET, file, here.plan.nadia, here.host())).hasStatus(404);
        assertThat(ask(RequestMethod.GET, "/plan/action/1.1(A)/update", here.plan.nadia, here.host()))
                .hasStatus(404);
        assertThat(ask(RequestMethod.POST, "/plan/action/1.1(A)/update", here.plan.nadia, here.host(), "do", "send"))
                .hasStatus(404);
        assertThat(ask(RequestMethod.GET, "/board", here.plan.nadia, here.host()))
                .hasStatus(404);
        assertThat(text(ask(RequestMethod.GET, calendar, null, here.host()))).doesNotContain("Papers go out");
        assertThat(ask(RequestMethod.GET, calendar, null, there.host())).hasStatus(404);
    }

    /** But for the button of a mail program, which has no form of ours. */
    @Test
    void everyFormThatIsNotFromOurOwnPageIsRefused() {
        for (String pattern : patterns(RequestMethod.POST)) {
            if (!pattern.startsWith("/changes/unsubscribe/")) {
                String path = pattern.replaceAll(
                        "\\{(?:[^{}]|\\{[^}]*})*}", UUID.randomUUID().toString());
                var request = pages.post().uri(URI.create(path)).with(servlet -> {
                    servlet.setServerName(here.host());
                    return servlet;
                });
                request.with(SecurityMockMvcRequestPostProcessors.authentication(
                        new TestingAuthenticationToken(here.ada.person(), null, List.of())));
                assertThat(request.exchange()).as(path).hasStatus(403);
            }
        }
    }

    /** Whoever asks for a link under a host name of their own gets none that leads there. */
    @Test
    void noLetterTakesItsAddressFromTheRequest() {
        for (String host : List.of("evil.example", here.host())) {
            var request = pages.post()
                    .uri("/changes/subscribe")
                    .with(Posted.csrf())
                    .with(servlet -> {
                        servlet.setServerName(host);
                        servlet.addHeader("Host", "evil.example");
                        servlet.addHeader("X-Forwarded-Host", "evil.example");
                        return servlet;
                    });
            request.param("address", "asha@example.org")
                    .param("email", "asha@example.org")
                    .param("frequency", "daily")
                    .param("submission", UUID.randomUUID().toString())
                    .exchange();
        }
        assertThat(database.columnsWith("asha@example.org")).contains("notices.mail.to_address");
        assertThat(database.columnsWith("evil.example")).isEmpty();
    }

    private List<UUID> theirIds() {
        return List.of(
                there.meeting.value(),
                there.board.value(),
                there.familySeat.value(),
                there.simon.person().value(),
                theirQuestion.value(),
                theirFile.value(),
                there.plan.lineA.value(),
                there.plan.plan.value());
    }

    private List<String> patterns(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .sorted()
                .toList();
    }

    /** Those whose one variable is an id; a token, a number or a reference is none. */
    private List<String> patternsWithOneId(RequestMethod method) {
        return patterns(method).stream()
                .filter(pattern -> VARIABLE.matcher(pattern).results().count() == 1)
                .filter(pattern -> !pattern.matches(
                        ".*\\{(ref|number|token|link|topic)}.*|/look/.*|/changes/.*|/(invitation|recovery)/.*"))
                .toList();
    }

    private MvcTestResult ask(
            RequestMethod method, String path, @Nullable Principal who, String host, String... fields) {
        var request = pages.method(HttpMethod.valueOf(method.name()))
                .uri(URI.create(path))
                .with(Posted.csrf())
                .with(servlet -> {
                    servlet.setServerName(host);
                    return servlet;
                });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        if (who != null) {
            request.with(SecurityMockMvcRequestPostProcessors.authentication(
                    new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int entries() {
        return database.sql("SELECT count(*) FROM plan.progress_entry WHERE area_id = :area")
                .param("area", here.area.value())
                .query(Integer.class)
                .single();
    }

    /** A fingerprint of every row that an area owns, table by table. */
    private Map<String, String> rowsOf(BoardStory story) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : tablesOfAreas()) {
            rows.put(
                    table,
                    Objects.requireNonNullElse(
                            database.sql("SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM " + table
                                            + " t WHERE area_id = :area")
                                    .param("area", story.area.value())
                                    .query((row, n) -> String.valueOf(row.getString(1)))
                                    .single(),
                            ""));
        }
        return rows;
    }

    private List<String> tablesOfAreas() {
        return database.sql("""
                SELECT table_schema || '.' || table_name FROM information_schema.columns
                WHERE column_name = 'area_id' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
                """).query(String.class).list();
    }

    private boolean hasArea(String table) {
        return tablesOfAreas().contains(table);
    }

    /** Whether a row of our own area bears the id. */
    private boolean bears(String table, String column, UUID id) {
        return database.sql("SELECT count(*) FROM " + table + " WHERE area_id = :area AND "
                                + column.substring(column.lastIndexOf('.') + 1) + " = :id")
                        .param("area", here.area.value())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
