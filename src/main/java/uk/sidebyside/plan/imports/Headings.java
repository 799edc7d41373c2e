package uk.sidebyside.plan.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.plan.imports.Heading.Asked;
import uk.sidebyside.plan.imports.Heading.Known;
import uk.sidebyside.plan.imports.Heading.LeftOut;
import uk.sidebyside.plan.imports.Heading.StateAt;
import uk.sidebyside.plan.imports.Heading.Suggestion;
import uk.sidebyside.plan.rules.WrittenDate;

/**
 * Which column of a sheet is which. Headings in any order and in common spellings are known; all others are asked about.
 *
 * @param row the number of the row that holds the headings
 * @param columns by column, from 0
 */
public record Headings(int row, Map<Integer, Heading> columns) {

    /** Says in a choice that a column is not part of the plan. */
    public static final String LEAVE_OUT = "leave out";

    private static final Set<PlanColumn> REQUIRED =
            EnumSet.of(PlanColumn.OUTCOME_NUMBER, PlanColumn.OUTCOME, PlanColumn.ACTION_REF, PlanColumn.ACTION);
    private static final int ROWS_TO_LOOK_AT = 15;
    private static final double ALIKE = 0.45;
    private static final Pattern STATE =
            Pattern.compile("(?:state|status|rag|progress)(?![a-z])[ _:(-]*(?:at|on|in)?\\s*(.+?)\\)?");

    public Headings {
        columns = new TreeMap<>(columns);
    }

    /** The row among the first that holds the most headings that are known, and what its columns are. */
    public static Headings of(Sheet sheet) {
        return sheet.rows().stream()
                .limit(ROWS_TO_LOOK_AT)
                .map(Headings::in)
                .max(Comparator.comparingInt(Headings::recognised)
                        .thenComparing(Comparator.comparingInt(Headings::row).reversed()))
                .orElseGet(() -> new Headings(0, Map.of()));
    }

    private static Headings in(Sheet.Row row) {
        Map<Integer, Heading> columns = new LinkedHashMap<>();
        Set<PlanColumn> taken = EnumSet.noneOf(PlanColumn.class);
        // A column under its own name goes before one under another spelling of it.
        Arrays.stream(PlanColumn.values()).forEach(column -> row.texts().forEach((index, title) -> {
            if (PlanColumn.plain(title).equals(column.words()) && taken.add(column)) {
                columns.put(index, new Known(title, column));
            }
        }));
        row.texts().forEach((index, title) -> columns.computeIfAbsent(index, at -> heading(title, taken)));
        return new Headings(row.number(), columns);
    }

    private static Heading heading(String title, Set<PlanColumn> taken) {
        if (RefusedRows.REASONS.contains(title)) {
            return new LeftOut(title);
        }
        Optional<PlanColumn> known = PlanColumn.headed(title).filter(taken::add);
        if (known.isPresent()) {
            return new Known(title, known.get());
        }
        Matcher state = STATE.matcher(title.toLowerCase(Locale.ROOT).strip());
        if (state.matches()) {
            Optional<LocalDate> point = WrittenDate.read(state.group(1)).asEnd();
            if (point.isPresent()) {
                return new StateAt(title, point.get());
            }
        }
        return new Asked(title, suggestions(title));
    }

    private static List<Suggestion> suggestions(String title) {
        Stream<Suggestion> state =
                WrittenDate.read(title).asEnd().map(point -> new Suggestion("state " + point, 0.9)).stream();
        Stream<Suggestion> columns = Arrays.stream(PlanColumn.values())
                .map(column -> new Suggestion(column.heading(), likeness(title, column)))
                .filter(suggestion -> suggestion.score() >= ALIKE);
        return Stream.concat(state, columns)
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(3)
                .toList();
    }

    private static double likeness(String title, PlanColumn column) {
        String plain = PlanColumn.plain(title);
        return Stream.concat(Stream.of(column.words()), column.spellings().stream())
                .mapToDouble(spelling -> Likeness.of(plain, spelling))
                .max()
                .orElse(0);
    }

    /**
     * The same with what somebody chose on screen.
     *
     * @param choices by column: a column's heading, {@code state 2020-05-31}, or {@link #LEAVE_OUT}. A column that was
     *     taken for the same before is asked about again.
     * @throws IllegalArgumentException for a choice that is none of these
     */
    public Headings choose(Map<Integer, String> choices) {
        Map<Integer, Heading> chosen = new TreeMap<>(columns);
        choices.forEach((index, choice) -> {
            Heading before = chosen.get(index);
            if (before == null) {
                throw new IllegalArgumentException("There is no column " + Sheet.letters(index));
            }
            Heading after = chosen(before.title(), choice);
            chosen.replaceAll(
                    (other, heading) -> same(heading, after) ? new Asked(heading.title(), List.of()) : heading);
            chosen.put(index, after);
        });
        return new Headings(row, chosen);
    }

    private static Heading chosen(String title, String choice) {
        if (choice.equals(LEAVE_OUT)) {
            return new LeftOut(title);
        }
        Optional<PlanColumn> column = Arrays.stream(PlanColumn.values())
                .filter(each -> each.heading().equals(choice))
                .findFirst();
        if (column.isPresent()) {
            return new Known(title, column.get());
        }
        return Optional.of(choice)
                .filter(text -> text.startsWith("state "))
                .flatMap(text ->
                        WrittenDate.read(text.substring("state ".length())).asEnd())
                .map(point -> new StateAt(title, point))
                .orElseThrow(() -> new IllegalArgumentException("No column is called '" + choice + "'"));
    }

    private static boolean same(Heading one, Heading other) {
        return one instanceof Known known && other instanceof Known too && known.column() == too.column()
                || one instanceof StateAt at
                        && other instanceof StateAt also
                        && at.pointOn().equals(also.pointOn());
    }

    public int recognised() {
        return (int) columns.values().stream()
                .filter(heading -> heading instanceof Known || heading instanceof StateAt)
                .count();
    }

    /** The columns without which no row can be read. */
    public Set<PlanColumn> missing() {
        Set<PlanColumn> missing = EnumSet.copyOf(REQUIRED);
        columns.values().forEach(heading -> {
            if (heading instanceof Known known) {
                missing.remove(known.column());
            }
        });
        return missing;
    }

    /** The columns that somebody must say what they are. */
    public Map<Integer, Asked> asked() {
        Map<Integer, Asked> asked = new TreeMap<>();
        columns.forEach((index, heading) -> {
            if (heading instanceof Asked each) {
                asked.put(index, each);
            }
        });
        return asked;
    }

    Optional<Integer> indexOf(PlanColumn column) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() instanceof Known known && known.column() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The columns of states, by reporting point. */
    Map<LocalDate, List<Integer>> points() {
        Map<LocalDate, List<Integer>> points = new TreeMap<>();
        columns.forEach((index, heading) -> {
            if (heading instanceof StateAt state) {
                points.computeIfAbsent(state.pointOn(), at -> new ArrayList<>()).add(index);
            }
        });
        return points;
    }
}
