package uk.sidebyside.assessments.sen2.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.assessments.web.Visits.with;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The page of what the return asks of a case, and its forms. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class CaseReturnPagesTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate FINAL = LocalDate.of(2026, 7, 10);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseStory story;
    private Visits visits;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
    }

    private String at(CaseId id) {
        return "/cases/" + id + "/return";
    }

    private CaseId planned() {
        CaseId id = story.draftOut(RECEIVED, LocalDate.of(2026, 6, 10));
        story.take(id, CaseStep.FINAL_SENT, FINAL).orThrow();
        return id;
    }

    private Document page(String address) throws Exception {
        return visits.page(story.around.cora, address);
    }

    private String version(String form) throws Exception {
        return page(form).select("[name=version]").val();
    }

    private MockHttpServletResponse sends(String form, String... fields) throws Exception {
        return visits.as(story.around.cora, with(post(form).param("version", version(form)), fields));
    }

    private Document refused(String form, String... fields) throws Exception {
        return visits.refused(story.around.cora, with(post(form).param("version", version(form)), fields));
    }

    /** What stands beside a label, with where it came from. */
    private static String said(Document page, String label) {
        Element row = page.select(".govuk-summary-list__row").stream()
                .filter(each -> each.select("dt").text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not on " + page.text()));
        return row.select("dd").first().text();
    }

    @Test
    void theCaseLeadsThereAndThePageSaysWhatIsMissingAndWhatStepsFill() throws Exception {
        CaseId id = story.requested(RECEIVED);
        assertThat(page("/cases/" + id).select("a[href=" + at(id) + "]").text()).isEqualTo("What the return asks");
        Document page = page(at(id));
        assertThat(page.text())
                .contains("5 answers are missing that the census of 20 January 2028 needs.")
                .contains("The child or young person: 4 missing")
                .contains("The request of 2 March 2026: 1 missing");
        assertThat(said(page, "Sex")).isEqualTo("Missing");
        assertThat(said(page, "Unique pupil number (UPN)")).isEqualTo("Missing");
        assertThat(said(page, "Why there is no pupil number")).isEqualTo("Not said");
        assertThat(said(page, "Family name")).contains("Written down with the case, or from a return");
        assertThat(said(page, "Who asked")).startsWith("Parent or young person").contains("From the case:");
        assertThat(said(page, "What became of the request"))
                .startsWith("Pending")
                .contains("From the case:");
        assertThat(page.select("a[href$=/number]"))
                .as("numbers have their own page")
                .hasSize(2);
        assertThat(page.text()).doesNotContain("What section I names").doesNotContain("Where the child goes");
    }

    @Test
    void whatIsTypedStandsThereInWordsWithWhoTypedIt() throws Exception {
        CaseId id = story.requested(RECEIVED);
        String form = at(id) + "/person";
        assertThat(page(form).select("[name=sex] option").eachText()).contains("Not said", "Female");
        assertThat(sends(form, "sex", "F", "ethnicity", "AIND", "postcode", "yo1 9aa", "upn_unknown", "UN3")
                        .getRedirectedUrl())
                .isEqualTo(at(id));
        Document page = page(at(id));
        assertThat(said(page, "Sex")).isEqualTo("Female Typed here on 1 March 2027, Post of Cora Quayle, TC");
        assertThat(said(page, "Ethnicity")).startsWith("Indian");
        assertThat(said(page, "Postcode")).startsWith("YO1 9AA");
        assertThat(said(page, "Why there is no pupil number")).startsWith("Not in a school");
        assertThat(page.text()).contains("1 answer is missing that the census of 20 January 2028 needs.");
        sends(at(id) + "/request", "rya", "0");
        assertThat(page(at(id)).text()).contains("Nothing is missing that the census of 20 January 2028 needs.");
    }

    @Test
    void aFaultIsSaidInTheWordsOfTheImportWithNothingLost() throws Exception {
        CaseId id = planned();
        Document refused = refused(at(id) + "/placement", "urn", "12", "rank", "1", "setting_other", "By the river");
        assertThat(refused.text())
                .contains("This number has too few or too many digits. A URN has 6, a UKPRN 8, an authority 3.")
                .contains("A school needs both indicators: unit and resourced provision. Write 1 or 0 for both.");
        assertThat(refused.select("[name=urn]").val()).isEqualTo("12");
        assertThat(refused.select("[name=setting_other]").val()).isEqualTo("By the river");
        assertThat(texts("SELECT coalesce(urn, '') FROM assessments.placement WHERE area_id = :area"))
                .isEmpty();
    }

    @Test
    void aPlanSaysWhatItNamesAndWhereTheChildGoesOneAfterTheOther() throws Exception {
        CaseId id = planned();
        Document before = page(at(id));
        assertThat(said(before, "What section I names")).isEqualTo("Missing");
        assertThat(before.text())
                .contains("The plan names no setting and no type of it. Add what section I says.")
                .contains("The plan is alive, and there is no placement.");
        sends(at(id) + "/named", "urn", "121345", "rank", "1", "unit", "0", "resourced", "0");
        assertThat(page(at(id) + "/placement").select("[name=urn]").val())
                .as("proposed as the plan names it")
                .isEqualTo("121345");
        assertThat(texts("SELECT stage FROM assessments.placement WHERE area_id = :area"))
                .as("and not stored")
                .containsExactly("named");
        sends(at(id) + "/placement", "urn", "121345", "rank", "1", "unit", "1", "resourced", "0");
        String second = page(at(id))
                .select("a:contains(Add another one: Where the child goes)")
                .attr("href");
        assertThat(second).isEqualTo(at(id) + "/placement?place=2");
        assertThat(page(second).select("[name=rank] option[selected]").val()).isEqualTo("2");
        sends(second, "setting", "OTH", "setting_other", "A small group", "rank", "2");
        Document page = page(at(id));
        assertThat(said(page, "Setting 1"))
                .contains("URN of the school: 121345")
                .contains("In a SEN unit: Yes");
        assertThat(said(page, "Setting 2"))
                .contains("Other; A small group; Second")
                .contains("Typed here");
    }

    @Test
    void theSecondOfTwoSeesWhatTheFirstSaved() throws Exception {
        CaseId id = planned();
        String form = at(id) + "/named";
        String before = version(form);
        sends(form, "setting", "OTH", "setting_other", "A small group", "rank", "1");
        String[] same = {"version", before, "setting", "OTH", "setting_other", "A small group", "rank", "1"};
        assertThat(visits.as(story.around.cora, with(post(form), same)).getRedirectedUrl())
                .as("sent twice")
                .isEqualTo(at(id));
        Document stale =
                visits.refused(story.around.cora, with(post(form), "version", before, "setting", "EYP", "rank", "1"));
        assertThat(stale.text())
                .contains("Somebody else saved this while you were writing")
                .contains("A small group");
        assertThat(stale.select("[name=setting] option[selected]").val()).isEqualTo("EYP");
        assertThat(texts("SELECT setting FROM assessments.placement WHERE area_id = :area"))
                .containsExactly("OTH");
    }

    @Test
    void whatTheRecordOfTheChildSaysIsProposedAndNeverPutInItsPlace() throws Exception {
        CaseId id = planned();
        story.linkedToKit(id);
        assertThat(said(page(at(id)), "Needs"))
                .contains("The record of the child says: Speech, language and communication, then Autism.");
        Document form = page(at(id) + "/needs");
        assertThat(form.select("[name=need1] option[selected]").val()).isEqualTo("SLCN");
        assertThat(form.select("[name=need2] option[selected]").val()).isEqualTo("ASD");
        assertThat(form.text()).contains("Nothing is kept until you save it.");
        assertThat(page(at(id) + "/placement").text()).contains("The record of the child says: Hill School.");
        assertThat(texts("SELECT type FROM assessments.need WHERE area_id = :area"))
                .isEmpty();
        sends(at(id) + "/needs", "need1", "SEMH", "need2", "");
        Document page = page(at(id));
        assertThat(said(page, "Main need")).startsWith("Social, emotional and mental health");
        assertThat(page.text()).contains("The return keeps what stands here until you change it.");
        assertThat(page(at(id) + "/needs")
                        .select("[name=need1] option[selected]")
                        .val())
                .isEqualTo("SEMH");
    }

    @Test
    void aFindingThatThePageMendsLeadsThereAndIsGoneOnceItIsMended() throws Exception {
        CaseId id = planned();
        visits.as(story.around.cora, post("/sen2/findings/check"));
        Document needs = page("/sen2/findings?rule=S06");
        assertThat(needs.select("a[href=" + at(id) + "]").text()).startsWith("Mend it");
        sends(at(id) + "/needs", "need1", "ASD", "need2", "");
        assertThat(page("/sen2/findings?rule=S06").text()).contains("There is nothing to look at.");
        assertThat(page("/sen2/findings?rule=S05").select("a[href=" + at(id) + "]"))
                .isNotEmpty();
    }

    @Test
    void whatSomebodySaidToBeRightIsNotToBeCheckedAgain() throws Exception {
        CaseId id = story.requested(RECEIVED);
        sends(at(id) + "/person", "postcode", "YO1");
        assertThat(page(at(id)).text()).contains("The child or young person: 3 missing, 1 to check");
        String finding = page("/sen2/findings?rule=F11")
                .select("a[href^=/sen2/finding/]")
                .attr("href");
        sends(finding, "reason", "They are between two homes.");
        assertThat(page(at(id)).select("li").eachText())
                .contains("The child or young person: 3 missing")
                .noneMatch(line -> line.contains("to check"));
        sends(at(id) + "/person", "postcode", "YO2");
        assertThat(page(at(id)).text()).as("another one").contains("1 to check");
    }

    @Test
    void thePageAsksTwelveTimesAtMostAndEachLookIsInTheLog() throws Exception {
        CaseId id = planned();
        story.linkedToKit(id);
        sends(at(id) + "/named", "setting", "EHE", "rank", "1");
        sends(at(id) + "/needs", "need1", "ASD", "need2", "SLCN");
        page(at(id));
        int before = looks();
        int statements = CountedStatements.during(() -> page(at(id))).size();
        assertThat(statements).isBetween(5, 12);
        assertThat(looks()).isEqualTo(before + 1);
        for (String form : List.of("person", "request", "plan", "needs", "named", "placement")) {
            int earlier = looks();
            page(at(id) + "/" + form);
            assertThat(looks()).as(form).isEqualTo(earlier + 1);
        }
    }

    @Test
    void whatIsNotAskedYetLeadsToWhatIs() throws Exception {
        CaseId id = story.requested(RECEIVED);
        for (String form : List.of("plan", "moved", "needs", "named", "placement")) {
            assertThat(page(at(id) + "/" + form).select("h1").text()).as(form).isEqualTo("What the return asks");
        }
        assertThat(texts("SELECT type FROM assessments.need WHERE area_id = :area"))
                .isEmpty();
        assertThat(visits.status(story.around.cora, at(id) + "/shoes")).isEqualTo(404);
    }

    /** A step that somebody writes down meanwhile takes nothing away from whoever types. */
    @Test
    void whatIsNotAskedAnyMoreComesBackWithWhatWasTyped() throws Exception {
        CaseId id = story.requested(RECEIVED);
        for (String form : List.of("plan", "moved", "needs", "named", "placement")) {
            Document back = visits.refused(
                    story.around.cora,
                    with(post(at(id) + "/" + form), "version", "1", "need1", "ASD", "setting_other", "By the river"));
            assertThat(back.text()).as(form).contains("The return does not ask this of the case any more");
            if (form.equals("needs")) {
                assertThat(back.select("[name=need1] option[selected]").val()).isEqualTo("ASD");
            }
            if (form.equals("placement")) {
                assertThat(back.select("[name=setting_other]").val()).isEqualTo("By the river");
            }
        }
    }

    /** Another request may come before the form is sent: what is typed is said of the one that it was opened for. */
    @Test
    void aFormNamesItsRequest() throws Exception {
        CaseId id = story.requested(RECEIVED);
        String last = texts("SELECT id::text FROM assessments.request WHERE area_id = :area")
                .getFirst();
        assertThat(page(at(id) + "/request").select("main form[method=post]").attr("action"))
                .isEqualTo(at(id) + "/request?request=" + last);
    }

    @Test
    void nothingIsMissingOfARequestThatNoCensusAsksAboutAnyMore() throws Exception {
        CaseId id = story.requested(RECEIVED);
        story.take(id, CaseStep.WILL_NOT_ASSESS, RECEIVED.plusWeeks(5), null, "", "School can give it.")
                .orThrow();
        assertThat(page(at(id)).text())
                .contains("Nothing is missing that the census of 20 January 2028 needs.")
                .contains("The census of 20 January 2028 does not ask about this one any more.");
        assertThat(said(page(at(id)), "In youth accommodation (RYA)")).isEqualTo("Not said");
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        CaseId id = planned();
        story.linkedToKit(id);
        var around = story.around;
        for (PersonId who : List.of(around.theo, around.mina, around.ada, story.dev, around.stranger)) {
            for (String address : List.of(at(id), at(id) + "/person", at(id) + "/placement")) {
                assertThat(visits.as(who, get(address)).getStatus()).as(address).isEqualTo(404);
            }
            assertThat(visits.as(who, with(post(at(id) + "/person"), "version", "1", "sex", "F"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(texts("SELECT coalesce(sex, '-') FROM assessments.ehc_case WHERE area_id = :area"))
                .containsExactly("-");
    }

    private int looks() {
        return (int) story
                .around
                .operator(() -> program.getBean(AccessLog.class)
                        .inArea(story.around.area, new AccessLog.Search("TW-1", null, null), 10_000))
                .stream()
                .filter(entry -> entry.name().equals("Cora Quayle"))
                .count();
    }

    private List<String> texts(String sql) {
        return story.around.operator(() -> transaction.execute(status -> jdbc.sql(sql)
                .param("area", story.around.area.value())
                .query(String.class)
                .list()));
    }
}
