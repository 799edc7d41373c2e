package uk.sidebyside.access.signin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.Passkeys;
import uk.sidebyside.access.signin.web.SignInPage.Provider;
import uk.sidebyside.pages.FormErrors;

/**
 * How somebody signs in, and where they are signed in.
 *
 * @param providers those that are not linked yet
 * @param done what was just done, in words
 * @param byLink whether an e-mailed link alone signs them in, as it does families
 */
public record AccountPage(
        String name,
        @Nullable String email,
        Accounts.Standing standing,
        List<Passkeys.Passkey> passkeys,
        List<String> linked,
        List<Provider> providers,
        List<SessionRow> sessions,
        FormErrors errors,
        @Nullable String done,
        boolean byLink) {

    public AccountPage {
        passkeys = List.copyOf(passkeys);
        linked = List.copyOf(linked);
        providers = List.copyOf(providers);
        sessions = List.copyOf(sessions);
    }

    public record SessionRow(String since, String lastUsed, String by, boolean present) {}
}
