package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.Coverage;
import uk.sidebyside.measures.dashboard.Dashboard;

/**
 * The board's one page as it was known at the close of a past day.
 *
 * @param measures the area's first screen, as it was known then
 * @param waiting what waited for somebody
 * @param reports those that were due since the meeting before, and whether they had come
 * @param decisions those since the meeting before
 * @param meeting the next meeting then, as it is planned now, or the last; null where there was none
 * @param familyVoice for that meeting
 */
public record PastOverview(
        LocalDate day,
        Standing standing,
        Dashboard measures,
        List<Overview.Waiting> waiting,
        List<PackContent.ReportIn> reports,
        List<PackContent.Decided> decisions,
        @Nullable Meeting meeting,
        PackContent.Voice familyVoice) {

    public PastOverview {
        waiting = List.copyOf(waiting);
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
    }

    public List<Overview.Waiting> questions() {
        return Overview.questions(waiting);
    }

    public List<Overview.Waiting> others() {
        return Overview.others(waiting);
    }

    public Coverage coverage() {
        return PackContent.coverage(reports);
    }
}
