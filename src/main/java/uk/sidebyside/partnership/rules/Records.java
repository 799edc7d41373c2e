package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the work on a step leaves its records. The meanings are few, so that another area's model needs no code. */
public enum Records {
    PLAN,
    PEOPLE,
    SESSIONS,
    NEWS,
    FEEDBACK,
    DRAFT,
    YOU_SAID,
    TELL_BACK,
    VIEWS,
    OPPORTUNITIES,
    SURVEY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Records> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
