package uk.sidebyside.audits.frameworks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.audits.rules.Framework;

/** An area's own words for a framework as lines: a key, a colon, the words. Blank lines stand for nothing. */
final class AgreedLines {
    private static final int LONGEST = 3000;

    private AgreedLines() {}

    static Map<String, String> read(Framework framework, String text, List<FaultAt> faults) {
        Set<String> keys = AgreedKeys.of(framework);
        Map<String, String> words = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            int colon = lines[i].indexOf(':');
            String key = colon < 0 ? "" : lines[i].substring(0, colon).strip();
            String said = colon < 0 ? "" : lines[i].substring(colon + 1).strip();
            if (!keys.contains(key)) {
                faults.add(new FaultAt(i + 1, "Begin with a key of this framework and a colon."));
            } else if (said.isEmpty() || said.length() > LONGEST) {
                faults.add(new FaultAt(i + 1, "Write 1 to " + LONGEST + " characters after the colon."));
            } else if (words.putIfAbsent(key, said) != null) {
                faults.add(new FaultAt(i + 1, "“" + key + "” stands here a second time."));
            }
        }
        return words;
    }

    /** The lines as {@link #read} reads them, those alone that the area has words for. */
    static String write(Framework framework, Map<String, String> words) {
        var text = new StringBuilder();
        AgreedKeys.of(framework).stream()
                .filter(words::containsKey)
                .forEach(key ->
                        text.append(key).append(": ").append(words.get(key)).append('\n'));
        return text.toString();
    }
}
