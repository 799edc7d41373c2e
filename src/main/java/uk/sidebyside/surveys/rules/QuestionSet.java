package uk.sidebyside.surveys.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Questions that are asked together: data, and frozen in each survey that is made from them.
 *
 * @param key names the set across its versions
 * @param version a version in use never changes
 * @param core whether it begins with the common core of joint partnership, which is the same for all services (R121)
 * @param questions all of them, those of the core first
 */
public record QuestionSet(String key, int version, String title, String about, boolean core, List<Question> questions) {

    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /** The editions in which every question has words. */
    public List<Edition> editions() {
        return Arrays.stream(Edition.values())
                .filter(edition ->
                        questions.stream().allMatch(question -> question.texts().containsKey(edition)))
                .toList();
    }

    public Optional<Question> question(String questionKey) {
        return questions.stream()
                .filter(question -> question.key().equals(questionKey))
                .findFirst();
    }

    /** Those whose answers are counted. */
    public List<Question> counted() {
        return questions.stream().filter(question -> !question.ownWords()).toList();
    }
}
