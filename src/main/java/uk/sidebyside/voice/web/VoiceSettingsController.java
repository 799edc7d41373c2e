package uk.sidebyside.voice.web;

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
import uk.sidebyside.voice.ground.VoiceSettings;

/** What an area sets for views: how soon people are told, and how long a receipt opens. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class VoiceSettingsController {
    private final VoiceSettings settings;

    VoiceSettingsController(VoiceSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/admin/voice")
    ModelAndView edit(Principal principal) {
        return FormAnswers.show(form(settings.of(principal.inArea())));
    }

    @PostMapping("/admin/voice")
    ModelAndView save(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                form(settings.of(principal.inArea())).version(input.version()),
                input,
                () -> settings.change(
                        principal.inArea(), number(input.text("days")), number(input.text("months")), input.version()),
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

    private static FormPage form(VoiceSettings.Setting now) {
        return FormPage.asking("Views and receipts", "", "/admin", "/admin/voice", "Save")
                .version(now.version())
                .with(new FormPage.Line(
                        "days",
                        "Working days until people are told",
                        "For views where no day was agreed beforehand.",
                        String.valueOf(now.tellBackWorkingDays()),
                        false))
                .with(new FormPage.Line(
                        "months",
                        "Months for which a receipt opens",
                        "After that its code shows nothing any more.",
                        String.valueOf(now.receiptMonths()),
                        false));
    }
}
