package uk.sidebyside.assessments.advice.web;

import java.util.List;
import java.util.Optional;
import uk.sidebyside.assessments.advice.AdviceChecks;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceText;
import uk.sidebyside.assessments.advice.AdviceUse;
import uk.sidebyside.assessments.advice.AdviceWriting.Sent;
import uk.sidebyside.assessments.advice.ReportFile;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;

/**
 * Advice as it was sent, with its receipt, what was said to it, and where it went.
 *
 * @param leads whether the reader opens its case and so says where it goes
 */
public record SentPage(Sent sent, boolean mayCheck, boolean leads, boolean writer, List<ReportFile> files) {

    public AdviceRequest request() {
        return sent.request();
    }

    public AdviceText latest() {
        return sent.versions().getFirst();
    }

    public boolean known() {
        return latest().words().answer() == Answer.KNOWN;
    }

    public String receipt() {
        return latest().receipt(request().id());
    }

    public List<AdviceChecks.Check> checks() {
        return sent.checks();
    }

    /** Where a need or a provision went; empty while nobody has said so. */
    public Optional<AdviceUse> use(String kind, int position) {
        return sent.uses().stream()
                .filter(use -> use.kind().equals(kind) && use.position() == position)
                .findFirst();
    }

    public String went(String kind, int position) {
        return use(kind, position)
                .map(use -> use.used()
                        ? "In the plan: section " + use.section()
                                + (use.reason().isBlank() ? "" : ". " + use.reason())
                        : "Not in the plan: " + use.reason())
                .orElse("");
    }

    /** How much of it is known to be used, in a sentence. */
    public String used() {
        int of = latest().words().needs().size() + latest().words().provisions().size();
        long said = sent.uses().size();
        long in = sent.uses().stream().filter(AdviceUse::used).count();
        if (of == 0 || said == 0) {
            return "";
        }
        return in + " of " + of + " needs and provisions are in the plan"
                + (said == of ? "." : ". Of " + (of - said) + " nobody has said yet.");
    }
}
