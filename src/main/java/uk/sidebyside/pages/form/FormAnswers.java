package uk.sidebyside.pages.form;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What follows when a {@link FormPage} was sent: on to where it was saved, or the same page again with nothing lost. */
public final class FormAnswers {

    private FormAnswers() {}

    public static ModelAndView page(String view, Object page) {
        return new ModelAndView(view, "page", page);
    }

    public static ModelAndView show(FormPage page) {
        return page("layout/form", page);
    }

    public static ModelAndView on(String address) {
        return new ModelAndView("redirect:" + address);
    }

    /**
     * @param saved where to go with what was saved
     * @param wording the room's words for what its rules found
     */
    public static <T> ModelAndView send(
            FormPage page,
            Input input,
            Supplier<Saving<T>> save,
            Function<T, String> saved,
            Function<Finding, String> wording) {
        FormErrors faults = page.faults(input);
        if (faults.any()) {
            return refused(page.again(input, faults, Map.of()));
        }
        return switch (save.get()) {
            case Saving.Saved<T> done -> on(saved.apply(done.value()));
            case Saving.Refused<T> no -> refused(page.refused(input, no.findings(), wording));
            case Saving.Stale<T> stale ->
                same(input, stale.theirs())
                        ? on(page.back())
                        : refused(page.stale(input, stale.theirs(), stale.version()));
        };
    }

    public static ModelAndView refused(FormPage page) {
        ModelAndView again = show(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Whether what stands there now is what was sent: the form was sent twice, or two people agree. Of nothing that can't be said. */
    public static boolean same(Input input, Map<String, String> theirs) {
        return !theirs.isEmpty()
                && theirs.entrySet().stream().allMatch(field -> input.text(field.getKey())
                        .strip()
                        .equals(field.getValue().strip()));
    }
}
