package uk.sidebyside.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;

/**
 * A form of paper as it is keyed in.
 *
 * @param stored the number of the form that was stored last; blank at first
 */
public record KeyInPage(
        Survey survey,
        Edition edition,
        String paper,
        String who,
        UUID once,
        Map<String, String> typed,
        FormErrors errors,
        String stored) {

    public List<Choice> groups() {
        return survey.asked().stream()
                .sorted()
                .map(each -> Choice.of(each.code(), each.one()))
                .toList();
    }

    public String value(Question question) {
        return typed.getOrDefault(question.key(), "");
    }

    public String at(String end) {
        return "/surveys/" + survey.id().value() + end;
    }
}
