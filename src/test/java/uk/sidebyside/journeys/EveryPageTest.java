package uk.sidebyside.journeys;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sidebyside.example.Example;

/**
 * Every page that a link leads to, as the people who may open it: each is looked at by {@link Someone}, so axe has run on it
 * and nothing has to be scrolled sideways at 320 px.
 */
@York
class EveryPageTest {
    /** Enough to see each kind of page; many pages differ only in their record. */
    private static final int OF_A_KIND = 2;

    @LocalServerPort
    int port;

    @Autowired
    Example example;

    private String address;

    @BeforeEach
    void theExampleIsComplete() throws Exception {
        example.told().get(60, TimeUnit.SECONDS);
        address = "http://localhost:" + port;
    }

    @Test
    void aVisitorWithAPhone() {
        try (Someone visitor = Someone.withAPhone(address)) {
            walk(visitor, "/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jamila Farooqi",
                "Charlotte Dunnington",
                "Joanne Garbutt",
                "Imogen Thackray",
                "Norah Whitwell",
                "Leonard Pask"
            })
    void somebodyOfThePartnership(String name) {
        try (Someone member = Someone.withAPhone(address)) {
            walk(member.signsInAs(name), "/my-work");
        }
    }

    private static void walk(Someone someone, String first) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> toSee = new LinkedHashSet<>(Set.of(first, "/", "/plan", "/changes"));
        while (!toSee.isEmpty()) {
            String path = toSee.iterator().next();
            toSee.remove(path);
            if (seen.add(path)
                    && seen.stream()
                                    .filter(other -> kind(other).equals(kind(path)))
                                    .count()
                            <= OF_A_KIND) {
                someone.opens(path);
                someone.links().stream().filter(link -> !seen.contains(link)).forEach(toSee::add);
            }
        }
    }

    /** Pages that differ only in their record are of one kind. */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/(action|outcome|area)/[^/?]+", "/$1/*")
                .replaceAll("\\?.*", "?");
    }
}
