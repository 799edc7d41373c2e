package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.measures.dashboard.Dashboard;

/**
 * The board's one page as it was known at the close of a past day.
 *
 * @param measures the area's first screen, as it was known then
 * @param questions those that waited for an answer
 */
public record PastOverview(LocalDate day, Standing standing, Dashboard measures, List<Overview.Waiting> questions) {

    public PastOverview {
        questions = List.copyOf(questions);
    }
}
