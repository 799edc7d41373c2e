package uk.sidebyside.children.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;

/** Parts of forms that several of these pages have. */
final class ChildForms {
    private ChildForms() {}

    static FormPage.Line line(String name, String label, String hint, String value) {
        return new FormPage.Line(name, label, hint, value, false);
    }

    static FormPage.Line optional(String name, String label, String hint, String value) {
        return new FormPage.Line(name, label, hint, value, true);
    }

    static FormPage.Area area(String name, String label, String hint, String value, int atMost) {
        return new FormPage.Area(name, label, hint, value, 5, atMost, true);
    }

    static List<Choice> yesNo() {
        return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
    }

    static <E extends Enum<E>> List<Option> options(
            E[] values, java.util.function.Function<E, String> words, String none) {
        List<Option> options = new java.util.ArrayList<>(List.of(Option.of("", none)));
        Arrays.stream(values).forEach(one -> options.add(Option.of(one.name(), words.apply(one))));
        return options;
    }

    static <E extends Enum<E>> @Nullable E chosen(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** The same form on the ground of families. */
    static ModelAndView forFamily(ModelAndView view, Audience audience) {
        return Optional.ofNullable(view.getViewName())
                        .filter("layout/form"::equals)
                        .isPresent()
                ? view.addObject("audience", audience)
                : view;
    }
}
