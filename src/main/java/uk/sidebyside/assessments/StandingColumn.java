package uk.sidebyside.assessments;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the table of standings keeps of each, beside the area: the columns in their order. */
public enum StandingColumn {
    CASE_ID("uuid", one -> one.of().value()),
    REQUEST_ID("uuid", one -> one.request() == null ? null : one.request().value()),
    STATE("text", one -> one.state().code()),
    SINCE_ON("date", Standing::since),
    NEXT("text", one -> one.next().key()),
    DUE_ON("date", one -> one.next().dueOn()),
    STRICT_ON("date", one -> one.next().strictOn()),
    WHO("text", one -> StandingStore.code(one.next().who())),
    WAITS_ON("text", one -> StandingStore.code(one.next().waitsOn())),
    WAITS_UNTIL("date", one -> one.next().waitsUntil()),
    EXCUSED("boolean", Standing::excused),
    OPEN("boolean", Standing::open),
    STEP_NEXT("text", one -> one.ofSteps() == null ? null : one.ofSteps().key()),
    STEP_DUE_ON("date", one -> one.ofSteps() == null ? null : one.ofSteps().dueOn()),
    RULES("smallint", one -> Standing.RULES);

    private final String type;
    private final Function<Standing, @Nullable Object> part;

    StandingColumn(String type, Function<Standing, @Nullable Object> part) {
        this.type = type;
        this.part = part;
    }

    /** Its name in SQL. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String type() {
        return type;
    }

    /** As PostgreSQL reads it; null for what is not known. */
    public @Nullable String of(Standing one) {
        Object value = part.apply(one);
        return value == null ? null : value.toString();
    }
}
