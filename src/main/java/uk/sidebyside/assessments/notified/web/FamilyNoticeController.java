package uk.sidebyside.assessments.notified.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.notified.HealthNoticesOfFamilies;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.pages.form.FormAnswers;

/** What health told the council about a child, for the family and whoever may see the child. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class FamilyNoticeController {
    private final HealthNoticesOfFamilies notices;

    FamilyNoticeController(HealthNoticesOfFamilies notices) {
        this.notices = notices;
    }

    @GetMapping("/section-23/child/{child}")
    ModelAndView ofChild(@PathVariable ChildId child, Principal principal) {
        return FormAnswers.page("assessments/notified/family", notices.of(principal.inArea(), child));
    }
}
