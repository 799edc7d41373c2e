package uk.sidebyside.plan.imports;

import java.time.LocalDate;
import java.util.List;

/** What a column of the sheet is taken for. */
public sealed interface Heading {

    /** As it stands in the sheet. */
    String title();

    record Known(String title, PlanColumn column) implements Heading {}

    /** The state at a reporting point. */
    record StateAt(String title, LocalDate pointOn) implements Heading {}

    /** Somebody must say what it is; the likeliest are offered first. */
    record Asked(String title, List<Suggestion> suggestions) implements Heading {}

    /** Somebody said that it is not part of the plan. */
    record LeftOut(String title) implements Heading {}

    /**
     * @param choice what {@link Headings#choose} takes: a column's heading, as {@code action_ref}, or
     *     {@code state 2020-05-31}
     * @param score 0 to 1, how alike the headings are
     */
    record Suggestion(String choice, double score) {}
}
