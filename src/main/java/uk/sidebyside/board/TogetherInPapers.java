package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The section of a meeting's papers about joint partnership, as the papers keep it. Numbers of families are kept in the words in
 * which they may be shown, and not as they were counted. It changes only by addition.
 *
 * @param word what families call it in the area
 * @param from the first day that it tells of
 * @param until the last
 * @param pieces on services, those under way first
 * @param figures about families, in tables
 * @param promises to those who took part in pieces on services that fell due: how many, kept by their day, kept later
 * @param newWays in which people took part for the first time on a service
 * @param services how many the area has
 * @param without those that had begun nothing in twelve months
 */
public record TogetherInPapers(
        String word,
        LocalDate from,
        LocalDate until,
        List<PieceIn> pieces,
        List<Figures> figures,
        Promises promises,
        List<String> newWays,
        int services,
        List<String> without) {

    public TogetherInPapers {
        pieces = List.copyOf(pieces);
        figures = List.copyOf(figures);
        newWays = List.copyOf(newWays);
        without = List.copyOf(without);
    }

    TogetherInPapers with(List<PieceIn> others) {
        return new TogetherInPapers(word, from, until, others, figures, promises, newWays, services, without);
    }

    /**
     * @param steps 0 where its questions are asked once, all together
     * @param behind how many things of its plan are late
     * @param endedOn null while it is under way
     */
    public record PieceIn(
            String title,
            String service,
            LocalDate beganOn,
            int steps,
            int settled,
            int behind,
            @Nullable LocalDate endedOn,
            boolean stopped,
            String cameOfIt) {
        PieceIn with(String other) {
            return new PieceIn(title, service, beganOn, steps, settled, behind, endedOn, stopped, other);
        }
    }

    public record Figures(String caption, List<Row> rows) {
        public Figures {
            rows = List.copyOf(rows);
        }
    }

    /** @param number in words, where it may not be shown */
    public record Row(String what, String number) {}

    public record Promises(int due, int onTime, int late) {}
}
