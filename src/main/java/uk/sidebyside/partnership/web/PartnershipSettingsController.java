package uk.sidebyside.partnership.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.partnership.PartnershipSettings;

/** What an area sets for pieces of joint partnership: news, answers to proposals, and when the year of services begins. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class PartnershipSettingsController {
    private final PartnershipSettings settings;

    PartnershipSettingsController(PartnershipSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/admin/partnership")
    ModelAndView edit(Principal principal) {
        return FormAnswers.show(form(settings.of(principal.inArea())));
    }

    @PostMapping("/admin/partnership")
    ModelAndView save(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                form(settings.of(principal.inArea())).version(input.version()),
                input,
                () -> settings.change(
                        principal.inArea(),
                        number(input.text("weeks")),
                        number(input.text("days")),
                        number(input.text("yearFrom")),
                        input.version()),
                saved -> "/admin",
                Wording::of);
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static FormPage form(PartnershipSettings.Setting now) {
        return FormPage.asking(
                        "News, answers and the year of joint partnership", "", "/admin", "/admin/partnership", "Save")
                .version(now.version())
                .with(new FormPage.Line(
                        "weeks",
                        "Weeks without news until whoever leads a piece is reminded",
                        "Those who take part wait to hear how it goes.",
                        String.valueOf(now.quietWeeks()),
                        false))
                .with(new FormPage.Line(
                        "days",
                        "Working days until a proposal is answered",
                        "Whoever proposes a piece is told the day at once. It holds for proposals from now on.",
                        String.valueOf(now.answerWorkingDays()),
                        false))
                .with(new FormPage.Select(
                        "yearFrom",
                        "The year of services begins on the first day of",
                        "Each service begins one piece a year at least. The last twelve months are told beside it.",
                        Arrays.stream(Month.values())
                                .map(month -> Option.of(
                                        String.valueOf(month.getValue()),
                                        month.getDisplayName(TextStyle.FULL, Locale.UK)))
                                .toList(),
                        String.valueOf(now.yearFrom().getValue()),
                        false));
    }
}
