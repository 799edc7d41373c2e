package uk.sidebyside.home.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Role;
import uk.sidebyside.home.FirstRun;
import uk.sidebyside.home.SetUpCode;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.PlanKinds;

/** The first run of an empty installation. Once an area is there, this page is not. */
@Controller
@AllowedTo(Role.PUBLIC)
class SetUpController {
    private static final String WRONG_CODE = "Enter the code that the program printed to its log when it started";

    private final FirstRun firstRun;
    private final SetUpCode code;
    private final AreaByHost areas;

    SetUpController(FirstRun firstRun, SetUpCode code, AreaByHost areas) {
        this.firstRun = firstRun;
        this.code = code;
        this.areas = areas;
    }

    @GetMapping("/set-up")
    String setUp(Model model) {
        onlyOnce();
        return show(model, SetUpForm.empty(), FormErrors.none());
    }

    @PostMapping("/set-up")
    String setUp(@ModelAttribute("form") SetUpForm form, Model model, HttpServletResponse response) {
        onlyOnce();
        FormErrors errors = form.errors();
        if (!errors.any() && !code.matches(form.code() == null ? "" : form.code())) {
            errors = errors.and("code", WRONG_CODE);
        }
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(model, form, errors);
        }
        String token = firstRun.setUp(form.command());
        code.spend();
        areas.forget();
        return "redirect:/invitation/" + token;
    }

    private void onlyOnce() {
        if (!firstRun.needed()) {
            throw new NotFound();
        }
    }

    private static String show(Model model, SetUpForm form, FormErrors errors) {
        model.addAttribute("page", new SetUpPage(form, errors, PlanKinds.shipped()));
        return "home/setUp";
    }
}
