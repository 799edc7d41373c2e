package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Ref;

/**
 * What somebody wants to record about an action line.
 *
 * @param on the day that it speaks of
 * @param words what changed
 * @param proof the evidence of impact that the claim rests on
 * @param board who confirmed for the board that it is embedded, if they did
 * @param chair the chair's decision to do without what is missing, if there is one
 */
public record ProgressReport(
        LocalDate on,
        ProgressState state,
        String words,
        Delay delay,
        Set<Ref> proof,
        @Nullable BoardConfirmation board,
        @Nullable ChairDecision chair) {

    /**
     * What a delay must say.
     *
     * @param newEndOn when the line is now expected to end
     */
    public record Delay(
            String reason,
            String effect,
            String recovery,
            @Nullable LocalDate newEndOn) {
        public static final Delay NONE = new Delay("", "", "", null);
    }

    /**
     * @param confirmer the post that spoke for the board, as recorded in its minutes
     */
    public record BoardConfirmation(String confirmer, LocalDate on) {}

    /**
     * The chair's decision to call a line embedded though something is missing.
     *
     * @param byChair whether the person who records it holds the chair's seat
     * @param publishedReason shown on the public page beside the state, with what was missing
     */
    public record ChairDecision(boolean byChair, String publishedReason) {}

    public ProgressReport {
        proof = Set.copyOf(proof);
    }

    public static ProgressReport of(LocalDate on, ProgressState state, String words) {
        return new ProgressReport(on, state, words, Delay.NONE, Set.of(), null, null);
    }

    public ProgressReport with(Delay said) {
        return new ProgressReport(on, state, words, said, proof, board, chair);
    }

    public ProgressReport with(Set<Ref> evidence) {
        return new ProgressReport(on, state, words, delay, evidence, board, chair);
    }

    public ProgressReport with(BoardConfirmation confirmation) {
        return new ProgressReport(on, state, words, delay, proof, confirmation, chair);
    }

    public ProgressReport with(ChairDecision decision) {
        return new ProgressReport(on, state, words, delay, proof, board, decision);
    }
}
