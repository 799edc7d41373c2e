package uk.sidebyside.surveys.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What a survey needs before anybody is asked, and before it is closed or told back. */
public final class SurveyChecks {
    private static final String SOURCE = "docs/rules/surveys.md, a survey";

    private SurveyChecks() {}

    /**
     * @param asked who is asked; at least one group
     * @param tellBy the day by which people hear what was done (S0:998-1000)
     */
    public static List<Finding> open(
            String title,
            String service,
            Collection<Respondent> asked,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate tellBy) {
        List<Finding> findings = new ArrayList<>();
        if (title.isBlank()) {
            findings.add(found("title", "survey.needs.title"));
        }
        if (service.isBlank()) {
            findings.add(found("service", "survey.needs.service"));
        }
        if (asked.isEmpty()) {
            findings.add(found("asked", "survey.needs.asked"));
        }
        if (opensOn == null) {
            findings.add(found("opensOn", "survey.needs.opens"));
        }
        if (closesOn == null) {
            findings.add(found("closesOn", "survey.needs.closes"));
        } else if (opensOn != null && closesOn.isBefore(opensOn)) {
            findings.add(found("closesOn", "survey.closes.before"));
        }
        if (tellBy == null) {
            findings.add(found("tellBy", "survey.needs.tell"));
        } else if (closesOn != null && tellBy.isBefore(closesOn)) {
            findings.add(found("tellBy", "survey.tell.before"));
        }
        return List.copyOf(findings);
    }

    /** The two of a pair ask the same questions, so that they can be compared. */
    public static List<Finding> pair(Moment moment, boolean startChosen, boolean sameQuestions) {
        if (moment == Moment.EXIT && !startChosen) {
            return List.of(found("start", "survey.needs.start"));
        }
        if (moment != Moment.EXIT && startChosen) {
            return List.of(found("start", "survey.start.of.exit"));
        }
        return startChosen && !sameQuestions ? List.of(found("start", "survey.start.other.questions")) : List.of();
    }

    public static List<Finding> told(boolean closed, @Nullable LocalDate on, String words, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!closed) {
            findings.add(found("words", "told.still.open"));
        }
        if (words.isBlank()) {
            findings.add(found("words", "told.needs.words"));
        }
        if (on == null) {
            findings.add(found("toldOn", "told.needs.day"));
        } else if (on.isAfter(today)) {
            findings.add(found("toldOn", "told.in.future"));
        }
        return List.copyOf(findings);
    }

    private static Finding found(String field, String key) {
        return Finding.of(field, key, SOURCE);
    }
}
