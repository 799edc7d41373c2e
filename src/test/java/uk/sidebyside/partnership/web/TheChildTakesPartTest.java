package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
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
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.FamilyInvitations;
import uk.sidebyside.children.Rights;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The child or young person whom a piece is about takes part in it: with their own account, or without one as they want to. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class TheChildTakesPartTest {
    private static final LocalDate OWN = LocalDate.of(2029, 7, 2);

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
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ChildStory story;
    private Piece piece;

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        piece = ReviewOfKit.begun(story, pieces);
    }

    @Test
    void theFormOffersThemFirstAndSaysHowTheyCanTakePart() throws Exception {
        assertThat(offered()).first().isEqualTo("Kit, who it is about");
        assertThat(offered()).contains("Mina Okoro, parent");
        assertThat(form(piece.at() + "/people/add").text())
                .contains("Kit has no account, and can take part all the same: with a helper, by pictures");
        story.kitThemself();
        assertThat(offered()).first().isEqualTo("Kit, who it is about");
        assertThat(form(piece.at() + "/people/add").text()).contains("Kit takes part with their own account.");
    }

    private List<String> offered() throws Exception {
        return form(piece.at() + "/people/add").select("select[name=person] option[value~=.]").stream()
                .map(Element::text)
                .toList();
    }

    private Element form(String at) throws Exception {
        return Objects.requireNonNull(Visits.read(as(story.cora, get(at))).selectFirst("main"));
    }

    /** Nothing of it needs an account or a link; what they say is written down for them, and nobody else opens their place. */
    @Test
    void withoutAnAccountTheyTakePartAsTheyWant() throws Exception {
        MockHttpServletResponse wrong = added("parent", "in-person", "");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Choose child or young person: that is who you add");
        assertThat(added("child", "through-someone", "Mum, with picture cards").getStatus())
                .isEqualTo(302);
        assertThat(added("child", "in-person", "").getStatus()).as("again").isEqualTo(302);

        Participant kit = people().getFirst();
        assertThat(people()).hasSize(1);
        assertThat(kit.side()).isEqualTo(Side.CHILD);
        assertThat(kit.firstTime()).isTrue();
        assertThat(Visits.read(as(story.cora, get(piece.at() + "/people"))).text())
                .contains("The child", "How: through mum, with picture cards", "They need: Pictures");
        assertThat(placesOpen()).isZero();
        assertThat(as(story.mina, get(place(kit))).getStatus()).isEqualTo(404);
        assertThat(Visits.read(as(
                                story.cora,
                                get(piece.at() + "/people/" + kit.id().value() + "/said")))
                        .text())
                .contains("They have no account. What they say with whoever helps them is written down here.");
        draft();
        String down = piece.at() + "/people/" + kit.id().value() + "/agreement";
        assertThat(as(
                                story.cora,
                                post(down + "?draft=1")
                                        .param("answer", "agree-with-comments")
                                        .param("words", "And the bus."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(Visits.read(as(story.cora, get(piece.at() + "/agree"))).text())
                .contains("The child: Agree, with comments", "“And the bus.”", "Written down by Post of Cora Quayle");
    }

    /** Once they have an account, the places that they had without one open from their own page. */
    @Test
    void theirPlaceWaitsForTheirAccount() throws Exception {
        added("child", "in-person", "");
        PersonId kit = story.as(story.cora, () -> program.getBean(FamilyInvitations.class)
                .invite(
                        story.area,
                        new FamilyInvitations.Invite(
                                story.kit, "Kit Okoro", "kit@" + story.area.value() + ".org", null, ""))
                .orThrow());
        String at = place(people().getFirst());
        assertThat(as(kit, get("/family")).getContentAsString()).contains("is under way", at);
        assertThat(as(kit, get(at)).getContentAsString()).contains("Kit’s review, together");
        assertThat(as(story.mina, get(at)).getStatus()).isEqualTo(404);
    }

    /** Also before the day: an account of their own is theirs. */
    @Test
    void withAnAccountTheirPlaceOpensFromTheirOwnPageAndTheySayThereWhatTheyThink() throws Exception {
        PersonId kit = story.kitThemself();
        assertThat(added("child", "online", "").getStatus()).isEqualTo(302);
        String at = place(people().getFirst());
        assertThat(as(kit, get("/family")).getContentAsString()).contains(at);
        draft();
        assertThat(letters(kit)).isOne();
        for (LocalDate day : List.of(ChildStory.TODAY, OWN)) {
            clock.set(day);
            assertThat(Visits.read(as(kit, get(at))).select("a.govuk-back-link").text())
                    .isEqualTo("My page");
            assertThat(as(kit, post(at + "/agree?draft=1").param("answer", "agree"))
                            .getStatus())
                    .isEqualTo(302);
            assertThat(as(story.mina, get(at)).getStatus()).isEqualTo(404);
            story.as(kit, () -> {
                if (day.equals(OWN)) {
                    program.getBean(Rights.class).share(story.area, story.kit, Set.of());
                }
                return day;
            });
        }
        assertThat(as(kit, get(at)).getStatus()).as("with nothing shared").isEqualTo(200);
        assertThat(Visits.read(as(story.cora, get(piece.at() + "/agree"))).text())
                .contains("The child: Agree,")
                .doesNotContain("Written down by");
        assertThat(as(story.cora, get(piece.at() + "/people/add")).getStatus()).isEqualTo(200);
    }

    /** Whoever took part in an earlier piece about them is not new, with or without an account. */
    @Test
    void theSecondPieceIsNotTheirFirst() throws Exception {
        added("child", "in-person", "");
        piece = ReviewOfKit.begun(story, pieces);
        added("child", "in-person", "");
        assertThat(people().getFirst().firstTime()).isFalse();
    }

    @Test
    void nobodyElseReadsTheForm() throws Exception {
        for (PersonId other : List.of(story.mina, story.leila, story.stranger)) {
            assertThat(as(other, get(piece.at() + "/people/add")).getStatus()).isEqualTo(404);
        }
    }

    private MockHttpServletResponse added(String side, String way, String through) throws Exception {
        MockHttpServletRequestBuilder form = post(piece.at() + "/people/add");
        Map.of(
                        "person",
                        story.kit.value().toString(),
                        "side",
                        side,
                        "shownAs",
                        "The child",
                        "way",
                        way,
                        "through",
                        through,
                        "accessNeeds",
                        "Pictures")
                .forEach(form::param);
        return as(story.cora, form);
    }

    private List<Participant> people() {
        return story.as(story.cora, () -> participants.of(story.area, piece.id()));
    }

    private static String place(Participant one) {
        return "/partnership/place/" + one.id().value();
    }

    private void draft() {
        story.as(story.cora, () -> agreements
                .share(story.area, piece.id(), "The first draft", "A map on the wall.", "")
                .orThrow());
    }

    private long placesOpen() {
        return count(
                "SELECT count(*) FROM partnership.place WHERE area_id = :area AND num_nonnulls(person_id, key) > 0");
    }

    private long letters(PersonId to) {
        return count("SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = 'partnership-draft'"
                + " AND to_person = '" + to.value() + "'");
    }

    private long count(String sql) {
        return story.operator(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(sql)
                .param("area", story.area.value())
                .query(Long.class)
                .single())));
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
