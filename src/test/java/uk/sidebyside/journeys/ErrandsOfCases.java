package uk.sidebyside.journeys;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.XmlReturn;

/** What has to be brought in, checked or added before some pages of cases and surveys are there. */
final class ErrandsOfCases {
    private static final int PERSONS = 12;

    private final Walk walk;

    ErrandsOfCases(Walk walk) {
        this.walk = walk;
    }

    /** A file is checked and waits for a yes; a record that breaks a rule waits for the reason why it is right. */
    void bringsAReturnIn(Someone officer) {
        officer.opens("/sen2/import");
        officer.page().locator("input[type=file]").setInputFiles(new FilePayload("sen2.xml", "application/xml", xml()));
        officer.presses("Check the return");
        walk.count(officer);
        officer.opens("/sen2/findings").presses("Check all cases again");
        walk.look(officer, href(officer, "main a[href^='/sen2/finding/']"));
    }

    /** A return is stored, and the cases that it brought get an officer. */
    void givesCasesThatNobodyLeads(Someone officer) {
        officer.opens("/sen2/import");
        officer.page().locator("input[type=file]").setInputFiles(new FilePayload("sen2.xml", "application/xml", xml()));
        officer.presses("Check the return")
                .presses("Store what is new and changed")
                .reads("The return is stored");
        walk.count(officer);
        officer.opens("/cases?whose=nobody").follows("Give cases that nobody leads to an officer");
        walk.look(officer, path(officer));
        officer.page().locator("main input[name=which][value=all]").check();
        officer.page().locator("main select[name=to]").selectOption(new SelectOption().setIndex(1));
        officer.presses("Go on");
        walk.look(officer, path(officer));
        officer.opens(path(officer)).page().locator("main form button").first().click();
        officer.page().waitForLoadState();
        officer.reads("handed over.");
        walk.count(officer);
    }

    /** A draft plan goes to a family with its letter, and the mother says that she has finished. */
    void sendsADraft(Someone officer, Someone mother) {
        officer.opens("/cases?reference=2107");
        String at = href(officer, "main th a[href^='/cases/']");
        officer.opens(at + "/step/will-issue").presses("Write it down");
        officer.opens(at + "/step/draft-served").presses("Write it down");
        walk.look(officer, at);
        walk.look(officer, at + "/letters/new/draft");
        officer.opens(at + "/letters/new/draft").presses("Save and look at it");
        walk.count(officer);
        walk.look(officer, path(officer) + "/edit");
        mother.opens("/family");
        String theirs = href(mother, "main a[href^='/assessment/']");
        walk.look(mother, theirs);
        walk.look(mother, href(mother.opens(theirs), "main a[href*='/letters/']"));
        walk.look(mother, theirs + "/finished");
        mother.opens(theirs + "/finished").presses("I have said all I want to say");
        walk.count(mother);
        walk.look(officer, at);
    }

    /** A step that may be wrong, and two schools that were asked: one has answered, the other is late. */
    void looksAtAStepAndAtOtherClocks(Someone officer) {
        officer.opens("/cases?reference=1651");
        String at = href(officer, "main th a[href^='/cases/']");
        walk.look(officer, at);
        walk.look(officer, href(officer.opens(at), "main a[href$='/put-right']"));
        String clocks = at + "/clocks";
        walk.look(officer, clocks);
        for (String form : List.of("/done/", "/not-owed/", "/back/")) {
            walk.look(officer, href(officer.opens(clocks), "main a[href*='" + form + "']"));
        }
    }

    /** What the return asks of a plan in force, and what an officer fills in. */
    void fillsInForTheReturn(Someone officer) {
        officer.opens("/cases?state=plan");
        String at = href(officer, "main th a[href^='/cases/']") + "/return";
        walk.look(officer, at);
        for (String form : List.of("person", "needs", "placement")) {
            walk.look(officer, at + "/" + form);
        }
    }

    /** What is written is looked over before it is sent. */
    void looksOverAdvice(Someone therapist) {
        therapist.opens("/advice").follows("Occupational therapy for EHC 2107").presses("Write the advice");
        therapist.presses("Save and look it over");
        walk.count(therapist);
    }

    /** Advice that came is looked over, it is said where it went, and a request goes to somebody else. */
    void readsAdviceThatCame(Someone officer) {
        officer.opens("/advice/desk");
        String at = href(officer, "xpath=//main//h2[starts-with(., 'To look over')]/following::tbody[1]//a");
        walk.look(officer, at + "/check");
        walk.look(officer, at + "/used");
        officer.opens("/advice/desk")
                .page()
                .locator("main input[name=request]")
                .first()
                .check();
        officer.presses("Give the chosen to somebody else");
        walk.count(officer);
    }

    void addsATheme(Someone coordinator) {
        coordinator.opens("/surveys/themes/new").writes("Theme", "Quiet places").presses("Save");
        walk.look(coordinator, href(coordinator, "main li a:has-text('Quiet places')"));
    }

    private static byte[] xml() {
        var out = new ByteArrayOutputStream();
        var its = new GeneratedReturn(5, 2026, PERSONS, "816");
        try (var xml = new XmlReturn(out, its.header())) {
            its.each(person -> {
                try {
                    xml.person(person);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String path(Someone who) {
        return who.page().url().substring(who.address().length());
    }

    private static String href(Someone someone, String link) {
        return URI.create(Objects.requireNonNull(
                        someone.page().locator(link).first().getAttribute("href")))
                .getPath();
    }
}
