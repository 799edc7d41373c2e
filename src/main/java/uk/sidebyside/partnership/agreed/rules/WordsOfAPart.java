package uk.sidebyside.partnership.agreed.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.sidebyside.shared.Finding;

/** What is written into a foundation. */
public final class WordsOfAPart {
    public static final int LONGEST = 400;
    public static final int LONGEST_DEFINITION = 2000;
    public static final int LONGEST_INTRO = 600;
    public static final int LONGEST_NOTE = 200;

    private WordsOfAPart() {}

    /** The field of a form for what belongs to a part. */
    public static String fieldOf(String key) {
        return "part-" + key;
    }

    /**
     * @param under what belongs to the part, by key: a blank one is taken away, which is allowed
     * @param more something else that belongs to it; may be blank
     */
    public static List<Finding> check(String words, String plain, Map<String, String> under, String more, String note) {
        List<Finding> findings = new ArrayList<>(required("words", "part.needs.words", words, LONGEST));
        findings.addAll(atMost("plain", plain, LONGEST));
        under.forEach((key, text) -> findings.addAll(atMost(fieldOf(key), text, LONGEST)));
        findings.addAll(atMost("more", more, LONGEST));
        findings.addAll(required("note", "change.needs.note", note, LONGEST_NOTE));
        return findings;
    }

    public static List<Finding> checkDefinition(String definition, String visionIntro, String note) {
        List<Finding> findings =
                new ArrayList<>(required("definition", "definition.missing", definition, LONGEST_DEFINITION));
        findings.addAll(atMost("visionIntro", visionIntro, LONGEST_INTRO));
        findings.addAll(required("note", "change.needs.note", note, LONGEST_NOTE));
        return findings;
    }

    static List<Finding> required(String field, String key, String text, int longest) {
        return text.isBlank() ? List.of(Finding.of(field, key, Sources.CONTENT)) : atMost(field, text, longest);
    }

    static List<Finding> atMost(String field, String text, int longest) {
        return text.length() > longest
                ? List.of(Finding.of(field, "text.too.long", Sources.CONTENT, longest))
                : List.of();
    }
}
