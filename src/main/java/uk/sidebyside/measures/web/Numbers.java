package uk.sidebyside.measures.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;

/** Numbers as people type them, with commas and per cent signs. */
final class Numbers {
    private Numbers() {}

    /** The number; null where there is none, or where it is none that could be meant. */
    static @Nullable BigDecimal decimal(String typed) {
        String plain = typed.strip().replace(",", "").replace("%", "").strip();
        return plain.matches("-?\\d{1,12}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
    }

    static @Nullable Long whole(String typed) {
        String plain = typed.strip().replace(",", "");
        return plain.matches("-?\\d{1,12}") ? Long.valueOf(plain) : null;
    }

    /** Figures that are none. */
    static FormErrors faults(Input input, List<String> decimals, List<String> wholes) {
        FormErrors errors = FormErrors.none();
        for (String name : decimals) {
            if (!input.text(name).isBlank() && decimal(input.text(name)) == null) {
                errors = errors.and(name, "Enter a number, like 84.5.");
            }
        }
        for (String name : wholes) {
            if (!input.text(name).isBlank() && whole(input.text(name)) == null) {
                errors = errors.and(name, "Enter a whole number, like 21.");
            }
        }
        return errors;
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
