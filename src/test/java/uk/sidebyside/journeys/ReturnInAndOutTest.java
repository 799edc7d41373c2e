package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.Areas;
import uk.sidebyside.assessments.sen2.GivenReturn;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.children.ChildStory;

/**
 * The council's return comes in with faults in it: what can't come in is told with its reason, what looks wrong is mended or explained,
 * and what goes out and comes in again changes nothing.
 */
class ReturnInAndOutTest extends InAnArea {
    private static final int PERSONS = 12;

    /** What the page says of the file, once it says a number: asked by a script, since for Playwright whoever waits for a file is on their way. */
    /** While a file is awaited the page itself answers nobody: so what it says is told to its console. */
    private static final String TELLS_WHAT_IT_SAYS = """
            () => {
              const said = document.querySelector("main [role=status]");
              new MutationObserver(() => console.info(said.textContent)).observe(said, {childList: true});
            }""";

    private final GeneratedReturn generated = new GeneratedReturn(8, 2026, PERSONS, "816");
    private ChildStory story;

    @BeforeEach
    void anAuthority() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        story.operator(() -> {
            program.getBean(Areas.class).giveCode(story.area, "dfe", "816", LocalDate.of(2020, 1, 1));
            return "";
        });
        shows(story.area);
    }

    @Test
    void aReturnComesInIsWorkedThroughAndGoesOutAgain() throws IOException {
        try (Someone cora = Someone.atADesk(address())) {
            signedIn(cora, story.cora)
                    .opens("/sen2")
                    .reads("Nothing has come in yet.")
                    .follows("Bring a return in");
            cora.presses("Check the return").reads("Choose the file or files of the return.");
            bringsIn(cora, GivenReturn.xml(generated, withFaults()))
                    .reads("Look before it is stored")
                    .reads("11 would be new, 0 would change, 0 said what was known already, and 1 can't come in.");
            tellsWhoWasRefused(cora);
            cora.presses("Store what is new and changed")
                    .reads("The return is stored")
                    .reads("11 were new");
            cora.takesAWholePicture("return-stored")
                    .follows("Check the records")
                    .reads("P04: They are over 25")
                    .reads("F11: This isn't a full postcode.")
                    .takesAWholePicture("return-findings");

            // One is mended in the case system, and who was refused too; the other is right.
            cora.opens("/sen2/import");
            bringsIn(cora, GivenReturn.xml(generated, person -> tooOld(person)))
                    .reads("1 would be new, 1 would change, 10 said what was known already, and 0 can't come in.")
                    .presses("Store what is new and changed")
                    .follows("Check the records")
                    .doesNotRead("F11")
                    .page()
                    .locator("a[href^='/sen2/finding/']")
                    .first()
                    .click();
            cora.page().waitForLoadState();
            cora.looksAround();
            cora.presses("Save").reads("Say why it is right, or mend the record in the case system");
            cora.writes("Why it is right", "They finish their last year in July.")
                    .presses("Save")
                    .opens("/sen2/findings")
                    .reads("There is nothing to look at.")
                    .follows("Show what was explained");
            cora.reads("They finish their last year in July.");

            byte[] out = takesOut(cora);
            cora.opens("/sen2/import");
            bringsIn(cora, out)
                    .reads("The file names " + PERSONS + " children and young people.")
                    .reads("0 would be new, 0 would change, " + PERSONS + " said what was known already")
                    .reads("There is nothing to store.");
            cora.opens("/sen2")
                    .reads("11 new, 0 changed, 0 the same, 1 refused")
                    .takesAWholePicture("returns");
        }
    }

    private Consumer<Node> withFaults() {
        return person -> {
            tooOld(person);
            if (is(person, 4)) {
                person.with(Field.SEX, "Q");
            } else if (is(person, 5)) {
                person.with(Field.POSTCODE, "YO");
            }
        };
    }

    private void tooOld(Node person) {
        if (is(person, 3)) {
            person.with(Field.BIRTH_DATE, "1999-01-01");
        }
    }

    private boolean is(Node person, int nth) {
        return person.text(Field.UPN).equals(generated.person(nth).text(Field.UPN));
    }

    private static Someone bringsIn(Someone cora, byte[] xml) {
        cora.page().locator("input[type=file]").setInputFiles(new FilePayload("sen2.xml", "application/xml", xml));
        return cora.presses("Check the return");
    }

    private void tellsWhoWasRefused(Someone cora) {
        String file = cora.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Who was refused, with the reasons (CSV)"))
                .getAttribute("href");
        String rows = cora.asksFor(file).text();
        assertThat(rows.lines().count()).as("a heading and one row").isEqualTo(2);
        assertThat(rows)
                .contains(generated.person(4).text(Field.SURNAME))
                .contains("Sex,Q,F02,The return has no such code here.,Take a code from the table of fields.");
    }

    /** They are counted before needs are asked for: while nobody gets at these, nobody is written yet. */
    private byte[] takesOut(Someone cora) throws IOException {
        cora.opens("/sen2").follows("Take the return out").writes("Day of the census", "2026-01-15");
        String beside = cora.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How far is it? (opens in a new tab)"))
                .getAttribute("href");
        howFar(cora, beside, "We don’t know how far it is");
        database.sql("BEGIN").update();
        database.sql("LOCK TABLE assessments.need IN ACCESS EXCLUSIVE MODE").update();
        cora.page().evaluate(TELLS_WHAT_IT_SAYS);
        Download file = cora.page().waitForDownload(() -> {
            try {
                ConsoleMessage said = cora.page()
                        .waitForConsoleMessage(
                                new Page.WaitForConsoleMessageOptions()
                                        .setPredicate(message -> message.text().contains("%")),
                                () -> cora.page()
                                        .getByRole(
                                                AriaRole.BUTTON,
                                                new Page.GetByRoleOptions().setName("Take the return out"))
                                        .click(new Locator.ClickOptions().setNoWaitAfter(true)));
                assertThat(said.text()).isEqualTo("0 of " + PERSONS + " children and young people are written: 0%.");
                howFar(cora, beside, "The return is being written");
            } finally {
                database.sql("ROLLBACK").update();
            }
        });
        assertThat(file.suggestedFilename()).isEqualTo("sen2-2026-01-15.xml");
        cora.waitsFor(PERSONS + " children and young people are written, and the file was handed out.");
        howFar(cora, beside, "The return was handed out");
        return Files.readAllBytes(file.path());
    }

    /** In a tab beside the page that waits for the file, where the link opens it. */
    private static void howFar(Someone cora, String beside, String title) {
        try (Page tab = cora.page().context().newPage()) {
            tab.navigate(beside);
            assertThat(tab.locator("h1").innerText()).isEqualTo(title);
            assertThat(Faults.of(tab, true)).isEmpty();
        }
    }
}
