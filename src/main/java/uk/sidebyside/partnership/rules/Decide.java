package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** Nothing is decided before those who take part were asked (REQUIREMENTS R098). */
public final class Decide {
    private static final String SOURCE = "REQUIREMENTS R098";

    private Decide() {}

    public static List<Finding> ask(
            String what, @Nullable Channel channel, @Nullable LocalDate askedOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (what.isBlank()) {
            findings.add(Finding.of("what", "feedback.needs.what", SOURCE));
        }
        if (channel == null) {
            findings.add(Finding.of("channel", "news.needs.channel", SOURCE));
        }
        findings.addAll(KeepInLoop.past("askedOn", askedOn, today, SOURCE));
        return findings;
    }

    /** @param askedOn when those who take part were asked about it; null where no asking was chosen */
    public static List<Finding> decide(
            String what, String because, @Nullable LocalDate askedOn, @Nullable LocalDate decidedOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (what.isBlank()) {
            findings.add(Finding.of("what", "decision.needs.what", SOURCE));
        }
        if (because.isBlank()) {
            findings.add(Finding.of("because", "decision.needs.because", SOURCE));
        }
        if (askedOn == null) {
            findings.add(Finding.of("request", "decision.needs.asking", SOURCE));
        }
        findings.addAll(KeepInLoop.past("decidedOn", decidedOn, today, SOURCE));
        if (askedOn != null && decidedOn != null && !askedOn.isBefore(decidedOn)) {
            findings.add(Finding.of("decidedOn", "decision.before.asking", SOURCE, askedOn));
        }
        return findings;
    }
}
