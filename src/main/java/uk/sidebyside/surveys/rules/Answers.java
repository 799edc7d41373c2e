package uk.sidebyside.surveys.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.sidebyside.shared.Finding;

/**
 * What somebody answered: a choice or their own words by the key of the question. What they skipped is not there.
 *
 * @param chosen the option of each question that was answered by choosing
 * @param words what was written, by question
 */
public record Answers(Map<String, Scale.Option> chosen, Map<String, String> words) {
    public static final int MOST_WORDS = 2000;
    private static final String SOURCE = "docs/rules/surveys.md, answers";

    public Answers {
        chosen = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** @param typed what came in, by the keys of the questions; what names no question of the set is left */
    public static Answers read(QuestionSet set, Edition edition, Map<String, String> typed) {
        var chosen = new LinkedHashMap<String, Scale.Option>();
        var words = new LinkedHashMap<String, String>();
        for (Question question : set.questions()) {
            String text = typed.getOrDefault(question.key(), "").strip();
            Scale scale = question.scale();
            if (scale != null) {
                Optional<Scale.Option> option = scale.option(edition, text);
                option.ifPresent(found -> chosen.put(question.key(), found));
            } else if (!text.isEmpty()) {
                words.put(question.key(), text);
            }
        }
        return new Answers(chosen, words);
    }

    /** Every question may be skipped, but not all of them. */
    public static List<Finding> check(QuestionSet set, Edition edition, Map<String, String> typed) {
        List<Finding> findings = new ArrayList<>(faults(set.questions(), edition, typed));
        Answers read = read(set, edition, typed);
        if (findings.isEmpty() && read.chosen().isEmpty() && read.words().isEmpty()) {
            findings.add(Finding.of("a." + set.questions().getFirst().key(), "answers.none", SOURCE));
        }
        return List.copyOf(findings);
    }

    /** What is wrong with the answers to some of the questions; a skipped one is right. */
    public static List<Finding> faults(List<Question> questions, Edition edition, Map<String, String> typed) {
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions) {
            String text = typed.getOrDefault(question.key(), "").strip();
            Scale scale = question.scale();
            if (scale == null && text.length() > MOST_WORDS) {
                findings.add(Finding.of("a." + question.key(), "answers.long", SOURCE, MOST_WORDS));
            } else if (scale != null
                    && !text.isEmpty()
                    && scale.option(edition, text).isEmpty()) {
                findings.add(Finding.of("a." + question.key(), "answers.never.offered", SOURCE));
            }
        }
        return List.copyOf(findings);
    }
}
