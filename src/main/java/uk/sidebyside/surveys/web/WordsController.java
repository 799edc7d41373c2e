package uk.sidebyside.surveys.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.FreeTextId;
import uk.sidebyside.surveys.FreeTexts;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.Theme;
import uk.sidebyside.surveys.ThemeId;
import uk.sidebyside.surveys.Themes;

/** What people wrote is read by a person, who says what it speaks of and whether others may read it. */
@Controller
@AllowedToAskers
class WordsController {
    private final Surveys surveys;
    private final FreeTexts texts;
    private final Themes themes;

    WordsController(Surveys surveys, FreeTexts texts, Themes themes) {
        this.surveys = surveys;
        this.texts = texts;
        this.themes = themes;
    }

    @GetMapping("/surveys/{id}/words")
    ModelAndView words(@PathVariable UUID id, Principal principal) {
        return FormAnswers.page("surveys/words", page(principal.inArea(), new SurveyId(id), false));
    }

    private WordsPage page(AreaId area, SurveyId survey, boolean overtaken) {
        return new WordsPage(surveys.byId(area, survey), texts.of(area, survey), themes.inArea(area), overtaken);
    }

    @PostMapping("/surveys/{id}/words/{text}")
    ModelAndView read(
            @PathVariable UUID id,
            @PathVariable UUID text,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        List<ThemeId> chosen =
                input.ids("themes").stream().map(ThemeId::new).distinct().toList();
        if (input.several("themes").stream().filter(value -> !value.isBlank()).count()
                        != input.ids("themes").size()
                || !List.of("yes", "no").contains(input.text("shown"))) {
            throw new NotFound();
        }
        var read = new FreeTexts.Read(
                new SurveyId(id),
                new FreeTextId(text),
                input.version(),
                input.text("shown").equals("yes"),
                chosen);
        if (texts.read(area, read) instanceof Saving.Saved<SurveyId>) {
            return FormAnswers.on("/surveys/" + id + "/words#text-" + text);
        }
        ModelAndView again = FormAnswers.page("surveys/words", page(area, new SurveyId(id), true));
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    @GetMapping("/surveys/themes")
    ModelAndView themes(Principal principal) {
        return FormAnswers.page("surveys/themes", new ThemesPage(themes.inArea(principal.inArea())));
    }

    @GetMapping("/surveys/themes/new")
    ModelAndView add() {
        return FormAnswers.show(newTheme());
    }

    @PostMapping("/surveys/themes/new")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                newTheme(),
                input,
                () -> themes.add(principal.inArea(), input.fingerprint(), input.text("label")),
                saved -> "/surveys/themes",
                SurveyWords::of);
    }

    private static FormPage newTheme() {
        return FormPage.asking(
                        "Add a theme",
                        "What several people speak of, in a word or two.",
                        "/surveys/themes",
                        "/surveys/themes/new",
                        "Save")
                .with(new FormPage.Line("label", "Theme", "", "", false));
    }

    @GetMapping("/surveys/themes/{id}")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(theme(principal, id)));
    }

    @PostMapping("/surveys/themes/{id}")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Theme theme = theme(principal, id);
        return FormAnswers.send(
                form(theme).version(input.version()),
                input,
                () -> themes.change(
                        principal.inArea(),
                        theme.id(),
                        input.version(),
                        input.text("label"),
                        input.text("retired").equals("yes")),
                saved -> "/surveys/themes",
                SurveyWords::of);
    }

    private static FormPage form(Theme theme) {
        return FormPage.asking(
                        "Theme “" + theme.label() + "”",
                        "What was coded by it stays.",
                        "/surveys/themes",
                        "/surveys/themes/" + theme.id().value(),
                        "Save")
                .version(theme.version())
                .with(new FormPage.Line("label", "Theme", "", theme.label(), false))
                .with(new FormPage.OneOf(
                        "retired",
                        "Is it still on offer?",
                        "",
                        List.of(Choice.of("no", "Yes"), Choice.of("yes", "No, not any more")),
                        theme.retired() ? "yes" : "no"));
    }

    private Theme theme(Principal principal, UUID id) {
        return themes.inArea(principal.inArea()).stream()
                .filter(theme -> theme.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
