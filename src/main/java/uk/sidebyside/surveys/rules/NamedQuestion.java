package uk.sidebyside.surveys.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A figure of the plan that is counted from questions by their names, whatever set they stand in: how many said yes to all of
 * them, of those who answered all of them.
 */
public enum NamedQuestion {
    /** T03: "parental confidence and awareness of strategic intent and priorities" (S2:495-500). */
    CONFIDENT_AND_AWARE("confident-and-aware", List.of("aware-of-plans", "confident"), true),
    /** T11: "of families surveyed 75% indicate an increase in awareness" (S2:634-642). */
    KNOW_MORE("know-more", List.of("know-more"), false),
    /** T13: people involved who are satisfied that it was positive and purposeful (S2:652-658). */
    WORTHWHILE("worthwhile", List.of("satisfied", "purposeful"), false),
    /** T16: an improvement in the experience of children, young people and families (S2:721-725). */
    BETTER_EXPERIENCE("better-experience", List.of("experience-better"), false),
    /** T19: satisfaction with the way to an EHC plan (S2:812-819). */
    SATISFIED_WITH_PLAN("satisfied-with-plan", List.of("satisfied-with-plan"), false);

    private final String code;
    private final List<String> questions;
    private final boolean parentsOnly;

    NamedQuestion(String code, List<String> questions, boolean parentsOnly) {
        this.code = code;
        this.questions = questions;
        this.parentsOnly = parentsOnly;
    }

    public String code() {
        return code;
    }

    public List<String> questions() {
        return questions;
    }

    /** T13 asks everybody who was involved; the others ask families, T03 parents and carers alone. */
    public boolean counts(Respondent who) {
        if (parentsOnly) {
            return who == Respondent.PARENT_CARER;
        }
        return this == WORTHWHILE || who.ofFamilies();
    }

    /**
     * What one answered to all of them together: yes where each is yes, no where one is no; empty where one was skipped.
     *
     * @param said by the keys of the questions
     */
    public Optional<Meaning> together(Map<String, Meaning> said) {
        if (!said.keySet().containsAll(questions)) {
            return Optional.empty();
        }
        List<Meaning> all = questions.stream().map(said::get).toList();
        if (all.stream().allMatch(Meaning.YES::equals)) {
            return Optional.of(Meaning.YES);
        }
        if (all.contains(Meaning.NO)) {
            return Optional.of(Meaning.NO);
        }
        return Optional.of(all.contains(Meaning.UNSURE) ? Meaning.UNSURE : Meaning.PARTLY);
    }

    /** The groups whose answers it counts, in their order. */
    public Set<Respondent> whom() {
        Set<Respondent> whom = EnumSet.noneOf(Respondent.class);
        Arrays.stream(Respondent.values()).filter(this::counts).forEach(whom::add);
        return whom;
    }

    /** Whether each group has a figure of its own, and none is of them together: so the plan asks for T19 (R123). */
    public boolean apart() {
        return this == SATISFIED_WITH_PLAN;
    }

    /**
     * Whether a figure adds up what groups answered to this question alone. Then a group that is kept back could be worked out from
     * the figure and the other groups.
     */
    public static boolean addsUp(String question) {
        return Arrays.stream(values())
                .anyMatch(figure -> !figure.apart() && figure.questions.equals(List.of(question)));
    }

    public static Optional<NamedQuestion> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
