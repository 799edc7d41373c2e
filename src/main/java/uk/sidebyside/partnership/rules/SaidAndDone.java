package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** You said, we did, because: no silent no (REQUIREMENTS R100, DESIGN 1). */
public final class SaidAndDone {
    private static final String SOURCE = "REQUIREMENTS R100";
    private static final Pattern SENTENCES = Pattern.compile("[.!?\\n]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Around and between four words: shorter sentences are nobody's own. */
    private static final int BLANKS = 5;

    private SaidAndDone() {}

    public static List<Finding> check(String said, @Nullable Became became, String did, String because) {
        List<Finding> findings = new ArrayList<>();
        if (said.isBlank()) {
            findings.add(Finding.of("said", "said.needs.said", SOURCE));
        }
        if (became == null) {
            findings.add(Finding.of("became", "said.needs.became", SOURCE));
            return findings;
        }
        if (did.isBlank() && (became == Became.USED || became == Became.PARTLY)) {
            findings.add(Finding.of("did", "said.needs.did", SOURCE));
        }
        if (because.isBlank() && (became == Became.PARTLY || became == Became.NOT_POSSIBLE)) {
            findings.add(Finding.of("because", "said.needs.because", SOURCE));
        }
        return findings;
    }

    /**
     * A giver's own words are never part of what everybody reads, since that is public without their consent: no field repeats a sentence
     * of theirs of four words or more, nor all that somebody said. With consent they stand as a quote, which can be taken back.
     *
     * @param fields what is written, by the names of the form's fields
     * @param theirs what people said about the piece, each in their own words; blanks say nothing
     */
    public static List<Finding> theirs(List<Map.Entry<String, String>> fields, Collection<String> theirs) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) {
            if (theirs.stream().anyMatch(own -> repeats(field.getValue(), own))) {
                findings.add(Finding.of(field.getKey(), "said.in.their.words", SOURCE));
            }
        }
        return findings;
    }

    /** @param own what somebody said; blanks say nothing */
    public static boolean repeats(String words, String own) {
        String line = bare(words);
        String all = bare(own);
        return !all.isBlank()
                && (line.equals(all)
                        || SENTENCES
                                .splitAsStream(own)
                                .map(SaidAndDone::bare)
                                .filter(sentence ->
                                        sentence.chars().filter(c -> c == ' ').count() >= BLANKS)
                                .anyMatch(line::contains));
    }

    /** Its words in small letters, each between blanks, without anything else. */
    private static String bare(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
