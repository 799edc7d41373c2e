package uk.sidebyside.voice.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What a response must hold before it can be saved (R007, R088; no silent no). */
public final class Respond {
    private static final String SOURCE = "docs/rules/voice.md, a response";

    /** Fewer words than this are no reason. */
    private static final int WORDS_OF_A_REASON = 4;

    private Respond() {}

    /**
     * What was written. Texts are stripped; blank means not given.
     *
     * @param changed what changed
     * @param reason why it is not done, or not all of it
     * @param tried which other ways were looked at
     * @param talk how to talk about it: whom to ask, and how
     * @param untilOn until when it is thought about
     */
    public record Written(
            ResponseKind kind,
            String changed,
            String reason,
            String tried,
            String talk,
            @Nullable LocalDate untilOn) {}

    /**
     * How the views stand that it answers.
     *
     * @param views how many there are
     * @param strengths how many of them say what goes well
     * @param playedBack how many were played back first
     * @param openToThought how many can be thought about: those that are not answered
     * @param linked whether something that the views shaped is pointed at
     */
    public record Answered(int views, int strengths, int playedBack, int openToThought, boolean linked) {}

    public static List<Finding> check(Written written, Answered answered, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        ResponseKind kind = written.kind();
        if (answered.views() == 0) {
            findings.add(of("views", "response.needs.views"));
        }
        if (kind == ResponseKind.THANKS && answered.strengths() < answered.views()) {
            findings.add(of("kind", "thanks.only.for.strengths"));
        }
        if (kind.saysWhere() && written.changed().isBlank()) {
            findings.add(of("changed", "response.needs.change"));
        }
        if (kind.saysWhere() && !answered.linked()) {
            findings.add(of("where", "response.needs.where"));
        }
        if (kind.saysNo()) {
            no(written, findings);
        }
        if (kind == ResponseKind.THINKING) {
            thinking(written.untilOn(), answered, today, findings);
        }
        if ((kind.saysWhere() || kind.saysNo()) && answered.playedBack() < answered.views()) {
            findings.add(of("kind", "play.back.first"));
        }
        return findings;
    }

    private static void no(Written written, List<Finding> findings) {
        if (written.reason().isBlank()) {
            findings.add(of("reason", "no.needs.reason"));
        } else if (written.reason().strip().split("\\s+").length < WORDS_OF_A_REASON) {
            findings.add(of("reason", "reason.too.short"));
        }
        if (written.tried().isBlank()) {
            findings.add(of("tried", "no.needs.options"));
        }
        if (written.talk().isBlank()) {
            findings.add(of("talk", "no.needs.talk"));
        }
    }

    private static void thinking(
            @Nullable LocalDate untilOn, Answered answered, LocalDate today, List<Finding> findings) {
        if (untilOn == null) {
            findings.add(of("untilOn", "thinking.needs.day"));
        } else if (!untilOn.isAfter(today)) {
            findings.add(of("untilOn", "thinking.day.past"));
        }
        if (answered.openToThought() < answered.views()) {
            findings.add(of("kind", "answered.already"));
        }
    }

    private static Finding of(String field, String key) {
        return Finding.of(field, key, SOURCE);
    }
}
