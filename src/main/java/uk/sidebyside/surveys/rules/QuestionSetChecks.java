package uk.sidebyside.surveys.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.sidebyside.shared.Finding;

/** What must be so of a question set before anybody is asked its questions. */
public final class QuestionSetChecks {
    public static final int MOST_QUESTIONS = 20;
    /** LOOK.md and the plain-English rules of the house: a sentence of at most 25 words; of Easy Read and for children 15. */
    static final int MOST_WORDS = 25;

    static final int MOST_EASY_WORDS = 15;

    private static final String SOURCE = "docs/rules/surveys.md, question sets";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private QuestionSetChecks() {}

    /** @return each fault with where it is, in the order of the file; empty where the set may be used */
    public static List<Finding> of(QuestionSet set) {
        List<Finding> findings = new ArrayList<>();
        if (!KEY.matcher(set.key()).matches() || set.key().length() > 60) {
            findings.add(found("set.key", "key"));
        }
        if (set.version() < 1) {
            findings.add(found("set.version", "version"));
        }
        if (set.title().isBlank() || set.title().length() > 120) {
            findings.add(found("set.title", "title"));
        }
        if (set.questions().isEmpty() || set.questions().size() > MOST_QUESTIONS) {
            findings.add(found("set.questions", "questions", MOST_QUESTIONS));
        }
        questions(set, findings);
        return List.copyOf(findings);
    }

    private static void questions(QuestionSet set, List<Finding> findings) {
        Set<String> keys = new HashSet<>();
        for (Question question : set.questions()) {
            if (!KEY.matcher(question.key()).matches() || question.key().length() > 40) {
                findings.add(found("question.key", question.key()));
            } else if (!keys.add(question.key())) {
                findings.add(found("question.twice", question.key()));
            }
            if (!question.texts().containsKey(Edition.STANDARD)) {
                findings.add(found("question.standard", question.key()));
            }
            question.texts().forEach((edition, text) -> {
                if (text.isBlank() || text.length() > 300) {
                    findings.add(found("question.text", question.key(), edition.label()));
                } else if (longest(text) > mostWords(edition)) {
                    findings.add(found("question.long", question.key(), edition.label(), mostWords(edition)));
                }
            });
        }
    }

    private static int mostWords(Edition edition) {
        return edition.pictures() ? MOST_EASY_WORDS : MOST_WORDS;
    }

    /** How many words its longest sentence has. */
    static int longest(String text) {
        int most = 0;
        for (String sentence : text.strip().split("[.?!]+")) {
            most = Math.max(most, sentence.isBlank() ? 0 : SPACE.split(sentence.strip()).length);
        }
        return most;
    }

    private static Finding found(String key, Object... details) {
        return Finding.of("file", key, SOURCE, details);
    }
}
