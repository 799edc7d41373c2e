package uk.sidebyside.plan.rules;

import java.util.Optional;

/** What a report must bring with it before a state may be recorded. */
public enum Need {
    REASON,
    EFFECT,
    RECOVERY,
    NEW_DATE,
    EARLIER_COMPLETION,
    PROOF_OF_IMPACT,
    LATER_CONFIRMATIONS,
    BOARD_CONFIRMATION;

    /** Whether it is shown once, when the state is reached, and not again with every report that it still holds. */
    boolean once() {
        return switch (this) {
            case REASON, EFFECT, RECOVERY, NEW_DATE -> false;
            case EARLIER_COMPLETION, PROOF_OF_IMPACT, LATER_CONFIRMATIONS, BOARD_CONFIRMATION -> true;
        };
    }

    public static Optional<Need> of(String word) {
        return Words.constant(Need.class, word);
    }

    /** The word that stands for it in a progress key's file. */
    public String word() {
        return Words.kebab(this);
    }
}
