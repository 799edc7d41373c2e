package uk.sidebyside.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.rules.LinkRules.Purpose;
import uk.sidebyside.access.rules.LinkRules.Standing;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * E-mailed links that work once. Opening one shows a page with a button, since mail programs open links by themselves;
 * pressing the button uses it up. Only a digest of its token is kept.
 */
@Service
public class SignInLinks {
    private final SignInLinkStore links;
    private final AccountStore accounts;
    private final FamilyStore families;
    private final ObjectProvider<SignInMail> mail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignInLinks(
            SignInLinkStore links,
            AccountStore accounts,
            FamilyStore families,
            ObjectProvider<SignInMail> mail,
            TransactionTemplate transactions,
            Clock clock) {
        this.transactions = transactions;
        this.families = families;
        this.links = links;
        this.accounts = accounts;
        this.mail = mail;
        this.clock = clock;
    }

    public record Link(UUID id, Purpose purpose, AreaId area, PersonId person, String name, Standing standing) {}

    /**
     * Opens an account for somebody of the area and writes to them. An account that is finished stays as it is until
     * the link is used. Earlier links of the person stop working.
     *
     * @throws NotFound for somebody who does not belong to the area
     * @throws IllegalArgumentException for somebody without an address
     */
    @Transactional
    public void invite(AreaId area, PersonId person, String areaName, @Nullable PersonId invitedBy) {
        if (!accounts.belongsTo(area, person)) {
            throw new NotFound();
        }
        accounts.open(person, clock.instant());
        Account account = accounts.find(person).orElseThrow(NotFound::new);
        if (account.email() == null) {
            throw new IllegalArgumentException("An invitation needs an address to go to");
        }
        send(area, account, family(person) ? Purpose.FAMILY_INVITATION : Purpose.INVITATION, areaName, invitedBy);
    }

    /**
     * The invitation of an installation's first administrator, who reads the program's log and so needs no letter.
     *
     * @return the token of the link
     * @throws NotFound for anybody but the operator
     */
    @Transactional
    public String inviteFirst(AreaId area, PersonId person) {
        if (Principals.current().kind() != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
        accounts.open(person, clock.instant());
        String token = Secrets.token();
        links.insert(new SignInLinkStore.Sent(
                Ids.next(clock), digest(token), Purpose.INVITATION, area, person, null, clock.instant()));
        return token;
    }

    /** Writes to the person with this address, if there is one with an open account and something to come back to; says nothing about it. */
    @Transactional
    public void recover(AreaId area, String email, String areaName) {
        accounts.byEmail(email)
                .filter(account -> !account.closed() && families.comesBack(account.person(), LocalDate.now(clock)))
                .ifPresent(account -> send(area, account, purposeFor(account), areaName, null));
    }

    /** Families are signed in. Of others, who never finished setting up begins again, and all else choose a password. */
    private Purpose purposeFor(Account account) {
        if (family(account.person())) {
            return Purpose.FAMILY;
        }
        boolean finished = accounts.standing(account.person())
                .filter(Accounts.Standing::finished)
                .isPresent();
        return finished ? Purpose.RECOVERY : Purpose.INVITATION;
    }

    /** Whether a link alone signs them in today. */
    private boolean family(PersonId person) {
        return families.signsInByLink(person, LocalDate.now(clock));
    }

    private void send(AreaId area, Account account, Purpose purpose, String areaName, @Nullable PersonId sentBy) {
        Instant now = clock.instant();
        String token = Secrets.token();
        var link =
                new SignInLinkStore.Sent(Ids.next(clock), digest(token), purpose, area, account.person(), sentBy, now);
        links.withdrawOpen(account.person(), now);
        links.insert(link);
        SignInMail post = mail.getIfAvailable();
        if (post == null) {
            throw new IllegalStateException("Nothing can send mail");
        }
        post.queue(Letters.of(link, account.name(), areaName, token));
    }

    @Transactional(readOnly = true)
    public Optional<Link> look(String token) {
        return links.find(digest(token), clock.instant())
                .filter(link -> !link.purpose().signsIn() || family(link.person()));
    }

    /** Uses the link up; empty where it is not open or somebody was faster. */
    @Transactional
    public Optional<Link> use(String token) {
        return look(token)
                .filter(link -> link.standing() == Standing.OPEN)
                .filter(link -> !link.purpose().signsIn() || family(link.person()) && openAccount(link.person()))
                .filter(link -> links.use(link.id(), clock.instant()));
    }

    /** Whether a link alone signs somebody in; asked by whoever they are, and answered in the operator's name. */
    public boolean signsInByLink(PersonId person) {
        return Principals.call(
                Principal.operator(null, "sign-in"),
                () -> Boolean.TRUE.equals(transactions.execute(status -> family(person))));
    }

    private boolean openAccount(PersonId person) {
        return accounts.find(person).filter(account -> !account.closed()).isPresent();
    }

    /** Who of the area has been invited and has not come yet, and until when their link works. */
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> openInvitations(AreaId area) {
        return links.openInvitations(area, clock.instant());
    }

    private static byte[] digest(String token) {
        return Secrets.digest("sign-in link", token);
    }
}
