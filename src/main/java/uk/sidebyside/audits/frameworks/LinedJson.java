package uk.sidebyside.audits.frameworks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** JSON whose every value knows its line, so that what is wrong with it can be found. A name that stands twice is a fault. */
final class LinedJson {
    private static final int DEEPEST = 12;

    /** More than any framework holds: what comes after it is not read. */
    private static final int MOST_VALUES = 20_000;

    /** A value, and the line on which it begins. */
    sealed interface Node {
        int line();
    }

    record Fields(int line, Map<String, Node> values) implements Node {}

    record Items(int line, List<Node> values) implements Node {}

    /** A number, true, false or null is told by {@code kind}. */
    record Value(int line, Kind kind, String text) implements Node {}

    enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /**
     * @param root null where the file is no JSON
     * @param faults by line; of one line in the order in which they stand
     */
    record Read(@Nullable Node root, TreeMap<Integer, List<String>> faults) {}

    private final JsonParser parser;
    private final TreeMap<Integer, List<String>> faults = new TreeMap<>();
    private int values;

    private LinedJson(JsonParser parser) {
        this.parser = parser;
    }

    static Read read(String text) {
        TreeMap<Integer, List<String>> faults = new TreeMap<>();
        try (JsonParser parser =
                JsonFactory.builder().build().createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            LinedJson reader = new LinedJson(parser);
            try {
                parser.nextToken();
                Node root = reader.node(0);
                if (parser.nextToken() != null) {
                    reader.fault(reader.line(), "There is more after the end of the framework. Take it out.");
                }
                return new Read(root, reader.faults);
            } catch (TooMuch e) {
                reader.fault(reader.line(), e.getMessage());
            } catch (JacksonException e) {
                int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
                reader.fault(line, "This can't be read. Look for a missing comma, bracket or quotation mark.");
            }
            faults.putAll(reader.faults);
        }
        return new Read(null, faults);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private void fault(int line, @Nullable String words) {
        faults.computeIfAbsent(line, key -> new ArrayList<>()).add(words == null ? "This can't be read." : words);
    }

    private Node node(int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new TooMuch("The file holds far more than a framework has. Nothing after this line was read.");
        }
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == null) {
            return new Value(1, Kind.NULL, "");
        }
        return switch (token) {
            case START_OBJECT -> fields(line, depth);
            case START_ARRAY -> items(line, depth);
            case VALUE_STRING -> new Value(line, Kind.TEXT, parser.getString());
            case VALUE_TRUE -> new Value(line, Kind.TRUE, "true");
            case VALUE_FALSE -> new Value(line, Kind.FALSE, "false");
            case VALUE_NULL -> new Value(line, Kind.NULL, "");
            default -> new Value(line, Kind.NUMBER, parser.getString());
        };
    }

    private Node fields(int line, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int here = line();
            String name = parser.currentName();
            parser.nextToken();
            if (fields.putIfAbsent(name, node(depth + 1)) != null) {
                fault(here, "“" + name + "” stands here a second time. Take one of them out.");
            }
        }
        return new Fields(line, fields);
    }

    private Node items(int line, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Items(line, items);
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(String words) {
            super(words, null, false, false);
        }
    }
}
