package uk.sidebyside.measures.curves.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.curves.Curve;
import uk.sidebyside.measures.curves.CurveActions;
import uk.sidebyside.measures.curves.CurveRefs;
import uk.sidebyside.measures.curves.CurveReport;
import uk.sidebyside.measures.curves.CurveReport.Publication;
import uk.sidebyside.measures.curves.CurveReports;
import uk.sidebyside.measures.curves.CurveStanding;
import uk.sidebyside.measures.curves.CurveStandings;
import uk.sidebyside.measures.curves.Curves;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.curves.web.CurvePage.State;
import uk.sidebyside.measures.rules.BentCurve;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Puts together all that the page of an outcome or a service shows. */
@Component
class CurveReading {
    private final Curves curves;
    private final CurveReports reports;
    private final CurveStandings standings;
    private final CurveActions actions;
    private final ImpactStatements impact;
    private final Areas areas;
    private final Clock clock;

    CurveReading(
            Curves curves,
            CurveReports reports,
            CurveStandings standings,
            CurveActions actions,
            ImpactStatements impact,
            Areas areas,
            Clock clock) {
        this.curves = curves;
        this.reports = reports;
        this.standings = standings;
        this.actions = actions;
        this.impact = impact;
        this.areas = areas;
        this.clock = clock;
    }

    private record Shown(@Nullable CurveReport report, State state, List<String> missing) {}

    /** @param asDraft whether the newest version is asked for, published or not; for those who edit alone */
    CurvePage read(AreaId area, Curve curve, boolean asDraft, @Nullable LocalDate asAt, FormErrors refused) {
        if (asDraft && !curves.mayEdit()) {
            throw new NotFound();
        }
        LocalDate day = asAt == null ? LocalDate.now(clock) : asAt;
        List<Publication> publications = reports.publications(area, curve);
        Shown shown = shown(area, curve, asDraft, asAt, publications, day);
        CurveReport report = shown.report();
        CurveStanding standing = standings.of(area, List.of(curve), day, asAt).getFirst();
        BentCurve bent =
                standing.bent(report == null ? null : report.text().beganOn()).orElse(null);
        Ref ref = CurveRefs.of(area, curve.id());
        return new CurvePage(
                standing,
                report,
                shown.state(),
                shown.missing(),
                publications,
                report == null ? List.of() : actions.of(area, curve),
                impact.of(List.of(ref)).getOrDefault(ref, List.of()),
                chart(area, standing, bent),
                bent,
                curves.mayEdit(),
                day,
                asAt,
                refused);
    }

    private Shown shown(
            AreaId area,
            Curve curve,
            boolean asDraft,
            @Nullable LocalDate asAt,
            List<Publication> publications,
            LocalDate day) {
        Optional<CurveReport> published = reports.on(area, curve, publications, day);
        if (asAt != null || !curves.mayEdit()) {
            return new Shown(published.orElse(null), published.isPresent() ? State.PUBLISHED : State.NONE, List.of());
        }
        CurveReport draft = reports.draft(area, curve).orElse(null);
        if (draft == null) {
            return new Shown(null, State.NONE, List.of());
        }
        boolean newer = published.isEmpty() || published.get().version() != draft.version();
        if (newer && (asDraft || published.isEmpty())) {
            return new Shown(
                    draft,
                    State.DRAFT,
                    reports.missing(area, curve, draft).stream()
                            .map(CurveWords::of)
                            .toList());
        }
        return new Shown(published.orElse(null), newer ? State.PUBLISHED_WITH_DRAFT : State.PUBLISHED, List.of());
    }

    private @Nullable Chart chart(AreaId area, CurveStanding standing, @Nullable BentCurve bent) {
        return bent == null
                ? null
                : standing.headline()
                        .map(headline -> CurveChart.of(
                                headline, bent, message(bent), areas.byId(area).name()))
                        .orElse(null);
    }

    private static String message(BentCurve bent) {
        return switch (bent.answer()) {
            case TURNED -> "Better than we had to expect if nothing had changed";
            case WORSE -> "Worse than we had to expect if nothing had changed";
            case NOT_YET -> "Not better yet than we had to expect anyway";
            case TOO_EARLY, NO_DIRECTION, NO_ROOM, NOT_BEGUN -> "What was, and what to expect if nothing changes";
            case NO_FORECAST -> "What was so far";
        };
    }
}
