package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What an opportunity must state before anybody is asked to give their time (REQUIREMENTS R090). */
public final class OfferOpportunity {
    private static final String SOURCE = "REQUIREMENTS R090";

    private OfferOpportunity() {}

    /** @param stated by field: title, what, timeAsked, expenses, payment, support */
    public static List<Finding> check(
            Map<String, String> stated, int ways, @Nullable LocalDate closesOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (String field : List.of("title", "what", "timeAsked", "expenses", "payment", "support")) {
            if (stated.getOrDefault(field, "").isBlank()) {
                findings.add(Finding.of(field, "opportunity.needs." + field, SOURCE));
            }
        }
        if (ways == 0) {
            findings.add(Finding.of("ways", "opportunity.needs.ways", SOURCE));
        }
        if (closesOn == null) {
            findings.add(Finding.of("closesOn", "needs.day", SOURCE));
        } else if (closesOn.isBefore(today)) {
            findings.add(Finding.of("closesOn", "opportunity.closes.past", SOURCE));
        }
        return findings;
    }
}
