package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
@EnabledIfSystemProperty(
        named = "walk",
        matches = "true",
        disabledReason = "It has not been seen to pass as a whole yet: mvn test -Dtest=EveryPageTest -Dwalk=true")
class EveryPageTest {
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
    @ValueSource(strings = {"Jamila Farooqi", "Imogen Thackray", "Norah Whitwell"})
    void somebodyOfThePartnership(String name) {
        try (Someone member = Someone.withAPhone(address)) {
            walk(member.signsInAs(name), "/my-work");
        }
    }

    private static void walk(Someone someone, String first) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Set<String> kinds = new HashSet<>();
        Deque<String> toSee = new ArrayDeque<>(List.of(first, "/plan", "/changes"));
        while (!toSee.isEmpty()) {
            String path = toSee.poll();
            if (seen.add(path) && kinds.add(kind(path))) {
                List<String> wrong = someone.faultsOf(path);
                if (!wrong.isEmpty()) {
                    faults.put(path, wrong);
                }
                toSee.addAll(someone.links());
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    /** Pages that differ only in their record are of one kind. */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/(action|outcome|area)/[^/?]+", "/$1/*")
                .replaceAll("\\?.*", "?");
    }
}
