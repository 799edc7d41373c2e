package uk.sidebyside.board.web;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.Saving;

/** What follows when a form was sent: on to where it was saved, or the same page again with nothing lost. */
final class Forms {

    private Forms() {}

    static ModelAndView page(String view, Object page) {
        return new ModelAndView(view, "page", page);
    }

    static ModelAndView show(FormPage page) {
        return page("layout/form", page);
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
            case Saving.Refused<T> no -> refused(page.refused(input, no.findings(), Wording::of));
            case Saving.Stale<T> stale ->
                same(input, stale.theirs())
                        ? on(page.back())
                        : refused(page.stale(input, stale.theirs(), stale.version()));
        };
    }

    /** Whether what stands there now is what was sent: the form was sent twice, or two people agree. */
    static boolean same(Input input, Map<String, String> theirs) {
        return theirs.entrySet().stream().allMatch(field -> input.text(field.getKey())
                .strip()
                .equals(field.getValue().strip()));
    }

    /** The post that was chosen; null where none was. */
    static @Nullable SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return id == null ? null : new SeatId(id);
    }

    /** The body that was chosen in the field {@code body}, where one always is. */
    static BodyId body(Input input) {
        return new BodyId(requireNonNull(input.id("body")));
    }

    private static ModelAndView refused(FormPage page) {
        ModelAndView again = show(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
