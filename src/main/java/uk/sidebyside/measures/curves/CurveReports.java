package uk.sidebyside.measures.curves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.curves.CurveReport.Publication;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.rules.ReportOfACurve;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Reports on turning a curve. Who edits measures writes and publishes them; a draft is not there for anybody else. What is
 * published is there for everybody, as long as its chart's measure is public.
 */
@Service
public class CurveReports {
    private final CurveStore curves;
    private final CurveReportStore store;
    private final Measures measures;
    private final CurveActions actions;
    private final Clock clock;

    CurveReports(CurveStore curves, CurveReportStore store, Measures measures, CurveActions actions, Clock clock) {
        this.curves = curves;
        this.store = store;
        this.measures = measures;
        this.actions = actions;
        this.clock = clock;
    }

    /** What was published of a curve and when, the latest first; empty where the reader may not see its report. */
    @Transactional(readOnly = true)
    public List<Publication> publications(AreaId area, Curve curve) {
        List<Publication> all = store.publications(area, curve.id());
        boolean there = !all.isEmpty() && all.getFirst().version() != null && chart(area, curve);
        return there || Editor.edits() ? all : List.of();
    }

    /**
     * What everybody could read at the close of a day.
     *
     * @param publications what {@link #publications} gave
     */
    @Transactional(readOnly = true)
    public Optional<CurveReport> on(AreaId area, Curve curve, List<Publication> publications, LocalDate day) {
        return publications.stream()
                .filter(each -> !each.on().isAfter(day))
                .findFirst()
                .map(Publication::version)
                .flatMap(version -> store.find(area, curve.id(), version));
    }

    /** The report as it was saved last; for those who edit. */
    @Transactional(readOnly = true)
    public Optional<CurveReport> draft(AreaId area, Curve curve) {
        Editor.mustEdit();
        return store.latest(area, curve.id());
    }

    /** @param seen the version that the editor saw; 0 before the first */
    @Transactional
    public Saving<CurveReport> write(AreaId area, CurveId id, ReportOfACurve text, int seen) {
        Editor.mustEdit();
        mustLock(area, id);
        List<Finding> findings = text.wrong(LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Optional<CurveReport> latest = store.latest(area, id);
        int now = latest.map(CurveReport::version).orElse(0);
        if (latest.isPresent() && now != seen) {
            return new Saving.Stale<>(theirs(latest.get().text()), now);
        }
        var report = new CurveReport(now + 1, text, clock.instant());
        store.insert(area, id, report);
        return Saving.saved(report);
    }

    private static Map<String, String> theirs(ReportOfACurve text) {
        Map<String, String> theirs = text.texts();
        LocalDate began = text.beganOn();
        theirs.put("beganOn", began == null ? "" : MeasureWords.day(began));
        return theirs;
    }

    /** What a report still lacks before everybody may read it; for those who edit. */
    @Transactional(readOnly = true)
    public List<Finding> missing(AreaId area, Curve curve, CurveReport report) {
        return report.text().missing(chart(area, curve), actions.of(area, curve).size());
    }

    /** @param version the one that the editor saw and wants everybody to read: the latest */
    @Transactional
    public Saving<CurveReport> publish(AreaId area, CurveId id, int version) {
        Editor.mustEdit();
        Curve curve = curves.lock(area, id).orElseThrow(NotFound::new);
        CurveReport latest = store.latest(area, id).orElseThrow(NotFound::new);
        if (latest.version() != version) {
            return Saving.refused(List.of(Finding.of("", "curve.newer.version", Texts.RULES)));
        }
        List<Finding> missing = missing(area, curve, latest);
        if (!missing.isEmpty()) {
            return Saving.refused(missing);
        }
        if (!Integer.valueOf(version).equals(publicNow(area, id))) {
            store.publish(area, id, version, clock.instant());
        }
        return Saving.saved(latest);
    }

    private void mustLock(AreaId area, CurveId id) {
        if (curves.lock(area, id).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Takes a report off the public pages. Its words stay for those who edit. */
    @Transactional
    public void takeBack(AreaId area, CurveId id) {
        Editor.mustEdit();
        mustLock(area, id);
        if (publicNow(area, id) != null) {
            store.publish(area, id, null, clock.instant());
        }
    }

    private @Nullable Integer publicNow(AreaId area, CurveId id) {
        List<Publication> all = store.publications(area, id);
        return all.isEmpty() ? null : all.getFirst().version();
    }

    /** Whether what is on its chart is for everybody. */
    private boolean chart(AreaId area, Curve curve) {
        MeasureId headline = curve.headline();
        return headline != null
                && measures.byId(area, List.of(headline)).stream()
                        .anyMatch(measure -> measure.audience() == Audience.PUBLIC);
    }
}
