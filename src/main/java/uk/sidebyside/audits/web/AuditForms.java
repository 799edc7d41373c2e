package uk.sidebyside.audits.web;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.Saving;

/** What follows when a form stands on a page of its own making: on, or the same page again with nothing lost. */
final class AuditForms {

    private AuditForms() {}

    static <T> ModelAndView send(
            FormPage form,
            Input input,
            Function<FormPage, ModelAndView> show,
            Supplier<Saving<T>> save,
            Function<T, String> saved) {
        FormErrors faults = form.faults(input);
        if (faults.any()) {
            return again(show.apply(form.again(input, faults, Map.of())));
        }
        return switch (save.get()) {
            case Saving.Saved<T> done -> FormAnswers.on(saved.apply(done.value()));
            case Saving.Refused<T> no -> again(show.apply(form.refused(input, no.findings(), AuditWords::of)));
            case Saving.Stale<T> stale ->
                FormAnswers.same(input, stale.theirs())
                        ? FormAnswers.on(form.back())
                        : again(show.apply(form.stale(input, stale.theirs(), stale.version())));
        };
    }

    static ModelAndView again(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
