package uk.sidebyside.journeys;

import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What has to be said, joined, asked or answered before some pages of families, and of those who work with them, are there. */
final class ErrandsOfFamilies {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CALLS = "/measures/calls-answered-in-a-week";

    private final Walk walk;
    private final Letters letters;

    ErrandsOfFamilies(Walk walk, Letters letters) {
        this.walk = walk;
        this.letters = letters;
    }

    void signsInByALetter(Someone parent) {
        parent.opens("/sign-in/family")
                .writes("Your e-mail address", "dilys.vaughan@example.org")
                .presses("Send me the link");
        walk.look(parent, "/sign-in/family");
        walk.look(parent, "/sign-in/family/sent");
        walk.look(parent, letters.link("/sign-in/link/"));
    }

    void saysSomething(Someone somebody) {
        somebody.opens("/have-your-say");
        somebody.page().locator("main a[href^='/have-your-say/']").first().click();
        somebody.page().waitForLoadState();
        somebody.presses("Start");
        String code = path(somebody).replaceAll("\\?.*", "");
        walk.count(somebody);
        walk.look(somebody, code + "/stopped");
        somebody.opens(code).writes("Write it here", "Mornings are best for me.");
        submits(somebody, "Continue");
        walk.count(somebody);
        submits(somebody, "Send it");
        String receipt = path(somebody);
        walk.look(somebody, receipt);
        walk.look(somebody, href(somebody, "main a[href*='/view/']"));
    }

    void tellsAWorry(Someone somebody) {
        somebody.opens("/worry")
                .writes("What worries you?", "Somebody follows my friend home.")
                .presses("Tell the safeguarding lead");
        walk.count(somebody);
    }

    /** A survey of its own: what other journeys count stays as it is. */
    void answersASurvey(Someone coordinator, Someone somebody) {
        coordinator
                .opens("/surveys/new")
                .picks("Which questions?", "Our four promises")
                .writes("What is it called?", "What visitors of our stall can say")
                .picks("Which service is it about?", "Portage")
                .chooses("Parents and carers")
                .writesDate("Last day for answers", "1", "1", "" + (year() + 1))
                .writesDate("By when do people hear what was done?", "1", "2", "" + (year() + 1))
                .presses("Make the survey");
        coordinator.opens(path(coordinator) + "/links").writes("How many?", "3").presses("Make the links");
        walk.count(coordinator);
        String link = coordinator.page().locator(".sbs-address").first().innerText();
        somebody.opens(link.substring(link.indexOf("/survey/"))).presses("Start");
        walk.count(somebody);
        somebody.page().locator("main input[type=radio]").first().check();
        somebody.presses("Next");
        while (somebody.page().getByRole(AriaRole.BUTTON, named("Next")).count() > 0) {
            somebody.presses("Next");
        }
        somebody.presses("Send my answers");
        walk.count(somebody);
    }

    /** Somebody joins, times are offered, a draft is shown: each has its page at the place of whoever takes part. */
    void joinsAPiece(Someone coordinator, Someone parent) {
        parent.opens("/partnership/opportunities")
                .follows("Help to shape coffee mornings for parents")
                .presses("Join");
        parent.writes("Your name", "Nell Anders")
                .writes("Your phone number (optional)", "01904 000 111")
                .chooses("Parent or carer")
                .writes("How do you want others to see you?", "A parent who likes mornings");
        parent.page().locator("input[name=way]").first().check();
        parent.presses("Join");
        String place = path(parent);
        String piece = piece(coordinator, "Coffee mornings after a diagnosis");
        LocalDate day = LocalDate.now(LONDON).plusDays(30).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        coordinator.opens(piece + "/sessions/offer").writes("What is it about?", "The first morning");
        for (int i = 1; i <= 2; i++) {
            coordinator
                    .writesDate("Day " + i, "" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear())
                    .writes("Time " + i + " begins", i == 1 ? "10:00" : "18:00")
                    .writes("Time " + i + " ends", i == 1 ? "11:00" : "19:00");
        }
        coordinator.presses("Offer them").reads("The first morning");
        coordinator
                .opens(piece + "/agree/share")
                .writes("What is it called?", "The plan of a morning")
                .writes("The words, or what is in it", "Coffee, chairs, and somebody who listens.")
                .presses("Show it");
        for (String page : List.of("", "/agree", "/checks", "/way", "/way-kept", "/history")) {
            walk.look(parent, place + page);
        }
        parent.opens(place);
        walk.look(parent, href(parent, "main a[href*='/times/']"));
        isHeardByPhone(coordinator, piece, "A parent who likes mornings");
    }

    /** What somebody says by phone is written down for them, and a link is made that is handed over on paper. */
    private void isHeardByPhone(Someone coordinator, String piece, String shownAs) {
        coordinator
                .opens(piece + "/checks/involved/answer")
                .chooses("Yes")
                .presses("Save")
                .opens(piece + "/people");
        String said = href(coordinator, "main a[href$='/said']:has-text('" + shownAs + "')");
        for (String end : List.of("/said", "/checks", "/link")) {
            walk.look(coordinator, said.replaceAll("/said$", end));
        }
        coordinator.opens(said);
        walk.look(coordinator, href(coordinator, "main a[href*='/times/']"));
        coordinator.opens(said).follows("Make a link to hand to them").presses("Make the link");
        coordinator.reads("A link of your own");
        walk.count(coordinator);
    }

    void proposes(Someone somebody) {
        somebody.opens("/partnership/propose")
                .writes("What would you like to do together?", "A quiet hour at the pool")
                .writes("Why does it matter?", "My son likes water and no noise.")
                .presses("Send your proposal");
        walk.count(somebody);
        somebody.opens("/partnership/ask-me")
                .writes("Your name", "Nell Anders")
                .writes("Your email address (optional)", "nell.anders@example.org")
                .presses("Yes, you may ask me");
        walk.count(somebody);
    }

    /** Of a piece that has ended: what came of it is written down, and shown. */
    void tellsWhatCameOfIt(Someone coordinator) {
        String piece = piece(coordinator, "A leaflet about short breaks");
        walk.look(coordinator, piece + "/show");
        walk.look(coordinator, piece + "/tell-back/twelve-months");
        coordinator.opens(piece + "/told");
        walk.look(coordinator, href(coordinator, "main a[href$='/edit']"));
        walk.look(coordinator, "/joint-partnership/versions/1");
    }

    void worksWithAChild(Someone officer) {
        String child = child(officer, "Kofi");
        walk.look(officer, child.replace("/children/", "/partnership/child/") + "/piece");
        LocalDate today = LocalDate.now(LONDON);
        officer.opens(child.replace("/children/", "/voice/child/") + "/invite");
        officer.page().locator("#person").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        officer.chooses("What they would like us to know, in one question")
                .writes("Who reads it", "Marguerite Ellwood, case officer");
        date(officer, "The link opens until", today.plusDays(10));
        date(officer, "They are told by", today.plusDays(20));
        officer.presses("Invite them");
        walk.count(officer);
        officer.opens("/voice");
        officer.opens(href(officer, "main a[href^='/voice/'][href*='-']") + "/respond");
        String view = officer.page().locator("input[name=views]").first().getAttribute("value");
        walk.look(officer, "/voice/view/" + view);
    }

    void asksWhetherSomebodyCanDecide(Someone officer) {
        String child = child(officer, "Leo");
        officer.opens(child + "/capacity/new")
                .writes("What is to be decided", "Where to live next year")
                .writes("What was done so that they could decide", "Leo saw both houses, and had a week.")
                .writes("Who assessed it", "Social worker");
        date(officer, "Day of the assessment", LocalDate.now(LONDON).minusDays(3));
        officer.presses("Save");
        officer.opens(child);
        walk.look(officer, href(officer, "main a[href$='/decided']"));
    }

    /** It is taken back, so that others find the measure as it was. */
    void beginsLimitsAnew(Someone chair) {
        chair.opens(CALLS)
                .follows("Begin the limits anew")
                .writes("Day", "1")
                .writes("Month", "3")
                .writes("Year", "2026")
                .writes("What works in another way since then", "Two people joined the line in March.")
                .presses("See the chart before and after")
                .presses("Begin the limits anew");
        chair.follows("Take back the limits from 1 March 2026");
        walk.count(chair);
        chair.writes("Why it is taken back", "They joined in May.")
                .presses("See the chart before and after")
                .presses("Take the new limits back");
    }

    private static String piece(Someone coordinator, String title) {
        coordinator.opens("/partnership/pieces");
        return href(coordinator, "main a[href^='/partnership/piece/']:has-text('" + title + "')");
    }

    private static String child(Someone officer, String name) {
        officer.opens("/children");
        return href(officer, "main a[href^='/children/']:has-text('" + name + "')")
                .replaceAll("\\?.*", "");
    }

    private static String href(Someone reader, String which) {
        return reader.page().locator(which).first().getAttribute("href");
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String button) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(button)
                .setExact(true);
    }

    private static void submits(Someone who, String button) {
        who.page().getByRole(AriaRole.BUTTON, named(button)).first().click();
        who.page().waitForLoadState();
    }

    private static void date(Someone who, String legend, LocalDate day) {
        who.writesDate(legend, "" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
    }

    private static int year() {
        return LocalDate.now(LONDON).getYear();
    }

    private static String path(Someone who) {
        return who.page().url().substring(who.address().length());
    }
}
