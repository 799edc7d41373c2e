package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Refs;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.privacy.AllAboutKit;
import uk.sidebyside.privacy.AllAboutKit.Parent;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * Two parents of one child have the same of everything. One of them is kept away: by no page, search, file, export, feed, letter,
 * receipt, survey or link do they find anything any more, signed in or not; the other still finds all of it.
 */
class WhoIsKeptAwayTest extends AtHome {
    private Parent mina;
    private Parent paul;

    /** @param signedIn whether it needs an account @param shows a word that a parent around the child finds there */
    private record Path(String at, boolean signedIn, String shows) {}

    @Test
    void byNoPathDoesAnExcludedParentFindAnything() {
        all.closes(around.mina, around.paul);
        mina = all.of(around.mina);
        paul = all.of(around.paul);
        try (Someone pauls = Someone.withAPhone(address());
                Someone minas = Someone.withAPhone(address());
                Someone visitor = Someone.withAPhoneAndWithoutJavaScript(address())) {
            signIn(pauls, around.paul, paul.signIn());
            signIn(minas, around.mina, mina.signIn());
            pauls.opens("/family").reads("Kit").follows("All about Kit").reads("Kit counts to ten.");
            assertThat(notShown(pauls, visitor, paths(paul))).as("before").isEmpty();
            String waiting = all.signIn(around.paul);
            int letters = all.letters(around.paul);
            int minasLetters = all.letters(around.mina);
            int entries = entries(pauls, paul);

            around.exclude(around.kit, around.paul, null, null, ChildStory.TODAY, null);

            var softly = new SoftAssertions();
            softly.assertThat(found(pauls, visitor, paths(paul)))
                    .as("by a path")
                    .isEmpty();
            softly.assertThat(entries(pauls, paul)).as("in the calendar").isLessThan(entries);
            softly.assertThat(resolved(around.paul)).as("ends of links").isEmpty();
            softly.check(() -> theirOwnPageSaysThatNothingIsThere(pauls));
            softly.check(() -> oldLettersLeadNowhere(visitor, waiting));
            softly.check(() -> nothingIsTakenFromThem(pauls));

            whatHappensNextIsNotWrittenToThem();
            softly.assertThat(all.letters(around.paul)).as("letters").isEqualTo(letters);
            softly.assertThat(all.letters(around.mina))
                    .as("letters of the other")
                    .isGreaterThan(minasLetters);
            softly.assertThat(found(pauls, visitor, paths(paul)))
                    .as("once it was told back")
                    .isEmpty();
            int before = all.letters(around.paul);
            asksForALink(visitor, around.paul);
            int minasBefore = all.letters(around.mina);
            asksForALink(visitor, around.mina);
            // Nobody waits for a letter while they ask: once the second came, the first would have.
            visitor.page().waitForCondition(() -> all.letters(around.mina) > minasBefore);
            softly.assertThat(all.letters(around.paul)).as("asked for").isEqualTo(before);

            softly.assertThat(notShown(minas, visitor, paths(mina)))
                    .as("of the other parent")
                    .isEmpty();
            softly.assertThat(resolved(around.mina)).hasSize(4);
            softly.assertAll();
            minas.opens("/family").reads("Kit");
        }
    }

    /** Every address that one parent has, room by room. */
    private Map<String, Path> paths(Parent parent) {
        Map<String, Path> paths = new LinkedHashMap<>();
        String kit = around.kit.toString();
        String said = "/said/" + parent.sitting().value();
        page(paths, "family page", "/family/" + kit, "Kit counts to ten.");
        page(paths, "who has looked", "/family/" + kit + "/looked", "Kit");
        page(paths, "what was said", "/voice/child/" + kit, "It is far too loud");
        page(paths, "own words", said, "It is far too loud");
        page(paths, "own words to change", said + "/view/" + parent.view().id().value(), "It is far too loud");
        page(paths, "a link to a view", "/voice/view/" + parent.view().id().value(), "It is far too loud");
        page(paths, "a list of one's own", "/voice/mine", "Kit");
        page(paths, "a picture", "/voice/" + parent.sitting().value() + "/file/" + parent.file(), "");
        page(paths, "place at a piece", parent.place(), "Kit");
        page(paths, "a draft to agree", parent.place() + "/agree", "The first draft");
        page(paths, "checks", parent.place() + "/checks", "How do you see it?");
        page(paths, "the way to take part", parent.place() + "/way", "How do you want to take part?");
        page(paths, "a session as a file", parent.place() + "/session/" + all.session + ".ics", "We meet about Kit");
        page(paths, "own data", "/account/data", "It is far too loud");
        page(paths, "own data to take along", "/account/data.json", "It is far too loud");
        page(paths, "calendar", "/calendar.ics", "BEGIN:VCALENDAR");
        open(paths, "calendar by its link", "/calendar/" + parent.calendar() + ".ics", "We meet about Kit");
        open(paths, "receipt", "/say/" + parent.receipt().shown(), "There is no room in the building");
        open(paths, "receipt of their own account", "/say/" + parent.own().shown(), "It is far too loud");
        open(
                paths,
                "words to change by the receipt",
                "/say/" + parent.receipt().shown() + "/view/"
                        + parent.answered().id().value(),
                "It is far too loud");
        open(paths, "a picture by the receipt", "/say/" + parent.own().shown() + "/file/" + parent.file(), "");
        open(paths, "the square of the receipt", "/say/" + parent.receipt().shown() + "/code.svg", "svg");
        open(paths, "an invitation in the mailbox", "/say/" + parent.unsent().shown(), "Cora Quayle");
        open(paths, "a survey's link", parent.survey(), "How was the plan for you?");
        open(
                paths,
                "a survey's questions",
                parent.survey() + "/questions?who=parent-carer&layout=all",
                "How was the plan for you?");
        return paths;
    }

    private static void page(Map<String, Path> paths, String name, String at, String shows) {
        paths.put(name, new Path(at, true, shows));
    }

    private static void open(Map<String, Path> paths, String name, String at, String shows) {
        paths.put(name, new Path(at, false, shows));
    }

    /** What should be there and is not. */
    private Map<String, String> notShown(Someone parent, Someone visitor, Map<String, Path> paths) {
        Map<String, String> missing = new TreeMap<>();
        paths.forEach((name, path) -> {
            nothingWasGuessedYet();
            APIResponse answer = (path.signedIn() ? parent : visitor).asksFor(path.at());
            if (answer.status() != 200 || !answer.text().contains(path.shows())) {
                missing.put(name, "answers " + answer.status());
            }
        });
        return missing;
    }

    /** What should not be there and is, asked with and without their account. Lists of one's own are there, and empty. */
    private Map<String, String> found(Someone parent, Someone visitor, Map<String, Path> paths) {
        Map<String, String> found = new TreeMap<>();
        paths.forEach((name, path) -> {
            for (Someone who : List.of(parent, visitor)) {
                nothingWasGuessedYet();
                APIResponse answer = who.asksFor(path.at());
                boolean own = name.matches("own data.*|calendar.*|a list of one's own");
                boolean leaks = AllAboutKit.WORDS.stream().anyMatch(answer.text()::contains)
                        || answer.text().contains("We meet about");
                boolean signIn = answer.url().contains("/sign-in");
                boolean there = answer.status() == 200 && !own && !signIn;
                if (leaks || there || answer.status() == 429) {
                    found.put(name, "answers " + answer.status() + (leaks ? " with words about the child" : ""));
                }
            }
        });
        return found;
    }

    /** Whoever guesses too often gets no answer at all, which would say nothing here. */
    private void nothingWasGuessedYet() {
        database.sql("DELETE FROM access.throttle").update();
    }

    private static int entries(Someone parent, Parent of) {
        return parent.asksFor("/calendar/" + of.calendar() + ".ics").text().split("BEGIN:VEVENT").length;
    }

    /** What links of other rooms lead to, as this person would see it. */
    private List<String> resolved(PersonId person) {
        List<Ref> ends = List.of(
                ChildRefs.of(around.area, around.kit),
                ChildRefs.excerpt(around.area, all.excerpt),
                VoiceRefs.of(around.area, paul.answered().id()),
                PieceRefs.of(around.area, all.piece));
        return around
                .as(person, () -> program.getBean(Refs.class).resolve(ends, around.principal(person)))
                .values()
                .stream()
                .map(end -> end.title() + " " + end.address())
                .collect(Collectors.toList());
    }

    private void theirOwnPageSaysThatNothingIsThere(Someone pauls) {
        pauls.opens("/family")
                .reads("There is nothing here that you can see right now.")
                .doesNotRead("Kit");
        for (String path :
                List.of("/family/" + around.kit, "/voice/child/" + around.kit, paul.place(), paul.survey())) {
            assertThat(pauls.page().navigate(path).status()).as(path).isEqualTo(404);
            assertThat(pauls.faults()).as(path).isEmpty();
            String answer = pauls.page().locator("main").innerText();
            pauls.page()
                    .navigate(path.replaceAll(
                            "[0-9a-f]{12}$|[a-z0-9]{27}$",
                            path.contains("/survey/") ? "z".repeat(27) : "000000000000"));
            assertThat(pauls.page().locator("main").innerText())
                    .as("as what is not there: " + path)
                    .isEqualTo(answer);
        }
        pauls.opens("/account").doesNotRead("Kit");
    }

    private void oldLettersLeadNowhere(Someone visitor, String waiting) {
        assertThat(visitor.page().navigate(waiting).status())
                .as("a link to sign in by")
                .isEqualTo(410);
        visitor.reads("This link no longer works");
        visitor.opens("/receipt")
                .writes("Your code", paul.receipt().shown())
                .presses("Show it")
                .reads("We do not know this code");
    }

    private void nothingIsTakenFromThem(Someone pauls) {
        String kit = around.kit.toString();
        for (String form : List.of(
                "/voice/child/" + kit + "/own",
                "/said/" + paul.sitting().value() + "/add",
                "/say/" + paul.unsent().shown() + "/q/0",
                "/said/" + paul.sitting().value() + "/unsent?form=add",
                "/say/" + paul.receipt().shown() + "/add",
                "/say/" + paul.receipt().shown() + "/unsent?form=add",
                "/say/" + paul.receipt().shown() + "/again/"
                        + paul.answered().id().value(),
                paul.place() + "/way",
                paul.place() + "/leave",
                paul.survey() + "/unsent?who=parent-carer",
                paul.survey() + "/questions?who=parent-carer&layout=all&go=send")) {
            pauls.opens("/account");
            int status = (int) pauls.page().evaluate("""
                    async path => {
                        const token = document.querySelector('input[name=_csrf]')?.value ?? '';
                        const body = new URLSearchParams({_csrf: token, words: 'Planted', way: 'online', go: 'next'});
                        return (await fetch(path, {method: 'POST', body, redirect: 'manual'})).status;
                    }""", form);
            assertThat(status).as(form).isEqualTo(404);
        }
    }

    private void whatHappensNextIsNotWrittenToThem() {
        all.goesOn(paul);
        all.goesOn(mina);
        around.as(around.cora, () -> program.getBean(PieceEndings.class)
                .stop(around.area, all.piece, "The plan is there.")
                .orThrow());
    }

    private void asksForALink(Someone visitor, PersonId who) {
        String email = around.operator(() -> program.getBean(uk.sidebyside.access.Seats.class)
                .person(who)
                .orElseThrow(NotFound::new)
                .email());
        visitor.opens("/sign-in/family")
                .writes("Your e-mail address", java.util.Objects.requireNonNull(email))
                .presses("Send me the link")
                .reads("Look in your e-mail");
    }

    private static void signIn(Someone who, PersonId person, String link) {
        assertThat(person).isNotNull();
        who.opens(link).presses("Sign me in");
    }
}
