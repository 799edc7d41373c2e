package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Somebody is asked, says what they think, and is told what became of it: from the first word to told back. */
class VoicesHeardTest extends Journey {

    @Test
    void aChildsViewByPicturesIsUsedInThePlanAndShownBack() {
        try (Someone officer = Someone.atADesk(address());
                Someone child = Someone.withAPhone(address())) {
            officer.signsInAs("Marguerite Ellwood");
            String link = invitation(officer, "Robin", "Tamsin Hartley, Mum", "A child’s questions, with pictures");

            child.opens(link).reads("What do you like doing?").reads("Question 1 of 5");
            picks(child, "Animals");
            picks(child, "Swimming");
            child.takesAPicture("a-child-says-it-by-pictures");
            next(child, "Next");
            for (int i = 0; i < 3; i++) {
                child.presses("Skip");
            }
            child.writes("Or write it here", "More time in the pool.");
            next(child, "Next");
            child.reads("This is what I said").reads("You skipped this.");
            child.writes("What is your name?", "Robin")
                    .writes("Who helped you?", "Mum")
                    .presses("Send it");
            String receipt = path(child);
            child.reads("Thank you for telling us").reads("We are still reading this.");

            officer.opens("/voice")
                    .page()
                    .getByRole(AriaRole.LINK, said("Robin ?, Robin, with the help of Mum"))
                    .last()
                    .click();
            officer.page().waitForLoadState();
            officer.looksAround();
            String sitting = path(officer);
            playBackInTalk(officer, sitting, 2, "You like animals and swimming. You want more time in the pool.");
            officer.opens(sitting + "/respond");
            theViews(officer, 2);
            officer.chooses("Used")
                    .writes("What changed (for used and partly used) (optional)", "You swim twice a week now.")
                    .picks("Where it was used (for used and partly used) (optional)", "The plan")
                    .presses("Give this answer");
            officer.reads("It shaped").reads("Words of the plan");

            child.opens(receipt).reads("You said it. We did it.").reads("You swim twice a week now.");
            assertThat(heard(child, "Read it to me"))
                    .containsSubsequence("What do you like doing?", "Swimming", "Animals", "You said it. We did it.")
                    .anyMatch(text -> text.contains("You swim twice a week now."));
            child.presses("I have read it").reads("We told you on");
            child.follows("Are you worried? Tell us here.");
            assertThat(heard(child, "Read it to me"))
                    .anyMatch(text -> text.startsWith("Is somebody in danger now? Phone 999."));
            officer.opens(sitting).reads("Told on time");
        }
    }

    @Test
    void aParentsNoBecauseLeadsToAConversationAndIsToldOnTime() {
        try (Someone officer = Someone.atADesk(address());
                Someone parent = Someone.withAPhone(address())) {
            officer.signsInAs("Marguerite Ellwood");
            String link =
                    invitation(officer, "Kofi", "Abena Owusu, Mum", "What they would like us to know, in one question");

            var seen = new AtomicInteger();
            parent.page().onFrameNavigated(frame -> seen.incrementAndGet());
            parent.page().addInitScript("""
                    addEventListener("click", tap => {
                      if (tap.isTrusted) sessionStorage.taps = 1 + Number(sessionStorage.taps ?? 0);
                    }, true);""");
            parent.opens(link);
            parent.page().getByLabel("Write it here").click();
            parent.writes("Write it here", "Kofi needs an interpreter in assembly, each day.");
            next(parent, "Continue");
            parent.reads("This is what you said").reads("Who can see it").presses("Send it");
            parent.reads("Your code is");
            int taps = 1 + (int) parent.page().evaluate("Number(sessionStorage.taps)");
            assertThat(taps).as("taps, with that on the link in the letter").isBetween(4, 8);
            assertThat(seen.get()).as("pages").isEqualTo(3);
            String receipt = path(parent);

            officer.opens("/voice")
                    .page()
                    .getByRole(AriaRole.LINK, said("Kofi ?, A parent or carer"))
                    .last()
                    .click();
            officer.page().waitForLoadState();
            String sitting = path(officer);
            officer.opens(sitting + "/play-back");
            theViews(officer, 1);
            officer.writes("What you have understood", "You would like somebody who signs in each assembly.")
                    .presses("Play it back");

            parent.opens(receipt).reads("Have we understood?").chooses("Not quite");
            parent.page().getByLabel("What is not right? (optional)").fill("On Fridays, when the whole school meets.");
            parent.presses("Send this answer").reads("On Fridays, when the whole school meets.");

            officer.opens(sitting)
                    .reads("On Fridays, when the whole school meets.")
                    .opens(sitting + "/respond");
            theViews(officer, 1);
            officer.chooses("Not possible").presses("Give this answer").reads("Write the reason, in plain words");
            officer.writes("Why not, or not all of it (optional)", "The interpreter works in two schools on Fridays.")
                    .writes(
                            "Which other ways you looked at (optional)",
                            "We asked the second school to change its day.")
                    .writes("How they can talk about it (optional)", "Phone Marguerite on 01632 960155, any morning.")
                    .presses("Give this answer");

            parent.opens(receipt).reads("We could not do this").reads("Phone Marguerite on 01632 960155");
            parent.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("I want this changed"))
                    .click();
            parent.writes("What should be different? (optional)", "Could she come once a month?")
                    .pressesFirst("I want this changed")
                    .reads("You asked for this to be changed. We will tell you by");

            officer.opens(sitting).reads("Opened again");
            playBackInTalk(officer, sitting, 1, "Once a month would help, on the day of the whole school.");
            officer.opens(sitting + "/respond");
            theViews(officer, 1);
            officer.chooses("Used")
                    .writes(
                            "What changed (for used and partly used) (optional)",
                            "She comes on the first Friday of each month.")
                    .picks("Where it was used (for used and partly used) (optional)", "1.1")
                    .presses("Give this answer");
            parent.opens(receipt)
                    .reads("She comes on the first Friday of each month.")
                    .presses("I have read this");
            parent.reads("You were told on");
            officer.opens(sitting).reads("Told on time");
        }
    }

    @Test
    void aReceiptIsLookedUpWithoutAnAccountAndWithoutScripts() {
        try (Someone somebody = Someone.withoutJavaScript(address());
                Someone later = Someone.withoutJavaScript(address())) {
            somebody.opens("/have-your-say")
                    .follows("Learning about joint partnership together")
                    .presses("Start");
            somebody.writes("Write it here", "Mornings are best for me.");
            next(somebody, "Continue");
            somebody.presses("Send it");
            String code = somebody.page().locator(".sbs-code").innerText();

            later.opens("/have-your-say").follows("See what happened to what you said");
            later.writes("Your code", "0000-0000-0000-0000").presses("Show it").reads("We do not know this code");
            later.writes("Your code", code.toLowerCase(java.util.Locale.UK))
                    .presses("Show it")
                    .reads("Mornings are best for me.");
        }
    }

    /** The browser goes while somebody types: what they had written a moment before is there when they come back. */
    @Test
    void aBrowserThatIsKilledLosesNextToNothing() {
        try (Someone officer = Someone.atADesk(address())) {
            officer.signsInAs("Marguerite Ellwood");
            String link = invitation(
                    officer, "Maisie", "Rachel Oldroyd, Mum", "What they would like us to know, in one question");
            try (Someone killed = Someone.withAPhone(address())) {
                killed.opens(link);
                killed.page()
                        .waitForResponse(
                                answer -> answer.url().contains("/draft/") && answer.status() == 204,
                                new Page.WaitForResponseOptions().setTimeout(5_000),
                                () -> killed.page().getByLabel("Write it here").pressSequentially("Half a senten"));
            }
            try (Someone back = Someone.withoutJavaScript(address())) {
                back.opens(link);
                assertThat(back.page().getByLabel("Write it here").inputValue()).isEqualTo("Half a senten");
            }
        }
    }

    /** What is read aloud is what stands there, without the tools around it. */
    @Test
    void aPageIsReadAloud() {
        try (Someone somebody = Someone.withAPhone(address())) {
            somebody.page().addInitScript("""
                    window.spoken = [];
                    speechSynthesis.speak = speech => spoken.push(speech.lang + ": " + speech.text);""");
            somebody.opens("/have-your-say")
                    .follows("Learning about joint partnership together")
                    .presses("Start");
            somebody.page().locator("#files > summary").click();
            somebody.reads("What is in it?").presses("Read this page aloud");
            assertThat(somebody.page().evaluate("spoken.join()").toString())
                    .startsWith("en-GB: ")
                    .contains("What do you think about this?")
                    .contains("Write it here")
                    .doesNotContain("What is in it?");
        }
    }

    /** What became of it is a heading, and so are what was seen and what it may mean: each is said, and once. */
    @Test
    void aReceiptIsReadAloudWithWhatWasSeenAndWhatBecameOfIt() {
        try (Someone officer = Someone.atADesk(address())) {
            officer.signsInAs("Marguerite Ellwood");
            atWhatWasSaid(officer, "Robin").presses("Write down what you saw");
            officer.writes("What we saw", "Robin hums at the window.")
                    .writes("What we think it means", "Robin is calm there.");
            next(officer, "Continue");
            officer.presses("Skip this question").presses("Skip this question");
            officer.writes("Who saw this, and what are you to the child?", "Marguerite, case officer")
                    .presses("Send it");
            assertThat(heard(officer, "Read this page aloud"))
                    .containsSubsequence(
                            "This is what you said",
                            "When does this child seem happy or calm?",
                            "What we saw",
                            "Robin hums at the window.",
                            "What we think it means",
                            "Robin is calm there.",
                            "We have not answered this yet.")
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.contains("Read this page aloud"));
        }
    }

    /** The browser's own recorder hears a tone for a voice: with the keyboard alone it is recorded, heard, taken away and sent. */
    @Test
    void somebodyRecordsWhatTheyThinkWithTheKeyboard() {
        try (Someone somebody = Someone.withAPhone(address())) {
            somebody.page().addInitScript("""
                    const devices = {
                      getUserMedia: async () => {
                        const room = new AudioContext();
                        const voice = room.createOscillator();
                        const ear = room.createMediaStreamDestination();
                        voice.connect(ear);
                        voice.start();
                        return ear.stream;
                      },
                    };
                    Object.defineProperty(navigator, "mediaDevices", { value: devices });""");
            somebody.opens("/have-your-say")
                    .follows("Learning about joint partnership together")
                    .presses("Start");
            somebody.page().locator("#files > summary").press("Enter");
            records(somebody, "Record");
            somebody.page().keyboard().press("Enter");
            somebody.waitsFor("The recording is taken away.");
            assertThat(somebody.page().evaluate("document.querySelector('[type=file]').files.length"))
                    .isEqualTo(0);

            records(somebody, null);
            next(somebody, "Continue");
            somebody.reads("This is what you said").reads("A recording, 1 second");
            assertThat(somebody.page()
                            .evaluate("new Promise(told => { const sound = document.querySelector('audio');"
                                    + " sound.onplaying = () => told('plays'); sound.onerror = () => told('can not');"
                                    + " sound.play(); })"))
                    .isEqualTo("plays");
        }
    }

    /** Presses the button that has the focus, or first this one; ends at the button that takes the recording away. */
    private static void records(Someone who, @org.jspecify.annotations.Nullable String button) {
        if (button == null) {
            who.page().keyboard().press("Enter");
        } else {
            who.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .press("Enter");
        }
        who.waitsFor("We are recording.");
        who.page().waitForTimeout(1_500);
        who.page().keyboard().press("Enter");
        who.waitsFor("Your recording is ready.");
        who.page().keyboard().press("Enter");
        who.page().keyboard().press("Tab");
    }

    /** What their browser would say of the page. */
    private static List<String> heard(Someone who, String button) {
        who.page().evaluate("""
                () => {
                  window.spoken = [];
                  speechSynthesis.speak = speech => spoken.push(speech.text);
                }""");
        who.presses(button);
        return ((List<?>) who.page().evaluate("spoken"))
                .stream().map(String::valueOf).toList();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private static Page.GetByRoleOptions said(String pattern) {
        return new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile(pattern));
    }

    /** The path of a link for paper, to somebody around a child, as the list names them. */
    private static String invitation(Someone officer, String child, String person, String asked) {
        LocalDate today = LocalDate.now(java.time.Clock.systemUTC());
        atWhatWasSaid(officer, child).follows("Ask somebody what they think");
        officer.picks("Whom do you ask?", person);
        officer.chooses(asked).writes("Who reads it", "Marguerite Ellwood, case officer");
        date(officer, "The link opens until", today.plusDays(10));
        date(officer, "They are told by", today.plusDays(20));
        officer.presses("Invite them").presses("Make a link for paper");
        String address = officer.page().locator("p.sbs-break").innerText();
        return address.substring(address.indexOf("/say/"));
    }

    /** The officer at what was said about a child. */
    private static Someone atWhatWasSaid(Someone officer, String child) {
        officer.opens("/children")
                .page()
                .getByRole(AriaRole.LINK, named(child))
                .first()
                .click();
        officer.page().waitForLoadState();
        if (officer.page()
                                .getByLabel("Why", new Page.GetByLabelOptions().setExact(false))
                                .count()
                        > 0
                && officer.page()
                                .getByText("What was said, and what became of it")
                                .count()
                        == 0) {
            officer.page().getByRole(AriaRole.BUTTON).last().click();
            officer.page().waitForLoadState();
        }
        return officer.follows("What was said, and what became of it");
    }

    private static void date(Someone who, String legend, LocalDate day) {
        who.writesDate(
                legend,
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    private static void picks(Someone child, String picture) {
        child.page()
                .locator("label.sbs-picture", new Page.LocatorOptions().setHasText(picture))
                .click();
    }

    private static void next(Someone who, String button) {
        who.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        who.page().waitForLoadState();
        who.looksAround();
    }

    /** The person's own views come first; those of others about the same thing stand below. */
    private static void theViews(Someone officer, int count) {
        for (int i = 0; i < count; i++) {
            officer.page().locator("input[name=views]").nth(i).check();
        }
    }

    private static void playBackInTalk(Someone officer, String sitting, int views, String words) {
        officer.opens(sitting + "/play-back");
        theViews(officer, views);
        officer.writes("What you have understood", words)
                .chooses("I have talked it through with them, and it was right");
        date(officer, "If you talked: on which day (optional)", LocalDate.now(java.time.Clock.systemUTC()));
        officer.presses("Play it back");
    }

    private static String path(Someone who) {
        return who.page().url().substring(who.address().length());
    }
}
