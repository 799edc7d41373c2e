package uk.sidebyside.gallery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;

@Controller
@AllowedTo(Role.PUBLIC)
@ConditionalOnProperty("sidebyside.gallery")
class GalleryController {

    @GetMapping("/gallery")
    String ours() {
        return "gallery/ours";
    }

    @GetMapping("/gallery/govuk")
    String govuk() {
        return "gallery/govuk";
    }

    @GetMapping("/gallery/charts")
    String charts() {
        return "gallery/charts";
    }

    @GetMapping("/gallery/form")
    String form(Model model) {
        model.addAttribute("errors", FormErrors.none());
        return "gallery/form";
    }

    /** The same form as it comes back when everything is wrong. */
    @GetMapping("/gallery/form/errors")
    String formWithErrors(Model model) {
        model.addAttribute(
                "errors",
                FormErrors.none()
                        .and("change", "Say what has changed")
                        .and("reason", "Say why it is delayed")
                        .and("dueOn", "The new date must be a real date, like 7 9 2026")
                        .and("state", "Choose the state of this action")
                        .and("help", "Choose who helped, or \"Nobody\"")
                        .and("workstream", "Choose a workstream")
                        .and("evidence", "The file must be a PDF, a Word document or a picture"));
        return "gallery/form";
    }

    @GetMapping("/gallery/family")
    String family() {
        return "gallery/family";
    }

    @GetMapping("/gallery/young")
    String young() {
        return "gallery/young";
    }
}
