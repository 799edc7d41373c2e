package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.quality.QualityTheme;
import uk.sidebyside.audits.quality.QualityThemeId;
import uk.sidebyside.audits.quality.QualityThemes;
import uk.sidebyside.audits.quality.ThemesAhead;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** What a theme of plans asks of the next version of a framework or a model. */
@Controller
@AllowedToSampleRunners
class ThemesAheadController {
    private static final String AT = "/audits/plans/theme/{id}/next";

    private final QualityThemes themes;
    private final ThemesAhead ahead;

    ThemesAheadController(QualityThemes themes, ThemesAhead ahead) {
        this.themes = themes;
        this.ahead = ahead;
    }

    @GetMapping(AT)
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(themes.find(principal.inArea(), new QualityThemeId(id))));
    }

    @PostMapping(AT)
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        QualityTheme theme = themes.find(area, new QualityThemeId(id));
        return FormAnswers.send(
                form(theme),
                input,
                () -> ahead.ask(area, theme.id(), ahead.offered(input.text("next")), input.text("words")),
                ThemesController::at,
                Wording::of);
    }

    private FormPage form(QualityTheme theme) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose one")));
        ahead.offered().forEach(target -> options.add(Option.of(target.ref().local(), target.title())));
        return FormPage.asking(
                        "What does “" + theme.title() + "” ask of the next version?",
                        "Whoever makes the next version finds it on the page of this one.",
                        theme.at(),
                        theme.at() + "/next",
                        "Save")
                .with(new FormPage.Select("next", "The version after this one", "", options, "", false))
                .with(new FormPage.Area("words", "What should change in it?", "", "", 3, 1000, false));
    }
}
