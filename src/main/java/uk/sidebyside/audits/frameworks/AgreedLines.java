package uk.sidebyside.audits.frameworks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.audits.rules.Framework;

/**
 * An area's own words for a framework as lines: a key, a colon, the words. A line that begins with a space goes on with the words above
 * it. Blank lines stand for nothing.
 */
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
            int first = i;
            int colon = lines[i].indexOf(':');
            String key = colon < 0 ? "" : lines[i].substring(0, colon).strip();
            var said = new StringBuilder(
                    colon < 0 ? "" : lines[i].substring(colon + 1).strip());
            while (i + 1 < lines.length && lines[i + 1].startsWith(" ")) {
                i++;
                said.append('\n').append(lines[i].strip());
            }
            String wrong = wrong(keys, words, key, said.toString().strip());
            if (wrong.isEmpty()) {
                words.put(key, said.toString().strip());
            } else {
                faults.add(new FaultAt(first + 1, wrong));
            }
        }
        return words;
    }

    /** Blank where nothing is. */
    private static String wrong(Set<String> keys, Map<String, String> before, String key, String said) {
        if (!keys.contains(key)) {
            return "Begin with a key of this framework and a colon.";
        }
        if (said.isEmpty() || said.length() > LONGEST) {
            return "Write 1 to " + LONGEST + " characters after the colon.";
        }
        if (FileFields.formula(said)) {
            return FileFields.FORMULA;
        }
        return before.containsKey(key) ? "“" + key + "” stands here a second time." : "";
    }

    /** The lines as {@link #read} reads them, those alone that the area has words for. */
    static String write(Framework framework, Map<String, String> words) {
        var text = new StringBuilder();
        AgreedKeys.of(framework).stream().filter(words::containsKey).forEach(key -> text.append(key)
                .append(": ")
                .append(words.getOrDefault(key, "").replace("\n", "\n  "))
                .append('\n'));
        return text.toString();
    }
}
