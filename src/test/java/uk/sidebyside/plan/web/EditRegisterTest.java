package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.plan.LookBacks;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages for what goes with a plan: risks, the log, commitments, signed versions, areas and outcomes. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class EditRegisterTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanRegister register;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    Organisations organisations;

    private PlanStory story;
    private Typing ines;

    @BeforeEach
    void tell() {
        story = PlanStory.tell(program);
        ines = new Typing(mvc, story, story.ines);
    }

    @Test
    void aRiskIsKeptForMembersUntilItIsPublished() throws Exception {
        ines.send(
                        "/plan/edit/risks/add",
                        "kind",
                        "assumption",
                        "raisedOn",
                        "2026-04-01",
                        "words",
                        "The budget stays as it is.",
                        "effect",
                        "Milestones would move.",
                        "owner",
                        story.nadiasSeat.value().toString(),
                        "reviewOn",
                        "2026-05-01",
                        "published",
                        "no")
                .andExpect(redirectedUrl("/plan/edit/risks"));
        assertThat(ines.read("/plan/edit/risks"))
                .contains("The budget stays as it is.", "Assumption.", "Head of Commissioning", "which is due");
        assertThat(story.as(story.visitor, () -> register.risks(story.area.id(), story.plan)))
                .isEmpty();
        var risk = story.as(story.ines, () -> register.risks(story.area.id(), story.plan))
                .getFirst();
        String address = "/plan/edit/risks/" + Objects.requireNonNull(risk.id()).value();
        ines.send(address, "words", "The budget stays.", "published", "yes", "closedOn", "2026-03-31", "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The budget stays.")));
        ines.send(address, "words", "The budget stays.", "published", "yes", "version", "1")
                .andExpect(redirectedUrl("/plan/edit/risks"));
        assertThat(story.as(story.visitor, () -> register.risks(story.area.id(), story.plan)))
                .hasSize(1);
        ines.send(address, "words", "Mine.", "published", "yes", "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The budget stays.")))
                .andExpect(content().string(containsString("Mine.")));
    }

    @Test
    void anEntryOfTheLogMayKnowItsMonthOnly() throws Exception {
        ines.send("/plan/edit/activities/add", "month", "sometime", "kind", "Briefing", "words", "We told everybody.")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Enter a month and a year")))
                .andExpect(content().string(containsString("We told everybody.")));
        ines.send(
                        "/plan/edit/activities/add",
                        "month",
                        "March 2026",
                        "kind",
                        "Briefing",
                        "audience",
                        "parents and carers",
                        "words",
                        "We told everybody.")
                .andExpect(redirectedUrl("/plan/edit/activities"));
        assertThat(ines.read("/plan/edit/activities"))
                .contains("March 2026, Briefing, for parents and carers", "Everybody can read it.");
        ines.send(
                        "/plan/edit/activities/add",
                        "day",
                        "7",
                        "month",
                        "4 2026",
                        "kind",
                        "Appointment",
                        "words",
                        "Somebody came.",
                        "heldBackWhy",
                        "They have not been told.")
                .andExpect(redirectedUrl("/plan/edit/activities"));
        assertThat(ines.read("/plan/edit/activities"))
                .contains("7 April 2026, Appointment", "They have not been told.");
        assertThat(new Typing(mvc, story, story.nadia).read("/plan/timeline")).contains("We told everybody.");
    }

    @Test
    void aSentenceThatThePlanCanBeHeldToGetsItsAnswer() throws Exception {
        ines.send("/plan/edit/commitments/add", "kind", "assurance", "words", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Write what it is.")));
        ines.send("/plan/edit/commitments/add", "kind", "assurance", "words", "Plans are good.")
                .andExpect(redirectedUrl("/plan/edit/commitments"));
        assertThat(ines.read("/plan/edit/commitments")).contains("Plans are good.", "Nobody has said yet how we know.");
        var one = story.as(story.ines, () -> register.commitments(story.area.id(), story.plan))
                .getFirst();
        ines.send("/plan/edit/commitments/" + one.id(), "answer", "An audit of thirty plans.", "version", "1")
                .andExpect(redirectedUrl("/plan/edit/commitments"));
        ines.send("/plan/edit/commitments/" + one.id(), "answer", "Somebody else's.", "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("An audit of thirty plans.")));
    }

    @Test
    void twoPeopleOfTwoOrganisationsFreezeAVersion() throws Exception {
        var partners = story.asOperator(() -> organisations.inArea(story.area.id())).stream()
                .map(Organisation::id)
                .toList();
        String one = partners.getFirst().value().toString();
        String other = partners.getLast().value().toString();
        String[] form = {
            "label",
            "Final submission, 1 May 2026",
            "first.person",
            story.nadia.person().value().toString(),
            "first.role",
            "Director of Children's Services",
            "first.organisation",
            one,
            "second.person",
            story.colm.person().value().toString(),
            "second.role",
            "Accountable Officer",
            "second.organisation",
            one
        };
        ines.send("/plan/edit/versions/prepare", form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("must come from two of the organisations")))
                .andExpect(content().string(containsString("Final submission, 1 May 2026")));
        form[13] = other;
        ines.send("/plan/edit/versions/prepare", form).andExpect(redirectedUrl("/plan/edit/versions"));
        String waiting = ines.read("/plan/edit/versions");
        assertThat(waiting)
                .contains("Waiting for signatures: Final submission, 1 May 2026", "not yet signed")
                .doesNotContain("Colm");
        String freeze =
                org.jsoup.Jsoup.parse(waiting).select("form[action$=/freeze]").attr("action");
        ines.send(freeze)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Two people must sign")));

        var nadia = new Typing(mvc, story, story.nadia);
        String sign = org.jsoup.Jsoup.parse(nadia.read("/my-work"))
                .select("a:contains(Sign the plan)")
                .attr("href");
        assertThat(nadia.read(sign)).contains("I have read this version of the plan. I sign it for", "1.1(B)");
        nadia.send(sign, "role", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Say that you have read it and sign it")));
        nadia.send(sign, "role", "Corporate Director", "agreed", "yes").andExpect(redirectedUrl(sign));
        assertThat(nadia.read(sign)).contains("You have signed this version", "Corporate Director");
        ines.send(sign, "role", "Anybody", "agreed", "yes").andExpect(status().isNotFound());

        String paper = org.jsoup.Jsoup.parse(ines.read("/plan/edit/versions"))
                .select("a[href*=/paper/]")
                .attr("href");
        ines.send(paper, "role", "Accountable Officer", "signedOn", "2026-05-01")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose the scanned paper")));
        ines.upload(paper, "signed.pdf", "%PDF-1.4 signed", "role", "Accountable Officer", "signedOn", "2026-05-01")
                .andExpect(redirectedUrl("/plan/edit/versions"));
        ines.send(freeze).andExpect(redirectedUrl("/plan/edit/versions"));
        assertThat(ines.read("/plan/edit/versions"))
                .contains("Version 1: Final submission, 1 May 2026", "Accountable Officer", ", on paper", "/evidence/")
                .doesNotContain("Colm", "not yet signed");
        for (String page : new String[] {"/plan", "/plan/outcome/1.1", "/plan/action/1.1(A)", "/plan/commitments"}) {
            assertThat(nadia.read(page)).as(page).contains("Final submission, 1 May 2026");
        }
    }

    @Test
    void areasAndOutcomesAreAddedAndChanged() throws Exception {
        ines.send("/plan/edit/outline/area/add", "number", "1", "title", "Health advice")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The number 1 is taken.")))
                .andExpect(content().string(containsString("Health advice")));
        ines.send("/plan/edit/outline/area/add", "number", "2", "title", "Health advice", "weakness", "It came late.")
                .andExpect(redirectedUrl("/plan/edit/outline"));
        ines.send("/plan/edit/outline/area/2", "title", "Advice", "findingLink", "javascript:alert(1)", "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("begins with https://")));
        ines.send("/plan/edit/outline/area/2/outcome/add", "number", "two", "title", "Advice is in time.")
                .andExpect(status().is(422));
        ines.send("/plan/edit/outline/area/2/outcome/add", "number", "2.1", "title", "Advice is in time.")
                .andExpect(redirectedUrl("/plan/edit/outline"));
        ines.send("/plan/edit/outline/outcome/2.1", "title", "Advice is quick.", "version", "1")
                .andExpect(redirectedUrl("/plan/edit/outline"));
        assertThat(ines.read("/plan/edit/outline")).contains("It came late.", "Outcome 2.1: Advice is quick.");
    }

    @Test
    void aPlanIsClosedAndTheNextIsBegunAndPutInForce() throws Exception {
        ines.send("/plan/edit/plan/close", "on", "2026-05-02")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("not after today")));
        ines.send("/plan/edit/plan/close", "on", "2026-05-01").andExpect(redirectedUrl("/plan/edit"));
        ines.open("/plan/edit")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/plan/edit/plan/begin\"")));
        var partners = story.asOperator(() -> organisations.inArea(story.area.id())).stream()
                .map(one -> one.id().value().toString())
                .toList();
        String[] form = {
            "kind", "improvement-plan",
            "title", "Our next plan",
            "startOn", "2026-05-01",
            "endOn", "2027-12-31",
            "organisations", partners.getFirst(),
            "key", "york-six",
            "slug", "Plan 2"
        };
        ines.send("/plan/edit/plan/begin", form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Use small letters")))
                .andExpect(content().string(containsString("Our next plan")));
        form[13] = "plan-two";
        ines.send("/plan/edit/plan/begin", form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("needs two organisations")));
        String[] both = java.util.Arrays.copyOf(form, 16);
        both[14] = "organisations";
        both[15] = partners.getLast();
        ines.send("/plan/edit/plan/begin", both).andExpect(redirectedUrl("/plan/edit"));
        assertThat(ines.read("/plan/edit")).contains("Our next plan", "Put the plan in force");
        ines.send("/plan/edit/plan/open").andExpect(redirectedUrl("/plan/edit"));
        assertThat(ines.read("/plan/edit")).doesNotContain("Put the plan in force");
    }

    @Test
    void aLookBackCountsWhatWasPutRight() throws Exception {
        ines.send("/plan/edit/look-backs/begin", "title", "Plans without health advice", "scope", "Since 2018.")
                .andExpect(redirectedUrl("/plan/edit/look-backs"));
        var one = story.as(story.ines, () -> lookBacks.inPlan(story.area.id(), story.plan))
                .getFirst();
        String at = "/plan/edit/look-backs/" + one.id().value();
        ines.send(at + "/cases/add", "caseRef", "C-17", "dueOn", "2026-04-30")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Say how it is put right.")))
                .andExpect(content().string(containsString("C-17")));
        ines.send(at + "/cases/add", "caseRef", "C-17", "remedy", "Ask for advice.", "dueOn", "2026-04-30")
                .andExpect(redirectedUrl(at));
        assertThat(ines.read(at)).contains("C-17", "0 of 1 case put right, 1 late.");
        ines.send(at + "/cases/add", "caseRef", "C-17", "remedy", "Again.", "dueOn", "2026-04-30")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("is taken")));
        var item = story.as(story.ines, () -> lookBacks.inPlan(story.area.id(), story.plan))
                .getFirst()
                .items()
                .getFirst();
        String change = at + "/cases/" + item.id();
        String seen = org.jsoup.Jsoup.parse(ines.read(change))
                .select("input[name=version]")
                .val();
        ines.send(change, "version", seen, "remedy", "Asked.", "dueOn", "2026-04-30", "doneOn", "2026-05-01")
                .andExpect(redirectedUrl(at));
        assertThat(ines.read("/plan/edit/look-backs")).contains("1 of 1 case put right.");
    }

    @Test
    void everybodyReadsWhatThePlanCanBeHeldToAndWhereItShows() throws Exception {
        ines.send("/plan/edit/commitments/add", "kind", "assurance", "words", "Plans are good.", "answer", "By audit.");
        var one = story.as(story.ines, () -> register.commitments(story.area.id(), story.plan))
                .getFirst();
        String at = "/plan/edit/commitments/" + one.id() + "/evidence";
        ines.open(at).andExpect(status().isOk());
        ines.send(at, "title", "The audit of 2026", "link", "ftp://example.org")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The audit of 2026")));
        ines.send(at, "title", "The audit of 2026", "link", "https://example.org/audit")
                .andExpect(redirectedUrl("/plan/edit/commitments"));
        ines.send(
                "/plan/edit/risks/add",
                "kind",
                "risk",
                "raisedOn",
                "2026-04-01",
                "words",
                "A quiet worry.",
                "published",
                "no");
        mvc.perform(get("/plan/commitments").with(request -> {
                    request.setServerName(story.host());
                    return request;
                }))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Plans are good.")))
                .andExpect(content().string(containsString("By audit.")))
                .andExpect(content().string(containsString("The audit of 2026")))
                .andExpect(content().string(not(containsString("A quiet worry."))));
        assertThat(ines.read("/plan")).contains("href=\"/plan/commitments\"");
    }
}
