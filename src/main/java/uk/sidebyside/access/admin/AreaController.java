package uk.sidebyside.access.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.signin.Inspections;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.EmailAddress;

/** The administrator's first page, the area's own settings, and what inspectors opened. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class AreaController {
    private final Areas areas;
    private final AreaByHost remembered;
    private final Inspections inspections;

    AreaController(Areas areas, AreaByHost remembered, Inspections inspections) {
        this.areas = areas;
        this.remembered = remembered;
        this.inspections = inspections;
    }

    @GetMapping("/admin")
    ModelAndView start(@ModelAttribute("done") String done) {
        return new ModelAndView("access/admin", "done", done);
    }

    @GetMapping("/admin/inspections")
    ModelAndView inspections(Principal principal) {
        return new ModelAndView("access/inspections", "page", inspections.latest(principal.inArea()));
    }

    @GetMapping("/admin/area")
    ModelAndView show(Principal principal) {
        return AdminForms.show(form(areas.byId(principal.inArea())));
    }

    @PostMapping("/admin/area")
    ModelAndView change(
            Principal principal, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        var input = new Input(typed);
        Area before = areas.byId(principal.inArea());
        FormPage page = form(before).version(input.version());
        FormErrors errors = check(input);
        if (errors.any()) {
            return AdminForms.again(page.again(input, errors, Map.of()));
        }
        var help = new Area.Help(
                input.text("helpName").strip(),
                EmailAddress.normal(input.text("helpEmail")),
                input.text("helpPhone").strip());
        String name = input.text("name").strip();
        String word = input.text("word").strip();
        boolean same = before.name().equals(name)
                && before.partnershipWord().equals(word)
                && before.help().equals(help);
        if (!same && !areas.change(before.id(), name, word, help, input.version())) {
            Area now = areas.byId(principal.inArea());
            return AdminForms.again(page.stale(input, theirs(now), now.version()));
        }
        remembered.forget();
        return AdminForms.done(next, "/admin", "The area's settings are saved");
    }

    private static Map<String, String> theirs(Area area) {
        return Map.of(
                "name", area.name(),
                "word", area.partnershipWord(),
                "helpName", area.help().name(),
                "helpEmail", area.help().email(),
                "helpPhone", area.help().phone());
    }

    private static FormErrors check(Input input) {
        return FormErrors.none()
                .andIfPresent("name", length("The name", input.text("name"), 1, 120))
                .andIfPresent("word", length("The word", input.text("word"), 1, 60))
                .andIfPresent("helpName", length("The name of who helps", input.text("helpName"), 1, 120))
                .andIfPresent(
                        "helpEmail",
                        EmailAddress.plausible(input.text("helpEmail"))
                                ? null
                                : "Enter an e-mail address, like help@example.org")
                .andIfPresent("helpPhone", length("The phone number", input.text("helpPhone"), 0, 40));
    }

    private static @Nullable String length(String what, String typed, int from, int to) {
        int length = typed.strip().length();
        if (length < from) {
            return what + " is missing";
        }
        return length > to ? what + " must have " + to + " characters or fewer" : null;
    }

    private static FormPage form(Area area) {
        return FormPage.asking("The area", "", "/admin", "/admin/area", "Save")
                .version(area.version())
                .with(new FormPage.Line("name", "Name of the area", "", area.name(), false))
                .with(new FormPage.Line(
                        "word",
                        "The families' word for working together",
                        "For example, joint partnership. Pages for families use it",
                        area.partnershipWord(),
                        false))
                .with(new FormPage.Line(
                        "helpName",
                        "Who helps where no other contact is named",
                        "",
                        area.help().name(),
                        false))
                .with(new FormPage.Line(
                        "helpEmail", "Their e-mail address", "", area.help().email(), false))
                .with(new FormPage.Line(
                        "helpPhone", "Their phone number", "", area.help().phone(), true));
    }
}
