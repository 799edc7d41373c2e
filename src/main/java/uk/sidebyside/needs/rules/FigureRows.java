package uk.sidebyside.needs.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.CheckedFigures.Refused;
import uk.sidebyside.needs.rules.Figure.Slice;

/**
 * Looks at each row of a file before any is used. A code that is not in use is never matched in silence: the row is refused
 * with what the code became, or, where wards are added up from small areas and all that it became lies in one of them,
 * counted there and said so.
 */
public final class FigureRows {
    /** How statistics mark a figure that is hidden because it is small. */
    private static final String HIDDEN = "c";

    private final FigureFile file;
    private final AreaCodes codes;
    private final Level level;
    private final FigureUnit unit;
    private final boolean addUp;

    private final List<Figure> figures = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<Key, List<Integer>> rowsOf = new HashMap<>();
    private final WardTotals totals;

    /** What two rows may not both be about. */
    private record Key(String code, Slice slice) {}

    private FigureRows(FigureFile file, AreaCodes codes, Level level, FigureUnit unit, boolean addUp) {
        this.file = file;
        this.codes = codes;
        this.level = level;
        this.unit = unit;
        this.addUp = addUp;
        this.totals = new WardTotals(codes);
    }

    /** @param addUp whether figures of small areas are added up to wards; only where the level is wards */
    public static CheckedFigures check(FigureFile file, AreaCodes codes, Level level, FigureUnit unit, boolean addUp) {
        var rows = new FigureRows(file, codes, level, unit, addUp && level == Level.WARD);
        rows.findRepeated();
        file.rows().forEach(rows::look);
        if (rows.addUp) {
            rows.figures.addAll(rows.totals.figures());
            rows.notes.addAll(rows.totals.incomplete());
        }
        return new CheckedFigures(file.headings(), rows.figures, rows.refused, List.copyOf(rows.notes));
    }

    private void findRepeated() {
        for (FigureFile.Row row : file.rows()) {
            rowsOf.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row.number());
        }
    }

    private Key key(FigureFile.Row row) {
        return new Key(file.cell(row, FigureFile.CODE), slice(row));
    }

    private Slice slice(FigureFile.Row row) {
        return new Slice(file.cell(row, "age"), file.cell(row, "need"), file.cell(row, "setting"));
    }

    private void look(FigureFile.Row row) {
        Key key = key(row);
        List<String> wrong = new ArrayList<>();
        if (row.cells().size() > file.headings().size()) {
            wrong.add("The row has more cells than there are headings.");
        }
        List<Integer> same = rowsOf.getOrDefault(key, List.of());
        if (same.size() > 1) {
            wrong.add("Rows " + joined(same) + " are about the same. Keep one of them.");
        }
        if (key.slice().age().length() > 40
                || key.slice().need().length() > 120
                || key.slice().setting().length() > 120) {
            wrong.add("An age has at most 40 characters, a need or a setting at most 120.");
        }
        String code = codeOf(key.code(), key.slice(), wrong);
        BigDecimal outOf = outOf(row, wrong);
        BigDecimal value = value(row, outOf, wrong);
        if (!wrong.isEmpty() || code == null) {
            refused.add(new Refused(row, String.join(" ", wrong)));
        } else if (addUp && !codes.wards().containsKey(key.code())) {
            totals.add(key.code(), new Figure(code, key.slice(), value, outOf));
        } else {
            figures.add(new Figure(code, key.slice(), value, outOf));
        }
    }

    /** The code in use that the figure counts for; null where there is none, with the reason added. */
    private @Nullable String codeOf(String code, Slice slice, List<String> wrong) {
        if (codes.inUse(level).contains(code)) {
            return code;
        }
        if (addUp && codes.small().containsKey(code)) {
            return codes.small().get(code);
        }
        AreaCodes.Retired retired = codes.retired().get(code);
        if (retired != null) {
            return wardOf(retired, slice, wrong);
        }
        wrong.add(CodeWords.whyNot(code, level, codes));
        return null;
    }

    private @Nullable String wardOf(AreaCodes.Retired retired, Slice slice, List<String> wrong) {
        if (retired.became().stream().anyMatch(part -> rowsOf.containsKey(new Key(part, slice)))) {
            wrong.add(CodeWords.retired(retired) + " The table has that too, so it would be counted twice.");
            return null;
        }
        String ward = addUp ? codes.wardOf(retired).orElse(null) : null;
        if (ward == null) {
            wrong.add(CodeWords.retired(retired) + " Its figure can't be given to " + CodeWords.others(retired) + ".");
        } else {
            notes.add(CodeWords.retired(retired) + " All of that lies in the ward "
                    + codes.wards().get(ward) + ", and its figure was counted there.");
        }
        return ward;
    }

    private @Nullable BigDecimal outOf(FigureFile.Row row, List<String> wrong) {
        String typed = file.cell(row, FigureFile.OF);
        if (typed.isEmpty()) {
            return null;
        }
        BigDecimal of = number(typed);
        if (of == null || of.signum() <= 0) {
            wrong.add("“" + typed + "” in the column “of” is not a number above 0.");
        }
        return of;
    }

    private @Nullable BigDecimal value(FigureFile.Row row, @Nullable BigDecimal outOf, List<String> wrong) {
        String typed = file.cell(row, FigureFile.VALUE);
        if (typed.equals(HIDDEN) && unit == FigureUnit.PEOPLE) {
            return null;
        }
        BigDecimal value = number(typed);
        if (value == null) {
            wrong.add(typed.isEmpty() ? "There is no figure." : "“" + typed + "” is not a number.");
        } else if (value.signum() < 0) {
            wrong.add("The figure is below 0.");
        } else if (unit == FigureUnit.PERCENT && value.compareTo(BigDecimal.valueOf(100)) > 0) {
            wrong.add("A percentage is at most 100.");
        } else if (unit == FigureUnit.DECILE && !value.toPlainString().matches("10|[1-9]")) {
            wrong.add("A tenth is a whole number from 1 to 10.");
        } else if (unit == FigureUnit.PEOPLE && value.stripTrailingZeros().scale() > 0) {
            wrong.add("People are counted in whole numbers.");
        } else if (outOf != null && value.compareTo(outOf) > 0) {
            wrong.add("The figure is larger than what it is out of.");
        }
        return value;
    }

    /** As 1204, 1,204 or 19.6; null for anything else. */
    private static @Nullable BigDecimal number(String typed) {
        boolean plain = typed.matches("-?\\d{1,12}(\\.\\d{1,6})?");
        boolean grouped = typed.matches("\\d{1,3}(,\\d{3}){1,3}(\\.\\d{1,6})?");
        return plain || grouped ? new BigDecimal(typed.replace(",", "")) : null;
    }

    private static String joined(List<Integer> rows) {
        List<String> words =
                new HashSet<>(rows).stream().sorted().map(String::valueOf).toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
