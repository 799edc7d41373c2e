package uk.sidebyside.measures.curves.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.measures.curves.CurveId;
import uk.sidebyside.measures.curves.CurveStanding;

/**
 * What one answers for: outcomes of the population, then services, each with its measures.
 *
 * @param published those with a report that everybody may read
 */
public record CurvesPage(
        List<CurveStanding> outcomes,
        List<CurveStanding> services,
        Set<CurveId> published,
        boolean mayEdit,
        LocalDate day) {

    public boolean hasReport(CurveStanding standing) {
        return published.contains(standing.curve().id()) && standing.headline().isPresent();
    }
}
