package uk.sidebyside.children.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.Rights;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages of those who work with children. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ChildrenPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    Rights rights;

    @Autowired
    MockMvc mvc;

    private ChildStory story;
    private ChildPages pages;
    private String kit;

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        pages = new ChildPages(mvc, story);
        kit = "/children/" + story.kit;
    }

    @Test
    void aPractitionerListsAndOpensThoseInWhoseCircleTheyAre() throws Exception {
        assertThat(pages.text(story.theo, get("/children"))).contains("Kit").doesNotContain("Noor");
        assertThat(pages.status(story.theo, get("/children/" + story.noor))).isEqualTo(404);
        assertThat(pages.text(story.cora, get("/children?q=noo")))
                .contains("Noor")
                .doesNotContain(">Kit<");
    }

    /** Whoever is kept away is offered as a contact to nobody, and stands in no list of who is around. */
    @Test
    void whoIsKeptAwayIsWrittenToByNobody() throws Exception {
        assertThat(pages.text(story.cora, get(kit + "/contact"))).contains("Paul Okoro");
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        for (String path : List.of(kit, kit + "/contact")) {
            assertThat(pages.text(story.cora, get(path))).as(path).doesNotContain("Paul Okoro");
        }
        assertThat(pages.text(story.mina, get("/family/" + story.kit))).doesNotContain("Paul Okoro");
        assertThat(pages.text(story.cora, get(kit + "/circle"))).contains("Paul Okoro", "Kept away: sees nothing.");
    }

    @Test
    void strengthsComeFirst() throws Exception {
        assertThat(page(story.theo, kit).select("h2").eachText())
                .startsWith("What Kit is good at", "What Kit likes")
                .containsSubsequence("What Kit likes", "Who is around Kit", "Needs and setting");
    }

    @Test
    void whatOneMayNotSeeAndWhatIsNotThereAnswerAlikeOnEveryPage() throws Exception {
        story.exclude(story.kit, story.theo, null, null, ChildStory.TODAY, null);
        for (String end : List.of(
                "",
                "/edit",
                "/circle",
                "/circle/new",
                "/circle/invite",
                "/kept-away",
                "/contact",
                "/looked",
                "/plan",
                "/excerpts/new",
                "/capacity/new")) {
            for (PersonId person : List.of(story.theo, story.mina, story.ada, story.stranger)) {
                assertThat(pages.answer(person, get(kit + end)))
                        .as(end)
                        .startsWith("404")
                        .isEqualTo(pages.answer(person, get("/children/" + new UUID(7, 7) + end)));
            }
        }
    }

    @Test
    void everyPageOfAChildIsInTheAccessLog() throws Exception {
        for (String end : List.of(
                "",
                "/edit",
                "/circle",
                "/circle/new",
                "/circle/invite",
                "/kept-away",
                "/kept-away/new",
                "/contact",
                "/looked",
                "/plan",
                "/excerpts/new",
                "/capacity/new")) {
            int before = pages.looks(story.kit);
            assertThat(pages.status(story.cora, get(kit + end))).as(end).isEqualTo(200);
            assertThat(pages.looks(story.kit)).as(end).isGreaterThan(before);
        }
        int before = pages.looks(story.kit);
        pages.status(story.cora, get("/children"));
        assertThat(pages.looks(story.kit)).isGreaterThan(before);
    }

    @Test
    void theSafeguardingLeadSaysWhyBeforeTheySeeAnything() throws Exception {
        assertThat(pages.text(story.sana, get("/children")))
                .doesNotContain("Kit")
                .contains("Case reference");
        assertThat(pages.as(story.sana, post("/children/find").param("reference", "tw-1"))
                        .getHeader("Location"))
                .isEqualTo(kit);
        assertThat(pages.status(story.sana, post("/children/find").param("reference", "TW-77")))
                .isEqualTo(422);
        assertThat(pages.text(story.sana, get(kit)))
                .contains("Why do you open this record?")
                .doesNotContain("Kit");
        assertThat(pages.as(story.sana, get(kit + "/circle")).getHeader("Location"))
                .isEqualTo(kit);
        assertThat(pages.status(story.sana, post(kit + "/for-safety").param("reason", " ")))
                .isEqualTo(422);
        assertThat(pages.status(story.sana, post(kit + "/for-safety").param("reason", "A neighbour rang")))
                .isEqualTo(302);
        assertThat(pages.text(story.sana, get(kit))).contains("Kit makes people laugh");
        assertThat(pages.text(story.mina, get("/family/" + story.kit + "/looked")))
                .doesNotContain("A neighbour rang", "Safeguarding");
        assertThat(pages.text(story.ada, get("/admin/access-log?reference=TW-1")))
                .contains("A neighbour rang", "Sana Idris", "Kept from the family")
                .doesNotContain("Kit ");
    }

    @Test
    void theFileOfTheLogSaysTheSame() throws Exception {
        story.as(story.theo, () -> story.children.find(story.area, story.kit, Purpose.of("to plan a lesson")));
        assertThat(pages.text(story.ada, get("/admin/access-log.csv")))
                .contains("TW-1,Theo Marsh,Setting,Hill School,to plan a lesson,no");
        assertThat(pages.text(story.ada, get("/admin/access-log/check"))).contains("Nothing has been sealed yet");
        assertThat(pages.status(story.cora, get("/admin/access-log.csv"))).isEqualTo(404);
    }

    @Test
    void badInputIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        String tenThousand = "x".repeat(10_000);
        Document page = refused(newRecord()
                .param("knownAs", tenThousand)
                .param("reference", "TW-3")
                .param("bornOn.day", "31")
                .param("bornOn.month", "2")
                .param("bornOn.year", "2015"));
        assertThat(page.select(".govuk-error-summary a").eachText())
                .anyMatch(words -> words.startsWith("Known as must be"));
        assertThat(page.select("input[name=knownAs]").val()).isEqualTo(tenThousand);
        assertThat(page.select("input[name='bornOn.day']").val()).isEqualTo("31");
        page = refused(born(newRecord().param("knownAs", "Ulf").param("reference", "TW-3"), 1999));
        assertThat(page.select(".govuk-error-summary").text()).contains("too long ago");
        page = refused(born(newRecord().param("knownAs", "Ulf").param("reference", "TW-3"), 2027));
        assertThat(page.select(".govuk-error-summary").text()).contains("today or in the past");
        page = refused(born(newRecord().param("knownAs", "Ulf").param("reference", "TW-1"), 2015));
        assertThat(page.select(".govuk-error-summary").text()).contains("Another record has this case reference");
    }

    @Test
    void namesOfEveryScriptStandAsTheyWereTyped() throws Exception {
        for (String name :
                List.of("\uD83E\uDD84 Zo\u00eb", "\u202B\u0645\u0631\u064a\u0645", "<script>alert(1)</script>")) {
            String address = pages.as(
                            story.cora,
                            born(newRecord().param("knownAs", name).param("reference", "R" + UUID.randomUUID()), 2015))
                    .getHeader("Location");
            Document page = page(story.cora, address);
            assertThat(page.select("h1 bdi").text()).isEqualTo(name);
            assertThat(page.select("h1 script")).isEmpty();
        }
    }

    @Test
    void tenEqualFormsOpenOneRecord() throws Exception {
        String submission = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            assertThat(pages.status(
                            story.cora,
                            born(
                                    newRecord()
                                            .param("submission", submission)
                                            .param("knownAs", "Ulf")
                                            .param("reference", "TW-3"),
                                    2015)))
                    .isEqualTo(302);
        }
        assertThat(page(story.cora, "/children").select("tbody tr")).hasSize(3);
    }

    @Test
    void twoWhoChangeARecordSeeBothTexts() throws Exception {
        assertThat(pages.status(story.cora, change("Kit sings."))).isEqualTo(302);
        Document second = Jsoup.parse(pages.text(story.theo, change("Kit dances.")));
        assertThat(second.text()).contains("Somebody else saved this", "Kit sings.");
        assertThat(second.select("textarea[name=strengths]").val()).isEqualTo("Kit dances.");
    }

    @Test
    void somebodyActsForOneDecisionUntilItIsDecided() throws Exception {
        PersonId kitsAccount = story.kitThemself();
        clock.set(LocalDate.of(2029, 7, 2));
        String acts = story.mina.value().toString();
        assertThat(pages.status(story.cora, assessed("yes").param("acts", "")))
                .as("nobody is named")
                .isEqualTo(422);
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(404);
        assertThat(pages.status(story.cora, until(assessed("yes").param("acts", acts))))
                .isEqualTo(302);
        assertThat(pages.text(story.cora, get(kit)))
                .contains("For this decision alone, Mina Okoro acts until 1 August 2029");
        assertThat(pages.text(story.mina, get("/family/" + story.kit)))
                .contains(
                        "Kit decides, since 30 June 2029",
                        "You act for Kit in one decision: <strong dir=\"auto\">Which course to take</strong>. You do so until"
                                + " 1 August 2029")
                .doesNotContain("Kit makes people laugh", "chooses what you see here");
        List<String> own = new ArrayList<>();
        List<String> statements =
                CountedStatements.during(() -> own.add(pages.text(kitsAccount, get("/family/" + story.kit))));
        assertThat(own.getFirst())
                .contains("<strong dir=\"auto\">Which course to take</strong>. Mina Okoro acts for you in it, until"
                        + " 1 August 2029");
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(10);
        String decided = page(story.cora, kit).select("a[href$=/decided]").attr("href");
        assertThat(pages.status(story.cora, post(decided).param("outcome", " ")))
                .isEqualTo(422);
        assertThat(pages.status(story.cora, post(decided).param("outcome", "Cooking")))
                .isEqualTo(302);
        clock.set(LocalDate.of(2029, 7, 3));
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(404);
        assertThat(pages.text(story.cora, get(kit))).contains("Decided on 2 July 2029: Cooking");
        assertThat(pages.text(kitsAccount, get("/family/" + story.kit))).doesNotContain("acts for you");
    }

    /** One time in the circle for all of them, which ends with the last; and nobody acts who is kept away. */
    @Test
    void somebodyActsForSeveralDecisionsAndNobodyDoesWhoIsKeptAway() throws Exception {
        story.kitThemself();
        clock.set(LocalDate.of(2029, 7, 2));
        String acts = story.mina.value().toString();
        for (String month : List.of("9", "8")) {
            assertThat(pages.status(
                            story.cora, lacking("Until month " + month, month).param("acts", acts)))
                    .isEqualTo(302);
        }
        decide("Until month 9");
        clock.set(LocalDate.of(2029, 7, 3));
        assertThat(pages.text(story.mina, get("/family/" + story.kit)))
                .contains("Until month 8")
                .doesNotContain("Until month 9");
        clock.set(LocalDate.of(2029, 8, 2));
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(404);
        clock.set(LocalDate.of(2029, 8, 1));
        decide("Until month 8");
        assertThat(pages.status(story.cora, lacking("Again", "9").param("acts", acts)))
                .as("another one on the day on which the last was decided")
                .isEqualTo(302);
        clock.set(LocalDate.of(2029, 8, 31));
        assertThat(pages.text(story.mina, get("/family/" + story.kit))).contains("Again");

        story.exclude(story.kit, story.paul, null, null, LocalDate.of(2029, 8, 1), null);
        for (PersonId nobody : List.of(story.paul, story.theo, story.stranger)) {
            assertThat(pages.text(
                            story.cora,
                            lacking("Another", "9").param("acts", nobody.value().toString())))
                    .contains("Choose one of them");
            assertThat(assess(nobody)).isInstanceOf(Saving.Refused.class);
        }
    }

    /** As a form that was tampered with, past the page's own choices. */
    private Saving<UUID> assess(PersonId acts) {
        return story.as(
                story.cora,
                () -> rights.assess(
                        story.area,
                        new Rights.Assess(
                                UUID.randomUUID(),
                                story.kit,
                                "Another",
                                "Pictures",
                                true,
                                LocalDate.of(2029, 7, 1),
                                "Psychologist",
                                acts,
                                LocalDate.of(2029, 9, 1))));
    }

    private MockHttpServletRequestBuilder lacking(String decision, String month) {
        return post(kit + "/capacity/new")
                .param("decision", decision)
                .param("helpGiven", "Pictures of three")
                .param("lacks", "yes")
                .param("assessedOn.day", "1")
                .param("assessedOn.month", "7")
                .param("assessedOn.year", "2029")
                .param("assessedBy", "Psychologist")
                .param("untilOn.day", "1")
                .param("untilOn.month", month)
                .param("untilOn.year", "2029");
    }

    private void decide(String decision) {
        story.as(story.cora, () -> {
            UUID id = rights.decisions(story.area, story.kit).stream()
                    .filter(one -> one.decision().equals(decision))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return rights.decided(story.area, story.kit, id, "Cooking").orThrow();
        });
    }

    private MockHttpServletRequestBuilder assessed(String lacks) {
        return post(kit + "/capacity/new")
                .param("decision", "Which course to take")
                .param("helpGiven", "Pictures of three")
                .param("lacks", lacks)
                .param("assessedOn.day", "1")
                .param("assessedOn.month", "7")
                .param("assessedOn.year", "2029")
                .param("assessedBy", "Psychologist");
    }

    private static MockHttpServletRequestBuilder until(MockHttpServletRequestBuilder form) {
        return form.param("untilOn.day", "1").param("untilOn.month", "8").param("untilOn.year", "2029");
    }

    private MockHttpServletRequestBuilder change(String strengths) {
        return born(post(kit + "/edit"), 2012)
                .param("version", "1")
                .param("knownAs", "Kit")
                .param("reference", "TW-1")
                .param("strengths", strengths);
    }

    private static MockHttpServletRequestBuilder newRecord() {
        return post("/children/new");
    }

    private static MockHttpServletRequestBuilder born(MockHttpServletRequestBuilder form, int year) {
        return form.param("bornOn.day", "10").param("bornOn.month", "10").param("bornOn.year", String.valueOf(year));
    }

    private Document refused(MockHttpServletRequestBuilder form) throws Exception {
        var answer = pages.as(story.cora, form);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Document page(PersonId who, String address) throws Exception {
        return Jsoup.parse(pages.text(who, get(address)));
    }
}
