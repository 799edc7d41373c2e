package uk.sidebyside.surveys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.surveys.Answering.Asked;
import uk.sidebyside.surveys.BegunAnswers;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * What somebody finds at the end of a link: who asks, what for, and who will know.
 *
 * @param begun what they began to answer by it; null where nothing is kept of them
 */
public record StartPage(String token, Asked asked, String who, BegunAnswers.@Nullable Begun begun, FormErrors errors) {

    public Survey survey() {
        return asked.survey();
    }

    public List<Choice> groups() {
        return survey().asked().stream()
                .sorted()
                .map(each -> Choice.of(each.code(), each.one()))
                .toList();
    }

    /** The one group that is asked, where there is only one. */
    public String onlyGroup() {
        return survey().asked().size() == 1 ? survey().asked().iterator().next().code() : "";
    }

    public List<Choice> editions() {
        return survey().set().editions().stream()
                .map(each -> Choice.of(each.code(), each.label()))
                .toList();
    }

    /** That in which they began, or the usual. */
    public String edition() {
        return begun == null ? Edition.STANDARD.code() : begun.edition();
    }

    public boolean offers(Edition edition) {
        return survey().set().editions().contains(edition);
    }

    public boolean asks(Respondent respondent) {
        return survey().asked().contains(respondent);
    }
}
