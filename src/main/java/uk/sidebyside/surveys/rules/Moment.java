package uk.sidebyside.surveys.rules;

import java.util.Arrays;
import java.util.Optional;

/** Whether a survey stands alone or is one of two that ask the same people before and after. */
public enum Moment {
    ALONE("alone"),
    START("start"),
    EXIT("exit");

    private final String code;

    Moment(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Moment> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
