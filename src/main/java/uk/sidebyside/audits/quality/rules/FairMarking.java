package uk.sidebyside.audits.quality.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What makes marking fair: two people, neither of whom sees the other's marks, and a third who leads their talk. */
public final class FairMarking {
    private static final String SOURCE = "docs/rules/audits-quality.md, fair marking";

    private FairMarking() {}

    /**
     * Whether somebody may give the marks of a turn. A post may pass to another, so this asks for people and not for posts.
     *
     * @param other who gives or gave the other marks of this plan; null while nobody began
     */
    public static <P> List<Finding> mayMark(P person, @Nullable P other) {
        return person.equals(other) ? List.of(Finding.of("", "mark.twice.by.one", SOURCE)) : List.of();
    }

    /**
     * Whether a turn may be passed on.
     *
     * @param first whether it is that of the first marks, which an auditor gives
     * @param other whether that post has the other turn of the plan
     * @param nothingChanges whether that post has the turn already and nobody began it
     */
    public static List<Finding> pass(
            boolean first, @Nullable MarkerKind kind, boolean other, boolean nothingChanges, String because) {
        List<Finding> findings = new ArrayList<>();
        if (first && kind != null && !kind.marksFirst()) {
            findings.add(Finding.of("kind", "pass.first.is.an.auditor", SOURCE));
        }
        if (other) {
            findings.add(Finding.of("seat", "pass.other.turn", SOURCE));
        } else if (nothingChanges) {
            findings.add(Finding.of("seat", "pass.same.post", SOURCE));
        }
        if (because.isBlank()) {
            findings.add(Finding.of("because", "pass.needs.because", SOURCE));
        }
        return findings;
    }

    /** @param markers who marked the plan */
    public static <P> List<Finding> mayLeadTalk(P person, Set<P> markers) {
        return markers.contains(person) ? List.of(Finding.of("", "talk.own.marks", SOURCE)) : List.of();
    }

    /** What a talk about different marks leaves behind. Both marks stay as they were given. */
    public static List<Finding> talk(
            boolean levelChosen, String words, String present, @Nullable LocalDate heldOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!levelChosen) {
            findings.add(Finding.of("level", "talk.needs.level", SOURCE));
        }
        if (words.isBlank()) {
            findings.add(Finding.of("words", "talk.needs.words", SOURCE));
        }
        if (present.isBlank()) {
            findings.add(Finding.of("present", "talk.needs.present", SOURCE));
        }
        if (heldOn == null || heldOn.isAfter(today)) {
            findings.add(Finding.of("heldOn", "talk.needs.day", SOURCE));
        }
        return findings;
    }

    /** @param trainedOn when somebody learned to mark; null where nobody says so */
    public static List<Finding> marker(
            boolean post, @Nullable MarkerKind kind, @Nullable LocalDate trainedOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!post) {
            findings.add(Finding.of("seat", "marker.needs.post", SOURCE));
        }
        if (kind == null) {
            findings.add(Finding.of("kind", "marker.needs.kind", SOURCE));
        } else if (kind.needsTraining() && trainedOn == null) {
            findings.add(Finding.of("trainedOn", "marker.needs.training", SOURCE));
        }
        if (trainedOn != null && trainedOn.isAfter(today)) {
            findings.add(Finding.of("trainedOn", "marker.trained.later", SOURCE));
        }
        return findings;
    }
}
