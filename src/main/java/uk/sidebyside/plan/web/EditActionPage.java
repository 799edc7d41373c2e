package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * @param theirs what somebody else saved in the meantime, by the form's fields
 */
public record EditActionPage(
        @Nullable String ref,
        LineForm form,
        @Nullable Line line,
        List<Seat> seats,
        FormErrors errors,
        Map<String, String> theirs) {
    /** How an Easy Read version is written. */
    public static final String EASY_READ =
            "One short sentence a line, with one idea. Begin a line with a picture's name and | to show it, like family | "
                    + "Families said what they need. Pictures: "
                    + EasyReadPage.PICTURES.stream().sorted().collect(java.util.stream.Collectors.joining(", ")) + ".";

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

    public List<String> chosen() {
        return form.leads() == null
                ? List.of()
                : form.leads().stream().map(UUID::toString).toList();
    }
}
