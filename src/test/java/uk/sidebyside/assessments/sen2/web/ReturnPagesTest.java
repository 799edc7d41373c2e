package uk.sidebyside.assessments.sen2.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.sen2.ExportProgress.HowFar;
import uk.sidebyside.assessments.sen2.ExportProgress.State;
import uk.sidebyside.assessments.sen2.GivenReturn;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A return in, worked through, and out again. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ReturnPagesTest {
    private static final int PERSONS = 30;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StoryClock clock;

    private ChildStory story;
    private final GeneratedReturn generated = new GeneratedReturn(8, 2026, PERSONS, "816");

    @BeforeEach
    void begin() {
        story = ChildStory.tell(program);
        story.operator(() -> {
            program.getBean(Areas.class).giveCode(story.area, "dfe", "816", LocalDate.of(2020, 1, 1));
            return "";
        });
    }

    @Test
    void aReturnComesInIsWorkedThroughAndGoesOut() throws Exception {
        String address = bringIn(GivenReturn.xml(generated, person -> {
            if (person.text(Field.UPN).equals(generated.person(3).text(Field.UPN))) {
                person.with(Field.BIRTH_DATE, "1999-01-01");
            } else if (person.text(Field.UPN).equals(generated.person(4).text(Field.UPN))) {
                person.with(Field.SEX, "Q");
            }
        }));
        Document look = page(story.cora, get(address));
        assertThat(look.text())
                .contains("Look before it is stored")
                .contains("29 would be new, 0 would change, 0 said what was known already, and 1 can't come in")
                .contains("Doubtful or missing in the file: 1");
        assertThat(text(story.cora, get(address + "/refused.csv"))).contains("Sex,Q,F02");
        assertThat(page(story.cora, get("/sen2/findings")).text()).contains("There is nothing to look at");

        assertThat(as(story.cora, post(address + "/confirm")).getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(story.cora, get(address)).text())
                .contains("The return is stored")
                .contains("29 were new")
                .contains("To look at afterwards: 1");

        Document findings = page(story.cora, get("/sen2/findings"));
        assertThat(findings.text()).contains("P04: They are over 25").contains("PersonBirthDate = 1999-01-01");
        String finding = findings.select("a[href^=/sen2/finding/]").attr("href");
        String version =
                page(story.cora, get(finding)).select("input[name=version]").val();
        MockHttpServletResponse explained = as(
                story.cora,
                post(finding).param("version", version).param("reason", "They are in their last school year."));
        assertThat(explained.getRedirectedUrl()).isEqualTo("/sen2/findings?rule=P04");
        assertThat(page(story.cora, get("/sen2/findings")).text()).contains("There is nothing to look at");
        assertThat(page(story.cora, get("/sen2/findings?explained=yes")).text())
                .contains("They are in their last school year.");
        as(story.cora, post("/sen2/findings/check"));
        assertThat(page(story.cora, get("/sen2/findings?explained=yes")).text())
                .as("still explained after a new check")
                .contains("They are in their last school year.");

        MockHttpServletResponse out = as(story.cora, get("/sen2/export/return?census=2026-01-15&format=xml&dmo=Y"));
        assertThat(out.getContentType()).isEqualTo("application/xml");
        assertThat(out.getHeader("Content-Disposition")).contains("sen2-2026-01-15.xml");
        assertThat(out.getContentAsString(StandardCharsets.UTF_8))
                .contains("<LEA>816</LEA>")
                .contains("<DMO>Y</DMO>");
        assertThat(page(story.cora, get(bringIn(out.getContentAsByteArray()))).text())
                .contains("There is nothing to store");
        assertThat(as(story.cora, get("/sen2/export/annex-a.zip")).getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void aCaseThatIsMendedIsNoLongerFound() throws Exception {
        byte[] wrong = GivenReturn.xml(generated, person -> person.with(Field.POSTCODE, "YO"));
        as(story.cora, post(bringIn(wrong) + "/confirm"));
        assertThat(page(story.cora, get("/sen2/findings")).text()).contains("F11");
        as(story.cora, post(bringIn(GivenReturn.xml(generated, person -> {})) + "/confirm"));

        assertThat(page(story.cora, get("/sen2/findings")).text()).doesNotContain("F11");
    }

    @Test
    void whoSaysYesToNumbersThatAreNoLongerSoReadsThatAndTheNewOnesAndIsAskedAgain() throws Exception {
        as(story.cora, post(bringIn(GivenReturn.xml(generated, person -> {})) + "/confirm"));
        String mine = bringIn(GivenReturn.xml(generated, person -> postcode(person, 3)));
        assertThat(page(story.cora, get(mine)).text())
                .contains("Look before it is stored", "1 would change")
                .doesNotContain("no longer what you looked at");
        as(story.cora, post(bringIn(GivenReturn.xml(generated, person -> postcode(person, 4))) + "/confirm"));

        assertThat(as(story.cora, post(mine + "/confirm")).getRedirectedUrl()).isEqualTo(mine);
        Document again = page(story.cora, get(mine));
        assertThat(again.text()).contains("Look again before it is stored", "2 would change");
        assertThat(again.select(".govuk-inset-text").text())
                .isEqualTo("What it would change is no longer what you looked at, so nothing was stored."
                        + " These are the numbers of now. Look at them again before you store it.");
        as(story.cora, post(mine + "/confirm"));
        assertThat(page(story.cora, get(mine)).text())
                .contains("The return is stored", "2 changed")
                .doesNotContain("no longer what you looked at");
    }

    private void postcode(Node person, int which) {
        if (person.text(Field.UPN).equals(generated.person(which).text(Field.UPN))) {
            person.with(Field.POSTCODE, "YO1 9AA");
        }
    }

    @Test
    void twoWhoExplainOneFindingSeeBothTexts() throws Exception {
        as(
                story.cora,
                post(bringIn(GivenReturn.xml(generated, person -> person.with(Field.POSTCODE, "YO"))) + "/confirm"));
        String finding = page(story.cora, get("/sen2/findings"))
                .select("a[href^=/sen2/finding/]")
                .attr("href");
        as(story.cora, post(finding).param("version", "1").param("reason", "The first."));
        MockHttpServletResponse second =
                as(story.cora, post(finding).param("version", "1").param("reason", "The second."));

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .contains("The first.")
                .contains("The second.");
    }

    @Test
    void whereTheAreaHasNoNumberNobodyKnowsWhoseAReturnIsAndThePreviewAsks() throws Exception {
        String ours = bringIn(GivenReturn.xml(generated, person -> {}));
        assertThat(page(story.cora, get(ours)).text()).doesNotContain("whose return", "your own council");
        story = ChildStory.tell(program);

        assertThat(page(story.cora, get(bringIn(GivenReturn.xml(generated, person -> {}))))
                        .select(".govuk-inset-text")
                        .text())
                .contains("We don’t know the number of this area’s authority")
                .contains("is it your own council’s?");
    }

    /** One path of three that hand something out; nothing of the case is told on any. */
    @Test
    void whoIsKeptFromACaseReadsThatWhatTheyTakeOutMayLackSomebody() throws Exception {
        CaseStory cases = new CaseStory(program);
        story = cases.around;
        cases.linkedToKit(cases.requested("EHC-9", LocalDate.of(2026, 9, 7)));
        assertThat(page(cases.dev, get("/sen2/export")).text()).doesNotContain("may lack somebody");
        story.exclude(story.kit, cases.dev, null, null, LocalDate.of(2027, 1, 1), null);

        assertThat(page(cases.dev, get("/sen2/export")).text())
                .contains("What you take out may lack somebody")
                .contains("Ask a colleague")
                .doesNotContain("EHC-9", "Okoro");
        assertThat(as(cases.dev, get("/sen2/export/return?census=2027-01-21&format=csv"))
                        .getHeader("Content-Disposition"))
                .contains("sen2-2027-01-21-not-complete.zip");
        assertThat(as(story.cora, get("/sen2/export/return?census=2027-01-21&format=csv"))
                        .getHeader("Content-Disposition"))
                .contains("sen2-2027-01-21.zip");
    }

    @Test
    void whoTakesTheReturnOutReadsHowFarItIsAndNobodyElseDoesForAWhile() throws Exception {
        as(story.cora, post(bringIn(GivenReturn.xml(generated, person -> {})) + "/confirm"));
        Document form = page(story.cora, get("/sen2/export"));
        String key = form.select("form input[name=key]").val();
        String far = form.select("a[data-how-far]").attr("href");
        assertThat(page(story.cora, get(far)).text()).contains("We don’t know how far it is", "Look again");

        for (String format : List.of("xml", "csv")) {
            String asked = "/sen2/export/return?census=2026-01-15&dmo=Y&format=" + format;
            assertThat(as(story.cora, get(asked + "&key=" + key)).getStatus()).isEqualTo(200);
            assertThat(page(story.cora, get(far)).text())
                    .as(format)
                    .contains("30 children and young people are written, and the file was handed out.");
        }
        PersonId dev = story.holder("Dev Patel", Role.CASE_OFFICER, story.council);
        assertThat(page(dev, get(far)).text())
                .contains("We don’t know how far it is")
                .doesNotContain("30");
        clock.advance(Duration.ofMinutes(10));
        assertThat(page(story.cora, get(far)).text()).contains("We don’t know how far it is");
    }

    @Test
    void aReturnThatDoesNotFitIsToldOfOnThePageOfHowFarItIsToo() throws Exception {
        story = ChildStory.tell(program);
        UUID key = UUID.randomUUID();

        assertThat(as(story.cora, get("/sen2/export/return?key=" + key)).getStatus())
                .isEqualTo(409);
        assertThat(page(story.cora, get("/sen2/export/progress/" + key)).text())
                .contains("The return doesn’t fit the schema yet", "Nothing was handed out.");
    }

    @Test
    void howFarItIsIsSaidInWordsThatEndWhereItEnds() {
        assertThat(far(State.WRITING, 0, 0)).isEqualTo("It has begun.");
        assertThat(far(State.WRITING, 40_000, 100_000))
                .isEqualTo("40,000 of 100,000 children and young people are written: 40%.");
        assertThat(far(State.WRITING, 99_999, 100_000)).endsWith("are written: 99%.");
        assertThat(far(State.WRITING, 100_000, 100_000))
                .isEqualTo("100,000 children and young people are written. The file is made ready to be handed out.");
        assertThat(far(State.HANDED_OUT, 1, 1))
                .isEqualTo("One child or young person is written, and the file was handed out.");
        assertThat(far(State.BROKE_OFF, 750, 3_000)).startsWith("Something went wrong.");
    }

    private static String far(State state, int written, int of) {
        return new ProgressPage(UUID.randomUUID(), new HowFar(state, written, of)).sentence();
    }

    @Test
    void withoutAFileTheFormSaysSo() throws Exception {
        MockHttpServletResponse none = as(
                story.cora,
                multipart("/sen2/import").param("submission", UUID.randomUUID().toString()));

        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(none.getContentAsString(StandardCharsets.UTF_8))
                        .select(".govuk-error-message")
                        .text())
                .contains("Choose the file");
    }

    @Test
    void anEntityBombIsRefusedInWords() throws Exception {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\">]><Message>&a;</Message>";

        assertThat(page(story.cora, get(bringIn(bomb.getBytes(StandardCharsets.UTF_8))))
                        .text())
                .contains("The return was not used")
                .contains("defines words of its own");
    }

    @Test
    void aZipThatBrokeOffIsRefusedInWords() throws Exception {
        byte[] zip = GivenReturn.zip("person.csv", "requests.csv");
        String address = bringIn(Arrays.copyOf(zip, zip.length - 30));

        assertThat(page(story.cora, get(address)).text())
                .contains("The return was not used", "can't be unpacked: it is damaged or broke off, has a password")
                .contains("Zip the files again, without a password")
                .doesNotContain("kB");
        assertThat(page(story.ada, get("/sen2")).select("td").eachText()).contains("Not used");
    }

    @Test
    void anAdministratorSeesHowFilesCameInAndNobodyInThem() throws Exception {
        String address = bringIn(GivenReturn.xml(generated, person -> person.with(Field.SEX, "Q")));

        assertThat(page(story.ada, get("/sen2")).text()).contains("return.xml").contains("30 refused");
        assertThat(page(story.ada, get(address)).select("a[href$=refused.csv], form[action$=confirm]"))
                .isEmpty();
        for (String closed : List.of(address + "/refused.csv", "/sen2/import", "/sen2/findings", "/sen2/export")) {
            assertThat(as(story.ada, get(closed)).getStatus()).as(closed).isEqualTo(404);
        }
        for (String closed : List.of(
                "/sen2",
                address,
                "/sen2/export/return",
                "/sen2/export/progress/" + UUID.randomUUID(),
                "/sen2/export/annex-a.zip")) {
            assertThat(as(story.theo, get(closed)).getStatus()).as(closed).isEqualTo(404);
        }
    }

    private String bringIn(byte[] content) throws Exception {
        String address = as(
                        story.cora,
                        multipart("/sen2/import")
                                .file(new MockMultipartFile("files", "return.xml", "application/xml", content))
                                .param("submission", UUID.randomUUID().toString()))
                .getRedirectedUrl();
        assertThat(address).startsWith("/sen2/import/");
        return java.util.Objects.requireNonNull(address);
    }

    private MockHttpServletResponse as(PersonId who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return mvc.perform(request).andReturn().getResponse();
    }

    private String text(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return as(who, request).getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = as(who, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
