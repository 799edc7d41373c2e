package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
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
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.told.MonthlyDrafts;
import uk.sidebyside.partnership.told.MonthlyTellBacks;
import uk.sidebyside.shared.EasyWords;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What everybody reads of pieces: chosen by what the area agreed, and nobody's words without their consent. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PortfolioPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Foundations foundations;

    @Autowired
    Portfolio portfolio;

    @Autowired
    PieceEasyRead easyRead;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PartnershipStory story;
    private Visits visits;
    private String entry;

    @BeforeEach
    void aPieceIsShown() {
        story = PartnershipStory.tell(program).withParents();
        visits = new Visits(mvc, story.plan.host());
        entry = "/partnership/portfolio/" + story.piece.value();
        story.as(story.cora, () -> {
            foundations.load(story.area, "york");
            story.endings.stop(story.area, story.piece, "There is no money.").orThrow();
            return portfolio
                    .show(story.area, story.piece, new Portfolio.Words("We wrote half of it.", "Nobody yet.", true, ""))
                    .orThrow();
        });
    }

    @Test
    void itIsChosenByPrincipleSectorAgeKindBenefitAndGoodPractice() throws Exception {
        for (String chosen : List.of(
                "principle=equal",
                "sector=care",
                "age=5-15",
                "kind=information",
                "benefit=better-service",
                "good=yes")) {
            assertThat(visits.words(null, "/partnership/portfolio?" + chosen))
                    .as(chosen)
                    .contains("A leaflet");
            assertThat(visits.ask(null, get("/partnership/portfolio.csv?" + chosen))
                            .getContentAsString())
                    .as(chosen)
                    .contains("A leaflet");
        }
        for (String other : List.of(
                "principle=feedback", "sector=health", "age=0-4", "kind=policy", "benefit=community", "principle=x")) {
            assertThat(visits.words(null, "/partnership/portfolio?" + other))
                    .as(other)
                    .doesNotContain("A leaflet");
            assertThat(visits.ask(null, get("/partnership/portfolio.csv?" + other))
                            .getContentAsString())
                    .as(other)
                    .doesNotContain("A leaflet");
        }
    }

    /** One list: what the area agreed is what a piece is marked with. */
    @Test
    void aPieceIsMarkedWithWhatTheAreaAgreedInItsOwnWords() throws Exception {
        var before = story.as(story.cora, () -> foundations.inArea(story.area))
                .part(Strand.PRINCIPLES, "equal")
                .orElseThrow();
        assertThat(visits.words(null, entry)).contains(before.inPlainWords());

        story.as(story.cora, () -> foundations
                .change(
                        story.area,
                        new Foundations.ChangePart(
                                foundations.latestVersion(story.area),
                                Strand.PRINCIPLES,
                                "equal",
                                before.words(),
                                "All of us count the same here.",
                                Map.of(),
                                "",
                                true,
                                "Plainer"))
                .orThrow());

        assertThat(visits.words(null, entry))
                .as("retired, and kept by what was marked with it")
                .contains("All of us count the same here.");
        assertThat(visits.page(story.cora, "/partnership/piece/new")
                        .select("input[name=principles]")
                        .eachAttr("value"))
                .contains("important", "feedback")
                .doesNotContain("equal", "1");
    }

    @Test
    void whatTheAreaDidNotAgreeIsRefused() throws Exception {
        assertThat(visits.ask(story.cora, poster("feedback", "made-up")).getStatus())
                .isEqualTo(422);
        assertThat(posters()).isEmpty();

        assertThat(visits.ask(story.cora, poster("feedback", "networks")).getStatus())
                .isEqualTo(302);

        assertThat(posters()).singleElement().satisfies(piece -> assertThat(piece.principles())
                .containsExactly("feedback", "networks"));
    }

    private MockHttpServletRequestBuilder poster(String... principles) {
        return post("/partnership/piece/new")
                .param("service", story.service.value().toString())
                .param("title", "A poster")
                .param("kind", "information")
                .param("fixed", "The law.")
                .param("canChange", "Every word.")
                .param("small", "no")
                .param("principles", principles);
    }

    private List<Piece> posters() {
        return story.as(story.cora, () -> story.pieces.inArea(story.area)).stream()
                .filter(piece -> piece.title().equals("A poster"))
                .toList();
    }

    @Test
    void aQuoteIsShownByConsentAndGoneEverywhereOnceItIsTakenBack() throws Exception {
        String words = "Nobody had asked me before.";
        story.as(story.cora, () -> portfolio
                .quote(story.area, story.piece, UUID.randomUUID(), words, "A mother of two", story.today(), null)
                .orThrow());
        String told = "/partnership/piece/" + story.piece.value() + "/told";
        for (String path : List.of(entry, told)) {
            assertThat(visits.words(story.cora, path)).as(path).contains(words);
        }
        assertThat(visits.words(null, entry)).contains(words, "A mother of two");

        String takeBack =
                visits.page(story.cora, told).select("form[action*=/quote/]").attr("action");
        assertThat(visits.ask(story.cora, post(takeBack)).getStatus()).isEqualTo(302);

        for (String path : List.of(entry, "/partnership/portfolio", "/partnership", "/partnership/portfolio.csv")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain(words);
        }
        assertThat(visits.words(story.cora, told)).doesNotContain(words);
    }

    /** By her consent they stand as a quote; anywhere else they would outlast it. */
    @Test
    void herWordsStandAsAQuoteAndNowhereElse() throws Exception {
        quoted("Nobody had asked me before. Now they did.");
        String hers = "A mother said: nobody had asked me before!";
        for (String field : List.of("story", "impact", "disagreement")) {
            var sent = visits.ask(
                    story.cora,
                    post(at("/show"))
                            .param("story", field.equals("story") ? hers : "We wrote half of it.")
                            .param("impact", field.equals("impact") ? hers : "")
                            .param("disagreement", field.equals("disagreement") ? hers : ""));
            assertThat(sent.getStatus()).as(field).isEqualTo(422);
            assertThat(Visits.read(sent).select("main").text()).contains("with their consent, theirs stand as a quote");
        }
        var easy = visits.ask(
                story.cora, post(at("/easy-read")).param("version", "0").param("easyRead", "talk | " + hers));
        assertThat(easy.getStatus()).isEqualTo(422);
        String write = "/measures/impact/of/partnership-piece/" + story.piece.value() + "/write";
        for (String everybody : List.of("no", "yes")) {
            var impact = visits.ask(story.cora, impact(write, everybody, hers));
            assertThat(impact.getStatus()).as(everybody).isEqualTo(422);
            assertThat(Visits.read(impact).select("#howWell-error").text()).contains("Say this in your words.");
        }
        assertThat(visits.words(null, entry)).contains("We wrote half of it.").doesNotContain("mother said");
    }

    private void quoted(String words) {
        story.as(story.cora, () -> portfolio
                .quote(story.area, story.piece, UUID.randomUUID(), words, "A mother of two", story.today(), null)
                .orThrow());
    }

    private String at(String form) {
        return "/partnership/piece/" + story.piece.value() + form;
    }

    private String takesBack() throws Exception {
        String address = visits.page(story.cora, at("/told"))
                .select("form[action*=/quote/]")
                .attr("action");
        return String.valueOf(visits.ask(story.cora, post(address)).getRedirectedUrl());
    }

    /** They were there before she was quoted, so nobody could refuse them. */
    @Test
    void whereverElseHerWordsStoodTheyGoWithHerConsentAndTheLeadReadsWhere() throws Exception {
        String words = "There is no money.";
        YouSaid youSaid = program.getBean(YouSaid.class);
        YearMonth month = YearMonth.from(story.today());
        LocalDate next = month.plusMonths(1).atDay(1);
        story.as(story.cora, () -> {
            var line = new YouSaid.Words(words, Became.STILL_THINKING, "", "");
            youSaid.add(story.area, story.piece, null, line).orThrow();
            youSaid.publish(story.area, story.piece, true);
            easyRead.write(story.area, story.piece, 0, "money | " + words).orThrow();
            var told = new Portfolio.Words("We began. " + words, "Nobody yet.", true, "");
            return portfolio.show(story.area, story.piece, told).orThrow();
        });
        story.clock.set(next);
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(MonthlyDrafts.class)
                .run(story.area, next));
        story.as(story.cora, () -> program.getBean(MonthlyTellBacks.class)
                .publish(story.area, month)
                .orThrow());
        List<String> open = List.of("/partnership", "/partnership/portfolio", "/partnership/monthly/" + month);
        for (String path : open) {
            assertThat(visits.ask(null, get(path)).getStatus()).as(path).isEqualTo(200);
        }
        quoted(words);

        String after = takesBack();

        assertThat(visits.words(story.cora, after))
                .contains(
                        "the story in the portfolio",
                        "what came of it",
                        "the Easy Read version",
                        "a line of what people said",
                        "what is told of a month",
                        "Say it in your words before you show it again.");
        assertThat(visits.words(story.cora, at("/told"))).doesNotContain("before you show it again");
        for (String path : List.of(entry, entry + "/easy-read", open.getLast())) {
            assertThat(visits.ask(null, get(path)).getStatus()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/partnership", "/partnership/portfolio", "/partnership/portfolio.csv")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain(words);
        }
        story.as(story.cora, () -> portfolio
                .show(story.area, story.piece, new Portfolio.Words("We wrote half of it.", "", false, ""))
                .orThrow());
        assertThat(visits.words(null, entry))
                .contains("They are not shown any more.")
                .doesNotContain(words);
    }

    /** Consent may have a last day: what she took back herself goes then by itself, and the lead reads where. */
    @Test
    void onceTheDayOfHerConsentIsOverHerWordsGoFromEverywhereToo() throws Exception {
        String words = "There is no money.";
        LocalDate until = story.today().plusMonths(1);
        story.as(story.cora, () -> {
            var told = new Portfolio.Words("We began. " + words, "Nobody yet.", true, "");
            portfolio.show(story.area, story.piece, told).orThrow();
            return portfolio
                    .quote(story.area, story.piece, UUID.randomUUID(), words, "A mother of two", story.today(), until)
                    .orThrow();
        });
        forget(until);
        assertThat(visits.words(null, entry)).contains(words);
        forget(until.plusDays(1));
        assertThat(visits.ask(null, get(entry)).getStatus()).isEqualTo(404);
        assertThat(toTheLead())
                .singleElement()
                .asString()
                .contains("the story in the portfolio, which is not shown any more")
                .doesNotContain(words);
    }

    private List<String> toTheLead() {
        return story.as(
                Principal.operator(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT body FROM notices.mail WHERE area_id = :area AND template = 'partnership-quote-ended'
                                """)
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    private void forget(LocalDate day) {
        story.clock.set(day);
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(EvidenceItems.class)
                .forgetExpired(story.area, day));
    }

    /** Nothing else held them, so nothing else is gone. */
    @Test
    void aQuoteThatStoodNowhereElseTakesNothingWithIt() throws Exception {
        quoted("Nobody had asked me before.");
        assertThat(takesBack()).endsWith("/told");
        assertThat(visits.words(null, entry)).contains("We wrote half of it.", "There is no money.");
    }

    /** Reminders of a piece go to its lead: where none arrives, whoever can tell them otherwise reads so. */
    @Test
    void aPieceSaysToItsLeadsThatNoEmailReachesThePostThatLeadsIt() throws Exception {
        Seats seats = program.getBean(Seats.class);
        String out = "No email about this work reaches its lead:";
        SeatId post = story.plan.asOperator(() -> seats.open(
                story.area,
                new Seats.OpenSeat(
                        "Short breaks lead",
                        null,
                        Seat.Kind.OPERATIONAL,
                        Role.ACTION_OWNER,
                        LocalDate.of(2026, 1, 1),
                        null)));
        String piece = begun("A booklet", post);
        assertThat(visits.words(story.cora, piece))
                .contains(
                        out + " nobody holds that post today, and whoever holds the post of coordinator has no email");
        secondCoordinator();
        assertThat(visits.words(story.cora, piece))
                .contains(out + " nobody holds that post today.", "Reminders go to: Second Coordinator.")
                .doesNotContain("No post is named");
        assertThat(visits.words(story.plan.nadia, piece))
                .as("who does not lead it")
                .doesNotContain(out);

        story.plan.asOperator(() -> {
            PersonId ama =
                    seats.addPerson(story.area, "Ama Example", "A", "ama." + story.area.value() + "@example.org");
            seats.fill(story.area, post, ama, LocalDate.of(2026, 1, 1));
            return ama;
        });
        assertThat(visits.words(story.cora, piece))
                .contains("Short breaks lead")
                .doesNotContain(out);

        story.plan.asOperator(() -> {
            seats.vacate(story.area, post, story.today().minusDays(1));
            PersonId lee = seats.addPerson(story.area, "Lee Example", "L", null);
            seats.fill(story.area, post, lee, story.today());
            return lee;
        });
        assertThat(visits.words(story.cora, piece)).contains(out + " whoever holds that post has no email address.");
    }

    /** Beside Cora, who has no address: one whom letters reach. */
    private SeatId secondCoordinator() {
        Seats seats = program.getBean(Seats.class);
        return story.plan.asOperator(() -> {
            SeatId post = seats.open(
                    story.area,
                    new Seats.OpenSeat(
                            "Second Coordinator",
                            null,
                            Seat.Kind.OPERATIONAL,
                            Role.COORDINATOR,
                            LocalDate.of(2026, 1, 1),
                            null));
            PersonId dina =
                    seats.addPerson(story.area, "Dina Example", "D", "dina." + story.area.value() + "@example.org");
            seats.fill(story.area, post, dina, LocalDate.of(2026, 1, 1));
            return post;
        });
    }

    private String begun(String title, @Nullable SeatId lead) {
        return "/partnership/piece/"
                + story.as(story.cora, () -> story.pieces
                                .begin(
                                        story.area,
                                        new Pieces.Begin(
                                                Level.STRATEGIC, story.service, null, story.words(title, lead)))
                                .orThrow())
                        .value();
    }

    /** Where no post is named, whoever may name one reads who is reminded, or that nobody is. */
    @Test
    void aPieceWithoutANamedPostSaysWhoIsReminded() throws Exception {
        String piece = begun("A poster", null);
        String told = "No post is named to lead it. Reminders go to: Second Coordinator.";
        assertThat(visits.words(story.cora, piece))
                .contains("whoever holds the post of coordinator has no email address.")
                .doesNotContain("Reminders go to");
        SeatId second = secondCoordinator();
        assertThat(visits.words(story.cora, piece)).contains(told, "Name a post");
        assertThat(visits.words(story.plan.nadia, piece))
                .as("who does not lead it")
                .contains("Led by: Joint partnership coordinator")
                .doesNotContain("Reminders go to");

        story.plan.asOperator(() -> {
            Seats seats = program.getBean(Seats.class);
            List.of(second, story.corasSeat)
                    .forEach(
                            seat -> seats.vacate(story.area, seat, story.today().minusDays(1)));
            return piece;
        });
        assertThat(visits.words(story.plan.nadia, piece))
                .as("then nobody leads it, so whoever reads it is told")
                .contains("No email about this work reaches its lead: nobody holds the post of coordinator today.")
                .doesNotContain("choose who else leads it");
    }

    /** R060: one format for actions, services and pieces of work. Who leads the piece writes it; a draft is theirs alone. */
    @Test
    void whatDifferenceItMadeIsWrittenOnThePieceAndReadByEverybodyOnceItIsNoDraft() throws Exception {
        String piece = "/partnership/piece/" + story.piece.value();
        String write = "/measures/impact/of/partnership-piece/" + story.piece.value() + "/write";
        assertThat(visits.page(story.cora, piece).select("a[href=" + write + "]"))
                .hasSize(1);
        assertThat(visits.page(story.plan.nadia, piece).select("a[href=" + write + "]"))
                .isEmpty();
        assertThat(visits.ask(story.plan.nadia, impact(write, "yes")).getStatus())
                .isEqualTo(404);

        assertThat(visits.ask(story.cora, impact(write, "no")).getRedirectedUrl())
                .isEqualTo(piece + "#impact");
        assertThat(visits.words(story.cora, piece)).contains("Half a leaflet was written.", "This is a draft.");
        for (Principal other : Arrays.asList(null, story.plan.nadia, story.cora)) {
            assertThat(visits.words(other, entry)).doesNotContain("Half a leaflet was written.");
        }
        assertThat(visits.words(story.plan.nadia, piece)).doesNotContain("Half a leaflet was written.");

        String change = visits.page(story.cora, piece)
                .select(".sbs-impact a[href*=/measures/impact/]")
                .attr("href");
        assertThat(visits.ask(story.cora, impact(change, "yes").param("version", "1"))
                        .getRedirectedUrl())
                .isEqualTo(piece + "#impact");

        for (Principal reader : Arrays.asList(null, story.plan.nadia, story.cora)) {
            assertThat(visits.page(reader, entry).select(".sbs-impact dt").eachText())
                    .containsExactly(
                            "What we did",
                            "How much",
                            "How well",
                            "Who is better off",
                            "The evidence",
                            "What comes next");
        }
        assertThat(visits.words(story.plan.nadia, piece)).contains("Half a leaflet was written.");
        for (Principal reader : Arrays.asList(null, story.cora)) {
            assertThat(asked(reader, entry)).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(asked(story.cora, piece)).hasSizeLessThanOrEqualTo(10);
    }

    /** Statements of a page, without those that say who asks. */
    private List<String> asked(@Nullable Principal who, String path) throws Exception {
        visits.words(who, path); // from then on the area and its words are known
        return CountedStatements.during(() -> visits.words(who, path)).stream()
                .filter(sql -> !sql.contains("set_config"))
                .toList();
    }

    private MockHttpServletRequestBuilder impact(String path, String forEverybody) {
        return impact(path, forEverybody, "Both parents were heard.");
    }

    private MockHttpServletRequestBuilder impact(String path, String forEverybody, String howWell) {
        return post(path)
                .param("untilOn.day", "" + story.today().getDayOfMonth())
                .param("untilOn.month", "" + story.today().getMonthValue())
                .param("untilOn.year", "" + story.today().getYear())
                .param("did", "Half a leaflet was written.")
                .param("howMuch", "Two pages.")
                .param("howWell", howWell)
                .param("betterOff", "Nobody yet.")
                .param("evidence", "The two pages.")
                .param("next", "We ask for money again in spring.")
                .param("forEverybody", forEverybody);
    }

    /** R010: the public page of a piece has a picture of its steps, which says the same as a list and as a sentence. */
    @Test
    void itsStepsAreAPictureThatIsItsOwnList() throws Exception {
        List<String> keys = story
                .as(story.cora, () -> story.pieces.model(story.area, story.pieces.byId(story.area, story.piece)))
                .steps()
                .stream()
                .map(Model.Step::key)
                .toList();
        story.as(story.cora, () -> {
            story.steps
                    .say(story.area, story.piece, keys.get(0), 0, true, "A reason that is not for everybody.")
                    .orThrow();
            story.steps
                    .say(story.area, story.piece, keys.get(1), 0, false, "Two of us met.")
                    .orThrow();
            return portfolio
                    .show(story.area, story.piece, new Portfolio.Words("We wrote half of it.", "", true, ""))
                    .orThrow();
        });

        Document page = visits.page(null, entry);

        assertThat(page.select(".sbs-steps .sbs-step__place").eachText())
                .hasSize(13)
                .startsWith("Left out:", "Done:", "Not reached:")
                .endsWith("Not reached:");
        assertThat(page.text())
                .contains("1 of 13 steps was done, and 1 was left out.")
                .doesNotContain("A reason that is not for everybody.", "Two of us met.");
    }

    /** R010: an Easy Read version of a piece of work, beside what everybody reads of it. */
    @Test
    void aPieceHasAnEasyReadVersionThatItsLeadWrites() throws Exception {
        String easy = entry + "/easy-read";
        String write = "/partnership/piece/" + story.piece.value() + "/easy-read";
        assertThat(visits.ask(null, get(easy)).getStatus())
                .as("nobody has written one")
                .isEqualTo(404);
        assertThat(visits.page(null, entry).select("a[href=" + easy + "]")).isEmpty();
        assertThat(visits.ask(story.plan.nadia, get(write)).getStatus()).isEqualTo(404);

        String much =
                "family | One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
        var tooLong = visits.ask(story.cora, easyRead(write, "0", "talk | Short.\n" + much + " sixteen."));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("Line 2 has a sentence of 16 words", "sixteen");
        assertThat(visits.ask(story.cora, easyRead(write, "0", "talk | We made a leaflet.\n" + much + "."))
                        .getStatus())
                .isEqualTo(302);

        assertThat(visits.page(null, entry).select("a[href=" + easy + "]")).hasSize(1);
        assertThat(visits.page(null, "/partnership/portfolio")
                        .select("a[href=" + easy + "]")
                        .text())
                .startsWith("Easy Read version of");
        Document page = visits.page(null, easy);
        assertThat(page.select(".sbs-easy__words").eachText()).hasSize(2).startsWith("We made a leaflet.");
        assertThat(page.select(".sbs-easy__picture img").eachAttr("src"))
                .containsExactly("/assets/symbols/talk.svg", "/assets/symbols/family.svg");
        assertThat(asked(null, easy)).hasSizeLessThanOrEqualTo(10);

        assertThat(visits.ask(story.cora, easyRead(write, "0", "Mine is older."))
                        .getContentAsString())
                .as("somebody else wrote it meanwhile")
                .contains("Mine is older.", "We made a leaflet.");
        assertThat(visits.ask(story.cora, easyRead(write, "1", "")).getStatus()).isEqualTo(302);
        assertThat(visits.ask(null, get(easy)).getStatus()).as("taken away").isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder easyRead(String path, String version, String text) {
        return post(path).param("version", version).param("easyRead", text);
    }

    @Test
    void theEasyReadVersionSaysToItsLeadAloneThatItIsOlder() throws Exception {
        String easy = entry + "/easy-read";
        story.as(story.cora, () -> easyRead.write(story.area, story.piece, 0, "talk | We made a leaflet.")
                .orThrow());
        story.clock.advance(Duration.ofDays(3));
        story.as(story.cora, () -> portfolio
                .show(story.area, story.piece, new Portfolio.Words("More happened.", "", true, ""))
                .orThrow());

        assertThat(visits.words(story.cora, easy)).contains("Easy Read is older than this page.");
        assertThat(visits.words(null, easy)).contains("Written on").doesNotContain("older than");
    }

    /** The two models too; an area's own tells it in its file. */
    @Test
    void bothModelsHaveAnEasyReadVersionOfShortSentencesWithPictures() throws Exception {
        for (String code : List.of("individual", "strategic")) {
            String easy = "/partnership/model/" + code + "/easy-read";
            assertThat(visits.page(null, "/partnership/model/" + code).select("a[href=" + easy + "]"))
                    .as(code)
                    .hasSize(1);
            Document page = visits.page(null, easy);
            assertThat(page.select(".sbs-easy__point"))
                    .hasSizeBetween(10, 16)
                    .allSatisfy(point -> assertThat(point.select("img")).hasSize(1));
            assertThat(page.select(".sbs-easy__words").eachText())
                    .allSatisfy(line -> assertThat(EasyWords.check(line)).isEmpty());
        }
    }

    @Test
    void aStoryThatIsHeldBackIsNowhereAnyMoreAndComesBackAsItWas() throws Exception {
        assertThat(visits.words(null, "/changes")).contains("A leaflet");

        String piece = "/partnership/piece/" + story.piece.value();
        assertThat(visits.ask(story.cora, post(piece + "/hold-back").param("because", "A family asked us to wait."))
                        .getStatus())
                .isEqualTo(302);

        assertThat(visits.ask(null, get(entry)).getStatus()).isEqualTo(404);
        assertThat(visits.ask(null, get(entry + "/easy-read")).getStatus()).isEqualTo(404);
        for (String path : List.of("/partnership/portfolio", "/partnership", "/changes", "/changes.atom")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain("A leaflet");
        }
        assertThat(visits.words(null, "/partnership/portfolio"))
                .contains("One piece of work of Short breaks is held back: A family asked us to wait.");
        assertThat(visits.page(story.cora, piece + "/show").select("#story").text())
                .as("what was written is kept for whoever leads it")
                .isEqualTo("We wrote half of it.");

        assertThat(visits.ask(story.cora, post(piece + "/show-again")).getStatus())
                .isEqualTo(302);
        assertThat(visits.words(null, entry)).contains("A leaflet", "We wrote half of it.");
    }
}
