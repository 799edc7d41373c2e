package uk.sidebyside.board.web;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.Saving;

/** What follows when a form was sent: on to where it was saved, or the same page again with nothing lost. */
final class Forms {

    private Forms() {}

    static ModelAndView page(String view, Object page) {
        return new ModelAndView(view, "page", page);
    }

    static ModelAndView show(FormPage page) {
        return page("board/form", page);
    }

    static ModelAndView on(String address) {
        return new ModelAndView("redirect:" + address);
    }

    /** @param saved where to go with what was saved */
    static <T> ModelAndView send(FormPage page, Input input, Supplier<Saving<T>> save, Function<T, String> saved) {
        FormErrors faults = page.faults(input);
        if (faults.any()) {
            return refused(page.again(input, faults, Map.of()));
        }
        return switch (save.get()) {
            case Saving.Saved<T> done -> on(saved.apply(done.value()));
            case Saving.Refused<T> no ->
                refused(page.again(input, FormErrors.of(no.findings(), Wording::of), Map.of()));
            case Saving.Stale<T> stale ->
                refused(page.version(stale.version())
                        .again(
                                input,
                                FormErrors.none()
                                        .and(
                                                "",
                                                "Somebody else saved this while you were writing. Their words are below yours"),
                                stale.theirs()));
        };
    }

    private static ModelAndView refused(FormPage page) {
        ModelAndView again = show(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
