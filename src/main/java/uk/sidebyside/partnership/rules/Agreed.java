package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * How those who take part stand to a draft (REQUIREMENTS R099).
 *
 * @param waiting how many have not answered
 */
public record Agreed(int agree, int withComments, int doNotAgree, int waiting) {

    /** @param current those who take part, or did when the work ended; what others answered before they left is not counted */
    public static <P> Agreed of(Collection<P> current, Map<P, AgreementAnswer> answers) {
        int agree = 0;
        int comments = 0;
        int no = 0;
        int waiting = 0;
        for (P one : current) {
            switch (answers.get(one)) {
                case null -> waiting++;
                case AGREE -> agree++;
                case AGREE_WITH_COMMENTS -> comments++;
                case DO_NOT_AGREE -> no++;
            }
        }
        return new Agreed(agree, comments, no, waiting);
    }

    public int answered() {
        return agree + withComments + doNotAgree;
    }

    /** Whether everybody who takes part has said what they think; it need not be yes. */
    public boolean complete() {
        return waiting == 0 && answered() > 0;
    }

    public static List<Finding> answer(@Nullable AgreementAnswer answer, String words) {
        List<Finding> findings = new ArrayList<>();
        if (answer == null) {
            findings.add(Finding.of("answer", "agreement.needs.answer", "REQUIREMENTS R099"));
        } else if (answer != AgreementAnswer.AGREE && words.isBlank()) {
            findings.add(Finding.of("words", "agreement.needs.words", "REQUIREMENTS R099"));
        }
        return findings;
    }
}
