package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody on a slow line waits for who has never been here: everything that a browser loads, as it travels. */
class WeightTest extends Journey {
    private static final long WHOLE = 60_000;

    @ParameterizedTest
    @CsvSource({"/, 14000", "/plan, 14000", "/plan/action/3.3, 14000", "/timetable, 14000"})
    void aColdPageIsLight(String path, long html) {
        try (Someone visitor = Someone.atADesk(address())) {
            Load load = new Load(visitor);
            visitor.page().navigate(path);
            // The icon comes when the browser finds the time for it: asked for here, it is loaded once either way.
            visitor.page().evaluate("fetch(document.querySelector('link[rel=icon]').href).then(icon => icon.text())");
            load.ends();
            assertThat(load.of("Document")).hasSize(1).allMatch(size -> size < html);
            assertThat(load.of("Stylesheet")).isNotEmpty();
            assertThat(load.of("Script")).isNotEmpty();
            assertThat(load.of("Fetch").getFirst()
                            + load.of("Other").stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .as("the icon")
                    .isPositive();
            assertThat(load.of("Font")).isEmpty();
            assertThat(load.whole()).isLessThan(WHOLE);
            System.out.println(path + ": " + load.sizes + ", " + load.whole() + " bytes in all");
        }
    }

    /** Bytes as they came over the network, headers included, by the kind of thing that they were. */
    private static final class Load {
        private final Someone visitor;
        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, List<Long>> sizes = new HashMap<>();
        private int finished;

        Load(Someone visitor) {
            this.visitor = visitor;
            CDPSession network = visitor.page().context().newCDPSession(visitor.page());
            network.on("Network.requestWillBeSent", sent -> kinds.put(id(sent), text(sent, "type")));
            network.on("Network.loadingFinished", this::finish);
            network.send("Network.enable");
        }

        private void finish(JsonObject loaded) {
            sizes.computeIfAbsent(kinds.getOrDefault(id(loaded), "Other"), kind -> new ArrayList<>())
                    .add(loaded.get("encodedDataLength").getAsLong());
            finished++;
        }

        void ends() {
            visitor.page().waitForCondition(() -> finished == kinds.size());
        }

        List<Long> of(String kind) {
            return sizes.getOrDefault(kind, List.of());
        }

        long whole() {
            return sizes.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(Long::longValue)
                    .sum();
        }

        private static String id(JsonObject event) {
            return text(event, "requestId");
        }

        private static String text(JsonObject event, String name) {
            return event.get(name).getAsString();
        }
    }
}
