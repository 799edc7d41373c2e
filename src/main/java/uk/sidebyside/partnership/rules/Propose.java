package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What somebody says who proposes to do something together, and what they are answered. */
public final class Propose {
    private static final String SOURCE = "REQUIREMENTS R090";

    private Propose() {}

    public static List<Finding> check(String what, String why) {
        List<Finding> findings = new ArrayList<>();
        if (what.isBlank()) {
            findings.add(Finding.of("what", "proposal.needs.what", SOURCE));
        }
        if (why.isBlank()) {
            findings.add(Finding.of("why", "proposal.needs.why", SOURCE));
        }
        return findings;
    }

    public enum Answer {
        BEGUN("begun", "Yes: a piece of work begins"),
        JOINED("joined", "It joins a piece that is under way"),
        NOT_NOW("not-now", "Not now");

        private final String code;
        private final String label;

        Answer(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static @Nullable Answer find(String code) {
            for (Answer answer : values()) {
                if (answer.code.equals(code)) {
                    return answer;
                }
            }
            return null;
        }
    }

    /** Every answer has its reason; a yes leads to its piece. */
    public static List<Finding> answer(@Nullable Answer answer, String words, boolean piece) {
        List<Finding> findings = new ArrayList<>();
        if (answer == null) {
            findings.add(Finding.of("answer", "proposal.needs.answer", SOURCE));
        }
        if (words.isBlank()) {
            findings.add(Finding.of("words", "proposal.needs.words", SOURCE));
        }
        if (answer != null && answer != Answer.NOT_NOW && !piece) {
            findings.add(Finding.of("piece", "proposal.needs.piece", SOURCE));
        }
        return findings;
    }
}
