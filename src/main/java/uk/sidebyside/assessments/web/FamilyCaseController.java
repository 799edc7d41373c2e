package uk.sidebyside.assessments.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.FamilyCases;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.pages.form.FormAnswers;

/** Where the assessment or the plan of a child stands, for the family and whoever may see the child. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class FamilyCaseController {
    private final FamilyCases cases;
    private final Clock clock;

    FamilyCaseController(FamilyCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/assessment/{child}")
    ModelAndView ofChild(@PathVariable ChildId child, Principal principal) {
        return FormAnswers.page(
                "assessments/family", new FamilyCasePage(cases.of(principal.inArea(), child), LocalDate.now(clock)));
    }
}
