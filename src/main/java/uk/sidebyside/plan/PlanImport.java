package uk.sidebyside.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.pages.sheet.SheetFile;
import uk.sidebyside.pages.sheet.SheetRefused;
import uk.sidebyside.plan.imports.CandidateLine;
import uk.sidebyside.plan.imports.CheckedPlan;
import uk.sidebyside.plan.imports.Heading;
import uk.sidebyside.plan.imports.Headings;
import uk.sidebyside.plan.imports.PlanColumn;
import uk.sidebyside.plan.imports.PlanRows;
import uk.sidebyside.shared.AreaId;

/**
 * Brings a plan in from a spreadsheet. Every row is checked before any is stored; what can't be read is asked about;
 * what can be used is stored at once, in one transaction; bringing the same in again changes nothing.
 */
@Service
public class PlanImport {
    /** How large a file may be. */
    public static final int MAX_BYTES = SheetFile.MAX_BYTES;

    private final Plans plans;
    private final ProgressKeys keys;
    private final Seats seats;
    private final ImportedLines lines;

    PlanImport(Plans plans, ProgressKeys keys, Seats seats, ImportedLines lines) {
        this.plans = plans;
        this.keys = keys;
        this.seats = seats;
        this.lines = lines;
    }

    /**
     * @param choices what somebody said a column is, by column from 0
     * @param answers what somebody said that a cell means, by its address
     */
    public record Upload(PlanId plan, byte[] file, Map<Integer, String> choices, Map<String, String> answers) {}

    /** What the file says, before anything is stored. */
    public sealed interface Reading {}

    /** The file is no table: what is wrong, and what to do. */
    public record Unreadable(String what, String mend) implements Reading {}

    /**
     * Columns that somebody must say what they are.
     *
     * @param missing columns without which no row can be read
     */
    public record ToMatch(List<Column> columns, List<String> missing) implements Reading {}

    /** @param suggested the likeliest first, as a choice takes them */
    public record Column(int number, String title, List<String> suggested) {}

    /**
     * @param rows what is to be said about rows, in their order
     * @param lines what would become of each line that can be used
     * @param refusedRows the rows that are held back with the reasons, as CSV; blank where none is
     */
    public record Checked(
            List<Column> columns, List<Row> rows, List<Effect> lines, String refusedRows, List<String> notes)
            implements Reading {

        public boolean complete() {
            return refusedRows.isEmpty();
        }

        public List<Row> questions() {
            return rows.stream()
                    .filter(row -> row.asks() && !row.address().isEmpty())
                    .toList();
        }
    }

    /**
     * @param address of the cell; blank where it is about the whole row
     * @param holdsBack whether the row can't be used until it is mended or answered
     * @param asks whether an answer on screen is enough
     */
    public record Row(int number, String address, String what, String mend, boolean holdsBack, boolean asks) {}

    /** What bringing a line in does. */
    public enum Kind {
        NEW,
        CHANGED,
        AS_IT_IS
    }

    public record Effect(String ref, Kind kind) {}

    /** The headings that a column may be said to be, as a choice takes them, with their words. */
    public static Map<String, String> headings() {
        Map<String, String> headings = new TreeMap<>();
        for (PlanColumn column : PlanColumn.values()) {
            headings.put(column.heading(), column.words());
        }
        headings.put(Headings.LEAVE_OUT, "leave this column out");
        return headings;
    }

    /** Reads and checks a file; stores nothing. */
    @Transactional(readOnly = true)
    public Reading read(AreaId area, Upload upload) {
        Reader.mustEdit();
        try {
            Sheet sheet =
                    SheetFile.read(upload.file(), table -> Headings.of(table).recognised());
            Headings headings = Headings.of(sheet).choose(upload.choices());
            if (!headings.missing().isEmpty()) {
                return new ToMatch(
                        columns(headings),
                        headings.missing().stream().map(PlanColumn::words).toList());
            }
            PlanTree tree = plans.tree(area, upload.plan());
            CheckedPlan checked = check(area, sheet, headings, tree, upload);
            List<Effect> effects = checked.ready().stream()
                    .map(line -> new Effect(line.ref(), ImportedLines.kind(tree, line)))
                    .toList();
            return told(checked, headings, effects);
        } catch (SheetRefused refused) {
            return new Unreadable(refused.what(), refused.mend());
        } catch (IllegalArgumentException badChoice) {
            return new Unreadable("A column can't be that.", "Choose again what each column is.");
        }
    }

    private CheckedPlan check(AreaId area, Sheet sheet, Headings headings, PlanTree tree, Upload upload) {
        Set<String> posts = posts(area).keySet();
        return PlanRows.check(
                sheet,
                headings,
                keys.key(area, tree.head().key()),
                upload.answers(),
                lead -> posts.contains(ImportedLines.plain(lead)));
    }

    private static List<Column> columns(Headings headings) {
        List<Column> columns = new ArrayList<>();
        headings.asked()
                .forEach((number, asked) -> columns.add(new Column(
                        number,
                        asked.title(),
                        asked.suggestions().stream()
                                .map(Heading.Suggestion::choice)
                                .toList())));
        return columns;
    }

    private static Checked told(CheckedPlan checked, Headings headings, List<Effect> effects) {
        List<Row> rows = checked.findings().stream()
                .map(finding -> new Row(
                        finding.row(),
                        finding.address(),
                        finding.what(),
                        finding.mend(),
                        finding.holdsBack(),
                        finding.holdsBack() && !finding.address().isEmpty()))
                .toList();
        return new Checked(
                columns(headings),
                rows,
                effects,
                checked.complete() ? "" : checked.refusedRows(),
                checked.sheet().notes());
    }

    /** Stores every row that can be used; the others come back with their reasons. */
    @Transactional
    public Reading apply(AreaId area, Upload upload) {
        Reading reading = read(area, upload);
        if (!(reading instanceof Checked)) {
            return reading;
        }
        try {
            Sheet sheet =
                    SheetFile.read(upload.file(), table -> Headings.of(table).recognised());
            Headings headings = Headings.of(sheet).choose(upload.choices());
            PlanTree tree = plans.tree(area, upload.plan());
            List<CandidateLine> ready =
                    check(area, sheet, headings, tree, upload).ready();
            lines.bringIn(area, upload.plan(), ready, posts(area));
        } catch (SheetRefused refused) {
            throw new IllegalStateException("It could be read a moment ago", refused);
        }
        return reading;
    }

    /** Posts by how an office writes them: with their organisation, or alone where only one is called so. */
    private Map<String, Seat> posts(AreaId area) {
        List<Seat> all = seats.inArea(area);
        Map<String, Seat> posts = new HashMap<>();
        Map<String, Long> titles = all.stream()
                .collect(Collectors.groupingBy(seat -> ImportedLines.plain(seat.title()), Collectors.counting()));
        for (Seat seat : all) {
            String title = ImportedLines.plain(seat.title());
            // An older file names the organisation that the post belonged to then.
            seat.owners()
                    .forEach(owner -> posts.put(ImportedLines.plain(seat.title() + ", " + owner.shortName()), seat));
            posts.put(ImportedLines.plain(seat.titleAndOrganisation()), seat);
            if (titles.getOrDefault(title, 0L) == 1) {
                posts.put(title, seat);
            }
        }
        return posts;
    }

    /** The plan that an import without a name goes to: the one in force, or a draft where there is none yet. */
    @Transactional(readOnly = true)
    public @Nullable PlanHead target(AreaId area) {
        Reader.mustEdit();
        return plans.inArea(area).stream()
                .filter(head -> !head.historic())
                .findFirst()
                .orElse(null);
    }
}
