package uk.sidebyside.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a service handed in comes back as thanks and support, and everybody sees that it looked, and nobody what it found. */
class AnAuditComesBackTest extends Journey {
    private static final String SERVICE = "Specialist teaching";

    @Test
    void aServiceGetsThanksWithStrengthsAndSupportAndTheCentreAsksHowItWent() {
        try (Someone noreen = Someone.withAPhone(address());
                Someone petra = Someone.atADesk(address());
                Someone visitor = Someone.withoutJavaScript(address())) {
            noreen.signsInAs("Noreen Kilbride")
                    .opens("/partnership")
                    .follows("Audits of services: how well they work with families")
                    .doesNotRead("To thank for");
            noreen.page()
                    .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(SERVICE))
                    .first()
                    .click();
            noreen.looksAround()
                    .reads("Receipt")
                    .reads("The centre has it and will read it.")
                    .reads("Room for improvement")
                    .takesAWholePicture("audit-receipt");
            thanks(petra);
            noreen.page().reload();
            noreen.looksAround()
                    .follows("Read the thanks of " + day(today()))
                    .reads("You bring a teacher of the deaf to every first meeting.")
                    .reads("4. We continue to grow our networks of people")
                    .takesAWholePicture("audit-thanks");
            petra.opens("/audits/handed-in");
            petra.page()
                    .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(SERVICE + ": 4."))
                    .first()
                    .click();
            petra.looksAround()
                    .writes("What came of it?", "Six families came whom nobody knew.")
                    .presses("Save")
                    .reads("Six families came whom nobody knew.");
            looksAtAll(petra);
            visitor.opens("/partnership")
                    .follows("Services with our quality mark")
                    .follows(SERVICE)
                    .reads("The service may show this mark until")
                    .doesNotRead("Room for improvement")
                    .takesAWholePicture("quality-mark");
            visitor.opens("/audits/good-practice").reads("Asking at the school gate");
        }
    }

    private static void thanks(Someone petra) {
        petra.signsInAs("Petra Lindqvist")
                .opens("/my-work")
                .follows("Thank " + SERVICE + " for its audit")
                .presses("I have read it")
                .reads("The centre read it on " + day(today()))
                .presses("Write the thanks")
                .writes("What is strong?", "")
                .presses("Send it")
                .reads("Enter what is strong")
                .writes("What is strong?", "You bring a teacher of the deaf to every first meeting.")
                .presses("Send it")
                .reads("Thank you, " + SERVICE)
                .reads("You bring a teacher of the deaf to every first meeting.");
    }

    private static void looksAtAll(Someone petra) {
        petra.opens("/audits/levels")
                .reads("They stand in the order of their names.")
                .takesAWholePicture("audit-levels")
                .picks("How much", "Three years, by quarter")
                .picks("Service", "Short breaks")
                .presses("Show")
                .reads("Levels in each quarter of three years")
                .takesAWholePicture("audit-levels-over-time")
                .follows("Who is due")
                .reads("Each service looks at how it works with families once in twelve months.")
                .takesAWholePicture("audit-calendar")
                .follows("Themes")
                .reads("Decided before anybody came")
                .picks("What it led to", "A joint partnership event")
                .presses("Show")
                .reads("Who is never asked")
                .doesNotRead("Decided before anybody came");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static String day(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.UK)
                .format(day);
    }
}
