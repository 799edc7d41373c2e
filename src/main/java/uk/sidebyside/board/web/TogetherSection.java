package uk.sidebyside.board.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.TogetherInPapers;
import uk.sidebyside.board.TogetherInPapers.PieceIn;
import uk.sidebyside.board.Words;

/** The section of papers about joint partnership, under the word that families in the area use. */
final class TogetherSection {
    private TogetherSection() {}

    /** Left out of editions that are older than the section: their paragraphs keep their numbers. */
    static void write(DocumentWriter writer, @Nullable TogetherInPapers together) {
        if (together == null) {
            return;
        }
        writer.section(capital(together.word()));
        writer.paragraph(
                "",
                "From " + Words.day(together.from()) + " to " + Words.day(together.until())
                        + ", counted from the records. A number of fewer than five families is never shown.");
        pieces(writer, together.pieces());
        together.figures()
                .forEach(figures -> writer.table(
                        figures.caption(),
                        List.of("What", "How many"),
                        figures.rows().stream()
                                .map(row -> List.of(row.what(), row.number()))
                                .toList()));
        promises(writer, together.promises());
        if (!together.newWays().isEmpty()) {
            writer.paragraph(
                    "New ways.",
                    "For the first time on a service, people took part like this: "
                            + String.join(", ", together.newWays()).toLowerCase(Locale.ROOT) + ".");
        }
        services(writer, together);
    }

    private static void pieces(DocumentWriter writer, List<PieceIn> pieces) {
        if (pieces.isEmpty()) {
            writer.paragraph("Pieces of work on services.", "None was under way, and none ended.");
        }
        for (PieceIn piece : pieces) {
            writer.paragraph(piece.title() + ".", piece.service() + ". " + standing(piece));
        }
    }

    static String standing(PieceIn piece) {
        if (piece.endedOn() != null) {
            return (piece.stopped() ? "Stopped on " : "Finished on ") + Words.day(piece.endedOn()) + ". "
                    + piece.cameOfIt();
        }
        String steps = piece.steps() == 0
                ? "A small piece: its questions are asked once, all together."
                : piece.settled() + " of " + piece.steps() + " steps " + (piece.settled() == 1 ? "is" : "are")
                        + " settled.";
        String behind =
                switch (piece.behind()) {
                    case 0 -> "";
                    case 1 -> " 1 thing in its plan is late.";
                    default -> " " + piece.behind() + " things in its plan are late.";
                };
        return "Under way since " + Words.day(piece.beganOn()) + ". " + steps + behind;
    }

    private static void promises(DocumentWriter writer, TogetherInPapers.Promises promises) {
        writer.paragraph(
                "Telling back those who took part in pieces on services.",
                promises.due() == 0
                        ? "No promise fell due."
                        : "Promises that fell due: " + promises.due() + ". Kept by their day: " + promises.onTime()
                                + ". Kept later: " + promises.late() + ". Not kept yet: "
                                + (promises.due() - promises.onTime() - promises.late()) + ".");
    }

    private static void services(DocumentWriter writer, TogetherInPapers together) {
        int without = together.without().size();
        writer.paragraph(
                "At least one piece a year.",
                (together.services() - without) + " of " + together.services()
                        + " services began one in the last twelve months."
                        + (without == 0
                                ? ""
                                : " Support is offered to those that began none: "
                                        + String.join("; ", together.without()) + "."));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
