package uk.sidebyside.journeys;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.sidebyside.measures.published.Excerpts;

/** What has to be done before some pages are there: {@link Someone} looks around on each of them, and the walk counts it. */
final class Errands {
    private final Walk walk;
    private final Letters letters;

    Errands(Walk walk, Letters letters) {
        this.walk = walk;
        this.letters = letters;
    }

    void subscribes(Someone visitor) {
        visitor.opens("/changes/subscribe")
                .writes("Your email address", "parent@example.org")
                .chooses("As soon as something changes")
                .presses("Continue");
        walk.count(visitor);
        walk.look(visitor, letters.link("/changes/subscribe/"));
        visitor.presses("Yes, send me news").reads("You will hear from us");
        walk.look(visitor, "/changes/unsubscribe/ended");
    }

    void forgotTheirPassword(Someone visitor) throws CodeGenerationException {
        visitor.opens("/sign-in/recover")
                .writes("E-mail address", ExampleSignIn.EMAIL)
                .presses("Send the link");
        walk.count(visitor);
        walk.look(visitor, letters.link("/recovery/"));
        visitor.opens("/sign-in")
                .writes("E-mail address", ExampleSignIn.EMAIL)
                .writes("Password", ExampleSignIn.PASSWORD)
                .presses("Continue")
                .reads("What is the code in your authenticator app?");
        walk.count(visitor);
    }

    void isInvited(Someone administrator, Someone newcomer) throws CodeGenerationException {
        administrator
                .opens("/admin/people/new")
                .writes("Name", "Wilhelmina Oakes")
                .writes("E-mail address (optional)", "wilhelmina.oakes@example.org")
                .presses("Add this person")
                .presses("Send an invitation to Wilhelmina Oakes");
        walk.look(newcomer, letters.link("/invitation/"));
        newcomer.presses("Set up my account");
        walk.count(newcomer);
        newcomer.presses("Choose a password");
        walk.count(newcomer);
        newcomer.writes("New password", "five otters under a bridge").presses("Continue");
        walk.count(newcomer);
        newcomer.writes(
                        "Code from the app",
                        ExampleSignIn.codeNow(
                                newcomer.page().locator("main code").innerText()))
                .presses("Continue")
                .reads("recovery codes");
    }

    void askAndAnswer(Someone scrutineer, Someone owner) {
        scrutineer
                .opens("/board/challenges/ask")
                .writes("Your question", "Who reads the letters that families write back?")
                .picks("What is it about?", "3.3")
                .picks("Who must answer?", "Quality Assurance Lead")
                .presses("Ask");
        String question = scrutineer.page().url().substring(scrutineer.address().length());
        owner.opens(question).presses("Answer");
        walk.count(owner);
        owner.presses("Send the answer")
                .reads("There is a problem")
                .writes("Your answer", "Two of us do, each Friday.")
                .presses("Send the answer");
        scrutineer.opens(question).follows("The answer is not enough");
        walk.count(scrutineer);
        scrutineer.page().locator("main form button").first().click();
        scrutineer.looksAround();
    }

    void agreesAnAction(Someone chair) {
        LocalDate by = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(2);
        chair.opens("/board/actions/agree")
                .picks("Which body agreed it?", "Board")
                .writes("What is to be done", "Ask the forum which letters were hard to read.")
                .picks("Who does it?", "Quality Assurance Lead")
                .writesDate(
                        "By",
                        String.valueOf(by.getDayOfMonth()),
                        String.valueOf(by.getMonthValue()),
                        String.valueOf(by.getYear()))
                .presses("Put it in the log")
                .reads("Ask the forum which letters were hard to read.");
        chair.page().locator("main a[href$='/done']").first().click();
        chair.looksAround();
        walk.count(chair);
    }

    void preparesAVersion(Someone lead, Someone chair) {
        lead.opens("/plan/edit/versions/prepare").writes("What the version is called", "For the next inspection");
        signs(lead, "First to sign", "Imogen Thackray", "Chair", 1);
        signs(lead, "Second to sign", "Norah Whitwell", "Administrator", 2);
        lead.presses("Ask them to sign").reads("For the next inspection");
        walk.look(lead, target(lead, "/paper/"));
        walk.look(chair, target(chair.opens("/my-work"), "/sign"));
    }

    private static void signs(Someone lead, String which, String person, String role, int organisation) {
        lead.picks(which, person).writes(which + ": role as signed", role);
        lead.page()
                .getByLabel(which + ": for which organisation")
                .selectOption(new SelectOption().setIndex(organisation));
    }

    /** Where the first link of this page leads whose address contains these words. */
    private static String target(Someone reader, String words) {
        return reader.page().locator("main a[href*='" + words + "']").first().getAttribute("href");
    }

    void bringsAPlanIn(Someone administrator) {
        String sheet = """
                area_number,area_title,weakness,outcome_number,outcome,action_ref,action,lead,start,end,measure_of_success
                1,Leading,Nobody led.,1.1,Somebody leads.,1.1,Name a lead.,Head of SEND,June 2020,March 2-21,A lead is named.
                """;
        administrator.opens("/plan/edit/import");
        administrator
                .page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("plan.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
        administrator.presses("Check the file");
        walk.count(administrator);
    }

    void looksAtFiguresByArea(Someone administrator) {
        administrator
                .opens("/needs/maps/load")
                .writes("What are they?", "Disabled people, once more")
                .writes("Taken from", "Census 2021")
                .writes("Published by", "ONS")
                .picks("Licence", "Open Government Licence")
                .writes("Which time?", "March 2021")
                .writes("The figures", "code,value\nE01013335,319\nE01000001,5")
                .presses("Check the figures")
                .reads("can be brought in");
        walk.count(administrator);
    }

    void looksAtARelease(Someone administrator) {
        administrator.opens("/benchmarks/load");
        administrator
                .page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "release.zip", "application/zip", Excerpts.release(2027, "newplans.csv", "requests.csv")));
        administrator.presses("Look at the file").reads("Release 2027");
        walk.count(administrator);
    }
}
