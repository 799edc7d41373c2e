package uk.sidebyside.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;

/**
 * Which lines an address asks for. What it doesn't name doesn't matter.
 *
 * @param state the code of a state
 * @param delayed {@code yes} for those in a delayed state
 * @param overdue {@code yes} for those past a promised day
 * @param lead the id of a seat
 * @param unled {@code yes} for those that go on with a vacant post
 */
public record LineFilter(
        @Nullable String state,
        @Nullable String delayed,
        @Nullable String overdue,
        @Nullable String lead,
        @Nullable String unled) {

    boolean shows(Line line) {
        return fitsState(line.state())
                && (!yes(delayed) || line.delayed())
                && (!yes(overdue) || line.overdue() != null)
                && (!yes(unled) || line.withoutLead())
                && fitsLead(line);
    }

    private boolean fitsState(@Nullable LineState of) {
        return blank(state) || (of != null && of.code().equals(state));
    }

    private boolean fitsLead(Line line) {
        return blank(lead)
                || line.leads().stream()
                        .anyMatch(one -> one.seat().value().toString().equals(lead));
    }

    public boolean isDelayed() {
        return yes(delayed);
    }

    public boolean isOverdue() {
        return yes(overdue);
    }

    public boolean isUnled() {
        return yes(unled);
    }

    boolean any() {
        return yes(unled) || !blank(state) || yes(delayed) || yes(overdue) || !blank(lead);
    }

    /** The same choice as the end of an address. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "state", state);
        add(parts, "delayed", delayed);
        add(parts, "overdue", overdue);
        add(parts, "lead", lead);
        add(parts, "unled", unled);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static boolean yes(@Nullable String text) {
        return "yes".equals(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
