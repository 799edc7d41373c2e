package uk.sidebyside.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Circle;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.Looks;
import uk.sidebyside.children.Rights;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** A child's page for those who work with the child: strengths first. */
@Controller
@AllowedToStaff
class ChildController {
    private static final int REASON_AT_MOST = 400;

    private final Children children;
    private final Circle circle;
    private final EhcPlans plans;
    private final Rights rights;
    private final Looks looks;
    private final Opening opening;
    private final Clock clock;

    ChildController(
            Children children,
            Circle circle,
            EhcPlans plans,
            Rights rights,
            Looks looks,
            Opening opening,
            Clock clock) {
        this.opening = opening;
        this.children = children;
        this.circle = circle;
        this.plans = plans;
        this.rights = rights;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/children/{id}")
    ModelAndView show(Principal principal, @PathVariable ChildId id) {
        AreaId area = principal.inArea();
        Optional<Purpose> why = looks.reason(area, id, "to work with the child");
        if (why.isEmpty()) {
            return reason(id, "", FormErrors.none());
        }
        Child child = children.find(area, id, why.get());
        if (child.readByFamily()) {
            return FormAnswers.on("/family/" + id);
        }
        LocalDate today = LocalDate.now(clock);
        EhcPlans.@Nullable Reference reference = plans.reference(area, id).orElse(null);
        return FormAnswers.page(
                "children/child",
                new ChildPage(
                        child,
                        today,
                        circle.of(area, id).stream()
                                .filter(member -> member.aroundOn(today))
                                .toList(),
                        reference,
                        plans.excerpts(area, id),
                        rights.decisions(area, id),
                        principal.hasAny(Role.CASE_OFFICER, Role.SAFEGUARDING_LEAD)));
    }

    /** The safeguarding lead, who is in no circle, says why before they see anything. */
    @PostMapping("/children/{id}/for-safety")
    @AllowedTo(Role.SAFEGUARDING_LEAD)
    ModelAndView open(Principal principal, @PathVariable ChildId id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            ModelAndView again = reason(
                    id,
                    reason,
                    FormErrors.none()
                            .and(
                                    "reason",
                                    reason.isBlank()
                                            ? "Enter why you open this record"
                                            : "Enter " + REASON_AT_MOST + " characters at most"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        looks.openForSafety(principal.inArea(), id, reason);
        return FormAnswers.on("/children/" + id);
    }

    private static ModelAndView reason(ChildId id, String typed, FormErrors errors) {
        return FormAnswers.page("children/reason", new ReasonPage(id, typed, errors));
    }

    @GetMapping("/children/{id}/looked")
    ModelAndView looked(Principal principal, @PathVariable ChildId id) {
        AreaId area = principal.inArea();
        Child child = opening.of(area, id, "to see who has looked");
        return FormAnswers.page("children/looked", new LookedPage(child, looks.of(area, id)));
    }
}
