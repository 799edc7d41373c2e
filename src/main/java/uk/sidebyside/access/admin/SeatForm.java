package uk.sidebyside.access.admin;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.DateEntry;

/** Who comes into a post and when, or when somebody's time in it ends. */
public record SeatForm(
        @Nullable String person,
        @Nullable DateEntry fromOn,
        @Nullable DateEntry lastDay,
        @Nullable DateEntry endOn) {
    static final SeatForm BLANK = new SeatForm(null, null, null, null);

    static DateEntry entry(@Nullable DateEntry typed) {
        return typed == null ? DateEntry.BLANK : typed;
    }
}
