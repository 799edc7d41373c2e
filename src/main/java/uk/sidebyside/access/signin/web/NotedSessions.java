package uk.sidebyside.access.signin.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import uk.sidebyside.access.rules.SessionRules;

/**
 * The sessions of the database, read once a request and without a write for each: that a session was used is written down
 * once a minute. Names that no session of ours can have are not looked up.
 */
final class NotedSessions<S extends Session>
        implements FindByIndexNameSessionRepository<NotedSessions.Noted<S>>, ServletRequestListener {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FindByIndexNameSessionRepository<S> stored;

    /** What this request has read. Spring Session asks for a session again after it has saved it, often twice. */
    private final ThreadLocal<Map<String, Noted<S>>> read = new ThreadLocal<>();

    NotedSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        read.set(new HashMap<>());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        read.remove();
    }

    @Override
    public Noted<S> createSession() {
        return new Noted<>(stored.createSession());
    }

    @Override
    public void save(Noted<S> session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable Noted<S> findById(String id) {
        Map<String, Noted<S>> known = read.get();
        return known == null ? load(id) : known.computeIfAbsent(id, this::load);
    }

    private @Nullable Noted<S> load(String id) {
        S found = NAME.matcher(id).matches() ? stored.findById(id) : null;
        return found == null ? null : new Noted<>(found);
    }

    @Override
    public void deleteById(String id) {
        Map<String, Noted<S>> known = read.get();
        if (known != null) {
            known.remove(id);
        }
        stored.deleteById(id);
    }

    @Override
    public Map<String, Noted<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        var found = new HashMap<String, Noted<S>>();
        stored.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new Noted<>(session)));
        return found;
    }

    static final class Noted<S extends Session> implements Session {
        private final S stored;

        private Noted(S stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant used) {
            Duration unnoted = Duration.between(stored.getLastAccessedTime(), used);
            if (unnoted.compareTo(SessionRules.NOTED_EVERY) >= 0) {
                stored.setLastAccessedTime(used);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            switch (value) {
                case null -> stored.removeAttribute(name);
                case String text -> stored.setAttribute(name, text);
                default -> throw new IllegalArgumentException("A session holds text only: " + name);
            }
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
