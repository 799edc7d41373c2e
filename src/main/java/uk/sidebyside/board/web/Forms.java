package uk.sidebyside.board.web;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.Saving;

/** What follows when a form was sent: on to where it was saved, or the same page again with nothing lost. */
final class Forms {

    private Forms() {}

    static ModelAndView page(String view, Object page) {
        return FormAnswers.page(view, page);
    }

    static ModelAndView show(FormPage page) {
        return FormAnswers.show(page);
    }

    static ModelAndView on(String address) {
        return FormAnswers.on(address);
    }

    /** @param saved where to go with what was saved */
    static <T> ModelAndView send(FormPage page, Input input, Supplier<Saving<T>> save, Function<T, String> saved) {
        return FormAnswers.send(page, input, save, saved, Wording::of);
    }

    /** Whether what stands there now is what was sent: the form was sent twice, or two people agree. */
    static boolean same(Input input, Map<String, String> theirs) {
        return FormAnswers.same(input, theirs);
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
}
