package uk.sidebyside.access.signin.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;

/** The sessions of a person on all their devices, and how they end. */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> stored;

    Sessions(FindByIndexNameSessionRepository<? extends Session> stored) {
        this.stored = stored;
    }

    /** @param by what the sign-in was proven by */
    record Open(boolean present, Optional<Instant> since, Instant lastUsed, String by) {}

    /** @param present the id of the session that asks */
    List<Open> of(PersonId person, @Nullable String present) {
        return stored.findByPrincipalName(person.value().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, present))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    private static Open open(Session session, @Nullable String present) {
        return new Open(
                session.getId().equals(present),
                SessionText.text((Object) session.getAttribute(SignInSession.SINCE))
                        .flatMap(SessionText::instant),
                session.getLastAccessedTime(),
                SessionText.text((Object) session.getAttribute(SignInSession.BY))
                        .orElse(""));
    }

    /** @param butThis the id of the one session that goes on; null for none */
    public void end(PersonId person, @Nullable String butThis) {
        stored.findByPrincipalName(person.value().toString()).keySet().stream()
                .filter(id -> !id.equals(butThis))
                .forEach(stored::deleteById);
    }
}
