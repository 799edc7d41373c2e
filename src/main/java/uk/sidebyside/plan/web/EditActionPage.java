package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.plan.Line;

/**
 * The form of one action.
 *
 * @param ref null for a new one
 * @param line as it stands; null for a new one
 * @param heldBackWhy why it is not public, as it stands or as it was typed
 * @param theirs what somebody else saved in the meantime, by the form's fields
 */
public record EditActionPage(
        @Nullable String ref,
        LineForm form,
        @Nullable Line line,
        @Nullable String heldBackWhy,
        List<Seat> seats,
        FormErrors errors,
        Map<String, String> theirs) {
    EditActionPage heldBack(String why) {
        return new EditActionPage(ref, form, line, why, seats, errors, theirs);
    }

    public String title() {
        return ref == null ? "Add an action" : "Edit action " + ref;
    }

    public List<Choice> posts() {
        return seats.stream()
                .map(seat -> Choice.of(
                        seat.id().value().toString(),
                        seat.titleAndOrganisation() + (seat.vacant() ? " (appointment to be confirmed)" : "")))
                .toList();
    }

    public String theirStart() {
        return day("startOn");
    }

    public String theirEnd() {
        return day("endOn");
    }

    private String day(String field) {
        String day = theirs.getOrDefault(field, "");
        return day.matches("\\d{4}-\\d\\d-\\d\\d") ? Say.day(LocalDate.parse(day)) : "no day that is stated";
    }

    public List<String> chosen() {
        return form.chosen();
    }
}
