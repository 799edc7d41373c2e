package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.Rights;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.HowToReach;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Once the rights are the young person's, a piece of work opens to a parent by the part that tells what is next, and by no other. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PieceOfAYoungPersonTest {
    private static final LocalDate OWN = LocalDate.of(2029, 7, 2);
    private static final Set<SharedPart> ALL_BUT_STEPS = EnumSet.complementOf(EnumSet.of(SharedPart.STEPS));
    private static final List<String> TABLES = List.of(
            "piece", "place", "participant", "plan_item", "session", "session_option", "news", "draft", "you_said");

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
    PieceSessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ChildStory story;
    private PersonId kit;
    private Piece piece;
    private String minas;
    private UUID session;

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        kit = story.kitThemself();
        clock.set(OWN);
        piece = ReviewOfKit.begun(story, pieces);
        minas = place(story.mina);
        session = whatIsDone();
    }

    private String place(PersonId person) {
        var words = new Participants.Words("", "", "", Side.PARENT, "A parent", Way.IN_PERSON, "", "");
        return "/partnership/place/"
                + story.as(story.cora, () -> participants
                        .addFromCircle(story.area, piece.id(), person, words)
                        .orThrow()
                        .value());
    }

    private UUID whatIsDone() {
        return story.as(story.cora, () -> {
            var day = OWN.plusDays(14);
            program.getBean(PiecePlans.class)
                    .add(story.area, piece.id(), "Draw the map", "Cora", OWN.plusDays(9))
                    .orThrow();
            sessions.offer(
                            story.area,
                            piece.id(),
                            new PieceSessions.Offer(
                                    "We meet about Kit",
                                    "Hill School",
                                    List.of(
                                            new OfferTimes.Offered(day, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                                            new OfferTimes.Offered(day, LocalTime.of(18, 0), LocalTime.of(19, 0))),
                                    ""))
                    .orThrow();
            PieceSessions.Session offered = sessions.of(story.area, piece.id()).getFirst();
            sessions.settle(
                            story.area,
                            piece.id(),
                            offered.id(),
                            offered.options().getFirst().id())
                    .orThrow();
            talks.tell(story.area, piece.id(), Channel.PHONE, OWN, "Kit showed us the way.")
                    .orThrow();
            program.getBean(Agreements.class)
                    .share(story.area, piece.id(), "The first draft", "A map on the wall.", "")
                    .orThrow();
            program.getBean(YouSaid.class)
                    .add(story.area, piece.id(), null, new YouSaid.Words("A map.", Became.USED, "There is a map.", ""))
                    .orThrow();
            return offered.id();
        });
    }

    @Test
    void aParentReadsItWhileWhatIsNextIsSharedAndNotForAnyOtherPart() throws Exception {
        shares(Set.of(SharedPart.STEPS));
        assertThat(as(story.mina, get(minas)).getContentAsString()).contains("Kit’s review, together", "Draw the map");
        assertThat(calendar()).contains("We meet about Kit");
        assertThat(rows(story.mina)).containsOnlyKeys(TABLES);
        assertThat(resolved()).isOne();

        shares(ALL_BUT_STEPS);

        for (String path : List.of(
                "",
                "/easy-read",
                "/history",
                "/agree",
                "/checks",
                "/way",
                "/leave",
                "/way-kept",
                "/times/" + session,
                "/session/" + session + ".ics")) {
            MockHttpServletResponse answer = as(story.mina, get(minas + path));
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(answer.getContentAsString()).as(path).doesNotContain("Kit", "map");
        }
        for (String path : List.of("/agree", "/checks", "/way", "/leave", "/way/unsent", "/times/" + session)) {
            assertThat(as(story.mina, post(minas + path).param("way", "online")).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(as(story.mina, get("/family")).getContentAsString())
                .contains("does not share what is next")
                .doesNotContain("Kit’s review");
        assertThat(calendar()).doesNotContain("We meet about Kit");
        assertThat(resolved()).isZero();
        assertThat(rows(story.mina))
                .as("with the program's own checks switched off")
                .isEmpty();
    }

    /** Nobody is told whether there ever was such a place: what is not there answers alike. */
    @Test
    void insteadTheyReadKindlyWhoDecides() throws Exception {
        shares(ALL_BUT_STEPS);
        MockHttpServletResponse answer = as(story.mina, get(minas));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Visits.read(answer).text())
                .contains(
                        "There is nothing here that you can see right now.",
                        "A young person decides what their parents see");
        assertThat(Visits.read(as(story.mina, get("/partnership/place/" + UUID.randomUUID())))
                        .select("main")
                        .text())
                .isEqualTo(Visits.read(answer).select("main").text());
    }

    @Test
    void noLetterOfItGoesToThemAndNobodyIsToldToRingThem() {
        shares(ALL_BUT_STEPS);
        assertThat(tells()).isInstanceOf(Saving.Refused.class);
        story.as(story.cora, () -> program.getBean(Agreements.class)
                .share(story.area, piece.id(), "The second draft", "Two maps.", "")
                .orThrow());
        assertThat(letters("partnership-news")).isZero();
        assertThat(letters("partnership-draft")).isZero();
        byPhone();
        assertThat(reached()).isEmpty();

        shares(Set.of(SharedPart.STEPS));
        assertThat(reached()).isNotEmpty();
        byEmail();
        assertThat(tells()).isInstanceOf(Saving.Saved.class);
        assertThat(letters("partnership-news")).isOne();
    }

    @Test
    void theyAreNotAskedHowItWasWhenItEnds() {
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
                                OWN,
                                OWN.plusDays(20),
                                OWN.plusDays(40)))
                .orThrow());
        place(story.paul);
        shares(Set.of(SharedPart.STEPS));
        story.join(story.kit, story.paul, Relationship.REPRESENTATIVE, null, OWN, OWN.plusDays(30));
        shares(ALL_BUT_STEPS);

        story.as(story.cora, () -> program.getBean(PieceEndings.class)
                .stop(story.area, piece.id(), "Kit moved.")
                .orThrow());

        assertThat(asked(story.mina)).isZero();
        assertThat(asked(story.paul)).as("who acts for Kit in a decision").isOne();
    }

    private long asked(PersonId who) {
        return letters(who, "body LIKE '%/survey/%'");
    }

    /** That somebody read what was said tells that something was said. */
    @Test
    void whoHasLookedTellsNoReasonThatIsAboutWhatIsNotShared() throws Exception {
        for (String why :
                List.of("to read and answer what was said", "to read how a piece of work goes", "to plan the week")) {
            story.as(story.theo, () -> story.children.find(story.area, story.kit, Purpose.of(why)));
        }
        shares(Set.of(SharedPart.STRENGTHS));
        assertThat(looked(story.mina))
                .contains("School, college or nursery, Hill", "For something that is not shared with you")
                .doesNotContain("what was said", "piece of work", "to plan the week");
        shares(Set.of(SharedPart.VIEWS));
        assertThat(looked(story.mina)).contains("what was said").doesNotContain("piece of work", "to plan the week");
        shares(EnumSet.allOf(SharedPart.class));
        for (PersonId reader : List.of(story.mina, kit)) {
            assertThat(looked(reader)).contains("what was said", "piece of work", "to plan the week");
        }
        shares(Set.of(SharedPart.STRENGTHS));
        assertThat(looked(kit)).contains("what was said").doesNotContain("not shared with you");
        assertThat(Visits.read(as(story.cora, get("/children/" + story.kit.value() + "/looked")))
                        .text())
                .contains("what was said", "to plan the week");
    }

    private String looked(PersonId reader) throws Exception {
        return Visits.read(as(reader, get("/family/" + story.kit.value() + "/looked")))
                .select("main")
                .text();
    }

    /** Those who work with Kit, Kit, and whoever acts in one decision read it as before. */
    @Test
    void nobodyElseIsKeptFromIt() throws Exception {
        shares(Set.of());
        assertThat(as(story.mina, get(minas)).getStatus()).isEqualTo(404);
        assertThat(as(story.theo, get(piece.at())).getStatus()).isEqualTo(200);
        assertThat(rows(story.theo)).containsOnlyKeys(TABLES);
        assertThat(rows(kit)).containsKey("piece");
        story.as(story.cora, () -> program.getBean(Rights.class)
                .assess(
                        story.area,
                        new Rights.Assess(
                                UUID.randomUUID(),
                                story.kit,
                                "Where to live",
                                "Pictures and a day.",
                                true,
                                OWN,
                                "Dr Bell",
                                story.mina,
                                OWN.plusDays(30)))
                .orThrow());
        assertThat(as(story.mina, get(minas)).getStatus()).isEqualTo(200);
    }

    /** By each part, each relationship and each choice the policy says the same as the rule. */
    @Test
    void thePolicyAndTheRuleSayTheSame() {
        story.join(story.kit, story.stranger, Relationship.FAMILY, null, OWN, null);
        story.join(story.kit, story.stranger, Relationship.OTHER_PRACTITIONER, story.school, OWN, null);
        story.join(story.kit, story.leila, Relationship.REPRESENTATIVE, null, OWN, OWN.plusDays(30));
        story.join(story.kit, story.paul, Relationship.REPRESENTATIVE, null, OWN, OWN.plusDays(30));
        List<PersonId> everybody = List.of(
                story.cora,
                story.theo,
                story.sana,
                story.mina,
                story.paul,
                story.leila,
                story.stranger,
                story.ada,
                kit);
        for (LocalDate day : List.of(OWN.minusDays(3), OWN.minusDays(2), OWN)) {
            clock.set(day);
            for (Set<SharedPart> shared :
                    List.of(Set.<SharedPart>of(), Set.of(SharedPart.STEPS), Set.of(SharedPart.VIEWS), ALL_BUT_STEPS)) {
                shares(shared);
                for (PersonId who : everybody) {
                    for (SharedPart part : SharedPart.values()) {
                        boolean rule = story.as(who, () -> story.children
                                .standing(story.area, story.kit)
                                .filter(seen -> seen.sees(part))
                                .isPresent());
                        assertThat(visible(who, part))
                                .as("%s of %s, as %s, on %s", part, shared, who, day)
                                .isEqualTo(rule);
                    }
                }
            }
        }
    }

    private boolean visible(PersonId who, SharedPart part) {
        return story.as(
                who,
                () -> Boolean.TRUE.equals(
                        transaction.execute(status -> jdbc.sql("SELECT :kit IN (SELECT access.visible_children(:part))")
                                .param("kit", story.kit.value())
                                .param("part", part.name())
                                .query(Boolean.class)
                                .single())));
    }

    private void shares(Set<SharedPart> parts) {
        story.as(kit, () -> {
            story.circles.share(story.area, story.kit.value(), parts);
            return true;
        });
    }

    private Saving<?> tells() {
        return story.as(
                story.cora,
                () -> talks.tell(story.area, piece.id(), Channel.EMAIL, OWN, "The head teacher likes the map."));
    }

    private void byPhone() {
        say(ContactNeeds.Channel.PHONE, 0);
    }

    private void byEmail() {
        say(ContactNeeds.Channel.EMAIL, 1);
    }

    private void say(ContactNeeds.Channel channel, int version) {
        story.as(story.mina, () -> program.getBean(ContactNeeds.class)
                .say(story.area, new ContactNeeds.Say(channel, "", false, "", "", "", version))
                .orThrow());
    }

    private String reached() {
        HowToReach reach = program.getBean(HowToReach.class);
        return story.as(story.cora, () -> reach.withoutEmail(story.area, piece).all() + reach.all(story.area, piece));
    }

    private long resolved() {
        return story.as(story.mina, () -> program.getBean(Refs.class)
                .resolve(List.of(PieceRefs.of(story.area, piece.id())), story.principal(story.mina))
                .size());
    }

    private String calendar() {
        return story.as(story.mina, () -> program.getBeansOfType(CalendarSource.class).values().stream()
                .flatMap(room -> room.entries(Principals.current()).stream())
                .map(CalendarSource.Entry::title)
                .toList()
                .toString());
    }

    private long letters(String template) {
        return letters(story.mina, "template = '" + template + "'");
    }

    private long letters(PersonId to, String which) {
        return story.operator(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "SELECT count(*) FROM notices.mail WHERE area_id = :area AND to_person = :to AND " + which)
                .param("area", story.area.value())
                .param("to", to.value())
                .query(Long.class)
                .single())));
    }

    /** Rows of tables that hang on the piece, asked for as plainly as can be; those without any are left out. */
    private Map<String, Long> rows(PersonId who) {
        Map<String, Long> rows = new TreeMap<>();
        story.as(
                who,
                () -> transaction.execute(status -> {
                    Stream.concat(
                                    TABLES.stream(),
                                    Stream.of("contact", "step", "draft_answer", "check_answer", "tell_back"))
                            .forEach(table -> {
                                long found = jdbc.sql("SELECT count(*) FROM partnership." + table)
                                        .query(Long.class)
                                        .single();
                                if (found > 0) {
                                    rows.put(table, found);
                                }
                            });
                    return rows;
                }));
        return rows;
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
