package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Rights;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Superuser;

/** York's children and young people, as those around them see them today. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YorkChildrenTest {
    @Autowired
    private Example example;

    @Autowired
    private Areas areas;

    @Autowired
    private Seats seats;

    @Autowired
    private Children children;

    @Autowired
    private Rights rights;

    @Autowired
    private Measures measures;

    @Autowired
    private Histories histories;

    @Autowired
    private Recount recount;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment settings;

    @Autowired
    private MockMvcTester pages;

    private Area york;

    @BeforeAll
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
        york = Principals.call(Principal.operator(null, "test"), () -> areas.bySlug("york"))
                .orElseThrow();
    }

    /** R087: a piece about a child has the child in it, who said something of their own; one by his own account, the others without one. */
    @Test
    void childrenTakePartInThePiecesAboutThemAndSayWhatTheyThink() {
        var database = new Superuser(settings);
        String said = """
                SELECT count(DISTINCT o.piece_id) FROM partnership.place o
                JOIN partnership.draft_answer a ON a.area_id = o.area_id AND a.participant_id = o.participant_id
                WHERE o.area_id = :area AND o.themself AND a.words <> '' AND\s""";
        assertThat(number(database, said + "o.person_id IS NULL AND a.written_down_as <> ''"))
                .isEqualTo(3);
        assertThat(number(database, said + "o.person_id IS NOT NULL AND a.written_down_as = ''"))
                .isEqualTo(1);
        assertThat(number(database, "SELECT count(*) FROM partnership.place WHERE area_id = :area AND themself"))
                .isEqualTo(number(
                        database,
                        "SELECT count(*) FROM partnership.piece WHERE area_id = :area AND child_id IS NOT NULL"));
    }

    /** What issue 4 asks of the example: how much of it there is, and that what was said went all the way. */
    @Test
    void thereAreTenChildrenTwelvePiecesOfServicesAndThreeYearsOfSurveys() {
        var database = new Superuser(settings);
        assertThat(number(database, "SELECT count(*) FROM children.record WHERE area_id = :area"))
                .isGreaterThanOrEqualTo(10);
        assertThat(number(
                        database, "SELECT count(*) FROM partnership.piece WHERE area_id = :area AND child_id IS NULL"))
                .isGreaterThanOrEqualTo(12);
        assertThat(
                        number(
                                database,
                                "SELECT count(DISTINCT date_part('year', closes_on)) FROM surveys.survey WHERE area_id = :area AND set_key = 'ehc-experience' AND counted_on IS NOT NULL"))
                .isGreaterThanOrEqualTo(3);
        for (String kind : List.of("used", "partly", "not_possible", "thinking")) {
            assertThat(number(
                            database,
                            "SELECT count(*) FROM voice.response WHERE area_id = :area AND replace(kind, '-', '_') = '"
                                    + kind + "'"))
                    .as(kind)
                    .isPositive();
        }
        assertThat(
                        number(
                                database,
                                "SELECT count(DISTINCT s.child_id) FROM voice.told_back t JOIN voice.sitting s ON s.area_id = t.area_id AND s.id = t.sitting_id WHERE t.area_id = :area"))
                .as("children who said something and were told what came of it")
                .isGreaterThanOrEqualTo(10);
    }

    /** R003: what families can say, autumn after autumn. */
    @Test
    void theFourSentencesOfTheVisionHaveATrendOfThreeYears() {
        assertThat(pages.get().uri("/surveys/over-time/vision").exchange())
                .bodyText()
                .contains("autumn 2020", "autumn 2021", "autumn 2022");
    }

    /** R118: one page of a year, with what was made together and what services found; a piece that is no good practice is not there. */
    @Test
    void whatWentWellInAYearIsOnePage() throws Exception {
        int thisYear = LocalDate.now(clock).getYear();
        LocalDate leaflet = LocalDate.now(clock).minusDays(270);
        assertThat(year("/good-practice/" + leaflet.getYear()))
                .contains("What went well in " + leaflet.getYear(), "calls went up by a third");
        String now = year("/good-practice");
        assertThat(now).contains("What went well in " + thisYear);
        assertThat(now.contains("calls went up by a third")).isEqualTo(leaflet.getYear() == thisYear);
        List<String> ofBoth = List.of(year("/good-practice/" + thisYear), year("/good-practice/" + (thisYear - 1)));
        assertThat(ofBoth.toString())
                .contains("On most days three children sit there.")
                .as("a piece that stopped is in the portfolio, and no good practice")
                .doesNotContain("Nobody is better off yet.");
        for (String none : List.of("1999", String.valueOf(thisYear + 1), "nineteen")) {
            assertThat(pages.get().uri("/good-practice/" + none).exchange())
                    .as(none)
                    .hasStatus(404);
        }
    }

    /** R118 and R060: stories of audits are found by age, and a piece says what difference it made, a draft of it to nobody. */
    @Test
    void whatWentWellIsFoundByAgeAndSaysWhatDifferenceItMade() throws Exception {
        assertThat(year("/audits/good-practice?age=0-4"))
                .contains("Asking at the school gate")
                .doesNotContain("The parents wrote the letter");
        assertThat(year("/audits/good-practice?age=16-17"))
                .contains("The parents wrote the letter", "Ages 5 to 15, 16 and 17.")
                .doesNotContain("Asking at the school gate");
        assertThat(entry("A leaflet about short breaks").select(".sbs-impact").text())
                .contains("2,000 leaflets are in nurseries, schools and surgeries.", "What comes next");
        assertThat(entry("A quiet corner at the family drop-in").text())
                .contains("On most days three children sit there.")
                .doesNotContain("One corner with a curtain");
    }

    /** R011: what is under way is public, and what is held back says why. */
    @Test
    void whatIsUnderWayIsPublicAndWhatIsHeldBackSaysWhy() throws Exception {
        String portfolio = Jsoup.parse(year("/partnership/portfolio")).text();
        assertThat(portfolio)
                .contains(
                        "Coffee mornings after a diagnosis",
                        "At step",
                        "You can join:",
                        "One family worker instead of four",
                        "One piece of work of Community equipment is held back: The contract is being bid for until spring.")
                .doesNotContain("How fast equipment comes", "The three agencies had not agreed");
        for (String path : List.of("/partnership/portfolio.csv", "/partnership/you-said", "/partnership", "/changes")) {
            assertThat(year(path)).as(path).doesNotContain("How fast equipment comes", "Each family gets a text");
        }
    }

    private Document entry(String title) throws Exception {
        String path = Jsoup.parse(year("/partnership/portfolio"))
                .select("main a:contains(" + title + ")")
                .attr("href");
        return Jsoup.parse(year(path));
    }

    private String year(String path) throws Exception {
        return pages.get().uri(path).exchange().getResponse().getContentAsString();
    }

    private int number(Superuser database, String sql) {
        return database.sql(sql)
                .param("area", york.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void twinsAreApartInOneFamilyAccount() {
        assertThat(seenBy("Tamsin Hartley")).containsExactly("Robin", "Wren");
        assertThat(page("Tamsin Hartley", "/family"))
                .bodyText()
                .containsSubsequence("My children", "Robin", "What is next", "Wren", "What is next");
    }

    @Test
    void whatRobinSaidIsStillRightAndGraceTookHersAway() {
        String robin = voiceOf("Tamsin Hartley", "Robin");
        assertThat(page("Marguerite Ellwood", robin))
                .bodyText()
                .contains("It was last confirmed on", "The review,", ": Still right");
        String carried = link(page("Marguerite Ellwood", robin), "/carried/");
        assertThat(page("Tamsin Hartley", carried))
                .bodyText()
                .contains("The answer comes slowly.", "Buses. I know all the numbers.");
        assertThat(page("Marguerite Ellwood", voiceOf("Abena Owusu", "Kofi")))
                .as("her own words, by her code")
                .bodyText()
                .contains("A friend tells him some of it now.", ": Changed");
        assertThat(page("Marguerite Ellwood", voiceOf("Leo Novak", "Leo")))
                .bodyText()
                .contains("whether it is still right. There is no answer yet.");
        assertThat(page("Leo Novak", voiceOf("Leo Novak", "Leo"))).bodyText().contains("Is this still right?");
    }

    /** Zara's mother was told by the day to which it was moved, and after the one first promised: that is late. */
    @Test
    void whatBecameOfWordsIsCountedFromTheViewsThemselves() {
        List<Point> answered = counted("views-answered");
        assertThat(answered.getLast().numerator())
                .isPositive()
                .isLessThan(answered.getLast().denominator());
        List<Point> told = counted("told-what-came-of-it");
        assertThat(told).filteredOn(month -> month.numerator() > 0).isNotEmpty();
        assertThat(told)
                .filteredOn(month -> month.numerator() < month.denominator())
                .isNotEmpty();
        assertThat(asOperator(() -> recount.now(york.id())).kept())
                .filteredOn(one -> one.toString().contains("voice."))
                .isEmpty();
    }

    /** Those of the last twelve months in which there was something to be counted. */
    private List<Point> counted(String key) {
        Measure measure = asOperator(() -> measures.find(york.id(), key)).orElseThrow();
        return asOperator(() -> histories
                        .of(york.id(), List.of(measure), LocalDate.now(clock), 12, null)
                        .get(measure.id()))
                .points()
                .stream()
                .filter(point -> point.denominator() != null && point.denominator() > 0)
                .toList();
    }

    private <T> T asOperator(Supplier<T> work) {
        return Principals.call(Principal.operator(york.id(), "test"), work::get);
    }

    private String voiceOf(String family, String child) {
        return "/voice/child/"
                + seen(family).stream()
                        .filter(one -> one.knownAs().equals(child))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value();
    }

    private static String link(MvcTestResult page, String part) {
        try {
            return org.jsoup.Jsoup.parse(page.getResponse().getContentAsString())
                    .select("a[href*=" + part + "]")
                    .attr("href");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFamilyHasThreeChildrenAndTheThirdHasJustBegun() {
        assertThat(seenBy("Amina Bello")).containsExactly("Hanan", "Yusuf", "Zara");
    }

    @Test
    void aFormerPartnerWhoIsKeptAwaySeesNothing() {
        assertThat(seenBy("Craig Denham")).isEmpty();
        assertThat(seenBy("Rachel Oldroyd")).containsExactly("Maisie");
        assertThat(page("Craig Denham", "/family"))
                .bodyText()
                .contains("There is nothing here")
                .doesNotContain("Maisie");
    }

    @Test
    void aYoungPersonHasTakenOverAndShowsTheirParentTwoParts() {
        assertThat(page("Leo Novak", "/family")).bodyText().contains("My page", "Leo");
        Child leo = seen("Anja Novak").getFirst();
        assertThat(leo.own()).isTrue();
        assertThat(leo.strengths()).isNotBlank();
        assertThat(leo.setting()).isEmpty();
    }

    @Test
    void whatWasSharedIsWithdrawnAtOnce() {
        assertThat(seenBy("Lorna Pickersgill")).isEmpty();
        assertThat(seenBy("Ellis Pickersgill")).containsExactly("Ellis");
    }

    @Test
    void aParentActsForOneDecisionAndAllOthersAreTheYoungPersons() {
        Child grace = seen("Grace Brandt").getFirst();
        var decides = as("Grace Brandt", () -> rights.whoDecides(york.id(), grace.id()));
        assertThat(decides.youngPerson()).isTrue();
        assertThat(decides.exceptFor()).containsExactly("Where Grace lives from September");
        assertThat(seen("Stefan Brandt").getFirst().seen().standing().acting()).isTrue();
    }

    @Test
    void nextSummerTheDecisionsAreHisOwn() {
        assertThat(seen("Abena Owusu").getFirst().own()).isFalse();
        assertThat(page("Abena Owusu", "/family")).bodyText().contains("Kofi decides");
        assertThat(page(
                        "Abena Owusu",
                        "/family/" + seen("Abena Owusu").getFirst().id()))
                .bodyText()
                .contains("Kofi decides");
    }

    private List<String> seenBy(String name) {
        return seen(name).stream().map(Child::knownAs).toList();
    }

    private List<Child> seen(String name) {
        return as(name, () -> children.family(york.id(), Purpose.of("to test")));
    }

    private <T> T as(String name, java.util.function.Supplier<T> work) {
        return Principals.call(Principal.account(person(name), york.id(), Map.of()), work::get);
    }

    private PersonId person(String name) {
        return Principals.call(Principal.operator(york.id(), "test"), () -> seats.people(york.id())).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult page(String name, String path) {
        return pages.get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.authentication(
                        new TestingAuthenticationToken(person(name), null, List.of())))
                .exchange();
    }
}
