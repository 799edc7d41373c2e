package uk.sidebyside.journeys;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What has to be begun, drawn or agreed before some pages of audits are there: those of what is not finished yet. */
final class ErrandsOfAudits {
    private static final String SAMPLE = "main a[href^='/audits/plans/']:has-text('Spring 2026')";

    private final Walk walk;

    private final Letters letters;

    ErrandsOfAudits(Walk walk, Letters letters) {
        this.walk = walk;
        this.letters = letters;
    }

    /** Up to the signature, which is left open: all but what was signed has its page. */
    void judgesAService(Someone lead) {
        lead.opens("/audits/begin")
                .picks("Service", "School nursing")
                .writes("What is being developed together with families?", "A new way to book.")
                .presses("Save and go on");
        walk.count(lead);
        String standard = path(lead);
        String audit = standard.replaceAll("/standard/.*", "");
        for (int principle = 1; principle <= 6; principle++) {
            lead.chooses("Good").presses("Save and go on");
        }
        walk.count(lead);
        lead.chooses("Good")
                .writes("Why?", "It is what the questions show.")
                .writes("Summary", "Families are heard.")
                .writes("A next step: what is done? (optional)", "Ask through the schools")
                .picks("Who does it? (optional)", "Quality Assurance Lead")
                .writesDate("By when? (optional)", "1", "6", "2030")
                .presses("Save and go on");
        walk.count(lead);
        walk.look(lead, href(lead, "main a[href$='/done']"));
        for (String page : List.of("", "/next", "/head", "/form", "/people/add")) {
            walk.look(lead, audit + page);
        }
        lead.opens(audit + "/decide");
        walk.look(lead, href(lead, "main a[href$='/change']"));
        lead.opens(standard).pressesFirst("Save and add a link or a file");
        walk.count(lead);
        lead.opens(audit + "/ask");
        walk.count(lead);
        lead.writes("Their email address", "dora@example.org")
                .chooses("A parent or carer who took part")
                .presses("Send the letter");
    }

    /** Somebody without an account reads how a service judged itself, and says that they see it otherwise. */
    void saysByALinkWhatTheyThink(Someone parent) {
        walk.look(parent, letters.link("/audits/say/"));
        parent.page().getByLabel("I see it differently").first().check();
        parent.page().getByLabel("How do you see it? (optional)").first().fill("We heard nothing for a year.");
        parent.presses("Save what I think").reads("Thank you. What you said stands beside");
    }

    /** A sample that is not handed out yet, and a plan of another on which two differ. */
    void runsASample(Someone coordinator) {
        coordinator
                .opens("/audits/plans/draw")
                .writes("What the sample is called", "One plan")
                .writes("The list of plans", "YK-90433, Primary")
                .writes("How many plans to draw", "1")
                .writes("Seed", "eight brown hens")
                .picks("What counts as high standard", "Good")
                .presses("Draw the sample");
        walk.count(coordinator);
        walk.look(coordinator, path(coordinator) + "/markers");
        coordinator.opens("/audits/plans");
        coordinator.opens(href(coordinator, SAMPLE) + "/results");
        coordinator.opens(href(coordinator, "main a[href^='/audits/plans/plan/']"));
        String plan = path(coordinator);
        walk.look(coordinator, href(coordinator, "main a[href*='/talk/']"));
        walk.look(coordinator, plan + "/extract");
        coordinator.opens("/audits/plans");
        coordinator.opens(href(coordinator, "main a[href^='/audits/plans/']:has-text('Autumn 2026')"));
        coordinator.opens(href(coordinator, "main a[href^='/audits/plans/plan/'] >> nth=-1"));
        walk.look(coordinator, href(coordinator, "main a[href$='/pass']"));
    }

    /** Of the views that were drawn for an inspector: whoever may read one makes its words ready. */
    void makesWordsReady(Someone coordinator, Someone officer) {
        coordinator.opens("/audits/threads");
        String threads = href(coordinator, "main li a[href^='/audits/threads/']");
        walk.look(
                officer,
                IntStream.rangeClosed(1, 8)
                        .mapToObj(number -> threads + "/" + number + "/words")
                        .filter(words -> officer.asksFor(words).status() == 200)
                        .findFirst()
                        .orElseThrow());
    }

    private static String href(Someone reader, String which) {
        return Objects.requireNonNull(reader.page().locator(which).first().getAttribute("href"));
    }

    private static String path(Someone who) {
        return who.page().url().substring(who.address().length());
    }
}
