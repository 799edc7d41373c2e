package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From a link on a phone to what everybody can read: a parent, a child with pictures, a form of paper, and the results. */
class WhatPeopleSayTest extends Journey {
    private static final String TITLE = "Family hub, winter 2026: how was joint partnership for you?";

    @Test
    void aParentAndAChildAnswerAFormIsKeyedInAndOnlyGroupsOfTenAreShown() {
        try (Someone parent = Someone.withAPhone(address())) {
            parent.opens("/surveys").follows(TITLE).chooses("A parent or carer").presses("Start");
            parent.reads("Question 1 of 8")
                    .chooses("Agree")
                    .presses("Next")
                    .chooses("Strongly agree")
                    .presses("Next");
            for (int i = 0; i < 4; i++) {
                parent.presses("Next");
            }
            parent.writes("What went well?", "Somebody listened.")
                    .presses("Next")
                    .presses("Next");
            parent.reads("Your answers").reads("Somebody listened.").presses("Send my answers");
            parent.reads("Your answers have arrived.");
        }
        try (Someone child = Someone.withAPhone(address())) {
            child.opens("/surveys")
                    .follows(TITLE)
                    .chooses("A child")
                    .chooses("For children, with pictures")
                    .presses("Start")
                    .reads("It went well.");
            Locator pictures = child.page().locator("main img");
            assertThat(pictures.count())
                    .as("one of the question, one of each answer")
                    .isEqualTo(5);
            for (int i = 0; i < 6; i++) {
                child.chooses("Yes").presses("Next");
            }
            child.presses("Next").presses("Next").presses("Send my answers").reads("Thank you");
        }
        try (Someone coordinator = Someone.withoutJavaScript(address())) {
            coordinator.signsInAs("Petra Lindqvist").opens("/surveys");
            coordinator
                    .page()
                    .locator("a[href^='/surveys/']", new Page.LocatorOptions().setHasText(TITLE))
                    .first()
                    .click();
            coordinator.reads("12 answers so far");
            coordinator.follows("Key in forms of paper");
            for (int number = 1; number <= 3; number++) {
                coordinator
                        .chooses("A parent or carer")
                        .chooses("Agree")
                        .presses("Store this form")
                        .reads("Form " + number + " is stored.");
            }
            coordinator.follows("Back").reads("15 answers so far");
            coordinator.follows("Close and count it").presses("Close and count it");
            coordinator.reads("90%, 9 of 10").reads("Too few answered to show what they said: 5.");
        }
        try (Someone anybody = Someone.withAPhone(address())) {
            anybody.opens("/surveys")
                    .follows(TITLE)
                    .reads("all but fewer than 5 of 10")
                    .reads("Too few answered to show what they said: fewer than 10 answers")
                    .doesNotRead("9 of 10");
        }
    }
}
