package uk.sidebyside.oracles;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as a tree that two makers of the same page agree on: attributes in alphabetical order, and white space only
 * where a reader sees or hears it.
 */
final class Dom {
    /** Inside these, white space at the ends belongs to the sentence around them. */
    private static final Set<String> WITHIN_A_SENTENCE = Set.of("span");

    private Dom() {}

    static String of(String html) {
        StringBuilder tree = new StringBuilder();
        Element body = Jsoup.parseBodyFragment(html).body();
        write(body.childNodes(), tree, 0, false);
        return tree.toString();
    }

    private static void write(List<Node> nodes, StringBuilder tree, int depth, boolean keepEnds) {
        boolean mixed = nodes.stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            switch (node) {
                case Comment comment -> {}
                case TextNode text -> {
                    boolean first = i == 0 && !keepEnds;
                    boolean last = i == nodes.size() - 1 && !keepEnds;
                    text(text.getWholeText(), mixed, first, last, tree, depth);
                }
                case Element element -> element(element, tree, depth);
                default -> throw new IllegalArgumentException("Unexpected in a component: " + node);
            }
        }
    }

    private static void text(String whole, boolean mixed, boolean first, boolean last, StringBuilder tree, int depth) {
        String words = whole.replaceAll("\\s+", " ");
        words = first ? words.stripLeading() : words;
        words = last ? words.stripTrailing() : words;
        if (words.isEmpty() || (words.isBlank() && !mixed)) {
            return;
        }
        tree.append("  ".repeat(depth)).append('"').append(words).append("\"\n");
    }

    private static void element(Element element, StringBuilder tree, int depth) {
        tree.append("  ".repeat(depth)).append('<').append(element.tagName());
        TreeSet<String> attributes = new TreeSet<>();
        element.attributes()
                .forEach(attribute -> attributes.add(" " + attribute.getKey() + "="
                        + attribute.getValue().strip().replaceAll("\\s+", " ")));
        attributes.forEach(tree::append);
        tree.append(">\n");
        if (element.tagName().equals("textarea")) {
            tree.append("  ".repeat(depth + 1))
                    .append(withoutFirstBreak(element.wholeText()))
                    .append('\n');
            return;
        }
        write(element.childNodes(), tree, depth + 1, WITHIN_A_SENTENCE.contains(element.tagName()));
    }

    /** A browser drops one line break right after the tag; jsoup keeps it. */
    private static String withoutFirstBreak(String text) {
        return text.startsWith("\n") ? text.substring(1) : text;
    }
}
