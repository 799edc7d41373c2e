package uk.sidebyside.assessments.sen2.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.ReturnFindings;
import uk.sidebyside.assessments.sen2.ReturnFindings.Found;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.assessments.sen2.rules.Typed;

/**
 * What is wrong, of one rule or of all.
 *
 * @param found one more than are shown, where there are more
 */
public record FindingsPage(
        List<ReturnFindings.Count> counts, @Nullable Rule rule, boolean explained, List<Found> found) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public List<Found> shown() {
        return found.stream().limit(ReturnFindings.AT_ONCE).toList();
    }

    public String title() {
        return rule == null ? "What to check in the records" : rule.words();
    }

    public String more() {
        return found.size() <= ReturnFindings.AT_ONCE
                ? ""
                : "/sen2/findings?after=" + shown().getLast().id() + (rule == null ? "" : "&rule=" + rule.id())
                        + (explained ? "&explained=yes" : "");
    }

    public String other() {
        return "/sen2/findings?" + (rule == null ? "" : "rule=" + rule.id() + "&") + (explained ? "" : "explained=yes");
    }

    /** Whether whoever reads it can put it right on the page of what the return asks. */
    public static boolean mends(Found one) {
        return one.opens() && Typed.mends(one.rule(), one.part(), one.field());
    }

    public static String about(Found one) {
        return one.part()
                + (one.field().isEmpty() ? "" : ", " + one.field())
                + (one.value().isEmpty() ? "" : " = " + one.value())
                + (one.requestOn() == null ? "." : ", request of " + DAY.format(one.requestOn()) + ".");
    }
}
