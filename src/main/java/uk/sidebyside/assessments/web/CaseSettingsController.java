package uk.sidebyside.assessments.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;

/** What an area sets for its cases: how early it warns, and whom its letters name. */
@Controller
@AllowedTo({Role.CASE_OFFICER, Role.ADMINISTRATOR})
class CaseSettingsController {
    private final CaseSettings settings;

    CaseSettingsController(CaseSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/cases/settings")
    ModelAndView edit(Principal principal) {
        return FormAnswers.show(form(settings.of(principal.inArea()), back(principal)));
    }

    @PostMapping("/cases/settings")
    ModelAndView save(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                form(settings.of(principal.inArea()), back(principal)).version(input.version()),
                input,
                () -> settings.change(
                        principal.inArea(),
                        new CaseSettings.Setting(
                                input.text("strict").equals("yes"),
                                input.text("mediation"),
                                input.text("advice"),
                                input.text("disagreement"),
                                input.version())),
                saved -> back(principal),
                CaseWords::of);
    }

    private static String back(Principal principal) {
        return principal.has(Role.CASE_OFFICER) ? "/cases" : "/admin";
    }

    private static FormPage form(CaseSettings.Setting now, String back) {
        return FormPage.asking(
                        "Warnings and letters of cases",
                        "The last day of the law stays the same. This says how early you are warned, and whom letters name.",
                        back,
                        "/cases/settings",
                        "Save")
                .version(now.version())
                .with(new FormPage.OneOf(
                        "strict",
                        "When do we warn of a last day?",
                        "The law leaves out the first day. Some count it as day 1: then the last day is one day earlier.",
                        List.of(
                                Choice.of("no", "On the last day of the law"),
                                Choice.of("yes", "One day earlier too, by the strict count")),
                        now.strict() ? "yes" : "no"))
                .with(service("mediation", "Mediation adviser", now.mediation()))
                .with(service("advice", "Information, advice and support service", now.advice()))
                .with(service("disagreement", "Service that helps to resolve disagreements", now.disagreement()));
    }

    private static FormPage.Area service(String name, String label, String now) {
        return new FormPage.Area(name, label, "Name, telephone and e-mail, as the letter says them", now, 3, 500, true);
    }
}
