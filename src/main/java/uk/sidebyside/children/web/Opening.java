package uk.sidebyside.children.web;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Looks;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** Opens a record for a page of staff. The safeguarding lead is led to the question why, before anything is shown. */
@Component
class Opening {
    private final Children children;
    private final Looks looks;

    Opening(Children children, Looks looks) {
        this.children = children;
        this.looks = looks;
    }

    /** @throws NotFound for whoever may not see it, and for those who read it on the pages of families */
    Child of(AreaId area, ChildId id, String purpose) {
        Child child = children.find(area, id, looks.reason(area, id, purpose).orElseThrow(() -> new NeedsReason(id)));
        if (child.readByFamily()) {
            throw new NotFound();
        }
        return child;
    }

    private static final class NeedsReason extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ChildId child;

        NeedsReason(ChildId child) {
            super("A reason has to be given first", null, false, false);
            this.child = child;
        }
    }

    /** Leads to the page that asks. */
    @ControllerAdvice
    static class AsksWhy {
        @ExceptionHandler(NeedsReason.class)
        ModelAndView why(NeedsReason needs) {
            return FormAnswers.on("/children/" + needs.child);
        }
    }
}
