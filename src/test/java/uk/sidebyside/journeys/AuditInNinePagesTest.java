package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A service lead does the audit of the six principles, and is asked nothing that the records already know. */
class AuditInNinePagesTest extends Journey {
    private static final List<String> KNOWN =
            List.of("name", "post", "designation", "organisation", "sector", "service area", "e-mail", "email");

    @Test
    void aServiceLeadDoesTheAuditInNinePages() {
        try (Someone lead = Someone.withAPhone(address());
                Someone petra = Someone.atADesk(address())) {
            walk(lead, "Occupational therapy");
            thanksAndSupport(lead, petra, "Occupational therapy");
        }
    }

    @Test
    void itIsTheSameWithoutJavaScript() {
        try (Someone lead = Someone.withoutJavaScript(address())) {
            walk(lead, "Portage");
        }
    }

    private static void walk(Someone lead, String service) {
        List<String> pages = new ArrayList<>();
        lead.signsInAs("Jamila Farooqi").opens("/audits/begin");
        asksNothingThatIsKnown(lead, pages);
        assertThat(lead.page().locator("input[name$=\".year\"]").all())
                .as("days that are filled in beforehand")
                .allSatisfy(year -> assertThat(year.inputValue()).isNotBlank());
        lead.picks("Service", service)
                .writes("What goes well? (optional)", "Families tell us that they feel heard.")
                .writes("What is being developed together with families?", "A new way to book.")
                .presses("Save and go on");
        for (int principle = 1; principle <= 6; principle++) {
            lead.reads(principle + " of 6");
            asksNothingThatIsKnown(lead, pages);
            lead.chooses(principle == 4 ? "Room for improvement" : "Good")
                    .writes("Notes or evidence (optional)", "The minutes of May show it.")
                    .presses("Save and go on");
        }
        lead.reads("Suggested: Requires Improvement.")
                .reads("At least one is at “Room for improvement”, so “Requires Improvement” is suggested.");
        asksNothingThatIsKnown(lead, pages);
        lead.chooses("Requires Improvement")
                .writes("Why?", "We found no new people this year.")
                .writes("Summary", "Families are heard. They are the same families each time.")
                .writes("A next step: what is done? (optional)", "Ask through the schools")
                .picks("Who does it? (optional)", "Quality Assurance Lead")
                .writesDate("By when? (optional)", "1", "6", "2027")
                .presses("Save and go on")
                .reads("Ask through the schools");
        asksNothingThatIsKnown(lead, pages);
        lead.presses("Sign it").reads("Signed by Jamila Farooqi").reads("Its hash (SHA-256) is");
        assertThat(pages).as("pages from beginning to signature").hasSize(9);
    }

    /** What was signed is handed in: the service has its receipt at once, and then thanks, with support where it has room for it. */
    private void thanksAndSupport(Someone lead, Someone petra, String service) {
        lead.follows("See its receipt and the support that is offered")
                .reads("Receipt")
                .reads("The centre has it and will read it.");
        String receipt = lead.page().url().substring(address().length());
        petra.signsInAs("Petra Lindqvist")
                .opens("/my-work")
                .reads("Thank " + service + " for its audit")
                .opens(receipt)
                .presses("I have read it")
                .presses("Write the thanks")
                .writes("What is strong?", "Families tell you that they feel heard.")
                .presses("Send it")
                .reads("Thank you, " + service);
        lead.opens(receipt)
                .reads("4. We continue to grow our networks of people")
                .reads("Support")
                .follows("Read the thanks of " + day(LocalDate.now(ZoneId.of("Europe/London"))))
                .reads("Families tell you that they feel heard.");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    /** Notes the page, and that none of its fields asks what the account or the register of services knows. */
    private static void asksNothingThatIsKnown(Someone lead, List<String> pages) {
        pages.add(lead.page().url());
        Locator asked = lead.page().locator("main label, main legend");
        assertThat(asked.allInnerTexts())
                .allSatisfy(words -> assertThat(KNOWN).noneMatch(known -> words.toLowerCase(Locale.ROOT)
                        .strip()
                        .replace(" (optional)", "")
                        .matches("(your |their )?" + known)));
    }
}
