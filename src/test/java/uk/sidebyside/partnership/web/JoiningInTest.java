package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.join.AskedRegister;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.join.Proposals;
import uk.sidebyside.partnership.rules.Propose;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.WorkingDays;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Anybody joins, agrees to be asked and proposes something, without an account. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class JoiningInTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Opportunities opportunities;

    @Autowired
    AskedRegister register;

    @Autowired
    Proposals proposals;

    private PartnershipStory story;
    private Visits visits;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program);
        visits = new Visits(mvc, story.plan.host());
    }

    private String opportunity() {
        return "/partnership/opportunity/"
                + story.as(story.cora, () -> opportunities
                                .offer(
                                        story.area,
                                        story.piece,
                                        new Opportunities.Words(
                                                "Help to write it",
                                                "A leaflet for families.",
                                                "Two evenings a month.",
                                                "Travel and childcare.",
                                                "A voucher of 20 pounds.",
                                                "Somebody rings you before.",
                                                List.of(Way.ONLINE),
                                                story.today().plusDays(10)))
                                .orThrow())
                        .value();
    }

    private static MockHttpServletRequestBuilder joining(String at, UUID form) {
        return post(at + "/join")
                .param("submission", form.toString())
                .param("name", "Nora")
                .param("email", "nora@example.org")
                .param("side", "parent")
                .param("shownAs", "A mother of one")
                .param("way", "online")
                .param("mayAsk", "yes");
    }

    @Test
    void anOpportunityStatesWhatItAsksAndGivesAndIsJoinedWithoutAnAccountOnce() throws Exception {
        String at = opportunity();
        assertThat(visits.words(null, "/partnership/opportunities")).contains("Help to write it");
        assertThat(visits.words(null, at))
                .contains(
                        "Two evenings a month.",
                        "Travel and childcare.",
                        "A voucher of 20 pounds.",
                        "Somebody rings you before.",
                        "The law on short breaks.",
                        "Every word of the leaflet.");
        UUID form = UUID.randomUUID();
        String place = "";
        for (int i = 0; i < 10; i++) {
            MockHttpServletResponse sent = visits.ask(null, joining(at, form));
            assertThat(sent.getStatus()).isEqualTo(302);
            place = String.valueOf(sent.getRedirectedUrl());
        }

        assertThat(story.as(story.cora, () -> story.participants.of(story.area, story.piece)))
                .singleElement()
                .extracting(Participant::shownAs, Participant::cameBy, Participant::firstTime)
                .containsExactly("A mother of one", "opportunity", true);
        assertThat(visits.words(null, place)).contains("A leaflet").doesNotContain("Nora");
        assertThat(story.as(story.cora, () -> register.all(story.area)))
                .as("she agreed to be asked")
                .hasSize(1);

        story.days(11);
        assertThat(visits.words(null, "/partnership/opportunities")).doesNotContain("Help to write it");
        assertThat(visits.ask(null, joining(at, UUID.randomUUID())).getStatus()).isEqualTo(422);
    }

    /** Whoever would rather not come can always send somebody, whatever the opportunity offers (R087). */
    @Test
    void anybodyMayTakePartThroughSomebodyElse() throws Exception {
        String at = opportunity();
        assertThat(visits.page(null, at + "/join").select("input[name=way]").eachAttr("value"))
                .containsExactly("online", "through-someone");

        var sent = visits.ask(
                null,
                post(at + "/join")
                        .param("submission", UUID.randomUUID().toString())
                        .param("name", "Nora")
                        .param("email", "nora@example.org")
                        .param("side", "parent")
                        .param("shownAs", "A mother of one")
                        .param("way", "through-someone")
                        .param("through", "My sister"));

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(story.as(story.cora, () -> story.participants.of(story.area, story.piece)))
                .extracting(Participant::wayWords)
                .containsExactly("Through My sister");
    }

    private String agrees(String name) throws Exception {
        return agrees(name, name + "@example.org", "");
    }

    private String agrees(String name, String email, String phone) throws Exception {
        return String.valueOf(visits.ask(
                        null,
                        post("/partnership/ask-me")
                                .param("submission", UUID.randomUUID().toString())
                                .param("name", name)
                                .param("email", email)
                                .param("phone", phone)
                                .param("interests", name.equals("nora") ? "Buses" : ""))
                .getRedirectedUrl());
    }

    /** Nora agreed, was asked, and ticks it once more when she joins: one entry, with when she was asked, gone by either link. */
    @Test
    void whoAgreesAgainStaysOneAndTakesAllOfItBack() throws Exception {
        String first = agrees("nora");
        agrees("olga");
        var nora = entries().getFirst();
        story.as(story.cora, () -> register.asked(story.area, nora.id(), "A talk about buses.")
                .orThrow());
        story.days(1);
        String place = String.valueOf(
                visits.ask(null, joining(opportunity(), UUID.randomUUID())).getRedirectedUrl());
        assertThat(place).startsWith("/partnership/place/");
        String third = agrees("Nora Bell", " NORA@example.org", "01904 551550");

        assertThat(listed()).containsExactly("olga", "Nora Bell");
        assertThat(entries().getLast())
                .returns(nora.id(), AskedRegister.Entry::id)
                .returns(story.today().minusDays(1), AskedRegister.Entry::lastAskedOn)
                .returns(story.today(), AskedRegister.Entry::agreedOn)
                .extracting(AskedRegister.Entry::words)
                .returns("01904 551550", AskedRegister.Words::phone)
                .returns("Buses", AskedRegister.Words::interests);
        assertThat(visits.words(null, first)).contains("We may ask you");
        assertThat(visits.words(null, third)).contains("We may ask you");

        assertThat(visits.ask(null, post(first + "/take-back")).getStatus()).isEqualTo(302);

        assertThat(listed()).containsExactly("olga");
        assertThat(visits.words(null, third)).contains("We do not ask you");
    }

    /** A number alone is the same however it is written; of two people with a number and an address each, each stays. */
    @Test
    void whoGivesANumberAloneStandsOnce() throws Exception {
        agrees("nora", "", "07700 900123");
        agrees("Nora Bell", "", "+44 7700 900123");
        assertThat(listed()).containsExactly("Nora Bell");
        agrees("olga", "olga@example.org", "01904 551550");
        agrees("paul", "paul@example.org", "01904 551550");
        assertThat(listed()).containsExactly("Nora Bell", "olga", "paul");
    }

    private List<AskedRegister.Entry> entries() {
        return story.as(story.cora, () -> register.all(story.area));
    }

    private List<String> listed() {
        return story.as(story.cora, () -> register.all(story.area)).stream()
                .map(entry -> entry.words().name())
                .toList();
    }

    @Test
    void whoWasAskedLongestAgoComesFirstAndWhoTakesItBackIsForgottenAtOnce() throws Exception {
        agrees("nora");
        String olgas = agrees("olga");
        assertThat(listed()).containsExactlyInAnyOrder("nora", "olga");
        var nora = story.as(story.cora, () -> register.all(story.area)).stream()
                .filter(entry -> entry.words().name().equals("nora"))
                .findFirst()
                .orElseThrow();
        assertThat(visits.ask(
                                story.cora,
                                post("/partnership/register/" + nora.id().value() + "/asked")
                                        .param("what", "A talk about buses."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(listed()).containsExactly("olga", "nora");
        assertThat(visits.words(story.cora, "/partnership/register"))
                .contains("Never asked.", "Last asked on", "A talk about buses.");
        for (var other : java.util.Arrays.asList(null, story.plan.ines)) {
            assertThat(visits.ask(other, get("/partnership/register")).getStatus())
                    .isNotEqualTo(200);
        }

        assertThat(visits.ask(null, post(olgas + "/take-back")).getStatus()).isEqualTo(302);

        assertThat(listed()).containsExactly("nora");
        assertThat(visits.words(null, olgas)).contains("We do not ask you");
    }

    @Test
    void aProposalIsAnsweredByADayThatIsToldAtOnce() throws Exception {
        String its = String.valueOf(visits.ask(
                        null,
                        post("/partnership/propose")
                                .param("submission", UUID.randomUUID().toString())
                                .param("what", "A quiet room.")
                                .param("why", "It is loud."))
                .getRedirectedUrl());
        LocalDate due = WorkingDays.after(story.today(), 20);
        assertThat(visits.words(null, its)).contains("We answer by " + PartnershipWords.day(due));
        story.clock.set(due.plusDays(1));
        assertThat(visits.words(null, its))
                .contains("We are late, and we are sorry. If you want to know when it comes,");
        var proposal = story.as(story.cora, () -> proposals.all(story.area)).getFirst();
        assertThat(proposal.lateOn(story.today())).isTrue();

        story.as(story.cora, () -> proposals
                .answer(
                        story.area,
                        proposal.id(),
                        proposal.version(),
                        Propose.Answer.NOT_NOW,
                        "There is no room free this year.",
                        null)
                .orThrow());

        assertThat(visits.words(null, its))
                .contains("There is no room free this year.", PartnershipWords.day(story.today()));
        assertThat(visits.ask(null, get("/partnership/proposals")).getStatus()).isNotEqualTo(200);
    }
}
