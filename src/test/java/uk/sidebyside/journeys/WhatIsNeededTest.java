package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What York's children and young people need: read by everybody, and used by those who plan. */
class WhatIsNeededTest extends Journey {
    private static final String UNUSED =
            "The share of disabled people runs from 13.3% in Wheldrake to 19.3% in Huntington" + " & New Earswick.";

    /** On a phone of 320 px, with a keyboard: from the front page to the figures of one ward. */
    @Test
    void aParentReadsTheMapAndItsTableByKeyboard() {
        try (Someone parent = Someone.withAPhone(address())) {
            parent.opens("/");
            Keyboard keyboard = new Keyboard(parent);
            keyboard.skipsToTheMainPart()
                    .tabsTo("See what children and young people need")
                    .goesOnWith("Enter")
                    .reads("Phase B: ages 18 to 25")
                    .reads("2 of 3 sections are published. Still missing: Young adults at home or in work.")
                    .skipsToTheMainPart()
                    .tabsTo("8 tables of figures by area, most with a map")
                    .goesOnWith("Enter")
                    .skipsToTheMainPart()
                    .tabsTo("Disabled people, by ward")
                    .goesOnWith("Enter")
                    .reads("The most is in Huntington & New Earswick (19.3%), the least in Wheldrake (13.3%).")
                    .skipsToTheMainPart()
                    .tabsTo("Disabled people, by ward: the figure of each area");
            assertThat(parent.page()
                            .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Westfield"))
                            .innerText())
                    .contains("19.2%");
            assertThat(parent.asksFor("/needs/map/disabled-people-by-ward.csv").text())
                    .startsWith("code,name,ward,age,need,setting,figure,of,hidden");
        }
    }

    @Test
    void aLeadLinksAFindingToAnActionAndTheListOfUnusedOnesShrinks() {
        try (Someone lead = Someone.atADesk(address())) {
            lead.signsInAs("Charlotte Dunnington")
                    .opens("/needs/findings?unused=yes")
                    .reads("8 of 10 findings are used. 2 are not used yet.")
                    .follows(UNUSED)
                    .presses("Say what rests on it")
                    .presses("Link it")
                    .reads("Choose what rests on this finding")
                    .picks("What rests on it", "Action 1.4")
                    .writes("How it was used (optional)", "The strategy looks at both wards.")
                    .presses("Link it")
                    .reads("The strategy looks at both wards.")
                    .opens("/needs/findings?unused=yes")
                    .reads("9 of 10 findings are used. 1 is not used yet.")
                    .doesNotRead(UNUSED)
                    .opens("/plan/action/1.4")
                    .reads("What people need, and why we do this")
                    .reads(UNUSED);
            lead.follows("Finding 5: " + UNUSED)
                    .pressesFirst("Take this link back")
                    .reads("What rested on it before")
                    .opens("/needs/findings?unused=yes")
                    .reads(UNUSED);
        }
    }

    @Test
    void theOwnerOfALateActionFindsItInTheirWorkAndSaysThatItIsDone() {
        try (Someone owner = Someone.withoutJavaScript(address())) {
            owner.signsInAs("Jamila Farooqi")
                    .opens("/my-work")
                    .reads("JSNA working group, action 3")
                    .follows("JSNA working group, action 3")
                    .writes("What was done", "Two findings are in our checklist now.")
                    .presses("Save")
                    .reads("Two findings are in our checklist now.")
                    .reads("2 of 4 actions are done. 1 is overdue.");
        }
    }
}
