package uk.sidebyside.partnership.agreed.web;

import java.util.UUID;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.partnership.agreed.Agreement;
import uk.sidebyside.partnership.agreed.Agreement.Party;

public record SignedPaperPage(
        Agreement agreement,
        Party party,
        UUID submission,
        String name,
        String role,
        String contact,
        DateEntry signedOn,
        FormErrors errors) {

    public String address() {
        return agreement.address() + "/paper/" + party.id();
    }
}
