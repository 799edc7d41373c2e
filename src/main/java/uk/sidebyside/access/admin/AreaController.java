package uk.sidebyside.access.admin;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import uk.sidebyside.access.rules.EmailAddress;
import uk.sidebyside.access.signin.Inspections;
import uk.sidebyside.pages.FormErrors;

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
    ModelAndView start() {
        return new ModelAndView("access/admin");
    }

    @GetMapping("/admin/inspections")
    ModelAndView inspections(Principal principal) {
        return new ModelAndView("access/inspections", "page", inspections.latest(principal.inArea()));
    }

    @GetMapping("/admin/area")
    ModelAndView show(Principal principal, @ModelAttribute("done") String done) {
        Area area = areas.byId(principal.inArea());
        return page(
                new AreaPage(
                        area.name(),
                        area.partnershipWord(),
                        area.help().name(),
                        area.help().email(),
                        area.help().phone(),
                        FormErrors.none(),
                        done.isEmpty() ? null : done),
                HttpStatus.OK);
    }

    @PostMapping("/admin/area")
    ModelAndView change(
            Principal principal,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String helpName,
            @RequestParam(defaultValue = "") String helpEmail,
            @RequestParam(defaultValue = "") String helpPhone,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none()
                .andIfPresent("name", length("The name", name, 1, 120))
                .andIfPresent("word", length("The word", word, 1, 60))
                .andIfPresent("helpName", length("The name of who helps", helpName, 1, 120))
                .andIfPresent(
                        "helpEmail",
                        EmailAddress.plausible(helpEmail) ? null : "Enter an e-mail address, like help@example.org")
                .andIfPresent("helpPhone", length("The phone number", helpPhone, 0, 40));
        if (errors.any()) {
            return page(
                    new AreaPage(name, word, helpName, helpEmail, helpPhone, errors, null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var help = new Area.Help(helpName.strip(), EmailAddress.normal(helpEmail), helpPhone.strip());
        areas.change(principal.inArea(), name.strip(), word.strip(), help);
        remembered.forget();
        next.addFlashAttribute("done", "The area's settings are saved");
        return new ModelAndView("redirect:/admin/area");
    }

    private static @org.jspecify.annotations.Nullable String length(String what, String typed, int from, int to) {
        int length = typed.strip().length();
        if (length < from) {
            return what + " is missing";
        }
        return length > to ? what + " must have " + to + " characters or fewer" : null;
    }

    private static ModelAndView page(AreaPage page, HttpStatus status) {
        var view = new ModelAndView("access/area", "page", page);
        view.setStatus(status);
        return view;
    }
}
