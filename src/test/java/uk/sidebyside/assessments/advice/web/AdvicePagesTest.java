package uk.sidebyside.assessments.advice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdviceChecks;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** The pages of advice: each shows what is the reader's, and every form says what is wrong with it and loses nothing. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class, CountedStatements.Provided.class})
class AdvicePagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private AdviceStory story;
    private Visits visits;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        visits = new Visits(mvc, story.around.host);
    }

    private AdviceId asked() throws Exception {
        String at = "/advice/cases/" + story.kitsCase;
        assertThat(visits.as(
                                story.cora,
                                with(
                                        post(at + "/ask"),
                                        "to",
                                        story.speech.toString(),
                                        "to",
                                        story.care.toString(),
                                        "receivedOn.day",
                                        "1",
                                        "receivedOn.month",
                                        "5",
                                        "receivedOn.year",
                                        "2026",
                                        "asks",
                                        "How does talking go?"))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(visits.page(story.cora, at).text())
                .contains("0 of 2 bodies have answered.", "Speech and language therapy for TW-1");
        return story.as(story.tess, () -> story.requests.mine(story.area))
                .toWrite()
                .getFirst()
                .id();
    }

    @Test
    void fromAskingToSeeingWhereItWent() throws Exception {
        AdviceId id = asked();
        String one = "/advice/" + id;
        assertThat(visits.page(story.tess, "/advice").text())
                .contains("Nothing is late. 1 more is to write.", "due in 42 days");
        Document write = visits.page(story.tess, one + "/write");
        assertThat(write.select("main h2").first().text()).isEqualTo("First, in their own words");
        assertThat(write.text()).contains(AdviceStory.HOPE, "The council most wants to know: How does talking go?");
        String writing = write.select("[name=writing]").val();
        assertThat(visits.as(
                                story.tess,
                                with(
                                        post(one + "/write"),
                                        "writing",
                                        writing,
                                        "version",
                                        "0",
                                        "answer",
                                        "known",
                                        "need.1",
                                        "He loses words",
                                        "need.1.impact",
                                        "He falls silent",
                                        "provision.1",
                                        "Regular support",
                                        "provision.1.need",
                                        "1",
                                        "provision.1.strand",
                                        "health",
                                        "go",
                                        "on"))
                        .getRedirectedUrl())
                .isEqualTo(one + "/look-over");
        Document over = visits.page(story.tess, one + "/look-over");
        assertThat(over.select("mark").eachText()).containsExactly("Regular", "support");
        assertThat(over.text())
                .contains("Say how often: a day, a week or a term can all be regular.", "Say who does it");
        String version = over.select("form[action$=send] [name=version]").val();
        assertThat(visits.as(story.tess, with(post(one + "/send"), "version", version))
                        .getRedirectedUrl())
                .isEqualTo(one + "/sent");
        assertThat(visits.page(story.tess, one + "/sent").text())
                .contains("Receipt", "In time", "It will be looked over");
        checkAndUse(one);
    }

    private void checkAndUse(String one) throws Exception {
        assertThat(visits.page(story.dina, one + "/check").text()).contains("Are the needs clear");
        assertThat(visits.as(
                                story.dina,
                                with(
                                        post(one + "/check"),
                                        "version",
                                        "1",
                                        "needs",
                                        "yes",
                                        "strategies",
                                        "no",
                                        "outcomes",
                                        "no",
                                        "quantified",
                                        "partly",
                                        "plain",
                                        "yes",
                                        "outcome",
                                        "accept",
                                        "comment",
                                        "Thank you."))
                        .getRedirectedUrl())
                .isEqualTo(one);
        assertThat(visits.page(story.cora, one + "/used").text()).contains("He loses words", "Regular support");
        assertThat(visits.refused(story.cora, post(one + "/used")).text())
                .contains("There is a problem", "Say where at least one of them goes, or why it goes nowhere");
        assertThat(visits.as(
                                story.cora,
                                with(
                                        post(one + "/used"),
                                        "need.1",
                                        "B",
                                        "provision.1",
                                        "none",
                                        "provision.1.reason",
                                        "The school gives it"))
                        .getRedirectedUrl())
                .isEqualTo(one + "/sent");
        assertThat(visits.page(story.tess, one + "/sent").text())
                .contains(
                        "1 of 2 needs and provisions are in the plan.",
                        "In the plan: section B",
                        "Not in the plan: The school gives it",
                        "Thank you.");
    }

    @Test
    void thePageSavesByItselfAndAnotherPageShowsBothTexts() throws Exception {
        AdviceId id = asked();
        String one = "/advice/" + id;
        String first =
                visits.page(story.tess, one + "/write").select("[name=writing]").val();
        for (String words : List.of("He", "He loses", "He loses words")) {
            assertThat(visits.as(
                                    story.tess,
                                    with(post(one + "/draft"), "writing", first, "version", "0", "need.1", words))
                            .getStatus())
                    .isEqualTo(204);
        }
        Document both = visits.refused(
                story.tess,
                with(
                        post(one + "/write"),
                        "writing",
                        UUID.randomUUID().toString(),
                        "version",
                        "0",
                        "need.1",
                        "He stops"));
        assertThat(both.select("[name=need.1]").text()).isEqualTo("He stops");
        assertThat(both.select(".govuk-inset-text").text()).contains("He loses words");
        String second = both.select("[name=version]").val();
        assertThat(visits.as(
                                story.tess,
                                with(
                                        post(one + "/write"),
                                        "writing",
                                        UUID.randomUUID().toString(),
                                        "version",
                                        second,
                                        "need.1",
                                        "He stops",
                                        "go",
                                        "later"))
                        .getRedirectedUrl())
                .isEqualTo(one);
        assertThat(visits.page(story.tess, one + "/write")
                        .select("[name=need.1]")
                        .text())
                .isEqualTo("He stops");
    }

    @Test
    void aButtonMakesRoomForOneMoreWithoutJavaScript() throws Exception {
        AdviceId id = asked();
        String one = "/advice/" + id;
        Document more = Jsoup.parse(visits.as(
                        story.tess,
                        with(
                                post(one + "/write"),
                                "writing",
                                UUID.randomUUID().toString(),
                                "version",
                                "0",
                                "need.1",
                                "",
                                "need.2",
                                "He stops",
                                "provision.1",
                                "Signs",
                                "provision.1.need",
                                "2",
                                "go",
                                "need"))
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(more.select("[name=need.1]").text()).isEqualTo("He stops");
        assertThat(more.select("[name=need.2]")).hasSize(1);
        assertThat(more.select("[name=provision.1.need] option[selected]").val())
                .isEqualTo("1");
    }

    @Test
    void nothingTypedIsLostWhereItIsTooLong() throws Exception {
        AdviceId id = asked();
        String words = "x".repeat(4001);
        Document again = visits.refused(
                story.tess,
                with(
                        post("/advice/" + id + "/write"),
                        "writing",
                        UUID.randomUUID().toString(),
                        "version",
                        "0",
                        "need.1",
                        words));
        assertThat(again.select("[name=need.1]").text()).isEqualTo(words);
        assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#need.1");
        assertThat(story.count("SELECT count(*) FROM assessments.advice_text WHERE area_id = :area"))
                .isZero();
    }

    @Test
    void theFormsSayWhatIsWrongBesideTheField() throws Exception {
        AdviceId id = asked();
        String one = "/advice/" + id;
        story.send(story.tess, id, AdviceStory.good());
        assertThat(visits.refused(story.dina, with(post(one + "/check"), "version", "1", "outcome", "return"))
                        .select(".govuk-error-message")
                        .eachText())
                .anyMatch(words -> words.contains("Choose yes, partly or no"))
                .anyMatch(words -> words.contains("Enter what would make it clearer"));
        assertThat(visits.refused(story.cora, with(post("/advice/cases/" + story.kitsCase + "/ask")))
                        .select(".govuk-error-message")
                        .eachText())
                .anyMatch(words -> words.contains("Choose whom you ask"));
        assertThat(visits.refused(story.cora, with(post(one + "/used"), "need.1", "none"))
                        .select(".govuk-error-message")
                        .text())
                .contains("enter why it is in none");
        assertThat(visits.refused(story.cora, with(post("/advice/points/new"), "aWeek", "many"))
                        .select(".govuk-error-message"))
                .hasSize(4);
    }

    @Test
    void passingOnAndFindingAWriterGoThroughForms() throws Exception {
        AdviceId id = asked();
        String one = "/advice/" + id;
        assertThat(visits.refused(story.tess, post(one + "/not-ours")).text())
                .contains("Choose whose it is", "it is not passed on, and is deleted");
        assertThat(visits.refused(story.tess, post(one + "/route")).text())
                .contains("Choose who writes it", "What becomes of what you have typed");
        assertThat(visits.page(story.omar, one + "/route").text())
                .contains("it is not passed on, and is deleted")
                .doesNotContain("What becomes of");
        story.as(story.tess, () -> story.writing
                .save(story.area, id, AdviceStory.good(), UUID.randomUUID(), 0)
                .orThrow());
        visits.as(
                story.tess,
                with(
                        post(one + "/route"),
                        "writer",
                        story.seat(story.omar).value().toString(),
                        "draft",
                        "given"));
        assertThat(story.count("SELECT count(*) FROM assessments.advice_text WHERE area_id = :area AND n = 0"))
                .isOne();
        assertThat(visits.page(story.omar, "/advice").text()).contains("Speech and language therapy for TW-1");
        visits.as(
                story.omar, with(post(one + "/not-ours"), "point", story.care.toString(), "because", "Too old for us"));
        assertThat(story.request(id).bodyName()).isEqualTo("TC");
        assertThat(story.request(id).state()).isEqualTo(AdviceState.ASKED);
    }

    /** A clinical officer's Monday: what is late, by provider; ask in bulk, and record an exception. */
    @Test
    void theDeskShowsWhatIsLateAndAsksInBulkOnceADay() throws Exception {
        AdviceId id = asked();
        story.clock.set(AdviceStory.TODAY.plusWeeks(6).plusDays(1));
        Document desk = visits.page(story.dina, "/advice/desk");
        assertThat(desk.text())
                .contains(
                        "1 request is overdue. 1 is not done.",
                        "Overdue: 1",
                        "1 day late",
                        "1 to write in 8 weeks, and room for 16.")
                .doesNotContain("Social care", "Kit");
        assertThat(desk.select("tbody tr:has(input[value=" + id + "]) th a[href=/advice/" + id + "]"))
                .as("in a row what is chosen stands before what leads to it")
                .hasSize(1);
        assertThat(desk.select("#heap-overdue, #forecast")).hasSize(2);
        assertThat(visits.page(story.cora, "/cases").select("a[href=/advice/desk#forecast]"))
                .hasSize(1);
        assertThat(visits.page(story.cora, "/advice/desk").text())
                .contains("2 requests are overdue.", "Social care for TW-1");
        for (String asked : List.of("1", "0&again=1")) {
            assertThat(visits.as(story.dina, with(post("/advice/desk/chase"), "request", id.toString()))
                            .getRedirectedUrl())
                    .isEqualTo("/advice/desk?asked=" + asked);
        }
        assertThat(visits.page(story.dina, "/advice/desk?asked=0&again=1").text())
                .contains("0 writers were asked when it comes. 1 was asked today already.");
        assertThat(visits.refused(story.dina, post("/advice/" + id + "/exception"))
                        .text())
                .contains("Choose the ground");
        assertThat(visits.refused(story.dina, exception(id, "14", "6")).text()).contains("do not lie in the six weeks");
        visits.as(story.dina, exception(id, "12", "6"));
        assertThat(story.request(id).excused()).isTrue();
        assertThat(story.request(id).dueOn()).isEqualTo(AdviceStory.TODAY.plusWeeks(6));
        assertThat(visits.page(story.dina, "/advice/desk").text()).contains("1 day late, with an exception");
        assertThat(visits.page(story.dina, "/advice/" + id).text())
                .contains("Exception Recorded. Until 20 June 2026 nobody is asked when the advice comes.");
        story.clock.set(LocalDate.of(2026, 6, 20));
        assertThat(chased(id)).as("an exception still runs").isEqualTo("/advice/desk?asked=0&excused=1");
        story.clock.set(LocalDate.of(2026, 6, 21));
        assertThat(chased(id)).as("it is over").isEqualTo("/advice/desk?asked=1");
        assertThat(visits.page(story.dina, "/advice/" + id).text())
                .contains("Recorded. It ended on 20 June 2026, and the advice is asked for again.");
    }

    /** The desk says who was told, as the request's own history does. */
    @Test
    void theDeskSaysWhetherAManagerWasToldOrTheOfficer() throws Exception {
        asked();
        story.clock.set(AdviceStory.TODAY.plusWeeks(6).plusDays(1));
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(AdviceCare.class)
                .run(story.area, LocalDate.now(story.clock)));
        assertThat(visits.page(story.dina, "/advice/desk").text()).contains("A manager was told on 13 June 2026.");
        assertThat(visits.page(story.cora, "/advice/desk?provider=TC").text())
                .contains("No manager could be told, so the officer of the case was told on 13 June 2026.")
                .doesNotContain("A manager was told");
    }

    private String chased(AdviceId id) throws Exception {
        return visits.as(story.dina, with(post("/advice/desk/chase"), "request", id.toString()))
                .getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder exception(AdviceId id, String day, String month) {
        return with(
                post("/advice/" + id + "/exception"),
                "ground",
                "MISSED_APPOINTMENT",
                "from.day",
                day,
                "from.month",
                month,
                "from.year",
                "2026",
                "expected.day",
                "20",
                "expected.month",
                "6",
                "expected.year",
                "2026",
                "evidence",
                "The letter",
                "approvedBy",
                "Dina Voss");
    }

    @Test
    void agreementsOfACaseAreRecorded() throws Exception {
        asked();
        String of = "/advice/cases/" + story.kitsCase;
        assertThat(visits.refused(story.cora, post(of + "/enough")).select(".govuk-error-message"))
                .hasSize(6);
        MockHttpServletRequestBuilder enough =
                with(post(of + "/enough"), "letter", "d", "what", "The report of spring");
        for (String day : List.of("writtenOn", "writerOn", "councilOn", "familyOn")) {
            with(enough, day + ".day", "1", day + ".month", "4", day + ".year", "2026");
        }
        visits.as(story.cora, enough);
        assertThat(visits.refused(story.cora, post(of + "/section-g")).text()).contains("Choose which body agreed");
        visits.as(
                story.cora,
                with(
                        post(of + "/section-g"),
                        "body",
                        story.hospital.value().toString(),
                        "by",
                        "The commissioner",
                        "on.day",
                        "1",
                        "on.month",
                        "5",
                        "on.year",
                        "2026"));
        assertThat(visits.page(story.cora, of).text())
                .contains(
                        "Enough as it is: An educational psychologist: The report of spring",
                        "Health agreed to section G: The commissioner, 1 May 2026.");
        String again = "Record that health agrees to section G again, or put the record right";
        assertThat(visits.page(story.cora, of)
                        .select("a[href=" + of + "/section-g]")
                        .text())
                .isEqualTo(again);
        UUID psychology = story.as(story.cora, () -> story.points
                .open(
                        story.area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(
                                AdviceFrom.D, story.around.council, null, "Educational psychology", null, null, 1))
                .orThrow());
        String id =
                visits.page(story.cora, of + "/ask").select("input[name=ended]").val();
        MockHttpServletRequestBuilder ask =
                with(post(of + "/ask"), "to", psychology.toString(), "way", "email", "ended", id);
        assertThat(visits.refused(story.cora, ask).text()).contains("Enter who is not satisfied any more and why");
        visits.as(story.cora, with(ask, "because", "Her father: much has changed."));
        assertThat(visits.page(story.cora, of).text())
                .contains("No longer enough, since 1 May 2026: An educational psychologist: The report of spring."
                        + " Why: Her father: much has changed.")
                .doesNotContain("Enough as it is");
        assertThat(visits.page(story.cora, of + "/ask").select("input[name=ended]"))
                .isEmpty();
    }

    @Test
    void whatWasSentForThisChildIsChosenAsEarlierAdvice() throws Exception {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        String of = "/advice/cases/" + story.otherCase;
        String form = of + "/enough";
        assertThat(visits.page(story.cora, form)
                        .select("select[name=kept] option")
                        .eachText())
                .containsExactly(
                        "Choose one",
                        "Speech and language therapy, sent on 1 May 2026",
                        "Advice that is not kept here");
        assertThat(visits.refused(story.cora, post(form)).text())
                .contains("Choose which advice it is, or that it is not kept here");
        assertThat(visits.refused(story.cora, with(post(form), "kept", "none", "letter", "c"))
                        .text())
                .contains("Say whether it has provision that health gives");
        for (MockHttpServletRequestBuilder enough : List.of(
                with(post(form), "kept", id.toString()),
                with(post(form), "kept", "none", "letter", "c", "what", "The clinic’s letter", "health", "yes"))) {
            for (String day : List.of("writtenOn", "writerOn", "councilOn", "familyOn")) {
                with(enough, day + ".day", "1", day + ".month", "5", day + ".year", "2026");
            }
            visits.as(story.cora, enough);
        }
        assertThat(visits.page(story.cora, of).text())
                .contains(
                        "Enough as it is: Health care, by whom the NHS names: Speech and language therapy, sent on 1 May 2026",
                        "Enough as it is: Health care, by whom the NHS names: The clinic’s letter (with provision that health gives)");
    }

    @Test
    void whatWasAdvisedAndHasNoPlaceYetIsListedAndSaidBeforeThePlanIsFinal() throws Exception {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        String link = "a[href=/advice/" + id + "/used]";
        assertThat(visits.page(story.cora, "/advice/cases/" + story.otherCase)
                        .select(link)
                        .text())
                .isEqualTo("Speech and language therapy for TW-9: say where 2 needs and provisions go");
        for (String step : List.of("will-assess", "will-issue", "draft-served")) {
            visits.as(
                    story.cora,
                    with(
                            post("/cases/" + story.otherCase + "/step/" + step),
                            "submission",
                            UUID.randomUUID().toString(),
                            "on.day",
                            "1",
                            "on.month",
                            "5",
                            "on.year",
                            "2026"));
        }
        String last = "/cases/" + story.otherCase + "/step/final-sent";
        String open = "2 needs and provisions that were advised have no place in the plan yet";
        assertThat(visits.page(story.cora, last).select(link).text()).contains(open);
        assertThat(visits.page(story.cora, "/cases/" + story.otherCase + "/step/withdrawn")
                        .text())
                .doesNotContain(open);
        visits.as(
                story.cora,
                with(
                        post("/advice/" + id + "/used"),
                        "need.1",
                        "B",
                        "provision.1",
                        "none",
                        "provision.1.reason",
                        "Given"));
        assertThat(visits.page(story.cora, last).text()).doesNotContain("no place in the plan yet");
        assertThat(visits.page(story.cora, "/advice/cases/" + story.otherCase).select(link))
                .isEmpty();
    }

    /** The page of all advice of a case names the child: who opens it is decided as for the case. The desk goes on by reference. */
    @Test
    void anOfficerOutsideTheCircleSeesRequestsByReferenceAndNotTheCase() throws Exception {
        AdviceId id = asked();
        story.send(story.tess, id, AdviceStory.good());
        PersonId dev = story.around.holder("Dev Patel", Role.CASE_OFFICER, story.around.council);
        String of = "/advice/cases/" + story.kitsCase;
        for (String end : List.of("", "/ask", "/enough", "/section-g")) {
            assertThat(visits.as(dev, get(of + end)).getStatus()).as(end).isEqualTo(404);
            assertThat(visits.as(story.cora, get(of + end)).getStatus()).as(end).isEqualTo(200);
        }
        for (String end : List.of("/ask", "/enough", "/section-g")) {
            assertThat(visits.as(dev, post(of + end)).getStatus()).as(end).isEqualTo(404);
        }
        assertThat(visits.page(dev, "/advice/desk").text()).contains("TW-1").doesNotContain("Kit", "Okoro");
        assertThat(visits.page(dev, "/advice/" + id).select("a[href=" + of + "]"))
                .isEmpty();
        assertThat(visits.page(story.cora, "/advice/" + id).select("a[href=" + of + "]"))
                .hasSize(1);
        assertThat(visits.page(dev, "/advice/" + id).text()).doesNotContain("Kit", "Okoro");
    }

    /** What was advised is about the child: an officer reads it who opens the case, and a clinical officer by their post. */
    @Test
    void anOfficerOutsideTheCircleReadsNothingOfWhatWasSentByAnyPath() throws Exception {
        AdviceId id = asked();
        story.send(story.tess, id, AdviceStory.good());
        PersonId dev = story.around.holder("Dev Patel", Role.CASE_OFFICER, story.around.council);
        String one = "/advice/" + id;
        for (String end : List.of("/sent", "/check", "/used")) {
            assertThat(visits.as(dev, get(one + end)).getStatus()).as(end).isEqualTo(404);
            assertThat(visits.as(story.cora, get(one + end)).getStatus())
                    .as(end)
                    .isEqualTo(200);
        }
        for (String end : List.of("/check", "/used")) {
            var form = with(post(one + end), "version", "1", "outcome", "accept", "need.1", "B", "provision.1", "G");
            assertThat(visits.as(dev, form).getStatus()).as(end).isEqualTo(404);
        }
        assertThat(story.count("SELECT count(*) FROM assessments.advice_use WHERE area_id = :area")
                        + story.count("SELECT count(*) FROM assessments.advice_check WHERE area_id = :area"))
                .isZero();
        assertThatThrownBy(() -> story.as(
                        dev, () -> story.checks.use(story.area, id, List.of(new AdviceChecks.Use("need", 1, "B", "")))))
                .isInstanceOf(NotFound.class);
        assertThat(visits.page(dev, one).select("a[href$=/sent], a[href$=/check]"))
                .as("nothing leads there")
                .isEmpty();
        assertThat(visits.page(story.cora, one).select("a[href$=/sent], a[href$=/check]"))
                .hasSize(2);
        for (String list :
                List.of("/advice/desk", "/advice/desk?provider=Hospital", "/cases?reference=TW-1", "/advice")) {
            assertThat(visits.page(dev, list).text()).as(list).doesNotContain("loses words", "asking for time", "Kit");
        }
        assertThat(visits.as(story.dina, get(one + "/sent")).getStatus())
                .as("whoever looks over what health advised")
                .isEqualTo(200);
        assertThat(visits.as(story.dina, get(one + "/used")).getStatus())
                .as("where it goes is the officer's to say")
                .isNotEqualTo(200);
    }

    /** Of a case without a record of the child there is no circle to ask. */
    @Test
    void whereThereIsNoRecordAnyOfficerReadsWhatWasSent() throws Exception {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        PersonId dev = story.around.holder("Dev Patel", Role.CASE_OFFICER, story.around.council);
        assertThat(visits.page(dev, "/advice/" + id + "/sent").text()).contains("loses words");
        assertThat(visits.page(dev, "/advice/" + id + "/used").text()).contains("loses words");
    }

    @Test
    void whatIsAdvisedForACaseIsReadInTwelveStatements() throws Exception {
        AdviceId id = asked();
        story.send(story.tess, id, AdviceStory.good());
        String of = "/advice/cases/" + story.kitsCase;
        assertThat(visits.page(story.cora, of).select("a[href$=/used]")).hasSize(1);
        assertThat(CountedStatements.during(() -> visits.page(story.cora, of)))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(12);
    }

    /** It comes back to whoever takes it over, who is in no circle yet. */
    @Test
    void whoeverTakesItOverReadsWhatWasSentBeforeOnceLetIn() throws Exception {
        AdviceId id = asked();
        story.send(story.tess, id, AdviceStory.good());
        String one = "/advice/" + id;
        Map<Quality, Quality.Mark> marks = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            marks.put(quality, Quality.Mark.NO);
        }
        story.as(story.dina, () -> story.checks
                .decide(story.area, id, new AdviceChecks.Decide(1, true, marks, "Again."))
                .orThrow());
        story.as(story.tess, () -> story.routing
                .route(story.area, id, story.seat(story.omar))
                .orThrow());
        assertThat(visits.as(story.omar, get(one + "/sent")).getStatus()).isEqualTo(404);
        assertThat(visits.page(story.omar, one).select("a[href$=/sent]")).isEmpty();
        visits.as(story.cora, post(one + "/let-in"));
        assertThat(visits.page(story.omar, one + "/sent").text()).contains("loses words");
    }

    /** Omar takes it over; he is in no circle until the officer, who works with the child, lets him in. */
    @Test
    void whoeverTakesItOverIsLetInByTheOfficer() throws Exception {
        AdviceId id = asked();
        String one = "/advice/" + id;
        visits.as(
                story.omar,
                with(
                        post(one + "/route"),
                        "writer",
                        story.seat(story.omar).value().toString()));
        assertThat(visits.page(story.omar, one).text())
                .contains("the case officer lets you in")
                .doesNotContain("Kit");
        assertThat(visits.as(story.omar, get(one + "/write")).getStatus()).isEqualTo(404);
        assertThat(visits.page(story.cora, one).select("form[action$=let-in]")).hasSize(1);
        visits.as(story.cora, post(one + "/let-in"));
        assertThat(visits.page(story.omar, one + "/write").text()).contains(AdviceStory.HOPE);
    }

    @Test
    void whatOneMayNotSeeAndWhatIsNotThereAnswerAlike() throws Exception {
        AdviceId id = asked();
        story.send(story.tess, id, AdviceStory.good());
        for (String end : List.of("", "/write", "/look-over", "/sent", "/route", "/not-ours", "/check", "/used")) {
            for (PersonId who : List.of(story.around.theo, story.max, story.around.mina)) {
                String hidden = words(visits.as(who, get("/advice/" + id + end)));
                assertThat(hidden)
                        .as(end)
                        .isEqualTo(words(visits.as(who, get("/advice/" + new UUID(7, 7) + end))))
                        .startsWith("404");
            }
        }
        assertThat(visits.as(story.dina, get("/advice/cases/" + story.kitsCase)).getStatus())
                .isEqualTo(404);
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return response.getStatus() + " "
                + Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8))
                        .text();
    }

    @Test
    void examplesOfGoodAdviceHaveNoVagueWordInThem() throws Exception {
        assertThat(visits.page(story.tess, "/advice/good").text())
                .contains("What good advice looks like", "Not known to you?");
        assertThat(new GoodPage().examples()).allSatisfy(example -> assertThat(
                        uk.sidebyside.assessments.advice.rules.VagueWord.in(example.good(), true))
                .isEmpty());
    }
}
