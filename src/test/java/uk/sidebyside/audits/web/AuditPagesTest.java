package uk.sidebyside.audits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditStory;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.NextSteps;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.plan.web.Typing;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages of an audit, as they are read and sent. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class AuditPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private AuditStory story;
    private Typing lena;

    @BeforeEach
    void tell() {
        story = AuditStory.tell(program);
        lena = typing(story.lena);
    }

    private Typing typing(Principal who) {
        return new Typing(mvc, story.plan, who);
    }

    private static int status(ResultActions sent) {
        return sent.andReturn().getResponse().getStatus();
    }

    private static Document page(ResultActions sent) throws Exception {
        return Jsoup.parse(sent.andReturn().getResponse().getContentAsString());
    }

    private String begun() throws Exception {
        return begun("A booking form");
    }

    private String begun(String description) throws Exception {
        MockHttpServletResponse answer = lena.send(
                        "/audits/begin",
                        "strengths",
                        "We listen.",
                        "service",
                        story.service.value().toString(),
                        "description",
                        description,
                        "framework",
                        "six-principles:1",
                        "auditedOn",
                        "2026-05-01",
                        "coversFrom",
                        "2025-05-01")
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        String at = String.valueOf(answer.getRedirectedUrl());
        assertThat(at).endsWith("/next");
        return at.substring(0, at.length() - "/next".length());
    }

    private static AuditId id(String at) {
        return new AuditId(UUID.fromString(at.substring("/audits/".length())));
    }

    private void judged(String at, String level) throws Exception {
        for (var standard : story.six().standards()) {
            String row = standard.indicators().getFirst().key();
            assertThat(status(lena.send(
                            at + "/standard/" + standard.key(),
                            row,
                            level,
                            row + ".notes",
                            "See the minutes.",
                            row + ".version",
                            "0",
                            "go",
                            "next")))
                    .isEqualTo(302);
        }
    }

    private ResultActions decided(String at, String outcome) throws Exception {
        return lena.send(
                at + "/decide",
                "version",
                String.valueOf(story.version(id(at))),
                "outcome",
                outcome,
                "words",
                "All rows say so.",
                "summary",
                "We listen well.",
                "reviewOn",
                "2027-05-01",
                "go",
                "check");
    }

    @Test
    void anAuditGoesFromPageToPageUntilItIsSigned() throws Exception {
        String at = begun();
        assertThat(lena.open(at + "/next").andReturn().getResponse().getRedirectedUrl())
                .isEqualTo(at + "/standard/important");
        judged(at, "good");
        assertThat(page(lena.open(at + "/decide")).text()).contains("Suggested: Good.", "No other rule holds");
        assertThat(status(decided(at, "good"))).isEqualTo(302);
        Document check = page(lena.open(at + "/check"));
        String seen = check.select("input[name=seen]").attr("value");
        MockHttpServletResponse signed =
                lena.send(at + "/sign", "seen", seen).andReturn().getResponse();
        assertThat(signed.getRedirectedUrl()).isEqualTo(at);
        Document whole = page(lena.open(at));
        assertThat(whole.text()).contains("Signed by Lena Example, Short Breaks Lead", seen, "Good, level 2 of 3");
        assertThat(lena.read(at + "/review.ics")).contains("DTSTART;VALUE=DATE:20270501", "Look again: Short breaks");
        assertThat(lena.read(at + "/signed/1")).contains("See the minutes.");
        assertThat(status(lena.open(at + "/standard/important"))).isEqualTo(404);
        assertThat(status(lena.send(at + "/sign", "seen", seen)))
                .as("sent again")
                .isEqualTo(302);
        assertThat(page(typing(story.ines).open(at)).text()).contains("Signed by Lena Example");
    }

    /** Over the years a list of all would be longer than anybody reads on a phone. */
    @Test
    void theLatestAuditOfAServiceStandsAndThoseBeforeItAreFolded() throws Exception {
        String first = signed("A booking form");
        assertThat(page(lena.open("/audits")).select("details a[href^=/audits/]"))
                .isEmpty();
        String second = signed("A letter");
        Document list = page(lena.open("/audits"));
        assertThat(list.select("details a[href^=/audits/]").eachAttr("href")).containsExactly(first);
        assertThat(list.select("main a[href=" + second + "]").parents().is("details"))
                .isFalse();
    }

    /** R107: whoever a step was agreed with is led to it by letters and lists of work, and says there what came of it. */
    @Test
    void whoeverTakesANextStepSaysOnThePageThatItIsDoneAndWhoJudgedChangesIt() throws Exception {
        AuditId id = story.begun();
        story.as(story.lena, () -> story.steps
                .plan(
                        story.area,
                        id,
                        UUID.randomUUID(),
                        new NextSteps.Words(
                                null,
                                "Ask again",
                                story.ottosSeat,
                                story.today().plusWeeks(4)))
                .orThrow());
        story.rated(id, "good");
        story.decided(id, "good");
        story.signed(id);
        String at = "/audits/" + id.value();
        Typing otto = typing(story.otto);
        String done = page(otto.open(at)).select("main a[href$=/done]").attr("href");
        assertThat(done).startsWith(at + "/steps/");
        assertThat(page(otto.open(at)).select("a[href$=/change]")).isEmpty();
        assertThat(page(lena.open(at)).select("main a[href*=/steps/]").eachAttr("href"))
                .containsExactly(done, done.replace("/done", "/change"));
        assertThat(page(typing(story.fay).open(at)).select("main a[href*=/steps/]"))
                .isEmpty();
        assertThat(status(otto.send(done, "words", "We asked."))).isEqualTo(302);
        assertThat(page(lena.open(at)).select("main a[href*=/steps/]")).isEmpty();
    }

    private String signed(String description) throws Exception {
        String at = begun(description);
        judged(at, "good");
        decided(at, "good");
        String seen = page(lena.open(at + "/check")).select("input[name=seen]").attr("value");
        assertThat(status(lena.send(at + "/sign", "seen", seen))).isEqualTo(302);
        return at;
    }

    @Test
    void eachPageTakesAtMostTenStatements() throws Exception {
        String at = begun();
        judged(at, "good");
        decided(at, "good");
        List<String> paths =
                new ArrayList<>(List.of("/audits", "/audits/begin", at, at + "/decide", at + "/check", at + "/form"));
        story.six().standards().forEach(standard -> paths.add(at + "/standard/" + standard.key()));
        for (String path : paths) {
            few(path);
        }
        lena.send(
                at + "/sign",
                "seen",
                page(lena.open(at + "/check")).select("input[name=seen]").attr("value"));
        few(at);
    }

    /** A plan is known by its reference and no child, so what stands beside it is of all plans (R142). */
    @Test
    void whatTheRecordsSayOfAllPlansStandsBesideThatOfOne() throws Exception {
        AuditId plan = story.as(story.lena, () -> story.audits
                .begin(
                        story.area,
                        new Audits.Begin(UUID.randomUUID(), AuditStory.PLANS, null, "YK-2041", true, story.words()))
                .orThrow());
        String at = "/audits/" + plan.value() + "/standard/";
        Document together = page(lena.open(at + "joint-partnership"));
        assertThat(together.select(".govuk-inset-text").text())
                .contains("Fewer than 5 families had answered the check questions of a plan or a review")
                .contains("You decide.");
        assertThat(page(lena.open(at + "section-a")).select(".govuk-inset-text").text())
                .contains("Something was said about fewer than 5 children");
        few(at + "joint-partnership");
    }

    private void few(String path) throws Exception {
        lena.open(path);
        List<String> statements = CountedStatements.duringWithWork(() -> lena.open(path)).stream()
                .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                .toList();
        assertThat(statements).as(path).hasSizeBetween(1, 10);
    }

    @Test
    void theThreeDescriptorsStandWithTheQuestionAndWhatTheRecordsSayBesideIt() throws Exception {
        String at = begun();
        Document networks = page(lena.open(at + "/standard/networks"));
        assertThat(networks.select(".sbs-levels .govuk-radios__item")).hasSize(3);
        assertThat(networks.select(".sbs-levels .govuk-radios__hint").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("fewer than 3 spoken conversations");
        assertThat(networks.select(".govuk-inset-text").text())
                .contains("What the records say, 1 May 2025 to 1 May 2026", "No piece of joint partnership")
                .contains("You decide");
        assertThat(page(lena.open(at + "/standard/feedback"))
                        .select(".govuk-inset-text")
                        .text())
                .contains("No complaint of this service is logged.");
    }

    @Test
    void aPageThatSomebodyElseSavedShowsBothAndLosesNothing() throws Exception {
        String at = begun();
        story.rate(story.lena, id(at), "equal-access", "excellent");
        ResultActions late = lena.send(
                at + "/standard/equal",
                "equal-access",
                "good",
                "equal-access.notes",
                "My own words.",
                "equal-access.version",
                "0");
        assertThat(status(late)).isEqualTo(422);
        assertThat(page(late).text())
                .contains("Somebody else saved this while you were writing", "My own words.", "As the minutes show.");
        assertThat(page(late).select("input[name=equal-access.version]").attr("value"))
                .isEqualTo("1");
    }

    @Test
    void aStalePageSignsNothing() throws Exception {
        String at = begun();
        judged(at, "good");
        decided(at, "good");
        String seen = page(lena.open(at + "/check")).select("input[name=seen]").attr("value");
        story.rate(story.lena, id(at), "equal-access", "excellent");
        ResultActions stale = lena.send(at + "/sign", "seen", seen);
        assertThat(status(stale)).isEqualTo(422);
        assertThat(page(stale).text()).contains("Something changed since you opened this page, so nothing is signed.");
        assertThat(story.as(story.lena, () -> story.audits.find(story.area, id(at)))
                        .state())
                .isEqualTo(AuditState.OPEN);
    }

    @Test
    void theWholeAndAStepAreStoredTogetherOrNotAtAll() throws Exception {
        String at = begun();
        judged(at, "room-for-improvement");
        ResultActions half = lena.send(
                at + "/decide",
                "version",
                String.valueOf(story.version(id(at))),
                "outcome",
                "requires-improvement",
                "words",
                "As it is.",
                "summary",
                "Much to do.",
                "reviewOn",
                "2027-05-01",
                "what",
                "Write a letter");
        assertThat(status(half)).isEqualTo(422);
        assertThat(page(half).text()).contains("Choose who does it", "Enter the day by which it is done");
        assertThat(story.as(story.lena, () -> story.audits.find(story.area, id(at)))
                        .outcome())
                .isNull();
        assertThat(page(lena.open(at + "/check")).text())
                .contains("Something is at the lowest level. Say what happens next");
        assertThat(status(lena.send(
                        at + "/decide",
                        "version",
                        String.valueOf(story.version(id(at))),
                        "outcome",
                        "requires-improvement",
                        "words",
                        "As it is.",
                        "summary",
                        "Much to do.",
                        "reviewOn",
                        "2027-05-01",
                        "what",
                        "Write a letter",
                        "owner",
                        story.lenasSeat.value().toString(),
                        "dueOn",
                        "2026-06-01")))
                .isEqualTo(302);
        assertThat(lena.read("/my-work")).contains("Write a letter", "Audit: Short breaks");
        assertThat(page(lena.open(at + "/check")).select("button").eachText()).contains("Sign it");
    }

    @Test
    void aParentQueriesALevelAndBothStay() throws Exception {
        String at = begun();
        judged(at, "excellent");
        Typing fay = typing(story.fay);
        assertThat(status(lena.open(at + "/views"))).as("one's own").isEqualTo(404);
        ResultActions silent = fay.send(at + "/views", "feedback-given", "queries");
        assertThat(status(silent)).isEqualTo(422);
        assertThat(page(silent).text()).contains("Enter how you see it");
        assertThat(status(fay.send(
                        at + "/views",
                        "feedback-given",
                        "queries",
                        "feedback-given.words",
                        "I never heard back.",
                        "networks-grow",
                        "agrees")))
                .isEqualTo(302);
        assertThat(page(lena.open(at + "/standard/feedback")).text())
                .contains("Parent Moderator: i see it differently", "I never heard back.");
        assertThat(answer(at, "feedback-given").level()).isEqualTo("excellent");
    }

    private Answer answer(String at, String row) {
        return story.as(story.lena, () -> story.audits.answers(story.area, id(at)))
                .get(row);
    }

    @Test
    void evidenceHangsOnALevelAndCanBeTakenBack() throws Exception {
        String at = begun();
        ResultActions nothing = lena.send(at + "/evidence/feedback-given", "title", "The letter", "link", "letter");
        assertThat(status(nothing)).isEqualTo(422);
        assertThat(page(nothing).text()).contains("begins with https://");
        lena.send(at + "/evidence/feedback-given", "title", "The letter", "link", "https://example.org/letter");
        assertThat(status(lena.upload(
                        at + "/evidence/feedback-given",
                        "minutes.txt",
                        "We told everybody in May.",
                        "title",
                        "The minutes")))
                .isEqualTo(302);
        Document shown = page(lena.open(at + "/evidence/feedback-given"));
        assertThat(shown.text()).contains("The letter", "The minutes (TXT, 1 kB)");
        assertThat(status(typing(story.otto)
                        .open(shown.select("a:contains(The minutes)").attr("href"))))
                .isEqualTo(200);
        lena.send(shown.select("form[action*=withdraw]").first().attr("action"));
        assertThat(page(lena.open(at + "/evidence/feedback-given")).text()).doesNotContain("The letter");
        assertThat(page(lena.open(at + "/standard/feedback")).text()).contains("The minutes");
    }

    @Test
    void aFormIsFilledInWithoutAConnectionWithTheSameChecks() throws Exception {
        String at = begun();
        byte[] empty = lena.open(at + "/form.xlsx").andReturn().getResponse().getContentAsByteArray();
        byte[] filled = filled(empty, "Good", "Written on the train.");
        ResultActions bad = lena.upload(at + "/form", "audit.xlsx", filled(empty, "Brilliant", "x"));
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).text())
                .contains(
                        "Row 3:",
                        "“Brilliant” is no level here.",
                        "Nothing was taken from the form. 6 things are wrong");
        assertThat(answer(at, "equal-access").level()).isNull();
        assertThat(status(lena.upload(at + "/form", "audit.xlsx", filled))).isEqualTo(302);
        assertThat(answer(at, "equal-access").notes()).isEqualTo("Written on the train.");
        assertThat(status(lena.upload(at + "/form", "audit.xlsx", filled)))
                .as("sent again")
                .isEqualTo(302);
        assertThat(answer(at, "equal-access").version()).isOne();
        story.rate(story.lena, id(at), "equal-access", "excellent");
        ResultActions late = lena.upload(at + "/form", "audit.xlsx", filled(empty, "Good", "Other words."));
        assertThat(status(late)).isEqualTo(422);
        assertThat(page(late).text()).contains("Somebody saved this here after you took the form: Excellent.");
        assertThat(status(lena.upload(at + "/form", "audit.xlsx", "not a form".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(422);
    }

    @Test
    void aFormOfAnotherAuditOrWithNotesThatAreTooLongIsNotTaken() throws Exception {
        String first = begun();
        String second = begun("A letter");
        byte[] form = lena.open(first + "/form.xlsx").andReturn().getResponse().getContentAsByteArray();
        ResultActions other = lena.upload(second + "/form", "audit.xlsx", filled(form, "Good", "Of another audit."));
        assertThat(status(other)).isEqualTo(422);
        assertThat(page(other).text()).contains("Row 1: This is the form of another audit");
        assertThat(answer(second, "equal-access").level()).isNull();
        ResultActions wordy = lena.upload(first + "/form", "audit.xlsx", filled(form, "Good", "x".repeat(4001)));
        assertThat(status(wordy)).isEqualTo(422);
        assertThat(page(wordy).text())
                .contains(
                        "6 things are wrong", "Row 3: The notes have more than 4,000 characters.", "Row 8: The notes");
        assertThat(answer(first, "equal-access").level()).isNull();
    }

    /** Whoever mends a form mends all of it at once: each fault is told with the others. */
    @Test
    void eachFaultOfAFormIsToldAtOnce() throws Exception {
        String at = begun();
        byte[] form = lena.open(at + "/form.xlsx").andReturn().getResponse().getContentAsByteArray();
        ResultActions bad = lena.upload(at + "/form", "audit.xlsx", filled(form, "Brilliant", "x".repeat(4001)));
        assertThat(page(bad).text())
                .contains("12 things are wrong", "Row 3: “Brilliant” is no level here.", "Row 3: The notes");
    }

    @Test
    void theFormOffersTheLevelsOfEachRowToChooseFrom(@TempDir Path folder) throws Exception {
        byte[] form =
                lena.open(begun() + "/form.xlsx").andReturn().getResponse().getContentAsByteArray();
        Path file = Files.write(folder.resolve("audit.xlsx"), form);
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "<dataValidation sqref=\"D3:D3\" type=\"list\"", "<formula1>'Levels'!$B$2:$B$4</formula1>")
                    .contains("sqref=\"D8:D8\"");
        }
    }

    /** The form as somebody brings it back: each row with the level and the notes. */
    private static byte[] filled(byte[] form, String level, String notes) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var read = new ReadableWorkbook(new java.io.ByteArrayInputStream(form));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Audit");
            int n = 0;
            for (Row row : read.getFirstSheet().read()) {
                for (int i = 0; i < 6; i++) {
                    sheet.value(n, i, n < 2 || i < 3 || i > 4 ? row.getCellText(i) : i == 3 ? level : notes);
                }
                n++;
            }
        }
        return out.toByteArray();
    }

    private static final String OWN = """
            {
              "code": "numbered", "version": 1, "name": "Four grades", "about": "Another shape.", "subject": "service",
              "inForce": { "from": "2026-01-01" }, "madeBy": "Another area", "madeWith": ["Families"],
              "scales": [
                { "key": "grade", "name": "Grade", "levels": [
                  { "key": "four", "label": "Grade 4" }, { "key": "three", "label": "Grade 3" },
                  { "key": "two", "label": "Grade 2" }, { "key": "one", "label": "Grade 1" } ] }
              ],
              "rowScale": "grade", "wholeScale": "grade",
              "standards": [ { "key": "s1", "number": "1", "title": "Standard one", "indicators": [
                { "key": "s1-1", "number": "1.1", "words": "It is written down." },
                { "key": "s1-2", "number": "1.2", "words": "It is done.", "weight": 2 } ] } ],
              "outcome": [
                { "when": "share", "at": ["one", "two"], "atLeast": 60, "suggest": "two" },
                { "when": "otherwise", "suggest": "four" } ]
            }
            """;

    @Test
    void aFrameworkOfAnotherShapeIsLoadedAndUsedWithoutACodeChange() throws Exception {
        Typing cora = typing(story.cora);
        ResultActions refused = cora.upload(
                "/audits/frameworks",
                "f.json",
                OWN.replace("\"rowScale\": \"grade\"", "\"rowScale\": \"stars\""),
                "x",
                "y");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).text()).contains("Line 9: rowScale: No scale is called “stars”.");
        assertThat(cora.upload("/audits/frameworks", "f.json", OWN, "x", "y")
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/audits/frameworks/numbered/1");
        assertThat(status(cora.upload("/audits/frameworks", "f.json", OWN.replace("Four grades", "Others"), "x", "y")))
                .as("another text under the same number")
                .isEqualTo(422);
        assertThat(status(lena.upload("/audits/frameworks", "f.json", OWN, "x", "y")))
                .isEqualTo(404);
        assertThat(status(cora.send(
                        "/audits/frameworks/numbered/1/words",
                        "words",
                        "s1-1: As our parents wrote it\ns1-9: Nothing")))
                .isEqualTo(422);
        cora.send("/audits/frameworks/numbered/1/words", "words", "s1-1: As our parents wrote it");
        assertThat(page(cora.open("/audits/frameworks/numbered/1")).text())
                .contains(
                        "Audits begin by this version from 1 January 2026 on.",
                        "As agreed: As our parents wrote it",
                        "At least 60% of the weight is at “Grade 1” or “Grade 2”");
        assertThat(cora.read("/audits/frameworks/numbered/1/file")).contains("\"s1-1\" : \"As our parents wrote it\"");

        MockHttpServletResponse begun = lena.send(
                        "/audits/begin",
                        "service",
                        story.service.value().toString(),
                        "description",
                        "A booking form",
                        "framework",
                        "numbered:1",
                        "auditedOn",
                        "2026-05-01",
                        "coversFrom",
                        "2025-05-01")
                .andReturn()
                .getResponse();
        String at = String.valueOf(begun.getRedirectedUrl()).replace("/next", "");
        assertThat(status(lena.send(
                        at + "/standard/s1", "s1-1", "three", "s1-1.version", "0", "s1-2", "one", "s1-2.version", "0")))
                .isEqualTo(302);
        assertThat(page(lena.open(at + "/decide")).text()).contains("Suggested: Grade 2.");
        assertThat(page(lena.open(at + "/standard/s1")).text()).contains("As our parents wrote it");
    }

    /** As long a question as the schema allows, two of them in one standard, is judged, signed and handed in like a short one. */
    @Test
    void aQuestionAsLongAsTheSchemaAllowsIsHandedInToo() throws Exception {
        String longest = "Is it so? " + "x".repeat(1490);
        Typing cora = typing(story.cora);
        cora.upload("/audits/frameworks", "f.json", OWN.replace("It is written down.", longest), "x", "y");
        MockHttpServletResponse begun = lena.send(
                        "/audits/begin",
                        "strengths",
                        "We listen.",
                        "service",
                        story.service.value().toString(),
                        "description",
                        "A booking form",
                        "framework",
                        "numbered:1",
                        "auditedOn",
                        "2026-05-01",
                        "coversFrom",
                        "2025-05-01")
                .andReturn()
                .getResponse();
        String at = String.valueOf(begun.getRedirectedUrl()).replace("/next", "");
        lena.send(at + "/standard/s1", "s1-1", "two", "s1-1.version", "0", "s1-2", "one", "s1-2.version", "0");
        assertThat(status(decided(at, "two"))).isEqualTo(302);
        String seen = page(lena.open(at + "/check")).select("input[name=seen]").val();
        assertThat(status(lena.send(at + "/sign", "seen", seen))).isEqualTo(302);
        String receipt = String.valueOf(lena.open("/audits/handed-in/of/" + id(at).value())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(page(lena.open(receipt)).text()).contains("In their own words: “We listen.”", "Grade 2", longest);
    }

    @Test
    void severalPeopleJudgeInOneAudit() throws Exception {
        String at = begun();
        Typing otto = typing(story.otto);
        assertThat(status(otto.open(at + "/standard/important"))).isEqualTo(404);
        lena.send(at + "/people/add", "post", story.ottosSeat.value().toString());
        assertThat(status(otto.open(at + "/standard/important"))).isEqualTo(200);
        assertThat(page(lena.open(at)).text()).contains("Otto Example, Quality Auditor");
    }
}
