package uk.sidebyside.measures.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.rules.BandedRow;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.pages.sheet.SheetRefused;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/**
 * Figures of a measure told apart, from a file: by age, need, provider, setting or sector. All parts of a day and band add up to
 * the figure of the day, so a file is loaded wholly or not at all; loaded again it changes nothing.
 */
@Service
public class BandLoads {
    public static final int MAX_BYTES = 1024 * 1024;
    private static final String RULES = "docs/rules/measures.md";

    private final BandStore store;
    private final Measures measures;
    private final Readings readings;
    private final Clock clock;

    BandLoads(BandStore store, Measures measures, Readings readings, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.readings = readings;
        this.clock = clock;
    }

    /** What became of reading a file. */
    public sealed interface Looked {}

    /** It is no such table: what is wrong, and what to do. */
    public record Unreadable(String what, String mend) implements Looked {}

    public enum Becomes {
        NEW,
        /** The day is told apart otherwise already; that stays beside it. */
        CORRECTION,
        SAME
    }

    /** @param number as the spreadsheet shows it */
    public record Row(int number, List<String> cells, List<Finding> findings) {}

    /** A figure told apart by one band. */
    public record Told(LocalDate on, String band, SortedMap<String, Counted> cells, Becomes becomes) {}

    /**
     * @param rows how many rows the file has
     * @param refused those that can't be used; while there is one, nothing is loaded
     */
    public record Checked(int rows, List<Told> told, List<Row> refused, List<String> headings) implements Looked {

        /** What would be stored. */
        public List<Told> changes() {
            return refused.isEmpty()
                    ? told.stream()
                            .filter(each -> each.becomes() != Becomes.SAME)
                            .toList()
                    : List.of();
        }
    }

    /** Whether figures of a measure can be told apart in a file, and the one who asks may do so. */
    @Transactional(readOnly = true)
    public boolean may(Measure measure) {
        return measure.fedBy() != FedBy.COUNTED
                && (measure.unit() == Unit.PERCENT || measure.unit() == Unit.COUNT)
                && measure.retiredOn() == null
                && measures.mayReport(measure);
    }

    /** @throws NotFound where {@link #may} says no */
    @Transactional(readOnly = true)
    public Measure find(AreaId area, String key) {
        return measures.find(area, key).filter(this::may).orElseThrow(NotFound::new);
    }

    /** What is known, by day, band and label: small numbers and all, for those who report them. */
    @Transactional(readOnly = true)
    public SortedMap<LocalDate, SortedMap<String, SortedMap<String, Counted>>> known(AreaId area, Measure measure) {
        Editor.mustReport(measure.owner());
        return new TreeMap<>(store.of(area, measure.id(), BandedRow.BANDS, null));
    }

    /** The days of which a figure was reported that can be told apart, the latest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> days(AreaId area, Measure measure) {
        return List.copyOf(reported(area, measure).descendingMap().keySet());
    }

    /** Looks at a file and stores nothing. */
    @Transactional(readOnly = true)
    public Looked look(AreaId area, String key, byte[] file) {
        return check(area, find(area, key), file);
    }

    /** Stores what is new and what corrects, all of it, or nothing while a row can't be used. */
    @Transactional
    public Looked apply(AreaId area, String key, byte[] file) {
        Measure measure = find(area, key);
        store.lock(area, measure.id());
        Looked looked = check(area, measure, file);
        if (looked instanceof Checked checked) {
            checked.changes()
                    .forEach(told -> store.insert(area, measure.id(), told.on(), told.band(), told.cells(), clock));
        }
        return looked;
    }

    private Looked check(AreaId area, Measure measure, byte[] file) {
        boolean share = measure.unit() == Unit.PERCENT;
        BandFile table;
        try {
            table = BandFile.read(file);
        } catch (SheetRefused refused) {
            return new Unreadable(refused.what(), refused.mend());
        }
        List<String> missing = table.missing(share);
        if (!missing.isEmpty()) {
            return new Unreadable(
                    "The file has no column called " + String.join(" or ", missing) + ".",
                    "Use the headings of the template.");
        }
        return new Sorting(reported(area, measure), store.of(area, measure.id(), BandedRow.BANDS, null))
                .of(table, table.lines(share, LocalDate.now(clock)));
    }

    /** By day, the figure that counts; days of which no numbers were reported are absent. */
    private TreeMap<LocalDate, Counted> reported(AreaId area, Measure measure) {
        TreeMap<LocalDate, Counted> reported = new TreeMap<>();
        TreeMap<LocalDate, Boolean> seen = new TreeMap<>();
        for (Readings.Known known : readings.all(area, measure.id())) {
            var reading = known.reading();
            if (seen.put(reading.on(), true) == null) {
                Counted counted = Publishing.counted(
                        new Point(
                                reading.from(),
                                reading.on(),
                                reading.value(),
                                reading.numerator(),
                                reading.denominator(),
                                "",
                                ""),
                        measure.unit());
                if (counted != null) {
                    reported.put(reading.on(), counted);
                }
            }
        }
        return reported;
    }

    /** The rows of a file, sorted into figures that are told apart. */
    private record Sorting(
            Map<LocalDate, Counted> reported, Map<LocalDate, SortedMap<String, SortedMap<String, Counted>>> known) {

        private record Figure(LocalDate on, String band) {}

        Checked of(BandFile table, List<BandFile.Line> lines) {
            Map<Figure, List<BandFile.Line>> figures = new LinkedHashMap<>();
            Map<Integer, List<Finding>> wrong = new HashMap<>();
            for (BandFile.Line line : lines) {
                wrong.put(line.number(), new ArrayList<>(line.row().findings()));
                LocalDate on = line.row().on();
                if (on != null && !line.row().band().isEmpty()) {
                    figures.computeIfAbsent(new Figure(on, line.row().band()), figure -> new ArrayList<>())
                            .add(line);
                }
            }
            List<Told> told = new ArrayList<>();
            figures.forEach((figure, its) -> told(figure, its, wrong, told));
            List<Row> refused = lines.stream()
                    .map(line -> new Row(line.number(), line.cells(), wrong.getOrDefault(line.number(), List.of())))
                    .filter(row -> !row.findings().isEmpty())
                    .toList();
            return new Checked(lines.size(), told, refused, table.headings());
        }

        private void told(Figure figure, List<BandFile.Line> its, Map<Integer, List<Finding>> wrong, List<Told> told) {
            SortedMap<String, Counted> cells = new TreeMap<>();
            boolean sound = true;
            for (BandFile.Line line : its) {
                Counted counted = line.row().counted();
                if (counted == null) {
                    sound = false;
                } else if (cells.put(line.row().label(), counted) != null) {
                    sound = false;
                    add(
                            wrong,
                            List.of(line),
                            Finding.of("label", "band.twice", RULES, line.row().label()));
                }
            }
            if (!sound) {
                return;
            }
            Counted whole = reported.get(figure.on());
            Counted together = cells.values().stream().reduce(Counted.NONE, Counted::plus);
            if (whole == null) {
                add(wrong, its, Finding.of("on", "band.no.figure", RULES, figure.on()));
            } else if (!whole.equals(together)) {
                add(
                        wrong,
                        its,
                        Finding.of(
                                "numerator",
                                "band.does.not.add.up",
                                RULES,
                                words(together),
                                words(whole),
                                figure.on()));
            } else {
                told.add(new Told(figure.on(), figure.band(), cells, becomes(figure, cells)));
            }
        }

        private Becomes becomes(Figure figure, SortedMap<String, Counted> cells) {
            @Nullable
            SortedMap<String, Counted> before =
                    known.getOrDefault(figure.on(), new TreeMap<>()).get(figure.band());
            return before == null ? Becomes.NEW : before.equals(cells) ? Becomes.SAME : Becomes.CORRECTION;
        }

        private static void add(Map<Integer, List<Finding>> wrong, Collection<BandFile.Line> lines, Finding finding) {
            lines.forEach(line -> wrong.computeIfAbsent(line.number(), number -> new ArrayList<>())
                    .add(finding));
        }

        private static String words(Counted counted) {
            return counted.of() == 0 ? String.valueOf(counted.were()) : counted.were() + " of " + counted.of();
        }
    }
}
