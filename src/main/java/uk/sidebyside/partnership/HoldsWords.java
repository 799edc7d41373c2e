package uk.sidebyside.partnership;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import uk.sidebyside.shared.AreaId;

/** What everybody reads and may hold somebody's own words, though they stood as a quote alone by consent. */
public interface HoldsWords {

    /** Stands where they stood, in what goes on being shown. */
    String NOT_SHOWN = "Somebody’s own words stood here. They are not shown any more.";

    /** Where they stood, in the words of whoever leads. */
    enum Where {
        PORTFOLIO("portfolio", "the story in the portfolio, which is not shown any more"),
        CAME_OF_IT("came-of-it", "what came of it, where it says now that somebody’s own words are not shown any more"),
        EASY_READ("easy-read", "the Easy Read version, which is gone"),
        LINES("lines", "a line of what people said, which is not shown any more"),
        MONTH("month", "what is told of a month, which is not shown any more"),
        IMPACT("impact", "what difference it made, which is a draft again"),
        PAPERS("papers", "papers of the board, which say there now that somebody’s own words are not shown any more");

        private final String code;
        private final String label;

        Where(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Optional<Where> find(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }

    /** Takes out of publication what repeats these words, in the transaction in which the consent ends. */
    Set<Where> takeOut(AreaId area, PieceId piece, String words);
}
