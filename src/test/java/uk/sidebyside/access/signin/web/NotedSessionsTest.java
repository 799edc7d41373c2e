package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class NotedSessionsTest {
    private final InMemory stored = new InMemory();
    private final NotedSessions<MapSession> sessions = new NotedSessions<>(stored);
    private final ServletRequestEvent request =
            new ServletRequestEvent(new MockServletContext(), new MockHttpServletRequest());

    @Test
    void aRequestReadsItsSessionOnceHoweverOftenItIsAskedFor() {
        String id = aStoredSession();
        sessions.requestInitialized(request);
        assertThat(sessions.findById(id)).isNotNull().isSameAs(sessions.findById(id));
        assertThat(stored.reads).isEqualTo(1);
        sessions.requestDestroyed(request);
    }

    @Test
    void theNextRequestReadsItAnew() {
        String id = aStoredSession();
        sessions.requestInitialized(request);
        sessions.findById(id);
        sessions.requestDestroyed(request);
        stored.deleteById(id);
        sessions.requestInitialized(request);
        assertThat(sessions.findById(id)).isNull();
        sessions.requestDestroyed(request);
    }

    @Test
    void aSessionThatTheRequestEndsIsGoneForTheRequestToo() {
        String id = aStoredSession();
        sessions.requestInitialized(request);
        sessions.findById(id);
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
        sessions.requestDestroyed(request);
    }

    @Test
    void aNameThatNoSessionOfOursCanHaveIsNotLookedUp() {
        assertThat(sessions.findById("1 OR 1=1")).isNull();
        assertThat(stored.reads).isZero();
    }

    private String aStoredSession() {
        MapSession session = stored.createSession();
        stored.save(session);
        return session.getId();
    }

    /** Sessions in a map, counting how often one is read. */
    private static final class InMemory implements FindByIndexNameSessionRepository<MapSession> {
        private final Map<String, MapSession> sessions = new HashMap<>();
        private int reads;

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            sessions.put(session.getId(), session);
        }

        @Override
        public MapSession findById(String id) {
            reads++;
            return sessions.get(id);
        }

        @Override
        public void deleteById(String id) {
            sessions.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
            return Map.of();
        }
    }
}
