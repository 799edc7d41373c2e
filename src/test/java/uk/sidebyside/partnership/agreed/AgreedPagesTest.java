package uk.sidebyside.partnership.agreed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.partnership.agreed.rules.TermWords;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What everybody reads of what was agreed, and how pages link the terms of the glossary. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AgreedPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Agreements agreements;

    private AgreedStory story;
    private Principal ada;

    @BeforeEach
    void begin() {
        story = AgreedStory.tell(program);
        ada = story.plan.asOperator(() -> {
            Seats seats = program.getBean(Seats.class);
            var seat = seats.open(
                    story.id,
                    new Seats.OpenSeat(
                            "Coordinator",
                            null,
                            Seat.Kind.ADMINISTRATION,
                            Role.ADMINISTRATOR,
                            LocalDate.of(2026, 1, 1),
                            null));
            var person = seats.addPerson(story.id, "Ada Example", "A", null);
            seats.fill(story.id, seat, person, LocalDate.of(2026, 1, 1));
            return Principal.account(person, story.id, Map.of(seat, Role.ADMINISTRATOR));
        });
    }

    @Test
    void thePageOfTheWordShowsDefinitionVisionPrinciplesBenefitsAndThemes() throws Exception {
        Document page = page(null, "/joint-partnership");

        assertThat(page.select("h1").text()).isEqualTo("Joint partnership");
        assertThat(page.select("main .govuk-body-l").text())
                .startsWith("In joint partnership, people who use services");
        assertThat(page.select(".sbs-vision li")).hasSize(4);
        assertThat(page.select(".sbs-principles > li")).hasSize(6);
        assertThat(page.select(".sbs-principles > li ul li")).hasSize(17);
        assertThat(page.select("#feedback q").text()).isEqualTo("We value feedback and celebrate success");
        assertThat(page.select("#themes ~ ul").first().select("li")).hasSize(6);
        assertThat(page.text()).doesNotContainIgnoringCase("co-production").contains("Version 1 of 1 May 2026");
        assertThat(page.select("a[href=/joint-partnership/edit]")).isEmpty();
        assertThat(page(ada, "/joint-partnership").select("a[href=/joint-partnership/edit]"))
                .hasSize(1);
    }

    @Test
    void thePublicHomePageShowsTheFourSentencesOfTheVision() throws Exception {
        assertThat(page(null, "/").select(".sbs-vision li").eachText())
                .hasSize(4)
                .anySatisfy(sentence -> assertThat(sentence).startsWith("“My own and my family’s voices are heard”"));
    }

    @Test
    void everyPageOfFamiliesUsesTheWordThatTheAreaSets() throws Exception {
        story.plan.asOperator(() -> program.getBean(Areas.class)
                .change(
                        story.id,
                        "Testwick",
                        "side by side work",
                        story.area().help(),
                        story.area().version()));
        program.getBean(AreaByHost.class).forget();

        for (String path :
                List.of("/", "/joint-partnership", "/joint-partnership/agreement", "/glossary", "/plan", "/help")) {
            Document page = page(null, path);
            assertThat(page.text()).as(path).doesNotContainIgnoringCase("joint partnership");
            assertThat(page.select("nav[aria-label=Menu] a[href=/partnership]").text())
                    .as(path)
                    .isEqualTo("Side by side work");
        }
    }

    @Test
    void everyPageLeadsToTheGlossaryAndTheGlossaryFindsTheOldWord() throws Exception {
        assertThat(page(null, "/help").select("footer a[href=/glossary]")).hasSize(1);
        assertThat(page(null, "/nothing-is-here").select("footer a[href=/glossary]"))
                .hasSize(1);

        Document found = page(null, "/glossary?q=co-production");
        assertThat(found.select("dt").eachText()).containsExactly("Joint partnership");
        assertThat(page(null, "/glossary").select("dt")).hasSize(22);
        assertThat(page(null, "/glossary").select("main .sbs-term"))
                .as("it does not link itself")
                .isEmpty();
        assertThat(answer(null, get("/glossary.csv")).getContentAsString(StandardCharsets.UTF_8))
                .contains("JSNA,Joint Strategic Needs Assessment,")
                .doesNotContain("<a ");
    }

    @Test
    void aPageLinksATermWhereItUsesItFirstAndAnExportDoesNot() throws Exception {
        story.as(
                        ada,
                        () -> story.glossary.add(
                                story.id,
                                new TermWords("Waiting", "", "Time until help comes.", List.of("wait"), List.of())))
                .orThrow();

        Document page = page(null, "/plan/action/1.1(A)");

        assertThat(page.select("main a.sbs-term[href=/glossary#waiting]").eachText())
                .containsExactly("wait");
        assertThat(page.select(
                        "h1 .sbs-term, h2 .sbs-term, a .sbs-term, button .sbs-term, th .sbs-term, form .sbs-term"))
                .isEmpty();
        for (String export : List.of("/plan.csv", "/plan.json", "/changes.atom")) {
            assertThat(answer(null, get(export)).getContentAsString(StandardCharsets.UTF_8))
                    .as(export)
                    .doesNotContain("sbs-term");
        }
        story.as(ada, () -> {
            story.glossary.remove(story.id, "waiting", 1);
            return 1;
        });
        assertThat(page(null, "/plan/action/1.1(A)").select("main a.sbs-term[href=/glossary#waiting]"))
                .as("seen with the next page of this node")
                .isEmpty();
    }

    @Test
    void theAgreementSaysWhoHasSignedAndWhoHasNotYet() throws Exception {
        assertThat(page(null, "/joint-partnership/agreement").text())
                .contains("Nothing has been agreed in writing yet");
        Agreement drawn = drawUp();
        String sign = drawn.address() + "/sign/" + party(drawn, "Testwick Council");

        assertThat(answer(null, get(sign)).getRedirectedUrl()).startsWith("/sign-in");
        assertThat(answer(ada, get(sign)).getStatus())
                .as("holds no post of the council")
                .isEqualTo(404);
        assertThat(page(story.plan.ruth, "/joint-partnership/agreement").select("a[href=" + sign + "]"))
                .hasSize(1);
        assertThat(page(story.plan.ruth, sign).select("input[name=role]").val()).isEqualTo("Chair of the Board");

        MockHttpServletResponse unsaid =
                answer(story.plan.ruth, post(sign).param("role", "").param("contact", "office@example.org"));
        assertThat(unsaid.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(unsaid.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Enter your post, as it should stand under the agreement", "Tick the box to say that you sign");
        assertThat(again.select("input[name=contact]").val()).isEqualTo("office@example.org");

        assertThat(answer(
                                story.plan.ruth,
                                post(sign)
                                        .param("role", "Chair")
                                        .param("contact", "office@example.org")
                                        .param("agreed", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(drawn.address());
        Document page = page(null, "/joint-partnership/agreement");
        assertThat(page.select(".govuk-summary-card").eachText())
                .containsExactly(
                        "Testwick Council Signed by Ruth Example, Chair On 1 May 2026 Ask office@example.org",
                        "Testwick Health Board Not yet signed");
        assertThat(page.text()).contains("1 of 2 partners have signed.", "We look at it again by 1 May 2027.");
    }

    @Test
    void aPaperIsAttachedWithItsFile() throws Exception {
        Agreement drawn = drawUp();
        String paper = drawn.address() + "/paper/" + party(drawn, "Testwick Health Board");
        assertThat(answer(story.plan.ruth, get(paper)).getStatus()).isEqualTo(404);
        var file = new MockMultipartFile("file", "paper.txt", "text/plain", "signed".getBytes(StandardCharsets.UTF_8));

        assertThat(answer(ada, multipart(paper).param("name", "Pen")).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse done = answer(
                ada,
                multipart(paper)
                        .file(file)
                        .param("name", "Pen Example")
                        .param("role", "Clerk")
                        .param("contact", "office@example.org")
                        .param("signedOn.day", "30")
                        .param("signedOn.month", "4")
                        .param("signedOn.year", "2026"));

        assertThat(done.getRedirectedUrl()).isEqualTo(drawn.address());
        assertThat(page(story.plan.ruth, drawn.address()).text())
                .contains("Pen Example, Clerk On 30 April 2026, on paper", "Signature on paper: Clerk");
        assertThat(page(null, drawn.address()).text()).doesNotContain("Signature on paper");
    }

    /** Once a later one holds, it says until when it held, or that it never did, and nobody signs it any more. */
    @Test
    void aVersionInWhosePlaceAnotherHoldsSaysUntilWhenItHeld() throws Exception {
        Agreement first = drawUp();
        signed(first, "Testwick Council", 20);
        signed(first, "Testwick Health Board", 22);
        Agreement second = drawUp();
        signed(second, "Testwick Council", 24);
        Agreement third = drawUp();
        signed(third, "Testwick Council", 26);
        String latest = "/joint-partnership/agreement";
        String paper = second.address() + "/paper/" + party(second, "Testwick Health Board");
        assertThat(page(ada, first.address()).text()).contains("It holds since 22 April 2026", "not signed by all yet");
        assertThat(page(ada, second.address()).select("a[href=" + paper + "]")).hasSize(1);

        signed(third, "Testwick Health Board", 28);

        assertThat(page(null, first.address()).text())
                .contains(
                        "All 2 partners had signed. It held from 22 April 2026 until 28 April 2026, the day on which all had signed"
                                + " version 3.")
                .doesNotContain("It holds since");
        assertThat(page(null, second.address()).text())
                .contains("1 of 2 partners had signed. It never held: in its place came version 3", "Not signed");
        assertThat(page(null, latest).select("main li:contains(drawn up)").eachText())
                .extracting(line -> line.substring(line.lastIndexOf(", ") + 2))
                .containsExactly(
                        "holds since 28 April 2026",
                        "never signed by all",
                        "held from 22 April 2026 until 28 April 2026");
        assertThat(page(ada, second.address()).select("a[href=" + paper + "]")).isEmpty();
        assertThat(answer(ada, get(paper)).getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> signed(second, "Testwick Health Board", 29)).isInstanceOf(NotFound.class);
    }

    private void signed(Agreement agreement, String party, int april) {
        story.as(ada, () -> agreements
                .attach(
                        story.id,
                        agreement.number(),
                        party(agreement, party),
                        new Agreements.Paper(
                                UUID.randomUUID(),
                                "Pen Example",
                                "Clerk",
                                "office@example.org",
                                LocalDate.of(2026, 4, april),
                                "paper.txt",
                                new ByteArrayResource("signed".getBytes(StandardCharsets.UTF_8))))
                .orThrow());
    }

    @Test
    void hostileWordsStayWordsInPagesThatLinkTerms() throws Exception {
        story.as(
                        ada,
                        () -> story.glossary.add(
                                story.id,
                                new TermWords(
                                        "<b>x</b>",
                                        "\"><script>alert(1)</script>",
                                        "<img src=x>",
                                        List.of("<i>Wait", "families"),
                                        List.of())))
                .orThrow();

        for (String path : List.of("/glossary", "/plan/action/1.1(A)", "/")) {
            Document page = page(null, path);
            assertThat(page.select("main script, main b, main img[src=x]"))
                    .as(path)
                    .isEmpty();
        }
    }

    private Agreement drawUp() {
        List<OrganisationId> both =
                story.plan.asOperator(() -> program.getBean(Organisations.class).inArea(story.id)).stream()
                        .map(Organisation::id)
                        .toList();
        return story.as(ada, () -> {
            int number = agreements
                    .drawUp(
                            story.id,
                            new Agreements.DrawUp(
                                    UUID.randomUUID(),
                                    "Our agreement",
                                    "We agree.",
                                    List.of("We listen."),
                                    LocalDate.of(2027, 5, 1),
                                    both))
                    .orThrow();
            return agreements.numbered(story.id, number);
        });
    }

    private static UUID party(Agreement agreement, String name) {
        return agreement.parties().stream()
                .filter(one -> one.name().equals(name))
                .map(Party::id)
                .findFirst()
                .orElseThrow();
    }

    private Document page(@Nullable Principal who, String path) throws Exception {
        return Jsoup.parse(answer(who, get(path)).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.plan.host());
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
