package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.join.OpportunityId;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.told.TogetherInNumbers;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** REQUIREMENTS R011: a piece on a service is public in its bare facts; of one that is held back everybody reads why, and nothing else. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PublicFromTheStartTest {
    private static final String BECAUSE = "The contract is being bid for until spring.";
    private static final String PORTFOLIO = "/partnership/portfolio";
    private static final String HELD_BACK = "One piece of work of Short breaks is held back: " + BECAUSE;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    HoldingBack holding;

    @Autowired
    Opportunities opportunities;

    @Autowired
    YouSaid youSaid;

    @Autowired
    PieceEasyRead easyRead;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TogetherInNumbers together;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private PartnershipStory story;
    private Visits visits;
    private String piece;
    private OpportunityId open;

    @BeforeEach
    void aPieceIsUnderWay() {
        story = PartnershipStory.tell(program).withParents();
        visits = new Visits(mvc, story.plan.host());
        piece = "/partnership/piece/" + story.piece.value();
        story.as(story.cora, () -> {
            story.plans
                    .add(story.area, story.piece, "Count the words", "Two parents", story.today())
                    .orThrow();
            story.agreements
                    .share(story.area, story.piece, "The second draft", "All of its words.", "")
                    .orThrow();
            youSaid.add(
                            story.area,
                            story.piece,
                            null,
                            new YouSaid.Words("It is too long to read.", Became.USED, "It has two pages now.", ""))
                    .orThrow();
            youSaid.publish(story.area, story.piece, true);
            easyRead.write(story.area, story.piece, 0, "talk | We make a leaflet.")
                    .orThrow();
            open = opportunities
                    .offer(
                            story.area,
                            story.piece,
                            new Opportunities.Words(
                                    "Draw its pictures",
                                    "A leaflet with pictures.",
                                    "Two evenings.",
                                    "Travel.",
                                    "A voucher.",
                                    "Somebody rings you.",
                                    List.of(Way.ONLINE),
                                    story.today().plusDays(30)))
                    .orThrow();
            return open;
        });
    }

    @Test
    void thatItIsUnderWayIsPublicInItsBareFactsAndNothingElse() throws Exception {
        assertThat(visits.words(null, PORTFOLIO))
                .contains(
                        "A leaflet",
                        "Short breaks, information, like a leaflet, since " + PartnershipWords.day(story.today()),
                        "At step 1 of 13:",
                        "You can join: Draw its pictures")
                .doesNotContain("held back");
        assertThat(visits.words(null, "/partnership")).contains("1 piece of work is under way.");
        assertThat(visits.words(null, PORTFOLIO + "?sector=care&kind=information"))
                .contains("A leaflet");
        assertThat(visits.words(null, PORTFOLIO + "?sector=health")).doesNotContain("A leaflet");
        for (String path : List.of(PORTFOLIO, PORTFOLIO + ".csv")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .contains("A leaflet")
                    .doesNotContain(
                            "Families asked for it.",
                            "The law on short breaks.",
                            "Every word of the leaflet.",
                            "Count the words",
                            "The second draft",
                            "All of its words.",
                            "Petra",
                            "A parent of a child",
                            "It is too long to read.");
        }

        String first = story.as(
                        story.cora, () -> story.pieces.model(story.area, story.pieces.byId(story.area, story.piece)))
                .steps()
                .getFirst()
                .key();
        story.as(story.cora, () -> story.steps
                .say(story.area, story.piece, first, 0, false, "Two of us met.")
                .orThrow());
        assertThat(visits.words(null, PORTFOLIO)).contains("At step 2 of 13:").doesNotContain("Two of us met.");
        assertThat(visits.ask(null, get(PORTFOLIO + ".csv")).getContentAsString())
                .contains("At step 2 of 13:");
        assertThat(CountedStatements.during(() -> visits.words(null, PORTFOLIO)).stream()
                        .filter(sql -> !sql.contains("set_config")))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theLastDayToJoinIsInTheCalendarOfEverybody() throws Exception {
        String calendar = visits.ask(null, get("/calendar.ics")).getContentAsString();
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:Last day to join: Draw its pictures", "/partnership/opportunity/" + open.value());
    }

    /** Whoever takes part knows what is public of what they do together. */
    @Test
    void whoTakesPartReadsWhatEverybodyReads() throws Exception {
        String place = "/partnership/place/" + story.petrasCode.text();
        assertThat(visits.words(null, place)).contains("Everybody can read the title of this work");
        hold();
        assertThat(visits.words(null, place))
                .contains("A leaflet", "It is too long to read.", "is held back, and why: " + BECAUSE);
    }

    /** A letter is not taken back, so it does not say the title. */
    @Test
    void whoFollowsAServiceHearsThatAPieceIsUnderWayUntilItIsHeldBack() throws Exception {
        for (String path : List.of("/changes", "/changes.atom")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .contains("A piece of work is under way on Short breaks.")
                    .doesNotContain("A leaflet");
        }
        hold();
        assertThat(visits.words(null, "/changes")).doesNotContain("under way");
        story.as(story.cora, () -> {
            holding.show(story.area, story.piece);
            return story.piece;
        });
        assertThat(visits.words(null, "/changes")).contains("A piece of work is under way on Short breaks.");
    }

    @Test
    void ofOneThatIsHeldBackEverybodyReadsWhyAndNothingElseByAnyPath() throws Exception {
        assertThat(visits.ask(story.cora, heldBack(BECAUSE)).getRedirectedUrl()).isEqualTo(piece + "/told");

        String opportunity = "/partnership/opportunity/" + open.value();
        for (String path : List.of(
                PORTFOLIO,
                PORTFOLIO + ".csv",
                PORTFOLIO + "?kind=policy",
                PORTFOLIO + "/" + story.piece.value(),
                PORTFOLIO + "/" + story.piece.value() + "/easy-read",
                "/partnership",
                "/partnership/opportunities",
                opportunity,
                opportunity + "/easy-read",
                opportunity + "/join",
                "/partnership/you-said",
                "/partnership/you-said.atom",
                "/partnership/monthly",
                "/good-practice",
                "/changes",
                "/changes.atom",
                "/calendar.ics",
                "/")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain(
                            "A leaflet", "a leaflet.", "Draw its pictures", "It is too long to read.", "two pages now");
        }
        for (String path : List.of(PORTFOLIO, PORTFOLIO + "?kind=policy")) {
            assertThat(visits.words(null, path)).as(path).contains(HELD_BACK);
        }
        assertThat(visits.ask(null, get(PORTFOLIO + ".csv")).getContentAsString())
                .contains("Short breaks", BECAUSE);
        assertThat(visits.words(null, PORTFOLIO + "?sector=health")).doesNotContain(BECAUSE);
        assertThat(story.as(Principal.job(story.area, "test"), () -> together.between(
                                        story.area, story.today().minusDays(30), story.today())
                                .standings())
                        .toString())
                .as("papers of the board")
                .contains("A piece of work that is held back")
                .doesNotContain("A leaflet");
        assertThat(visits.words(story.cora, piece + "/opportunity")).contains("A leaflet");
        assertThat(story.as(
                        story.cora,
                        () -> opportunities.offer(
                                story.area,
                                story.piece,
                                opportunities.byId(story.area, open).words())))
                .as("it is shown again before it is opened to everybody")
                .isInstanceOf(uk.sidebyside.shared.Saving.Refused.class);

        assertThat(visits.ask(story.cora, post(piece + "/show-again")).getStatus())
                .isEqualTo(302);
        assertThat(visits.words(null, PORTFOLIO))
                .contains("A leaflet", "Draw its pictures")
                .doesNotContain("held back");
        assertThat(visits.words(null, "/partnership/you-said")).contains("It is too long to read.");
    }

    /** The policies hold it back once more, with the program's own choice of rows left out. */
    @Test
    void theDatabaseGivesNothingOfItToWhoeverIsNotAtWorkAndDoesNotTakePart() {
        hold();
        for (String table : List.of("opportunity", "you_said")) {
            assertThat(rows(story.plan.visitor, table)).as(table).isZero();
            assertThat(rows(story.petra, table)).as(table).isPositive();
            assertThat(rows(story.plan.nadia, table)).as(table).isPositive();
        }
    }

    private int rows(Principal who, String table) {
        return story.as(
                who,
                () -> transactions.execute(
                        status -> jdbc.sql("SELECT count(*) FROM partnership." + table + " WHERE area_id = :area")
                                .param("area", story.area.value())
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void whoeverLeadsItAloneHoldsItBackAndTheReasonIsRequired() throws Exception {
        for (@Nullable Principal other : Arrays.asList(null, story.plan.nadia)) {
            for (MockHttpServletRequestBuilder asked : List.of(get(piece + "/hold-back"), heldBack(BECAUSE))) {
                assertThat(visits.ask(other, asked).getStatus()).isIn(302, 401, 403, 404);
            }
        }
        assertThat(visits.words(null, PORTFOLIO)).contains("A leaflet").doesNotContain("held back");

        assertThat(visits.ask(story.cora, heldBack(" ")).getStatus()).isEqualTo(422);
        assertThat(visits.words(null, PORTFOLIO)).contains("A leaflet").doesNotContain("held back");

        hold();
        for (@Nullable Principal other : Arrays.asList(null, story.plan.nadia)) {
            assertThat(visits.ask(other, post(piece + "/show-again")).getStatus())
                    .isIn(302, 401, 403, 404);
        }
        assertThat(visits.words(null, PORTFOLIO)).contains(HELD_BACK);
        assertThat(visits.page(story.plan.nadia, piece + "/told")
                        .select("form[action$=show-again], a[href$=hold-back]"))
                .isEmpty();
    }

    @Test
    void whenItWasHeldBackAndWhyStandsInItsHistoryForThoseAtWork() throws Exception {
        hold();
        story.days(3);
        assertThat(visits.ask(story.cora, heldBack("The contract is signed in May."))
                        .getStatus())
                .isEqualTo(302);
        story.days(4);
        assertThat(visits.ask(story.cora, post(piece + "/show-again")).getStatus())
                .isEqualTo(302);

        String post = " (Joint Partnership Coordinator)";
        String first = PartnershipWords.day(story.today().minusDays(7));
        String then = PartnershipWords.day(story.today().minusDays(4));
        assertThat(visits.page(story.plan.nadia, piece + "/told")
                        .select("#everybody ~ ul.govuk-list--bullet > li")
                        .eachText())
                .containsExactly(
                        "From " + then + post + " until " + PartnershipWords.day(story.today()) + post
                                + ": The contract is signed in May.",
                        "From " + first + post + " until " + then + post + ": " + BECAUSE);
        assertThat(story.as(story.plan.visitor, () -> holding.of(story.area, story.piece)))
                .isEmpty();
    }

    @Test
    void oneThatBeginsIsPublicOrSaysWhyNot() throws Exception {
        assertThat(visits.page(story.cora, "/partnership/piece/new")
                        .select("input[name=everybody][checked]")
                        .val())
                .isEqualTo("yes");
        assertThat(visits.ask(story.cora, begun("no", "")).getStatus()).isEqualTo(422);
        assertThat(visits.ask(story.cora, begun("yes", BECAUSE)).getStatus()).isEqualTo(422);
        assertThat(visits.ask(story.cora, begun("no", BECAUSE)).getStatus()).isEqualTo(302);
        assertThat(visits.words(null, PORTFOLIO)).contains(HELD_BACK).doesNotContain("A poster");
        assertThat(story.as(story.plan.visitor, () -> changes.latest(story.area, 10)))
                .as("only the leaflet was told of")
                .hasSize(1);

        assertThat(visits.ask(story.cora, begun("no", BECAUSE)).getStatus()).isEqualTo(302);
        assertThat(visits.words(null, PORTFOLIO))
                .contains("2 pieces of work of Short breaks are held back: " + BECAUSE);
        assertThat(visits.ask(story.cora, begun("yes", "")).getStatus()).isEqualTo(302);
        assertThat(visits.words(null, PORTFOLIO)).contains("A poster");
    }

    /** What ended is not hidden again until its story is told. */
    @Test
    void oneThatEndedSaysThatItsStoryIsStillToBeTold() throws Exception {
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        assertThat(visits.words(null, PORTFOLIO))
                .contains("A leaflet", "Stopped on", "What came of it is still to be told here.")
                .doesNotContain("There is no money.", "You can join");
    }

    /** Whoever tells the story of a piece to everybody does not hold it back any more. */
    @Test
    void aStoryThatIsToldEndsTheHoldingBack() throws Exception {
        hold();
        story.as(story.cora, () -> {
            story.endings.stop(story.area, story.piece, "There is no money.").orThrow();
            return portfolio
                    .show(story.area, story.piece, new Portfolio.Words("We wrote half of it.", "", false, ""))
                    .orThrow();
        });
        assertThat(visits.words(null, PORTFOLIO + "/" + story.piece.value())).contains("We wrote half of it.");
        assertThat(visits.words(null, PORTFOLIO)).doesNotContain("held back");
    }

    @Test
    void aSmallPieceIsPublicToo() throws Exception {
        assertThat(visits.ask(story.cora, begun("yes", "").param("small", "yes"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(visits.words(null, PORTFOLIO)).contains("A poster", "It is a small piece");
    }

    private void hold() {
        story.as(
                story.cora, () -> holding.hold(story.area, story.piece, BECAUSE).orThrow());
    }

    private MockHttpServletRequestBuilder heldBack(String because) {
        return post(piece + "/hold-back").param("because", because);
    }

    private MockHttpServletRequestBuilder begun(String everybody, String why) {
        return post("/partnership/piece/new")
                .param("service", story.service.value().toString())
                .param("title", "A poster")
                .param("kind", "information")
                .param("fixed", "The size.")
                .param("canChange", "The words.")
                .param("everybody", everybody)
                .param("heldBack", why);
    }
}
