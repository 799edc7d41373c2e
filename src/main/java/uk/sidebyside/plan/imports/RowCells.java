package uk.sidebyside.plan.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.plan.imports.RowFinding.Weight;
import uk.sidebyside.plan.rules.WrittenDate;

/** One row under its headings, with the answers that were given about it and what is found in it. */
final class RowCells {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    record Dates(WrittenDate start, WrittenDate end) {}

    private final Sheet.Row row;
    private final Headings headings;
    private final Map<String, String> answers;
    private final List<RowFinding> findings = new ArrayList<>();

    RowCells(Sheet.Row row, Headings headings, Map<String, String> answers) {
        this.row = row;
        this.headings = headings;
        this.answers = answers;
    }

    int number() {
        return row.number();
    }

    List<RowFinding> findings() {
        return List.copyOf(findings);
    }

    String text(PlanColumn column) {
        return headings.indexOf(column).map(this::text).orElse("");
    }

    String text(int index) {
        return answers.getOrDefault(Sheet.address(row.number(), index), row.text(index))
                .strip();
    }

    /** A table printed over several pages repeats its headings. */
    boolean repeatsTheHeadings() {
        return headings.columns().entrySet().stream()
                        .filter(column -> row.text(column.getKey())
                                .equals(column.getValue().title()))
                        .count()
                >= Math.max(3, headings.columns().size() / 2);
    }

    void refuse(@Nullable PlanColumn column, String what, String mend) {
        add(column, Weight.REFUSED, what, mend);
    }

    void note(PlanColumn column, String what, String mend) {
        add(column, Weight.TO_CHECK, what, mend);
    }

    private void add(@Nullable PlanColumn column, Weight weight, String what, String mend) {
        Optional<Integer> index = Optional.ofNullable(column).flatMap(headings::indexOf);
        String address = index.map(at -> Sheet.address(number(), at)).orElse("");
        String heading = column == null ? "" : column.heading();
        findings.add(new RowFinding(number(), address, heading, weight, what, mend));
    }

    void add(int index, Weight weight, String what, String mend) {
        String title = Optional.ofNullable(headings.columns().get(index))
                .map(Heading::title)
                .orElse("");
        findings.add(new RowFinding(number(), Sheet.address(number(), index), title, weight, what, mend));
    }

    /** Text under no heading is said, so that nothing is left out in silence. */
    void strayCells() {
        row.texts().keySet().stream()
                .filter(index -> !headings.columns().containsKey(index))
                .forEach(index -> add(
                        index,
                        Weight.TO_CHECK,
                        "There is text under no heading; it is left out.",
                        "Give the column a heading if it belongs to the plan."));
        row.texts().keySet().stream().filter(this::counts).forEach(this::formula);
    }

    private boolean counts(int index) {
        Heading heading = headings.columns().get(index);
        return heading instanceof Heading.Known || heading instanceof Heading.StateAt;
    }

    /** What a formula gives when it gives nothing that could be meant. */
    private void formula(int index) {
        String text = text(index);
        if (text.equals(Sheet.NOT_WORKED_OUT)) {
            add(
                    index,
                    Weight.REFUSED,
                    "The formula in this cell has no value.",
                    "Open the file in a spreadsheet program and save it, or write the text itself.");
        } else if (text.matches("#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")) {
            add(index, Weight.REFUSED, "The formula gives " + text + ".", "Mend it, or write the text itself.");
        }
    }

    void lengths() {
        for (PlanColumn column : PlanColumn.values()) {
            if (text(column).length() > column.longest()) {
                refuse(column, "The text is longer than " + column.longest() + " characters.", "Shorten it.");
            }
        }
    }

    Dates dates() {
        WrittenDate start = date(PlanColumn.START);
        WrittenDate end = date(PlanColumn.END);
        LocalDate first = start.asStart().orElse(null);
        LocalDate last = end.asEnd().orElse(null);
        if (first != null && last != null && last.isBefore(first)) {
            refuse(
                    PlanColumn.END,
                    "The end, " + DAY.format(last) + ", is before the start, " + DAY.format(first) + ".",
                    "Mend one of the two.");
        }
        return new Dates(start, end);
    }

    private WrittenDate date(PlanColumn column) {
        WrittenDate date = WrittenDate.read(text(column));
        switch (date) {
            case WrittenDate.Unreadable unreadable ->
                add(column, Weight.ASKED, DateWords.why(unreadable), DateWords.MEND);
            case WrittenDate.Day day -> look(column, day.check(), day.words(), DAY.format(day.day()));
            case WrittenDate.Month month -> look(column, month.check(), month.words(), DateWords.month(month));
            case WrittenDate.NotStated none ->
                note(column, "No " + column.words() + " is stated.", "The line can't be published before it has one.");
        }
        return date;
    }

    private void look(PlanColumn column, boolean check, String words, String reading) {
        if (check) {
            note(column, "“" + words + "” is read as " + reading + ".", "Mend it if it is not so.");
        }
    }
}
