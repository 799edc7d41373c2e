package uk.sidebyside.access.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.rules.PasswordRules;
import uk.sidebyside.access.rules.TypedCode;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** What a person proves to be themselves with. An account is one in all areas; what it may do in each is decided there. */
@Service
public class Accounts {
    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Accounts whose password and authenticator secret are known beforehand and are the same for all: for the example and
     * for tests, never for people. The password is hashed once, for that takes long by design.
     *
     * @param authenticatorSecret in Base32
     */
    public record OpenKnownAccounts(List<PersonId> people, String password, String authenticatorSecret) {}

    @Transactional
    public void open(OpenKnownAccounts command) {
        String hash = encoded(command.password());
        for (PersonId person : command.people()) {
            store.open(person, clock.instant());
            store.setPassword(person, hash, clock.instant());
            store.setAuthenticator(person, command.authenticatorSecret(), null);
        }
    }

    /** Opens an account with nothing to sign in by: what follows is up to its person. */
    @Transactional
    public void open(PersonId person) {
        store.open(person, clock.instant());
    }

    /**
     * @param recoveryCodes how many are left
     * @param closed whether it belongs to somebody who left
     */
    public record Standing(
            boolean password, boolean authenticator, int recoveryCodes, int passkeys, int providers, boolean closed) {

        /** Whether its person can sign in by themselves. */
        public boolean finished() {
            return !closed && (password && authenticator || passkeys > 0 || providers > 0);
        }

        /** How many ways in there are; the last one can't be taken away. */
        public int waysIn() {
            return (password && authenticator ? 1 : 0) + passkeys + providers;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Standing> standing(PersonId person) {
        return store.standing(person);
    }

    /** Those of the area who can sign in. */
    @Transactional(readOnly = true)
    public Set<PersonId> openIn(AreaId area) {
        return new HashSet<>(store.withOpenAccount(area));
    }

    /** Sets a password if it is a good one; otherwise says what is wrong with it and changes nothing. */
    @Transactional
    public List<Finding> setPassword(PersonId person, String password) {
        Account account = store.find(person).orElseThrow(NotFound::new);
        String email = account.email() == null ? "" : account.email();
        List<Finding> findings = PasswordRules.check(password, List.of(email, account.name()));
        if (findings.isEmpty()) {
            store.setPassword(person, encoded(password), clock.instant());
        }
        return findings;
    }

    @Transactional(readOnly = true)
    public boolean isPassword(PersonId person, String password) {
        return store.find(person)
                .map(Account::passwordHash)
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    /**
     * @param secret to type in where the picture can't be read
     * @param picture the same for a camera
     */
    public record Proposal(String secret, AuthenticatorCodes.Picture picture) {}

    /** The secret that an authenticator app shall learn; it counts from the first right code on. Asked again, the same. */
    @Transactional
    public Proposal proposeAuthenticator(PersonId person) {
        Account account = store.find(person).orElseThrow(NotFound::new);
        String secret = account.proposedSecret();
        if (secret == null) {
            secret = AuthenticatorCodes.newSecret();
            store.propose(person, secret);
        }
        String label = account.email() == null ? account.name() : account.email();
        return new Proposal(secret, AuthenticatorCodes.picture(secret, label));
    }

    /** Empty for a wrong code; otherwise the recovery codes, to be shown once. */
    @Transactional
    public Optional<List<String>> acceptAuthenticator(PersonId person, String code) {
        Account account = store.find(person).orElseThrow(NotFound::new);
        String secret = account.proposedSecret();
        if (secret == null) {
            return Optional.empty();
        }
        return AuthenticatorCodes.stepOf(code, secret, null, clock.instant()).map(step -> {
            store.setAuthenticator(person, secret, step);
            return newRecoveryCodes(person);
        });
    }

    /** The old ones stop working. */
    @Transactional
    public List<String> replaceRecoveryCodes(PersonId person) {
        return newRecoveryCodes(person);
    }

    /** Ends an account of somebody who left. Their sessions are ended by whoever calls this. */
    @Transactional
    public void close(PersonId person) {
        store.close(person, clock.instant());
    }

    /** The same for somebody who left one area: only if they hold no seat anywhere after that day. */
    @Transactional
    public boolean closeWithoutSeat(PersonId person, LocalDate lastDay) {
        return store.closeWithoutSeat(person, lastDay, clock.instant());
    }

    /** The same for somebody who has no post and is around no child in any area on that day; it ends their sessions too. */
    @Transactional
    public void closeWithoutTies(PersonId person, LocalDate day) {
        store.closeWithoutTies(person, day, clock.instant());
    }

    @Transactional(readOnly = true)
    Optional<Account> byEmail(String email) {
        return store.byEmail(email);
    }

    @Transactional(readOnly = true)
    Optional<Account> find(PersonId person) {
        return store.find(person);
    }

    /** Whether it is the person's code, of the authenticator or of the recovery list; it can't be used again. */
    @Transactional
    boolean useCode(PersonId person, String typed) {
        Optional<Account> account = store.find(person).filter(found -> !found.closed());
        return account.isPresent()
                && switch (TypedCode.kind(typed)) {
                    case AUTHENTICATOR -> useAuthenticatorCode(account.get(), typed);
                    case RECOVERY ->
                        store.useRecoveryCode(person, Secrets.recoveryDigest(person, typed), clock.instant());
                    case NEITHER -> false;
                };
    }

    @Transactional
    void improveHash(PersonId person, String password, String hash) {
        if (passwords.upgradeEncoding(hash)) {
            store.setPassword(person, encoded(password), clock.instant());
        }
    }

    private boolean useAuthenticatorCode(Account account, String typed) {
        String secret = account.authenticatorSecret();
        return secret != null
                && AuthenticatorCodes.stepOf(typed, secret, account.lastStep(), clock.instant())
                        .map(step -> store.useStep(account.person(), step))
                        .orElse(false);
    }

    private List<String> newRecoveryCodes(PersonId person) {
        List<String> codes = Secrets.recoveryCodes();
        store.replaceRecoveryCodes(
                person,
                codes.stream().map(code -> Secrets.recoveryDigest(person, code)).toList());
        return codes.stream().map(TypedCode::shown).toList();
    }

    private String encoded(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }
}
