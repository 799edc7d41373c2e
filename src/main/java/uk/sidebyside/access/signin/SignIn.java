package uk.sidebyside.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.rules.SignInLimits;
import uk.sidebyside.access.signin.Throttles.Limited;
import uk.sidebyside.shared.EmailAddress;

/**
 * Decides whether somebody is who they say. Not itself a transaction: checking a password takes a good part of a second,
 * for which it holds no connection, and a try counts whatever comes of it.
 */
@Service
public class SignIn {
    private static final Principal SIGN_IN = Principal.operator(null, "sign-in");

    private final Accounts accounts;
    private final Throttles throttles;
    private final PasswordEncoder passwords;
    private final String decoy;

    SignIn(Accounts accounts, Throttles throttles, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.throttles = throttles;
        this.passwords = passwords;
        this.decoy = Objects.requireNonNull(passwords.encode(Secrets.token()));
    }

    public sealed interface Answer {}

    /** The person is known; nothing is proven yet but the password. */
    public record CodeNeeded(PersonId person) implements Answer {}

    /** The password is right, but the account never got its second factor: only an e-mailed link can help. */
    public record Unfinished() implements Answer {}

    public record SignedIn(PersonId person) implements Answer {}

    /** Wrong, unknown or closed: which of them is not said. */
    public record Refused() implements Answer {}

    /** Too many tries; this one was not even looked at. */
    public record Wait(Instant until) implements Answer {}

    /** @param network whence, as {@link uk.sidebyside.access.rules.Network} says it */
    public Answer withPassword(String typedEmail, String password, String network) {
        String email = EmailAddress.normal(typedEmail);
        Limited here = Limited.of(SignInLimits.ACCOUNT_FROM_NETWORK, "password", email, network);
        return Principals.call(SIGN_IN, () -> {
            Optional<Instant> wait = throttles.spend(List.of(
                    here,
                    Limited.of(SignInLimits.ACCOUNT, "password of account", email),
                    Limited.of(SignInLimits.NETWORK, "password from network", network)));
            return wait.isPresent() ? new Wait(wait.get()) : checked(email, password, here);
        });
    }

    /** An unknown address costs as much time as a known one: its password is compared with a decoy. */
    private Answer checked(String email, String password, Limited here) {
        Optional<Account> account = accounts.byEmail(email);
        String hash = account.map(Account::passwordHash).orElse(null);
        boolean right = passwords.matches(password, hash == null ? decoy : hash);
        if (!right || hash == null || account.isEmpty() || account.get().closed()) {
            return new Refused();
        }
        throttles.forgive(here);
        accounts.improveHash(account.get().person(), password, hash);
        return account.get().authenticatorSecret() == null
                ? new Unfinished()
                : new CodeNeeded(account.get().person());
    }

    /** The second step, for one whose password was right a moment ago. */
    public Answer withCode(PersonId person, String typed) {
        Limited codes = Limited.of(SignInLimits.CODE, "code", person.value().toString());
        return Principals.call(SIGN_IN, () -> {
            Optional<Instant> wait = throttles.spend(List.of(codes));
            if (wait.isPresent()) {
                return new Wait(wait.get());
            }
            if (!accounts.useCode(person, typed)) {
                return new Refused();
            }
            throttles.forgive(codes);
            return new SignedIn(person);
        });
    }

    /** Asks somebody who is signed in for their password once more; as limited as the codes. */
    public Answer samePerson(PersonId person, String password) {
        Limited asked =
                Limited.of(SignInLimits.CODE, "password again", person.value().toString());
        return Principals.call(SIGN_IN, () -> {
            Optional<Instant> wait = throttles.spend(List.of(asked));
            if (wait.isPresent()) {
                return new Wait(wait.get());
            }
            if (!accounts.isPassword(person, password)) {
                return new Refused();
            }
            throttles.forgive(asked);
            return new SignedIn(person);
        });
    }

    /** Whether this account may be signed in to at all, whatever it was proven by. */
    public boolean open(PersonId person) {
        return Principals.call(SIGN_IN, () -> accounts.find(person))
                .filter(account -> !account.closed())
                .isPresent();
    }
}
