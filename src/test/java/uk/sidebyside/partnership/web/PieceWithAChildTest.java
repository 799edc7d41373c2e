package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.Subject;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.Looks;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.LinkTargets;

/** A piece of work with one child is there for those around the child, and an exclusion ends that at once. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PieceWithAChildTest {
    private static final Map<String, String> PLAN = Map.of(
            "kind", "ehc-plan",
            "fixed", "The law on EHC plans.",
            "canChange", "Every outcome.");

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pieces pieces;

    @Autowired
    Participants participants;

    @Autowired
    PieceTalks talks;

    @Autowired
    Agreements agreements;

    @Autowired
    PieceSessions sessions;

    @Autowired
    ContactNeeds contacts;

    @Autowired
    Looks looks;

    @Autowired
    PiecePlans plans;

    @Autowired
    PieceEndings endings;

    @Autowired
    ObjectProvider<LinkTargets> targets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ChildStory story;

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
    }

    @Test
    void whoWorksWithTheChildBeginsItAndNobodyElse() throws Exception {
        String begin = "/partnership/child/" + story.kit.value() + "/piece";
        for (PersonId other : List.of(story.mina, story.leila, story.stranger, story.ada)) {
            assertThat(as(other, get(begin)).getStatus()).isEqualTo(404);
            assertThat(as(other, filled(post(begin))).getStatus()).isEqualTo(404);
        }
        assertThat(as(story.cora, post(begin)).getStatus()).isEqualTo(422);
        assertThat(ofKit()).isEmpty();

        assertThat(as(story.cora, filled(post(begin))).getStatus()).isEqualTo(302);

        assertThat(ofKit()).extracting(Piece::title).containsExactly("Kit's plan");
        assertThat(story.as(story.leila, () -> pieces.ofChild(story.area, story.kit)))
                .isEmpty();
    }

    @Test
    void whoIsKeptAwayFromTheChildFindsNoPlaceAtItAndNoRowOfIt() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        String pauls = place(piece, story.paul);
        assertThat(as(story.mina, get(minas)).getContentAsString()).contains("Kit's plan");
        assertThat(as(story.paul, get(pauls)).getStatus()).isEqualTo(200);
        assertThat(as(story.paul, get(minas)).getStatus()).isEqualTo(404);
        assertThat(as(story.stranger, get(pauls)).getStatus()).isEqualTo(404);
        assertThat(rows(story.paul)).isPositive();

        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);

        for (String path : List.of(
                pauls,
                pauls + "/way",
                pauls + "/checks",
                "/partnership/piece/" + piece.id().value())) {
            assertThat(as(story.paul, get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(as(story.paul, post(pauls + "/leave")).getStatus()).isEqualTo(404);
        assertThat(rows(story.paul))
                .as("with the program's own checks switched off")
                .isZero();
        assertThat(as(story.mina, get(minas)).getStatus()).isEqualTo(200);
    }

    /** R087: whoever comes with an account gives no name or address here, and what they need is kept, shown and erased all the same. */
    @Test
    void whatSomebodyOfTheCircleNeedsIsKeptForWhoeverLeadsAndGoesWithTheirData() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        String people = piece.at() + "/people";
        String access = people + minas.substring(minas.lastIndexOf('/')) + "/access";
        assertThat(as(
                                story.cora,
                                version(access, story.cora)
                                        .param("state", "met")
                                        .param("needs", "Papers in large print")
                                        .param("met", "They come a week before."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(Visits.read(as(story.cora, get(people))).text())
                .contains("They need: Papers in large print", "Done for it: They come a week before.")
                .doesNotContain("They said so themselves");
        assertThat(Visits.read(as(story.mina, get(minas + "/way")))
                        .select("textarea[name=needs]")
                        .val())
                .isEqualTo("Papers in large print");

        as(
                story.mina,
                version(minas + "/way", story.mina)
                        .param("way", "online")
                        .param("anything", "yes")
                        .param("needs", "Somebody with me"));

        assertThat(Visits.read(as(story.theo, get(people))).text())
                .contains("Needs: asked: still to be met. They said so themselves on", "They need: Somebody with me");
        assertThat(needsOf(story.paul)).isZero();
        assertThat(needsOf(story.mina)).isOne();
        var hers = new Subject(story.area, story.mina, "Mina Okoro", null, false);
        PersonalData room = program.getBeansOfType(PersonalData.class).values().stream()
                .filter(one -> one.tables().contains("partnership.contact"))
                .findFirst()
                .orElseThrow();
        String export =
                story.operator(() -> transaction.execute(status -> room.of(hers).toString()));
        assertThat(export).contains("Somebody with me");
        story.operator(() -> {
            transaction.executeWithoutResult(status -> room.erase(hers));
            return hers;
        });
        assertThat(needsOf(story.cora)).isZero();
    }

    private MockHttpServletRequestBuilder version(String form, PersonId who) throws Exception {
        return post(form)
                .param(
                        "version",
                        Visits.read(as(who, get(form)))
                                .select("input[name=version]")
                                .val());
    }

    private long needsOf(PersonId reader) {
        return story.as(
                reader,
                () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM partnership.contact")
                        .query(Long.class)
                        .single()));
    }

    /** R067: it is linked from the child alone, so no list of another room offers its title. */
    @Test
    void itIsNotOfferedToLinkTo() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));

        assertThat(story.as(story.cora, () -> targets.orderedStream()
                        .flatMap(room -> room.targets(Principals.current()).stream())
                        .map(LinkTargets.Target::title)
                        .toList()))
                .noneMatch(title -> title.contains("Kit"));
    }

    @Test
    void theChildsPageLeadsThoseWhoWorkWithTheChildToItsPieces() throws Exception {
        String list = "/partnership/child/" + story.kit.value();
        for (PersonId worker : List.of(story.cora, story.theo)) {
            assertThat(as(worker, get("/children/" + story.kit.value())).getContentAsString())
                    .contains("href=\"" + list + "\"");
            assertThat(as(worker, get(list)).getContentAsString())
                    .contains("None has begun yet.", "href=\"" + list + "/piece\"");
        }
        for (PersonId other : List.of(story.mina, story.leila, story.stranger, story.ada)) {
            assertThat(as(other, get(list)).getStatus()).isEqualTo(404);
        }
        as(story.cora, filled(post(list + "/piece")));
        assertThat(as(story.theo, get(list)).getContentAsString()).contains("Kit's plan");
    }

    /** Nobody is asked twice (R012): whoever works on the piece reads what was said before, by the same decision as on the record. */
    @Test
    void aPieceLeadsToWhatWasSaidAboutTheChildBefore() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        String said = "/voice/child/" + story.kit.value();
        String piece = "/partnership/piece/" + ofKit().getFirst().id().value();
        for (PersonId worker : List.of(story.cora, story.theo)) {
            assertThat(as(worker, get(piece)).getContentAsString()).contains("href=\"" + said + "\"");
            assertThat(as(worker, get(said)).getStatus()).isEqualTo(200);
        }
    }

    /** She is in no circle: why she looks is asked before any page about Kit's pieces shows anything, as in every room. */
    @Test
    void theSafeguardingLeadSaysWhyBeforeShePagesThroughAChildsPieces() throws Exception {
        String list = "/partnership/child/" + story.kit.value();
        as(story.cora, filled(post(list + "/piece")));
        String piece = "/partnership/piece/" + ofKit().getFirst().id().value();
        for (String path :
                List.of(list, list + "/piece", piece, piece + "/people", piece + "/told", piece + "/checks")) {
            MockHttpServletResponse before = as(story.sana, get(path));
            assertThat(before.getRedirectedUrl()).as(path).isEqualTo("/children/" + story.kit.value());
            assertThat(before.getContentAsString()).as(path).doesNotContain("Kit's plan");
        }

        story.as(story.sana, () -> {
            looks.openForSafety(story.area, story.kit, "A worry about home.");
            return null;
        });

        for (String path : List.of(list, list + "/piece", piece, piece + "/people")) {
            assertThat(as(story.sana, get(path)).getStatus()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aParentSeesOnTheFamilysPageWhatIsNextAndWhoIsKeptAwayDoesNot() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        String pauls = place(piece, story.paul);
        story.as(story.cora, () -> plans.add(
                        story.area, piece.id(), "Send the draft", "The officer", ChildStory.TODAY.plusDays(9))
                .orThrow());
        assertThat(as(story.mina, get("/family")).getContentAsString())
                .contains("is under way", "Send the draft", "The officer", minas)
                .doesNotContain(pauls);
        assertThat(as(story.paul, get("/family")).getContentAsString()).contains(pauls);
        assertThat(Visits.read(as(story.mina, get(minas)))
                        .select("a.govuk-back-link[href=/family]")
                        .text())
                .isEqualTo("My children");

        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        assertThat(as(story.paul, get("/family")).getContentAsString()).doesNotContain("Send the draft", pauls);

        story.as(story.cora, () -> endings.stop(story.area, piece.id(), "The family moved.")
                .orThrow());
        assertThat(as(story.mina, get("/family")).getContentAsString())
                .contains("has ended", minas)
                .doesNotContain("Send the draft");
    }

    /** No is a good answer; what is open is offered to the family and to whoever tells them back. */
    @Test
    void whenItEndsWhatIsOpenToEverybodyIsOffered() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        String open = "href=\"/partnership/opportunities\"";
        assertThat(as(story.mina, get(minas)).getContentAsString()).doesNotContain(open);

        story.as(story.cora, () -> endings.stop(story.area, piece.id(), "The family moved.")
                .orThrow());

        assertThat(as(story.mina, get(minas)).getContentAsString()).contains(open);
        assertThat(as(story.cora, get(piece.at() + "/told")).getContentAsString())
                .contains(open, "href=\"/partnership/ask-me\"");
        assertThat(as(story.mina, get("/partnership/opportunities")).getStatus())
                .isEqualTo(200);
    }

    /** What changed for a child is told to the child and the family, and stands in no statement that others read. */
    @Test
    void noStatementOfImpactIsWrittenOfAChild() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();

        assertThat(as(story.cora, get(piece.at())).getContentAsString())
                .contains("Kit's plan")
                .doesNotContain("What difference it made");
        assertThat(as(
                                story.cora,
                                get("/measures/impact/of/" + PieceRefs.PIECE + "/"
                                        + piece.id().value() + "/write"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aParentsPlaceDoesNotTakeMoreStatementsTheLongerItGoesOn() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        String minas = place(ofKit().getFirst(), story.mina);
        as(story.mina, get(minas)); // from then on the area and its words are known
        for (int i = 0; i < 8; i++) {
            String words = "It goes on, week " + i + ".";
            story.as(story.cora, () -> talks.tell(
                            story.area, ofKit().getFirst().id(), Channel.PHONE, ChildStory.TODAY, words)
                    .orThrow());
        }

        List<String> statements = CountedStatements.during(
                () -> assertThat(as(story.mina, get(minas)).getStatus()).isEqualTo(200));

        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(10);
    }

    /** The letter names neither the child nor what was said, and whoever is kept away gets none; nobody is said to have been told. */
    @Test
    void newsByMailGoesToTheAccountsOfThoseWhoMaySeeTheChild() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String tell = piece.at() + "/news/tell";
        assertThat(as(story.cora, told(post(tell))).getStatus())
                .as("nobody to write to")
                .isEqualTo(422);
        String pauls = place(piece, story.paul);
        String minas = place(piece, story.mina);
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        assertThat(as(story.cora, get(tell)).getContentAsString())
                .contains("writes to their accounts that there is news")
                .doesNotContain("those who gave an address");

        assertThat(as(story.cora, told(post(tell))).getStatus()).isEqualTo(302);

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.mina.value() + " ")
                .contains(minas)
                .doesNotContain("Kit", "head teacher", pauls));
        assertThat(story.as(story.cora, () -> talks.news(story.area, piece.id())))
                .hasSize(1);
    }

    /** A draft and times are told by e-mail to whoever may see the child and chose no other way; neither title nor child stands in it. */
    @Test
    void aDraftAndTimesAreToldByEMailToThoseWhomItReaches() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        place(piece, story.paul);
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);

        showADraftAndTimes(piece);

        assertThat(letters("partnership-draft")).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.mina.value() + " There is a draft to look at: do you agree?")
                .contains(minas)
                .doesNotContain("Kit", piece.title(), "The first draft", "What is in it"));
        assertThat(letters("partnership-times")).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.mina.value() + " Times are offered to meet")
                .contains(minas)
                .doesNotContain("Kit", piece.title(), "Talk"));

        needs(story.mina, "Ring after six");
        showADraftAndTimes(piece);
        assertThat(letters("partnership-draft")).hasSize(1);
        assertThat(letters("partnership-times")).hasSize(1);
        assertThat(as(story.cora, told(post(piece.at() + "/news/tell"))).getStatus())
                .as("nobody whom e-mail reaches")
                .isEqualTo(422);
    }

    /** Issue 4, 1: whoever leads it reads whom no e-mail reaches, and their way, where they come to after saving. */
    @Test
    void whoeverLeadsItReadsWhoGetsNoEmailOfADraftTimesAndNews() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        place(piece, story.mina);
        place(piece, story.paul);
        List<String> pages = List.of("/agree", "/sessions", "/news");
        String none = "They get no email, since they chose another way:";
        for (String page : pages) {
            assertThat(as(story.cora, get(piece.at() + page)).getContentAsString())
                    .as(page)
                    .doesNotContain(none);
        }
        needs(story.mina, "Ring after six");

        showADraftAndTimes(piece);

        assertThat(letters("partnership-draft")).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.paul.value() + " "));
        for (String page : pages) {
            assertThat(Visits.read(as(story.cora, get(piece.at() + page))).text())
                    .as(page)
                    .contains(none + " Mina Okoro: Please do not: Ring after six.")
                    .doesNotContain("Paul Okoro:");
        }
        story.exclude(story.kit, story.mina, null, null, ChildStory.TODAY, null);
        for (String page : pages) {
            assertThat(as(story.cora, get(piece.at() + page)).getContentAsString())
                    .as(page)
                    .doesNotContain(none, "Ring after six");
        }
    }

    /** However many drafts there were and whoever answered; with those named whom no e-mail reaches. */
    @Test
    void thePagesThatSayWhomNoEmailReachesTakeTwelveStatementsAtMost() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        place(piece, story.mina);
        place(piece, story.paul);
        needs(story.mina, "Ring after six");
        needs(story.paul, "Ring at work");
        for (int i = 0; i < 4; i++) {
            showADraftAndTimes(piece);
        }
        for (String page : List.of("/agree", "/sessions", "/news")) {
            var answer = new ArrayList<MockHttpServletResponse>();
            as(story.cora, get(piece.at() + page)); // from then on the area and its words are known
            List<String> statements =
                    CountedStatements.during(() -> answer.add(as(story.cora, get(piece.at() + page))));
            assertThat(answer.getFirst().getContentAsString())
                    .as(page)
                    .contains("Mina Okoro: Please do not: Ring after six.", "Paul Okoro: Please do not: Ring at work.");
            assertThat(statements)
                    .as(page + "\n" + String.join("\n", statements))
                    .hasSizeLessThanOrEqualTo(12);
        }
    }

    private void showADraftAndTimes(Piece piece) {
        story.as(story.cora, () -> agreements
                .share(story.area, piece.id(), "The first draft", "What is in it.", "")
                .orThrow());
        List<OfferTimes.Offered> times = List.of(
                new OfferTimes.Offered(ChildStory.TODAY.plusDays(7), LocalTime.of(10, 0), LocalTime.of(11, 0)),
                new OfferTimes.Offered(ChildStory.TODAY.plusDays(8), LocalTime.of(18, 0), LocalTime.of(19, 0)));
        story.as(story.cora, () -> sessions.offer(
                        story.area, piece.id(), new PieceSessions.Offer("Talk about mornings", "The hall", times, ""))
                .orThrow());
    }

    /** No post leads a piece with a child: its case officer is reminded, and where there is none, whoever else works with the child. */
    @Test
    void whoeverWorksWithTheChildIsRemindedWhenNobodyHadNews() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        assertThat(Visits.read(as(story.cora, get(piece.at()))).text())
                .contains("Led by: whoever works with the child. No post is named to lead it.")
                .contains("Reminders go to: Cora Quayle.");
        quiet(ChildStory.TODAY.plusWeeks(4).minusDays(1));
        assertThat(letters("partnership-quiet")).as("the day before").isEmpty();
        quiet(ChildStory.TODAY.plusWeeks(4));
        quiet(ChildStory.TODAY.plusWeeks(4).plusDays(1));
        assertThat(letters("partnership-quiet")).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.cora.value() + " ")
                .contains(piece.at() + "/news")
                .doesNotContain("Kit"));

        story.exclude(story.kit, story.cora, null, null, LocalDate.now(clock), null);
        assertThat(Visits.read(as(story.theo, get(piece.at()))).text()).contains("Reminders go to: Theo Marsh.");
        address(story.theo, null);
        assertThat(Visits.read(as(story.theo, get(piece.at()))).text())
                .contains(
                        "No email about this work reaches its lead: whoever works with the child has no email address.")
                .doesNotContain("Reminders go to");
        quiet(LocalDate.now(clock));
        assertThat(letters("partnership-quiet")).hasSize(2).anySatisfy(letter -> assertThat(letter)
                .startsWith(story.theo.value() + " "));
    }

    private void address(PersonId who, @Nullable String email) {
        story.operator(
                () -> transaction.execute(status -> jdbc.sql("UPDATE access.person SET email = :email WHERE id = :id")
                        .param("email", email)
                        .param("id", who.value())
                        .update()));
    }

    /** Its words may name the child: where they stand it is a look, and where it is none they do not stand. */
    @Test
    void whatIsToBeDoneNamesTheChildWhereThatIsALookAndNowhereElse() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        story.as(story.cora, () -> plans.add(
                        story.area, piece.id(), "Ask Kit again", "Cora", ChildStory.TODAY.plusDays(3))
                .orThrow());
        showADraftAndTimes(piece);
        settleTheFirst(piece);
        int looked = looks();

        assertThat(as(story.cora, get("/my-work")).getContentAsString())
                .contains("A piece of work with a child", piece.at() + "/plan")
                .doesNotContain("Kit");
        assertThat(calendar(story.cora))
                .extracting(CalendarSource.Entry::title)
                .contains("Session of a piece of work with a child")
                .doesNotContain("Talk about mornings");
        assertThat(looks()).isEqualTo(looked);

        assertThat(Visits.read(as(story.cora, get("/partnership/work"))).text())
                .contains("Kit's plan", "Ask Kit again");
        assertThat(looks()).isEqualTo(looked + 1);
        assertThat(as(story.cora, get("/partnership/pieces")).getContentAsString())
                .doesNotContain("Kit");
        assertThat(looks()).isEqualTo(looked + 1);
    }

    private void settleTheFirst(Piece piece) {
        PieceSessions.Session offered =
                story.as(story.cora, () -> sessions.of(story.area, piece.id())).getFirst();
        story.as(story.cora, () -> sessions.settle(
                        story.area,
                        piece.id(),
                        offered.id(),
                        offered.options().getFirst().id())
                .orThrow());
    }

    private List<CalendarSource.Entry> calendar(PersonId who) {
        return story.as(who, () -> program.getBeansOfType(CalendarSource.class).values().stream()
                .flatMap(room -> room.entries(Principals.current()).stream())
                .toList());
    }

    private void quiet(LocalDate day) {
        clock.set(day);
        DailyTask task = program.getBeansOfType(DailyTask.class).values().stream()
                .filter(one -> one.name().equals("quiet-pieces-of-partnership"))
                .findFirst()
                .orElseThrow();
        Principals.run(Principal.job(story.area, "test"), () -> task.run(story.area, day));
    }

    private static MockHttpServletRequestBuilder told(MockHttpServletRequestBuilder form) {
        return form.param("channel", "email")
                .param("onDay.day", "1")
                .param("onDay.month", "5")
                .param("onDay.year", "2026")
                .param("words", "We met the head teacher about Kit.");
    }

    private List<String> letters() {
        return letters("partnership-news");
    }

    private List<String> letters(String template) {
        return story.operator(() -> transaction.execute(status -> jdbc.sql("""
                        SELECT to_person || ' ' || subject || ' ' || body FROM notices.mail
                        WHERE area_id = :area AND template = :template
                        """)
                .param("area", story.area.value())
                .param("template", template)
                .query(String.class)
                .list()));
    }

    /** Issue 4: contact needs are shown before anybody writes or calls; those of whoever is kept away are nobody's business here. */
    @Test
    void howAFamilyWantsToBeReachedStandsOnEachFormThatWritesOrCalls() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        place(piece, story.paul);
        needs(story.mina, "Ring after six");
        needs(story.paul, "Ring at work");
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        story.as(story.cora, () -> agreements
                .share(story.area, piece.id(), "The first draft", "What is in it.", "")
                .orThrow());
        String own = "/people/" + minas.substring(minas.lastIndexOf('/') + 1) + "/agreement";
        for (String form :
                List.of("/news/tell", "/decide/ask", "/sessions/offer", "/agree/share", "/tell-back/close", own)) {
            var answer = new ArrayList<MockHttpServletResponse>();
            List<String> statements =
                    CountedStatements.during(() -> answer.add(as(story.cora, get(piece.at() + form))));
            assertThat(answer.getFirst().getContentAsString())
                    .as(form)
                    .contains("How they want to be reached:", "Please do not: Ring after six.")
                    .doesNotContain("Ring at work");
            assertThat(statements)
                    .as(form + "\n" + String.join("\n", statements))
                    .hasSizeLessThanOrEqualTo(form.equals(own) ? 16 : 12);
        }
        story.as(story.cora, () -> {
            ParticipantId part = participants.of(story.area, piece.id()).stream()
                    .filter(one -> minas.endsWith(one.id().value().toString()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return participants.leave(story.area, part, "No time.").orThrow();
        });
        assertThat(as(story.cora, get(piece.at() + "/news/tell")).getContentAsString())
                .doesNotContain("Ring after six");
    }

    /** What a browser keeps by itself is for its writer alone, and is no look at the child each two seconds. */
    @Test
    void whatAParentTypesIsKeptForThemAloneAndIsNoLook() throws Exception {
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        String minas = place(piece, story.mina);
        place(piece, story.paul);
        int looked = looks();

        for (String words : List.of("They as", "They ask us", "They ask us late")) {
            assertThat(as(story.mina, post(minas + "/way/unsent").param("through", words))
                            .getStatus())
                    .isEqualTo(204);
        }

        assertThat(looks()).isEqualTo(looked);
        assertThat(as(story.mina, get(minas + "/way")).getContentAsString()).contains("They ask us late");
        assertThat(as(story.paul, post(minas + "/way/unsent").param("through", "x"))
                        .getStatus())
                .isEqualTo(404);
        story.exclude(story.kit, story.mina, null, null, ChildStory.TODAY, null);
        assertThat(as(story.mina, get(minas + "/way")).getStatus()).isEqualTo(404);
        assertThat(as(story.mina, post(minas + "/way/unsent").param("through", "x"))
                        .getStatus())
                .isEqualTo(404);
    }

    private int looks() {
        return story.as(story.cora, () -> looks.of(story.area, story.kit)).size();
    }

    /** Whoever told it that they got no email is named to whoever leads it, with how they want to be reached. */
    @Test
    void whoeverLeadsItReadsWhomToAskInAnotherWayHowItWas() throws Exception {
        PersonId cleo = story.holder("Cleo Winter", Role.COORDINATOR, story.council);
        story.as(cleo, () -> program.getBean(Surveys.class)
                .make(
                        story.area,
                        new Surveys.Make(
                                UUID.randomUUID(),
                                "How was it?",
                                "ehc-experience",
                                Closings.EHC_PLANS,
                                Set.of(Respondent.PARENT_CARER),
                                Moment.ALONE,
                                null,
                                true,
                                ChildStory.TODAY,
                                ChildStory.TODAY.plusDays(20),
                                ChildStory.TODAY.plusDays(40)))
                .orThrow());
        as(story.cora, filled(post("/partnership/child/" + story.kit.value() + "/piece")));
        Piece piece = ofKit().getFirst();
        place(piece, story.mina);
        needs(story.mina, "Ring after six");
        story.as(story.cora, () -> endings.stop(story.area, piece.id(), "The family moved.")
                .orThrow());

        assertThat(as(story.cora, get(piece.at() + "/told")).getContentAsString())
                .contains("Not asked", "1 of 1 got no email")
                .contains("How they want to be reached: Mina Okoro: Please do not: Ring");
    }

    private void needs(PersonId person, String never) {
        story.as(person, () -> contacts.say(
                        story.area, new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", never, 0))
                .orThrow());
    }

    /** Other rooms name what their links lead to, on pages whose statements are few however many links they have. */
    @Test
    void linksToManyPiecesTakeAsManyStatementsAsALinkToOne() throws Exception {
        String begin = "/partnership/child/" + story.kit.value() + "/piece";
        for (String title : List.of("A plan for school", "A plan for home", "A plan for play")) {
            as(story.cora, filled(post(begin), title));
        }
        List<Piece> begun = ofKit();
        List<Ref> refs = begun.stream()
                .map(piece -> PieceRefs.of(story.area, piece.id()))
                .toList();
        String minas = place(begun.getFirst(), story.mina);
        place(begun.getLast(), story.mina);
        for (PersonId reader : List.of(story.mina, story.cora)) {
            resolved(reader, refs);
            int one = CountedStatements.during(() -> resolved(reader, refs.subList(0, 1)))
                    .size();
            int many = CountedStatements.during(() -> resolved(reader, refs)).size();
            assertThat(many).isEqualTo(one);
        }
        assertThat(resolved(story.mina, refs))
                .hasSize(2)
                .containsEntry(
                        refs.getFirst(),
                        new RefResolver.Resolved(begun.getFirst().title(), minas));
        assertThat(resolved(story.cora, refs))
                .hasSize(3)
                .containsEntry(
                        refs.getFirst(),
                        new RefResolver.Resolved(
                                begun.getFirst().title(), begun.getFirst().at()));
        assertThat(resolved(story.leila, refs)).isEmpty();
    }

    private Map<Ref, RefResolver.Resolved> resolved(PersonId reader, List<Ref> refs) {
        return story.as(reader, () -> program.getBean(Refs.class).resolve(refs, story.principal(reader)));
    }

    private List<Piece> ofKit() {
        return story.as(story.cora, () -> pieces.ofChild(story.area, story.kit));
    }

    private String place(Piece piece, PersonId parent) {
        var words = new Participants.Words("", "", "", Side.PARENT, "A parent", Way.IN_PERSON, "", "");
        ParticipantId part = story.as(story.cora, () -> participants
                .addFromCircle(story.area, piece.id(), parent, words)
                .orThrow());
        return "/partnership/place/" + part.value();
    }

    /** Rows of every table of the room that hangs on a piece, asked for as plainly as can be. */
    private long rows(PersonId who) {
        String all = Stream.of("piece", "place", "participant", "tell_back", "check_answer")
                .map(table -> "(SELECT count(*) FROM partnership." + table + ")")
                .collect(Collectors.joining(" + ", "SELECT ", ""));
        return story.as(
                who,
                () -> transaction.execute(
                        status -> jdbc.sql(all).query(Long.class).single()));
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form) {
        return filled(form, "Kit's plan");
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, String title) {
        PLAN.forEach(form::param);
        return form.param("title", title);
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return mvc.perform(request).andReturn().getResponse();
    }
}
