package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.Arrays;
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
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.CommonThemes;
import uk.sidebyside.audits.collected.SubmissionId;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** What audits have in common, and what it led to. */
@Controller
@AllowedToCentre
class ThemesController {
    private static final String ALL = "/audits/themes";

    private final CommonThemes themes;

    ThemesController(CommonThemes themes) {
        this.themes = themes;
    }

    @GetMapping(ALL)
    @AllowedToPartners
    ModelAndView all(@RequestParam(name = "for", defaultValue = "") String use, Principal principal) {
        CommonThemes.Overview overview = themes.overview(principal.inArea());
        return FormAnswers.page(
                "audits/collected/themes",
                new ThemesPage(
                        use,
                        overview.across(),
                        overview.themes(),
                        themes.ahead(principal.inArea(), overview.themes()),
                        themes.mayWork()));
    }

    @GetMapping(ALL + "/new")
    ModelAndView name(Principal principal) {
        return FormAnswers.show(nameForm(principal.inArea()));
    }

    @PostMapping(ALL + "/new")
    ModelAndView named(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                nameForm(area),
                input,
                () -> themes.name(
                        area,
                        input.fingerprint(),
                        input.text("label"),
                        input.text("words"),
                        input.ids("audits").stream().map(SubmissionId::new).toList()),
                saved -> ALL,
                Wording::of);
    }

    private FormPage nameForm(AreaId area) {
        List<Choice> audits = themes.latest(area).stream()
                .map(one -> Choice.of(
                        one.id().value().toString(), one.serviceName() + ", " + AuditWords.month(one.auditedOn())))
                .toList();
        return FormPage.asking(
                        "Name a theme",
                        "Something that the audits of several services have in common.",
                        ALL,
                        ALL + "/new",
                        "Save")
                .with(new FormPage.Line("label", "What is the theme?", "In a few words", "", false))
                .with(new FormPage.Area("words", "What does it say?", "", "", 4, 2000, true))
                .with(new FormPage.Several("audits", "In which audits is it?", audits, List.of()));
    }

    @GetMapping(ALL + "/{id}/use")
    ModelAndView use(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(useForm(themes.byId(principal.inArea(), id)));
    }

    @PostMapping(ALL + "/{id}/use")
    ModelAndView used(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                useForm(themes.byId(area, id)),
                input,
                () -> themes.use(
                        area,
                        input.fingerprint(),
                        id,
                        new CommonThemes.Led(
                                ThemeUse.find(input.text("kind")).orElse(null),
                                input.text("words"),
                                Occasion.find(input.text("occasion")).orElse(null),
                                input.day("heldOn"),
                                input.text("forWhom"),
                                themes.version(input.text("next")))),
                saved -> ALL,
                Wording::of);
    }

    private FormPage useForm(CommonThemes.Theme theme) {
        List<Option> occasions = new ArrayList<>(List.of(Option.of("", "Choose one")));
        Arrays.stream(Occasion.values()).forEach(one -> occasions.add(Option.of(one.code(), one.label())));
        List<Option> versions = new ArrayList<>(List.of(Option.of("", "Choose one")));
        themes.versions().forEach(target -> versions.add(Option.of(target.ref().local(), target.title())));
        return FormPage.asking("What did it lead to?", theme.label(), ALL, ALL + "/" + theme.id() + "/use", "Save")
                .with(new FormPage.OneOf(
                        "kind",
                        "What is it for?",
                        "",
                        Arrays.stream(ThemeUse.values())
                                .map(use -> Choice.of(use.code(), use.label()))
                                .toList(),
                        ""))
                .with(new FormPage.Area("words", "What was done, or is planned?", "", "", 4, 1000, false))
                .with(new FormPage.Select("occasion", "What is it?", "For an event or training", occasions, "", true))
                .with(new FormPage.Day("heldOn", "On which day?", DateEntry.BLANK, true))
                .with(new FormPage.Line("forWhom", "For whom?", "Like all services, and families", "", true))
                .with(new FormPage.Select(
                        "next", "The version after this one", "For a next version", versions, "", true));
    }
}
