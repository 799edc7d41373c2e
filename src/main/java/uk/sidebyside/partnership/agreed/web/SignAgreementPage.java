package uk.sidebyside.partnership.agreed.web;

import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.partnership.agreed.Agreement;
import uk.sidebyside.partnership.agreed.Agreement.Party;

/** @param statement what whoever signs says by it */
public record SignAgreementPage(
        Agreement agreement, Party party, String statement, String role, String contact, FormErrors errors) {

    public String address() {
        return agreement.address() + "/sign/" + party.id();
    }
}
