package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;

/** Reads what a session says. What is missing and what can't be understood are the same: it says nothing. */
final class SessionText {

    private SessionText() {}

    static Optional<String> text(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : text(session.getAttribute(name));
    }

    static Optional<String> text(@Nullable Object attribute) {
        return attribute instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static Optional<PersonId> person(HttpServletRequest request, String name) {
        return text(request, name).flatMap(SessionText::uuid).map(PersonId::new);
    }

    static Optional<Instant> instant(HttpServletRequest request, String name) {
        return text(request, name).flatMap(SessionText::instant);
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
