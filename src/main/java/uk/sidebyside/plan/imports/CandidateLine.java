package uk.sidebyside.plan.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.WrittenDate;

/**
 * One action line as a row says it, with what is carried down from the rows above.
 *
 * @param leads as written, one by one
 * @param states by reporting point; a point at which none is stated is left out
 * @param findings what is to be said about its row
 */
public record CandidateLine(
        int row,
        Area area,
        Outcome outcome,
        String ref,
        String action,
        List<String> leads,
        WrittenDate start,
        WrittenDate end,
        String measureOfSuccess,
        String evidence,
        String impact,
        Map<LocalDate, ProgressState> states,
        List<RowFinding> findings) {

    public record Area(String number, String title, String weakness) {}

    public record Outcome(String number, String text) {}

    public boolean ready() {
        return findings.stream().noneMatch(RowFinding::holdsBack);
    }
}
