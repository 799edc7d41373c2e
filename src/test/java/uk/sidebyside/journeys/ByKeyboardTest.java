package uk.sidebyside.journeys;

import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** An action owner who uses no mouse signs in and says how a delayed line stands. */
class ByKeyboardTest extends Journey {
    private static final String UPDATE = "The first letters to families went out. Nine of ten services answered.";

    @Test
    void anUpdateIsMadeWithTheKeyboardAlone() throws CodeGenerationException {
        try (Someone owner = Someone.atADesk(address())) {
            owner.opens("/");
            Keyboard keyboard = new Keyboard(owner);
            signsIn(keyboard);
            keyboard.skipsToTheMainPart().tabsTo("3.3: say how it is going").goesOnWith("Enter");
            sendsTooLittle(keyboard);
            completesIt(keyboard);
            keyboard.skipsToTheMainPart()
                    .tabsTo("Send your update")
                    .goesOnWith("Space")
                    .reads("Your update of 3.3 is published")
                    .skipsToTheMainPart()
                    .tabsTo("the page of 3.3")
                    .goesOnWith("Enter")
                    .reads(UPDATE);
        }
    }

    private static void signsIn(Keyboard keyboard) throws CodeGenerationException {
        keyboard.tabsTo("Sign in")
                .goesOnWith("Enter")
                .skipsToTheMainPart()
                .tabsTo("E-mail address")
                .goesOnWith("Enter")
                .isAt("There is a problem Enter your e-mail address Enter your password")
                .tabsTo("Enter your e-mail address")
                .presses("Enter")
                .isAt("E-mail address")
                .types(ExampleSignIn.EMAIL)
                .tabsTo("Password")
                .types(ExampleSignIn.PASSWORD)
                .tabsTo("Continue")
                .goesOnWith("Enter")
                .skipsToTheMainPart()
                .tabsTo("What is the code in your authenticator app?")
                .types(ExampleSignIn.codeNow())
                .goesOnWith("Enter")
                .reads("My work");
    }

    /** Refused: the focus goes to the summary, and its link to the field. */
    private static void sendsTooLittle(Keyboard keyboard) {
        keyboard.skipsToTheMainPart()
                .choosesBelow("Started but delayed", "Progressing but delayed")
                .tabsTo("Continue")
                .goesOnWith("Enter")
                .reads("There is a problem")
                .presses("Tab")
                .presses("Enter")
                .isAt("What changed");
    }

    private static void completesIt(Keyboard keyboard) {
        LocalDate expected = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(6);
        keyboard.types(UPDATE)
                .tabsTo("Why is it delayed?")
                .types("One service moved its audit.")
                .tabsTo("What does that mean for children and families?")
                .types("Its families hear a month later.")
                .tabsTo("What do you do to catch up?")
                .types("We visit it in the first week of the month.")
                .tabsTo("Day")
                .types(String.valueOf(expected.getDayOfMonth()))
                .tabsTo("Month")
                .types(String.valueOf(expected.getMonthValue()))
                .tabsTo("Year")
                .types(String.valueOf(expected.getYear()))
                .tabsTo("Continue")
                .goesOnWith("Enter")
                .reads("Check your update");
    }
}
