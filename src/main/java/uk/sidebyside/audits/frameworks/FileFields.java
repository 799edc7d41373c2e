package uk.sidebyside.audits.frameworks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.frameworks.LinedJson.Node;

/** Reads fields of a file one by one, keeps where each stands, and collects what is wrong. */
final class FileFields {
    private static final String CODE = "[a-z][a-z0-9-]{0,59}";

    static final String FORMULA = "A spreadsheet would take this for a formula. Begin with a letter or a number.";

    private final List<FaultAt> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    List<FaultAt> faults() {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(FaultAt::line))
                .toList();
    }

    void faultOn(int line, String words) {
        faults.add(new FaultAt(line, words));
    }

    /** @param at a path; where it was not seen, the nearest above it tells the line */
    void fault(String at, String words) {
        String path = at;
        while (!lines.containsKey(path) && !path.isEmpty()) {
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
        faultOn(lines.getOrDefault(path, 1), at + ": " + words);
    }

    void known(String at, @Nullable Node node) {
        if (node != null) {
            lines.put(at, node.line());
        }
    }

    boolean has(LinedJson.Fields node, String field) {
        return node.values().containsKey(field)
                && !(node.values().get(field) instanceof LinedJson.Value value && value.kind() == LinedJson.Kind.NULL);
    }

    private @Nullable Node get(LinedJson.Fields node, String at, String field) {
        Node value = node.values().get(field);
        known(at + field, value);
        return value;
    }

    void unknown(String at, LinedJson.Fields node, Set<String> known) {
        node.values().forEach((field, value) -> {
            known(at + field, value);
            if (!known.contains(field)) {
                fault(at + field, "There is no such field. Take it out.");
            }
        });
    }

    LinedJson.Fields object(LinedJson.Fields node, String at, String field) {
        if (get(node, at, field) instanceof LinedJson.Fields found) {
            return found;
        }
        fault(at + field, "Write fields between { and }.");
        return new LinedJson.Fields(node.line(), Map.of());
    }

    interface Reads<T> {
        T of(String at, LinedJson.Fields node);
    }

    <T> List<T> each(LinedJson.Fields node, String at, String field, int atMost, Reads<T> reads) {
        if (!(get(node, at, field) instanceof LinedJson.Items items)
                || items.values().size() > atMost) {
            fault(at + field, "Write a list of at most " + atMost + " between [ and ].");
            return List.of();
        }
        List<T> found = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            String here = at + field + "[" + i + "]";
            known(here, items.values().get(i));
            if (items.values().get(i) instanceof LinedJson.Fields one) {
                found.add(reads.of(here + ".", one));
            } else {
                fault(here, "Write fields between { and }.");
            }
        }
        return found;
    }

    List<String> texts(LinedJson.Fields node, String at, String field, int atMost, int longest) {
        if (!(get(node, at, field) instanceof LinedJson.Items items)
                || items.values().isEmpty()
                || items.values().size() > atMost) {
            fault(at + field, "Write a list of 1 to " + atMost + " texts between [ and ].");
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            String here = at + field + "[" + i + "]";
            known(here, items.values().get(i));
            found.add(words(here, items.values().get(i), longest));
        }
        return found;
    }

    List<String> codes(LinedJson.Fields node, String at, String field, int atMost) {
        return texts(node, at, field, atMost, 60);
    }

    String code(LinedJson.Fields node, String at, String field) {
        String code = text(node, at, field, 60);
        if (!code.isEmpty() && !code.matches(CODE)) {
            fault(at + field, "Use small letters, numbers and hyphens.");
        }
        return code;
    }

    String text(LinedJson.Fields node, String at, String field, int longest) {
        return words(at + field, get(node, at, field), longest);
    }

    private String words(String at, @Nullable Node node, int longest) {
        if (!(node instanceof LinedJson.Value value)
                || value.kind() != LinedJson.Kind.TEXT
                || value.text().isBlank()
                || value.text().length() > longest) {
            fault(at, "Write 1 to " + longest + " characters between quotation marks.");
            return "";
        }
        if (formula(value.text())) {
            fault(at, FORMULA);
        }
        return value.text();
    }

    /** Whether a spreadsheet would take words for a formula. */
    static boolean formula(String words) {
        return "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    }

    boolean yes(LinedJson.Fields node, String at, String field) {
        Node value = get(node, at, field);
        if (value != null
                && !(value instanceof LinedJson.Value one
                        && (one.kind() == LinedJson.Kind.TRUE || one.kind() == LinedJson.Kind.FALSE))) {
            fault(at + field, "Write true or false.");
        }
        return value instanceof LinedJson.Value one && one.kind() == LinedJson.Kind.TRUE;
    }

    int number(LinedJson.Fields node, String at, String field, int least, int most, @Nullable Integer otherwise) {
        Node value = get(node, at, field);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        if (value instanceof LinedJson.Value one
                && one.kind() == LinedJson.Kind.NUMBER
                && one.text().matches("\\d{1,6}")) {
            int number = Integer.parseInt(one.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(at + field, "Write a whole number from " + least + " to " + most + ".");
        return least;
    }

    @Nullable
    LocalDate day(LinedJson.Fields node, String at, String field) {
        if (get(node, at, field) instanceof LinedJson.Value value && value.kind() == LinedJson.Kind.TEXT) {
            try {
                return LocalDate.parse(value.text());
            } catch (DateTimeParseException e) {
                // told below
            }
        }
        fault(at + field, "Write a day like 2026-09-01.");
        return null;
    }

    interface Finds<T> {
        Optional<T> find(String code);
    }

    <T> T oneOf(LinedJson.Fields node, String at, String field, Finds<T> finds, String words, T otherwise) {
        Node value = get(node, at, field);
        String said = value instanceof LinedJson.Value one ? one.text() : "";
        return finds.find(said).orElseGet(() -> {
            fault(at + field, "Write " + words + ".");
            return otherwise;
        });
    }
}
