package uk.sidebyside.measures.loads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.loads.FigureFile.Line;
import uk.sidebyside.pages.sheet.SheetRefused;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;

/**
 * Figures from a file: every row is checked before any is stored, what would change is shown first, and what can't be used is
 * handed back with the reasons. The file is loaded in one transaction; loaded again it changes nothing.
 */
@Service
public class Loads {
    /** A file of more is none of monthly figures. */
    public static final int MAX_BYTES = 1024 * 1024;

    private final LoadStore store;
    private final Measures measures;
    private final Readings readings;
    private final Clock clock;

    Loads(LoadStore store, Measures measures, Readings readings, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.readings = readings;
        this.clock = clock;
    }

    /** What became of reading a file. */
    public sealed interface Looked {}

    /** It is no table of figures: what is wrong, and what to do. */
    public record Unreadable(String what, String mend) implements Looked {}

    /**
     * Every row with what would become of it.
     *
     * @param loadedBefore when this very file was loaded; null where it never was
     */
    public record Checked(
            List<Row> rows, List<String> headings, @Nullable Instant loadedBefore) implements Looked {

        public List<Row> of(Becomes what) {
            return rows.stream().filter(row -> row.becomes() == what).toList();
        }

        /** How many rows say something that is not known. */
        public int changes() {
            return of(Becomes.NEW).size() + of(Becomes.CORRECTION).size();
        }
    }

    public enum Becomes {
        NEW,
        /** Another figure is there for the day; it stays beside the new one. */
        CORRECTION,
        /** It is there already. */
        SAME,
        REFUSED
    }

    /**
     * @param number as the spreadsheet shows it
     * @param measure null where the file names none that the one who loads may report
     * @param reading null where it can't be read
     * @param before the figure that it corrects; null where it corrects none
     */
    public record Row(
            int number,
            List<String> cells,
            @Nullable Measure measure,
            @Nullable Reading reading,
            @Nullable Reading before,
            Becomes becomes,
            List<Finding> findings) {}

    /** Measures that the one who asks may report, in their order: what the template lists. */
    @Transactional(readOnly = true)
    public List<Measure> reportable(AreaId area) {
        return measures.all(area).stream()
                .filter(measure -> measure.fedBy() != Measure.FedBy.COUNTED && measure.retiredOn() == null)
                .filter(measures::mayReport)
                .toList();
    }

    /** When a figure of each measure came in last. */
    @Transactional(readOnly = true)
    public Map<MeasureId, Instant> latest(AreaId area) {
        return store.latest(area);
    }

    /** Looks at a file and stores nothing. */
    @Transactional(readOnly = true)
    public Looked look(AreaId area, byte[] file) {
        return check(area, file, false);
    }

    /** Stores what is new and what corrects, all of it or nothing, and says what was done with each row. */
    @Transactional
    public Looked apply(AreaId area, String fileName, byte[] file) {
        Looked looked = check(area, file, true);
        if (looked instanceof Checked checked && checked.changes() > 0) {
            UUID load = Ids.next(clock);
            store.insert(area, load, fileName, hash(file), checked.changes(), clock.instant());
            Map<Measure, List<Reading>> fresh = new LinkedHashMap<>();
            for (Row row : checked.rows()) {
                boolean says = row.becomes() == Becomes.NEW || row.becomes() == Becomes.CORRECTION;
                if (says && row.measure() != null && row.reading() != null) {
                    fresh.computeIfAbsent(row.measure(), id -> new ArrayList<>())
                            .add(row.reading());
                }
            }
            fresh.forEach((measure, its) -> readings.add(area, measure, its, load));
        }
        return looked;
    }

    private Looked check(AreaId area, byte[] file, boolean toStore) {
        FigureFile table;
        try {
            table = FigureFile.read(file);
        } catch (SheetRefused refused) {
            return new Unreadable(refused.what(), refused.mend());
        }
        List<String> missing = table.missing();
        if (!missing.isEmpty()) {
            return new Unreadable(
                    "The file has no column called " + String.join(" or ", missing) + ".",
                    "Use the headings of the template.");
        }
        Map<String, Measure> known = new HashMap<>();
        for (Measure measure : reportable(area)) {
            known.put(measure.key(), measure);
            known.putIfAbsent(measure.name().toLowerCase(Locale.UK), measure);
        }
        if (toStore) {
            readings.hold(
                    area,
                    table.lines().stream()
                            .map(line -> known.get(line.measure()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
        Map<String, Long> twice = table.lines().stream()
                .filter(line -> line.row().on() != null)
                .collect(Collectors.groupingBy(FigureFile.Line::of, Collectors.counting()));
        Map<MeasureId, Map<LocalDate, Reading>> there = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Line line : table.lines(known)) {
            rows.add(row(area, line, known.get(line.measure()), twice, there));
        }
        return new Checked(
                rows, table.headings(), store.loaded(area, hash(file)).orElse(null));
    }

    private Row row(
            AreaId area,
            Line line,
            @Nullable Measure measure,
            Map<String, Long> twice,
            Map<MeasureId, Map<LocalDate, Reading>> there) {
        List<Finding> findings = new ArrayList<>(line.row().findings());
        if (measure == null) {
            findings.addFirst(Finding.of("measure", "load.measure.unknown", Texts.RULES, line.measure()));
        }
        LocalDate on = line.row().on();
        if (on != null && twice.getOrDefault(line.of(), 1L) > 1) {
            findings.add(Finding.of("on", "load.day.twice", Texts.RULES, on));
        }
        if (measure == null || on == null || !line.row().findings().isEmpty()) {
            return new Row(line.number(), line.cells(), measure, null, null, Becomes.REFUSED, findings);
        }
        Reading reading = line.reading(measure, on).whole(measure.unit());
        findings.addAll(readings.check(measure, line.reading(measure, on)));
        if (!findings.isEmpty()) {
            return new Row(line.number(), line.cells(), measure, null, null, Becomes.REFUSED, findings);
        }
        Reading before =
                there.computeIfAbsent(measure.id(), id -> latest(area, id)).get(on);
        Becomes becomes =
                before == null ? Becomes.NEW : reading.saysTheSameAs(before) ? Becomes.SAME : Becomes.CORRECTION;
        return new Row(line.number(), line.cells(), measure, reading, before, becomes, List.of());
    }

    /** Of each day the figure that counts. */
    private Map<LocalDate, Reading> latest(AreaId area, MeasureId measure) {
        Map<LocalDate, Reading> latest = new HashMap<>();
        readings.all(area, measure)
                .forEach(known -> latest.putIfAbsent(known.reading().on(), known.reading()));
        return latest;
    }

    private static byte[] hash(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
