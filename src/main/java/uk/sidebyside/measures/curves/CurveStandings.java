package uk.sidebyside.measures.curves;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.shared.AreaId;

/** Outcomes and services with how their measures stand, now or as it was known on a past day. */
@Service
public class CurveStandings {
    /** How far back a chart goes: ten years, so that yearly figures have a line too. */
    private static final int MONTHS = 120;

    private final Measures measures;
    private final Standings standings;

    CurveStandings(Measures measures, Standings standings) {
        this.measures = measures;
        this.standings = standings;
    }

    /** In their order; the same few statements however many there are. */
    @Transactional(readOnly = true)
    public List<CurveStanding> of(AreaId area, Collection<Curve> curves, LocalDate day, @Nullable LocalDate knownOn) {
        List<MeasureId> ids = curves.stream()
                .flatMap(curve -> curve.measures().stream())
                .distinct()
                .toList();
        List<Measure> seen = measures.byId(area, ids);
        Map<MeasureId, MeasureStanding> stand = standings.of(area, seen, day, MONTHS, knownOn);
        return curves.stream()
                .map(curve -> new CurveStanding(
                        curve,
                        curve.measures().stream()
                                .map(stand::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }
}
