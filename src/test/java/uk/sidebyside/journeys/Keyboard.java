package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who has a keyboard and nothing else. At every stop of the Tab key the focus has to be seen, and nothing may lie
 * over it (WCAG 2.2, 2.4.7 and 2.4.11).
 */
final class Keyboard {
    /** More stops than any page of the example has: whoever gets so far goes round in circles. */
    private static final int STOPS = 150;

    private final Someone person;
    private final Page page;
    private int loaded;

    Keyboard(Someone person) {
        this.person = person;
        this.page = person.page();
        page.onLoad(shown -> loaded++);
    }

    /** The first stop of every page leads past what stands on all of them. */
    Keyboard skipsToTheMainPart() {
        assertThat(tab()).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id"))
                .as("where the skip link of %s leads", page.url())
                .isEqualTo("main-content");
        return this;
    }

    /** Presses Tab until it comes to what is called so. */
    Keyboard tabsTo(String name) {
        List<String> passed = new ArrayList<>();
        while (passed.size() < STOPS) {
            String stop = tab();
            if (stop.equals(name)) {
                return this;
            }
            passed.add(stop);
        }
        throw new AssertionError("No stop on " + page.url() + " is called \"" + name + "\", only " + passed);
    }

    /** Within a group of radios it is the arrows that lead on, and each choice that they come to is chosen. */
    Keyboard choosesBelow(String first, String name) {
        tabsTo(first);
        String stop = first;
        for (int i = 0; i < STOPS && !stop.equals(name); i++) {
            page.keyboard().press("ArrowDown");
            stop = look();
        }
        return isAt(name);
    }

    /** Types over what stands in the field. */
    Keyboard types(String text) {
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key that leads to another page, and looks around there. */
    Keyboard goesOnWith(String key) {
        int before = loaded;
        page.keyboard().press(key);
        page.waitForCondition(() -> loaded > before);
        assertThat(person.faults()).as("what is wrong with %s", page.url()).isEmpty();
        return this;
    }

    /** Presses a key that leads to a place on this page. */
    Keyboard presses(String key) {
        page.keyboard().press(key);
        look();
        return this;
    }

    Keyboard isAt(String name) {
        assertThat(look()).as("stop on %s", page.url()).isEqualTo(name);
        return this;
    }

    Keyboard reads(String text) {
        person.reads(text);
        return this;
    }

    private String tab() {
        page.keyboard().press("Tab");
        return look();
    }

    private String look() {
        Faults.Stop stop = Faults.ofTheFocus(page);
        assertThat(stop.faults()).as("\"%s\" on %s", stop.name(), page.url()).isEmpty();
        return stop.name();
    }
}
