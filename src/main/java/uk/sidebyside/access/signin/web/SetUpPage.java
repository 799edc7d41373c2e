package uk.sidebyside.access.signin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.signin.Accounts.Proposal;
import uk.sidebyside.access.signin.web.SignInPage.Provider;
import uk.sidebyside.pages.FormErrors;

/** A step of setting up how one signs in.
 *
 * @param proposal what an authenticator app shall learn, on the page that shows it
 * @param codes the recovery codes, on the page that shows them once
 * @param action where the form goes
 */
public record SetUpPage(
        FormErrors errors, @Nullable Proposal proposal, List<String> codes, List<Provider> providers, String action) {

    public SetUpPage {
        codes = List.copyOf(codes);
        providers = List.copyOf(providers);
    }

    static SetUpPage of(FormErrors errors, String action) {
        return new SetUpPage(errors, null, List.of(), List.of(), action);
    }
}
