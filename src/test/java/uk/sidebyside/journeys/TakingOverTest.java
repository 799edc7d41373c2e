package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.Children;
import uk.sidebyside.privacy.AllAboutKit.Parent;

/**
 * The end of compulsory school age comes. From the day after, the rights are the young person's: Kit signs in by a letter, sees it,
 * chooses what Mum sees, and takes it back; what Mum had before answers as if nothing were there.
 */
class TakingOverTest extends AtHome {
    /** Sixteen in March 2010: the last Friday in June of that school year (Education Act 1996, section 8) is 26 June 2026. */
    private static final LocalDate BORN = LocalDate.of(2010, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 26);
    private static final Map<String, Function<String, Someone>> BROWSERS = Map.of(
            "with a phone", Someone::withAPhone,
            "with a phone and without JavaScript", Someone::withAPhoneAndWithoutJavaScript);

    private PersonId kit;
    private Parent mina;

    @BeforeEach
    void aYoungPersonOfSixteen() {
        all.closes(around.mina);
        mina = all.of(around.mina);
        kit = around.kitThemself();
        all.signIn(kit); // From then on Kit has an account, and can ask for a link.
        Child now =
                around.as(around.cora, () -> around.children.find(around.area, around.kit, Purpose.of("to change it")));
        around.as(around.cora, () -> around.children
                .change(
                        around.area,
                        new Children.Change(
                                around.kit,
                                now.version(),
                                new Children.Words(
                                        now.reference(),
                                        now.knownAs(),
                                        BORN,
                                        now.needs(),
                                        now.setting(),
                                        now.strengths(),
                                        now.interests(),
                                        now.speaks())))
                .orThrow());
        clock.set(LAST_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a phone", "with a phone and without JavaScript"})
    void theDayComesTheyChooseAndTheyTakeItBack(String how) {
        theDayBefore(how);
        clock.set(LAST_DAY.plusDays(1));
        try (Someone kits = browser(how);
                Someone minas = browser(how)) {
            signsIn(kits, kit);
            signsIn(minas, around.mina);
            nothingIsShownUntilTheyChoose(minas);

            kits.reads("My page").follows("All about me").reads("You do, since 27 June 2026.");
            kits.page()
                    .locator(
                            "a",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Choose what my parents see"))
                    .click();
            kits.looksAround().reads("You decide. Tick what you want to show them.");
            chooses(kits, "What is next, and who does it", "What I am good at, and what I like");
            kits.reads("Saved. Your parents see what you chose, and nothing else");

            minas.opens("/family").reads("Kit").reads("What is next").doesNotRead("An answer to what");
            minas.follows("All about Kit")
                    .reads("Kit makes people laugh.")
                    .reads("Kit decides, since 27 June 2026, and chooses what you see here.")
                    .doesNotRead("Kit counts to ten.")
                    .doesNotRead("Who is in the circle")
                    .doesNotRead("Hill School");
            minas.opens("/voice/child/" + around.kit).doesNotRead("It is far too quiet");
            minas.opens(mina.place()).reads("Kit’s plan, together");

            oneOtherPartAloneOpensNoPieceOfWork(kits, minas);
            kits.opens("/family/" + around.kit + "/sharing");
            assertThat(kits.page().locator("input[name=parts]:checked").count()).isEqualTo(1);
            chooses(
                    kits,
                    "What is next, and who does it",
                    "What I said, and what came of it",
                    "My needs, my school or college, and parts of my plan");
            minas.opens("/family").reads("An answer to what");
            minas.follows("All about Kit").reads("Kit counts to ten.");
            minas.opens("/voice/child/" + around.kit).reads("It is far too quiet");

            kits.opens("/family/" + around.kit + "/sharing");
            for (int i = 0; i < 4; i++) {
                kits.page().locator("input[name=parts]:checked").first().uncheck();
            }
            kits.presses("Save").reads("Your parents see nothing here any more");
            nothingIsShownUntilTheyChoose(minas);
            everythingThatMumHadAnswersAsIfNothingWereThere(minas);

            kits.opens("/family/" + around.kit + "/sharing");
            kits.page().locator("summary").first().click();
            kits.looksAround().reads("nothing").reads("27 June 2026");
            kits.opens("/family/" + around.kit).reads("Kit counts to ten.").reads("Who is in my circle");
            kits.opens("/voice/child/" + around.kit).reads("It is far too quiet");
        }
    }

    /** "What I am good at" stays chosen, and what is next does not. */
    private void oneOtherPartAloneOpensNoPieceOfWork(Someone kits, Someone minas) {
        kits.opens("/family/" + around.kit + "/sharing");
        assertThat(kits.page().locator("input[name=parts]:checked").count()).isEqualTo(2);
        kits.page().locator("input[value=STEPS]").uncheck();
        kits.presses("Save");
        int letters = all.letters(around.mina);
        all.toldInAPiece();
        assertThat(all.letters(around.mina)).isEqualTo(letters);
        minas.opens("/family").reads("Kit chooses what you see here, and does not share what is next.");
        assertThat(minas.page().navigate(mina.place()).status()).isEqualTo(404);
        minas.reads("There is nothing here that you can see right now.").doesNotRead("Kit");
        assertThat(minas.asksFor("/calendar/" + mina.calendar() + ".ics").text())
                .doesNotContain("Kit");
        minas.opens("/family/" + around.kit + "/looked").doesNotRead("piece of work");
    }

    private void theDayBefore(String how) {
        try (Someone kits = browser(how);
                Someone minas = browser(how)) {
            signsIn(minas, around.mina);
            minas.reads("From 27 June 2026, Kit decides.").follows("What this means");
            minas.reads("You do, together with Kit. From 27 June 2026, Kit decides.")
                    .reads("Kit counts to ten.");
            signsIn(kits, kit);
            kits.reads("From 27 June 2026, you decide.").follows("All about me");
            kits.reads("Your parents do, together with you. From 27 June 2026, you decide.")
                    .doesNotRead("Choose what my parents see");
            assertThat(kits.asksFor("/family/" + around.kit + "/sharing").status())
                    .isEqualTo(404);
            kits.follows("Say something, and see what became of what I said").presses("Say what you think");
            kits.page().locator("textarea").first().fill("It is far too quiet.");
            kits.page().locator("button[value=next]").last().click();
            kits.looksAround();
            String check = kits.page().url().replaceFirst("[?].*", "") + "/check";
            kits.opens(check.substring(address().length())).presses("Send it").reads("Thank you");
        }
    }

    private void nothingIsShownUntilTheyChoose(Someone minas) {
        minas.opens("/family")
                .reads("There is nothing here that you can see right now.")
                .reads("A young person decides what their parents see")
                .doesNotRead("Kit");
        for (String path :
                List.of("/family/" + around.kit, "/family/" + around.kit + "/looked", "/voice/child/" + around.kit)) {
            assertThat(minas.page().navigate(path).status()).as(path).isEqualTo(404);
            assertThat(minas.faults()).as(path).isEmpty();
            minas.doesNotRead("Kit");
        }
    }

    private void everythingThatMumHadAnswersAsIfNothingWereThere(Someone minas) {
        for (String path : List.of(
                "/said/" + mina.sitting().value(),
                "/voice/" + mina.sitting().value() + "/file/" + mina.file(),
                "/say/" + mina.receipt().shown(),
                "/say/" + mina.own().shown() + "/file/" + mina.file(),
                mina.place(),
                mina.place() + "/session/" + all.session + ".ics",
                mina.survey())) {
            assertThat(minas.asksFor(path).status()).as(path).isEqualTo(404);
        }
        assertThat(minas.asksFor("/account/data.json").text()).doesNotContain("Kit", "far too");
        assertThat(minas.asksFor("/calendar/" + mina.calendar() + ".ics").text())
                .doesNotContain("Kit");
    }

    private static void chooses(Someone kits, String... parts) {
        List.of(parts).forEach(kits::chooses);
        kits.presses("Save");
    }

    private Someone browser(String how) {
        return BROWSERS.get(how).apply(address());
    }

    /** They ask for a link with their address, and open what comes. */
    private void signsIn(Someone who, PersonId person) {
        String email = around.operator(() -> program.getBean(Seats.class).person(person))
                .orElseThrow()
                .email();
        int before = all.letters(person);
        who.opens("/sign-in/family")
                .writes("Your e-mail address", email)
                .presses("Send me the link")
                .reads("Look in your e-mail");
        who.page().waitForCondition(() -> all.letters(person) > before);
        who.opens(all.letter(person, "/sign-in/link/")).presses("Sign me in");
    }
}
