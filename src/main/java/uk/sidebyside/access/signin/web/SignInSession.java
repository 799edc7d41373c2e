package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.rules.LinkRules.Purpose;
import uk.sidebyside.access.rules.SessionRules;

/**
 * What a session remembers of sign-in: who, since when and by what; or, half-way, whose code is awaited or whose account
 * is being set up, which gives no rights at all.
 */
@Component
public class SignInSession implements SecurityContextRepository {
    static final String PERSON = "signed-in.person";
    static final String SINCE = "signed-in.since";
    static final String BY = "signed-in.by";
    private static final String AWAITED = "code-awaited.person";
    private static final String AWAITED_SINCE = "code-awaited.since";
    private static final String SETTING_UP = "setting-up.person";
    private static final String SETTING_UP_SINCE = "setting-up.since";
    private static final String SETTING_UP_FOR = "setting-up.for";
    static final String RETURN_TO = "return-to";

    private final Clock clock;
    private final CsrfTokenRepository forgeryTokens = new CookieCsrfTokenRepository();

    SignInSession(Clock clock) {
        this.clock = clock;
    }

    /** Signs in. The session gets a new name, so that one known beforehand is worth nothing. */
    void begin(HttpServletRequest request, HttpServletResponse response, PersonId person, String by) {
        HttpSession session = renamed(request);
        forgetHalves(session);
        session.setAttribute(PERSON, person.value().toString());
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(BY, by);
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.value().toString());
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(person)));
        forgeryTokens.saveToken(null, request, response);
    }

    void awaitCode(HttpServletRequest request, PersonId person) {
        HttpSession session = renamed(request);
        session.setAttribute(AWAITED, person.value().toString());
        session.setAttribute(AWAITED_SINCE, clock.instant().toString());
    }

    /** Whose password was right a short while ago. */
    Optional<PersonId> codeAwaited(HttpServletRequest request) {
        return half(request, AWAITED, AWAITED_SINCE, SessionRules.CODE_WITHIN);
    }

    void settingUp(HttpServletRequest request, PersonId person, Purpose purpose) {
        HttpSession session = renamed(request);
        session.setAttribute(SETTING_UP, person.value().toString());
        session.setAttribute(SETTING_UP_SINCE, clock.instant().toString());
        session.setAttribute(SETTING_UP_FOR, purpose.name());
    }

    /** Who pressed the button of their e-mailed link a while ago. */
    Optional<PersonId> settingUp(HttpServletRequest request) {
        return half(request, SETTING_UP, SETTING_UP_SINCE, SessionRules.SET_UP_WITHIN);
    }

    /**
     * Whether the person may set up every way of signing in. Who lost a password may choose a new one and nothing more:
     * the second factor is still asked for, so that whoever reads their mail is not them.
     */
    boolean mayChooseAnyWay(HttpServletRequest request) {
        return SessionText.text(request, SETTING_UP_FOR)
                .filter(Purpose.INVITATION.name()::equals)
                .isPresent();
    }

    private Optional<PersonId> half(HttpServletRequest request, String person, String since, Duration within) {
        return SessionText.instant(request, since)
                .filter(began -> SessionRules.within(within, began, clock.instant()))
                .flatMap(began -> SessionText.person(request, person));
    }

    private static HttpSession renamed(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        return request.getSession(true);
    }

    private static void forgetHalves(HttpSession session) {
        for (String name :
                new String[] {AWAITED, AWAITED_SINCE, SETTING_UP, SETTING_UP_SINCE, SETTING_UP_FOR, RETURN_TO}) {
            session.removeAttribute(name);
        }
    }

    /** Who is signed in, for what runs before Spring Security has said so. */
    Optional<PersonId> signedIn(HttpServletRequest request) {
        Optional<Instant> since = SessionText.instant(request, SINCE);
        return since.filter(began -> SessionRules.within(SessionRules.LASTS, began, clock.instant()))
                .flatMap(began -> SessionText.person(request, PERSON));
    }

    private Optional<Authentication> read(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::new);
    }

    @Override
    @Deprecated(since = "Spring Security 5.7")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest()).map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
    }

    /** Nothing is kept here: {@link #begin} alone signs in, and what a filter makes of a provider's answer stays out. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return read(request).isPresent();
    }
}
