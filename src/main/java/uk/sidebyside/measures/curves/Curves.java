package uk.sidebyside.measures.curves;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.curves.Curve.Frame;
import uk.sidebyside.measures.curves.Curve.Kind;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The frame of what one answers for: outcomes of the population, and services apart from them (R056). What stands in the frame is
 * there for everybody; measures in it that are for members only are left out for anybody else.
 */
@Service
public class Curves {
    private static final int LONGEST_KEY = 60;
    /** Words that stand for pages beside those of curves. */
    private static final Set<String> RESERVED = Set.of("add", "services");

    private final CurveStore store;
    private final CurveReportStore reports;
    private final Measures measures;
    private final Clock clock;

    Curves(CurveStore store, CurveReportStore reports, Measures measures, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.measures = measures;
        this.clock = clock;
    }

    /** Outcomes first, each kind in its order: one statement. */
    @Transactional(readOnly = true)
    public List<Curve> all(AreaId area) {
        return store.all(area);
    }

    @Transactional(readOnly = true)
    public Optional<Curve> find(AreaId area, String key) {
        return store.find(area, key);
    }

    /** Those with a report that everybody may read now: one statement. */
    @Transactional(readOnly = true)
    public Set<CurveId> published(AreaId area) {
        return reports.published(area);
    }

    public boolean mayEdit() {
        return Editor.edits();
    }

    /**
     * The measures that speak of this kind of thing and are looked after: one statement.
     *
     * @param kept those that it has already, looked after or not
     */
    @Transactional(readOnly = true)
    public List<Measure> measures(AreaId area, Kind kind, Collection<MeasureId> kept) {
        return measures.all(area).stream()
                .filter(kind::isMeasuredBy)
                .filter(measure -> measure.retiredOn() == null || kept.contains(measure.id()))
                .toList();
    }

    /** Its key is made of its title and never changes. */
    @Transactional
    public Saving<Curve> add(AreaId area, Kind kind, Frame typed) {
        Editor.mustEdit();
        Frame frame = whole(typed);
        List<Finding> findings = wrong(area, kind, frame);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new CurveId(Ids.next(clock));
        store.insert(area, id, key(area, frame.title()), kind, frame);
        return Saving.saved(store.lock(area, id).orElseThrow());
    }

    /** @param version the one that the editor saw */
    @Transactional
    public Saving<Curve> change(AreaId area, CurveId id, Frame typed, int version) {
        Editor.mustEdit();
        Curve now = store.lock(area, id).orElseThrow(NotFound::new);
        Frame frame = whole(typed);
        List<Finding> findings = wrong(area, now.kind(), frame);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return store.update(area, id, frame, version)
                ? Saving.saved(store.lock(area, id).orElseThrow())
                : new Saving.Stale<>(theirs(area, now), now.version());
    }

    private Map<String, String> theirs(AreaId area, Curve now) {
        Map<MeasureId, String> names =
                measures.all(area).stream().collect(Collectors.toMap(Measure::id, Measure::name));
        MeasureId headline = now.headline();
        return Map.of(
                "title", now.title(),
                "whose", now.whose(),
                "statement", now.statement(),
                "measures", now.measures().stream().map(names::get).collect(Collectors.joining("; ")),
                "headline", headline == null ? "" : names.getOrDefault(headline, ""));
    }

    /** What is on the chart is one of its measures. */
    private static Frame whole(Frame typed) {
        Set<MeasureId> all = new LinkedHashSet<>(typed.measures());
        MeasureId headline = typed.headline();
        if (headline != null) {
            all.add(headline);
        }
        return new Frame(
                typed.title().strip(), typed.whose().strip(), typed.statement().strip(), headline, List.copyOf(all));
    }

    private List<Finding> wrong(AreaId area, Kind kind, Frame frame) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(text("title", frame.title(), 120));
        findings.addAll(text("whose", frame.whose(), 200));
        findings.addAll(text("statement", frame.statement(), 400));
        Set<MeasureId> fitting = measures.byId(area, frame.measures()).stream()
                .filter(kind::isMeasuredBy)
                .map(Measure::id)
                .collect(Collectors.toSet());
        if (!fitting.containsAll(frame.measures())) {
            findings.add(Finding.of("measures", "curve.measure.of.other.kind", Texts.RULES));
        }
        return findings;
    }

    private static List<Finding> text(String field, String text, int longest) {
        return text.isBlank()
                ? List.of(Finding.of(field, "curve.needs." + field, Texts.RULES))
                : Texts.atMost(field, text, longest);
    }

    private String key(AreaId area, String title) {
        String words =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String plain = words.isEmpty() ? "curve" : words;
        String shortened = plain.length() <= LONGEST_KEY
                ? plain
                : plain.substring(0, LONGEST_KEY).replaceAll("-[^-]*$", "");
        Set<String> taken = store.keys(area);
        String free = shortened;
        for (int n = 2; taken.contains(free) || RESERVED.contains(free); n++) {
            free = shortened + "-" + n;
        }
        return free;
    }
}
