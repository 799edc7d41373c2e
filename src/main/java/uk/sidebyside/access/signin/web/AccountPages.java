package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.Identities;
import uk.sidebyside.access.signin.Passkeys;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.pages.FormErrors;

/** Gathers what the account page shows. */
@Component
class AccountPages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Accounts accounts;
    private final Seats seats;
    private final Passkeys passkeys;
    private final Identities identities;
    private final Sessions sessions;
    private final SignInWays ways;
    private final SignInLinks links;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            Seats seats,
            Passkeys passkeys,
            Identities identities,
            Sessions sessions,
            SignInWays ways,
            SignInLinks links,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.seats = seats;
        this.passkeys = passkeys;
        this.identities = identities;
        this.sessions = sessions;
        this.ways = ways;
        this.clock = clock;
    }

    ModelAndView page(HttpServletRequest request, PersonId id, FormErrors errors, @Nullable String done) {
        Person person = seats.person(id).orElseThrow(NotFound::new);
        List<String> linked =
                identities.of(id).stream().map(Identities.Identity::provider).toList();
        var page = new AccountPage(
                person.name(),
                person.email(),
                accounts.standing(id).orElseThrow(NotFound::new),
                passkeys.of(id),
                linked,
                ways.providers().stream()
                        .filter(provider -> !linked.contains(provider.name()))
                        .toList(),
                sessionRows(id, request.getSession(false)),
                errors,
                done,
                links.signsInByLink(id));
        return Page.of("access/account", page);
    }

    private List<AccountPage.SessionRow> sessionRows(PersonId person, @Nullable HttpSession present) {
        return sessions.of(person, present == null ? null : present.getId()).stream()
                .map(open -> new AccountPage.SessionRow(
                        open.since().map(this::moment).orElse("not known"),
                        moment(open.lastUsed()),
                        open.by(),
                        open.present()))
                .toList();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
