package uk.sidebyside.children.web;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.children.ReasonNeeded;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** Opens a record for a page of staff. The safeguarding lead is led to the question why, before anything is shown. */
@Component
class Opening {
    private final Looks looks;

    Opening(Looks looks) {
        this.looks = looks;
    }

    /** @throws NotFound for whoever may not see it, and for those who read it on the pages of families */
    Child of(AreaId area, ChildId id, String purpose) {
        Child child = looks.open(area, id, purpose);
        if (child.readByFamily()) {
            throw new NotFound();
        }
        return child;
    }

    /** Leads to the page that asks, from whichever room. */
    @ControllerAdvice
    static class AsksWhy {
        @ExceptionHandler(ReasonNeeded.class)
        ModelAndView why(ReasonNeeded needed) {
            return FormAnswers.on("/children/" + needed.child());
        }
    }
}
