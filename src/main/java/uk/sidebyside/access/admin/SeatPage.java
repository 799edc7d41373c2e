package uk.sidebyside.access.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Option;

/** One post: who held it and when, and who comes next. */
public record SeatPage(
        String id,
        String title,
        String role,
        @Nullable String holder,
        List<Held> history,
        List<Option> people,
        @Nullable String person,
        DateEntry fromOn,
        DateEntry lastDay,
        DateEntry endOn,
        FormErrors errors) {

    public SeatPage {
        history = List.copyOf(history);
        people = List.copyOf(people);
    }

    public record Held(String name, String from, String to) {}
}
