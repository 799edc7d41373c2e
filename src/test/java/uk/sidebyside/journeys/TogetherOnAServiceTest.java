package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A piece on a service through its steps: by the coordinator, and by a parent who joins without an account and disagrees. */
class TogetherOnAServiceTest extends Journey {
    private static final String TITLE = "A booklet about exercises at home";
    private static final List<String> STEPS = List.of(
            "ask-first",
            "plan",
            "times",
            "make",
            "in-the-loop",
            "before-deciding",
            "plain-words",
            "use-it",
            "wider",
            "try-out",
            "agree");

    @Test
    void aPieceGoesThroughItsStepsAndWhoDisagreesIsShownToEverybody() {
        try (Someone petra = Someone.withoutJavaScript(address());
                Someone parent = Someone.withAPhone(address())) {
            String piece = begins(petra);
            String place = joins(petra, parent, piece);
            asksAndDecides(petra, piece);
            STEPS.forEach(step -> petra.opens(piece + "/step/" + step + "/say")
                    .writes("What was done, or why is it left out? (optional)", "We did this one.")
                    .presses("Save"));
            petra.opens(piece).reads("11 of 13 steps are settled.");
            tellsHowItGoes(petra, parent, piece, place);
            petra.opens(piece + "/agree/share")
                    .writes("What is it called?", "The booklet")
                    .writes("The words, or what is in it", "Ten exercises and who to ring.")
                    .presses("Show it");
            disagrees(parent, place);
            petra.opens(piece + "/finish").reads("You have not answered");
            for (String check : List.of("agreed-before-final", "seen-in-result")) {
                petra.opens(piece + "/checks/" + check + "/answer")
                        .chooses("Yes")
                        .presses("Save");
            }
            petra.opens(piece + "/checks").reads("Partly").reads("The costs are missing.");
            petra.opens(piece + "/finish")
                    .reads("Nothing is missing.")
                    .writes("What came of it? (optional)", "The booklet is printed.")
                    .presses("Finish it")
                    .reads("When people are told");
            tellsBack(petra, parent, piece, place);
            petra.opens(piece + "/show")
                    .writes("What happened?", "We wrote a booklet together.")
                    .presses("Show it")
                    .reads("Somebody does not agree. Enter what they said")
                    .writes("What did those say who do not agree? (optional)", "It should say what it costs.")
                    .presses("Show it");
            parent.opens(petra.page().url().substring(address().length()))
                    .reads("Not everybody agreed.")
                    .reads("Fewer than 5 people from families took part: online.")
                    .reads("It should say what it costs.");
        }
    }

    private static String begins(Someone petra) {
        petra.signsInAs("Petra Lindqvist")
                .opens("/partnership/piece/new")
                .picks("Service", "Occupational therapy")
                .writes("What is it, in a few words?", TITLE)
                .chooses("Information, like a leaflet")
                .writes("What is fixed?", "The exercises are set by the therapists.")
                .writes("What can change?", "Every word and picture.")
                .presses("Begin")
                .reads(TITLE);
        String url = petra.page().url();
        return url.substring(url.indexOf("/partnership/"));
    }

    private static String joins(Someone petra, Someone parent, String piece) {
        LocalDate closes = LocalDate.now(ZoneId.of("Europe/London")).plusDays(20);
        petra.opens(piece + "/opportunity")
                .writes("What can people do?", "Help to write a booklet")
                .writes("What is it about?", "Exercises at home.")
                .writes("How much time does it take?", "Two evenings")
                .writes("Which expenses are paid?", "Travel")
                .writes("What is paid for their time?", "A voucher")
                .writes("Which support is there?", "A call before each session")
                .writesDate(
                        "Open until", "" + closes.getDayOfMonth(), "" + closes.getMonthValue(), "" + closes.getYear())
                .presses("Publish it");
        parent.opens("/partnership/opportunities")
                .follows("Help to write a booklet")
                .reads("A voucher")
                .reads("Every word and picture.")
                .presses("Join")
                .writes("Your name", "Nell Anders")
                .writes("Your phone number (optional)", "01904 000 111")
                .chooses("Parent or carer")
                .writes("How do you want others to see you?", "A parent who does exercises")
                .chooses("Online")
                .presses("Join")
                .reads("What is fixed, and what can change");
        petra.opens(piece + "/people").reads("A parent who does exercises").reads("Nell Anders");
        String url = parent.page().url();
        return url.substring(url.indexOf("/partnership/"));
    }

    private static void asksAndDecides(Someone petra, String piece) {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
        petra.opens(piece + "/decide/ask")
                .writes("What do you ask them about?", "Photos or drawings?")
                .chooses("By phone")
                .writesDate(
                        "When?",
                        "" + yesterday.getDayOfMonth(),
                        "" + yesterday.getMonthValue(),
                        "" + yesterday.getYear())
                .presses("Save")
                .reads("Photos or drawings?");
        petra.opens(piece + "/decide/record")
                .writes("What was decided?", "Drawings.")
                .writes("Why, and what did they say?", "They are kinder.")
                .presses("Save")
                .reads("Choose when people were asked about it");
        String asked = petra.page().locator("#request option").nth(1).innerText();
        petra.picks("When were they asked about it? (optional)", asked)
                .presses("Save")
                .reads("Drawings.");
    }

    private static void tellsHowItGoes(Someone petra, Someone parent, String piece, String place) {
        petra.opens(piece + "/news/tell")
                .chooses("By phone")
                .writes("What do you tell them?", "The drawings are being made.")
                .presses("Tell them");
        petra.opens(piece + "/told/add")
                .writes("What did people say?", "Families like to see the exercise, not only read it.")
                .chooses("Used")
                .writes("What did you do? (optional)", "Each exercise has a drawing.")
                .presses("Save")
                .reads("Each exercise has a drawing.");
        parent.opens(place).reads("The drawings are being made.");
    }

    /** The last two of the thirteen steps come after the end. */
    private static void tellsBack(Someone petra, Someone parent, String piece, String place) {
        petra.opens(piece + "/tell-back/close")
                .chooses("By phone")
                .writes("What did you tell them?", "The booklet is printed. What it costs stands on page 2.")
                .presses("Save")
                .reads("What it costs stands on page 2.")
                .reads("Were they asked how it was?");
        for (String step : List.of("tell-back", "how-was-it")) {
            petra.opens(piece + "/step/" + step + "/say")
                    .writes("What was done, or why is it left out? (optional)", "We did this one.")
                    .presses("Save");
        }
        petra.opens(piece).reads("13 of 13 steps are settled.");
        parent.opens(place).reads("What it costs stands on page 2.");
    }

    private static void disagrees(Someone parent, String place) {
        parent.opens(place)
                .follows("Say whether you agree: The booklet")
                .chooses("Do not agree")
                .presses("Send")
                .reads("Enter what you would change, or why you do not agree")
                .writes("What would you change, or why do you not agree? (optional)", "The costs are missing.")
                .presses("Send")
                .reads("You said: Do not agree.");
        parent.opens(place + "/checks");
        for (String key : List.of(
                "involved",
                "used-before-deciding",
                "understood",
                "kept-updated",
                "agreed-before-final",
                "seen-in-result")) {
            parent.page()
                    .locator("input[name='answer-" + key + "'][value='partly']")
                    .check();
            parent.page().locator("[name='words-" + key + "']").fill("The costs are missing.");
        }
        parent.presses("Send").reads("The worker has not answered yet.");
        assertThat(parent.page().content()).doesNotContain("Nell Anders");
    }
}
