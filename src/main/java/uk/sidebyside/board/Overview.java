package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.Coverage;

/**
 * The board's one page: what it must know today.
 *
 * @param meeting the next meeting of the body that holds the plan, or the last one; null before any is planned
 * @param since the day from which changes are told: the meeting before
 */
public record Overview(
        @Nullable Meeting meeting,
        LocalDate since,
        Standing standing,
        List<PackContent.ReportIn> reports,
        List<Waiting> waiting,
        String decisionsNeeded,
        PackContent.Voice familyVoice) {

    public enum Kind {
        QUESTION,
        FOLLOW_UP,
        ACTION
    }

    /** Something that somebody waits for. */
    public record Waiting(
            Kind kind, java.util.UUID id, int number, String words, String who, LocalDate dueOn, boolean late) {}

    public List<Waiting> questions() {
        return questions(waiting);
    }

    static List<Waiting> questions(List<Waiting> waiting) {
        return waiting.stream().filter(each -> each.kind() == Kind.QUESTION).toList();
    }

    /** Decisions whose follow-up is due, and actions that are late. */
    public List<Waiting> others() {
        return others(waiting);
    }

    static List<Waiting> others(List<Waiting> waiting) {
        return waiting.stream().filter(each -> each.kind() != Kind.QUESTION).toList();
    }

    public Coverage coverage() {
        return PackContent.coverage(reports);
    }
}
