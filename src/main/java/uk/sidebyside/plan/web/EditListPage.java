package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of things of the plan, each with what may be done with it.
 *
 * @param back where it was come from
 * @param none said where there is nothing yet
 */
public record EditListPage(String title, String intro, String back, String none, List<Group> groups) {

    /**
     * @param heading blank where the page has but one group
     * @param add the way to add one more; null where none may be added
     */
    public record Group(
            String heading, List<Item> items, @Nullable Way add) {}

    /**
     * @param facts what is known of it, one sentence each
     * @param ways to other pages
     * @param deeds that a button does at once
     */
    public record Item(String words, List<String> facts, List<Way> ways, List<Way> deeds) {}

    /** @param about what it concerns, read aloud after the text; may be blank */
    public record Way(String text, String about, String address) {}

    static EditListPage of(String title, String intro, String none, List<Group> groups) {
        return new EditListPage(title, intro, "/plan/edit", none, groups);
    }

    static Group group(String heading, List<Item> items, @Nullable Way add) {
        return new Group(heading, items, add);
    }

    static Item item(String words, List<String> facts, Way... ways) {
        return new Item(words, spoken(facts), List.of(ways), List.of());
    }

    private static List<String> spoken(List<String> facts) {
        List<String> spoken = new ArrayList<>(facts);
        spoken.removeIf(String::isBlank);
        return spoken;
    }

    static Way way(String text, String about, String address) {
        return new Way(text, about, address);
    }

    /** A sentence with what was written, or nothing where nothing was. */
    static String said(String label, String words) {
        return words.isBlank() ? "" : label + ": " + words;
    }

    public boolean empty() {
        return groups.stream().allMatch(group -> group.items().isEmpty());
    }
}
