package uk.sidebyside.surveys.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.surveys.FreeText;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.Theme;
import uk.sidebyside.surveys.rules.Edition;

/**
 * What people wrote in a survey, to be read and coded.
 *
 * @param overtaken true where somebody else had read a text that was sent
 */
public record WordsPage(Survey survey, List<FreeText> texts, List<Theme> themes, boolean overtaken) {

    public String at(String end) {
        return "/surveys/" + survey.id().value() + end;
    }

    public String question(FreeText text) {
        return survey.set()
                .question(text.question())
                .map(question -> question.text(Edition.STANDARD))
                .orElse("");
    }

    /** Themes on offer, and those that a text has already. */
    public List<Choice> choices(FreeText text) {
        return themes.stream()
                .filter(theme -> !theme.retired() || text.themes().contains(theme.id()))
                .map(theme -> Choice.of(theme.id().value().toString(), theme.label()))
                .toList();
    }

    public List<String> chosen(FreeText text) {
        return text.themes().stream().map(theme -> theme.value().toString()).collect(Collectors.toList());
    }

    public long unread() {
        return texts.stream()
                .filter(text -> text.state() == FreeText.State.UNREAD)
                .count();
    }

    public String state(FreeText text) {
        return switch (text.state()) {
            case UNREAD -> "Not read yet";
            case READ -> "Read, not shown";
            case SHOWN -> "Read, shown to everybody";
        };
    }
}
