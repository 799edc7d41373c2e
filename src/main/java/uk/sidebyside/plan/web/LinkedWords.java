package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import uk.sidebyside.thread.Linked;

/** What links from other rooms say about an action or an outcome. */
public final class LinkedWords {
    private static final String SUPPORTS = "supports";
    private static final Map<String, String> SAYS = Map.of(
            "works-on", "Worked on by",
            "decides-about", "Decided",
            "asks-about", "Asked",
            "turns", "Helps to turn");

    private LinkedWords() {}

    /** What it rests on: findings about what is needed. */
    public static List<Linked> restsOn(List<Linked> linked) {
        return linked.stream().filter(link -> link.kind().equals(SUPPORTS)).toList();
    }

    public static List<Linked> others(List<Linked> linked) {
        return linked.stream().filter(link -> SAYS.containsKey(link.kind())).toList();
    }

    /** As "Worked on by". */
    public static String says(Linked link) {
        return SAYS.getOrDefault(link.kind(), "Linked to");
    }
}
