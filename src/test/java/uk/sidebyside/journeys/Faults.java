package uk.sidebyside.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the page that a browser shows, in words. What must hold of every page is in {@code basics.js}: title,
 * language, headings, width, and where a form was refused its summary. axe looks at the rest.
 */
final class Faults {
    /** The marks of pages, and of things on them, that axe has found nothing wrong with in this JVM. */
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private Faults() {}

    static List<String> of(Page page, boolean scripted) {
        var faults = new ArrayList<>(ask(page, "basics", scripted));
        faults.addAll(foundByAxe(page, scripted));
        return faults;
    }

    /** A page that axe found nothing wrong with is not looked at again as long as it stands the same. */
    static List<String> foundByAxe(Page page, boolean scripted) {
        Map<?, ?> marks = (Map<?, ?>) page.evaluate(script("marks"));
        List<?> things = (List<?>) Objects.requireNonNull(marks.get("things"));
        String whole = String.valueOf(marks.get("page"));
        if (SOUND.contains(whole)) {
            return List.of();
        }
        List<?> fresh = things.stream()
                .filter(thing -> !SOUND.contains(thing))
                .distinct()
                .toList();
        if (!scripted) {
            ask(page, "axe-timers", null);
        }
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<String> found = ask(page, "axe", Map.of("things", things, "which", fresh));
        if (found.isEmpty()) {
            SOUND.add(whole);
            fresh.forEach(thing -> SOUND.add(String.valueOf(thing)));
        }
        return found;
    }

    /** The stop at which a keyboard is: what it is called, and what is wrong with how it shows. */
    record Stop(String name, List<String> faults) {}

    static Stop ofTheFocus(Page page) {
        Map<?, ?> stop = (Map<?, ?>) page.evaluate(script("focus"));
        return new Stop(
                String.valueOf(stop.get("name")),
                ((List<?>) Objects.requireNonNull(stop.get("faults")))
                        .stream().map(String::valueOf).toList());
    }

    /** What does not belong on paper; the page has to be laid out for print. */
    static List<String> printed(Page page) {
        return ask(page, "printed", null);
    }

    /** Words that are cut off, pushed off the page or laid over others, as the page stands now. */
    static List<String> cutOff(Page page) {
        return ask(page, "cut-off", null);
    }

    private static List<String> ask(Page page, String script, @Nullable Object argument) {
        return page.evaluate(script(script), argument) instanceof List<?> answers
                ? answers.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A script of this folder of the test resources. */
    static String script(String name) {
        String path = "/journeys/" + name + ".js";
        try (InputStream script = Objects.requireNonNull(Faults.class.getResourceAsStream(path), path)) {
            // A comment may stand before the function that Playwright is to call.
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^// .*\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
