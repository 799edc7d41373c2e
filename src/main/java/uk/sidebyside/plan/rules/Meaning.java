package uk.sidebyside.plan.rules;

import static uk.sidebyside.plan.rules.Need.BOARD_CONFIRMATION;
import static uk.sidebyside.plan.rules.Need.EARLIER_COMPLETION;
import static uk.sidebyside.plan.rules.Need.EFFECT;
import static uk.sidebyside.plan.rules.Need.LATER_CONFIRMATIONS;
import static uk.sidebyside.plan.rules.Need.NEW_DATE;
import static uk.sidebyside.plan.rules.Need.PROOF_OF_IMPACT;
import static uk.sidebyside.plan.rules.Need.REASON;
import static uk.sidebyside.plan.rules.Need.RECOVERY;

import java.util.Optional;
import java.util.Set;

/**
 * What a state of any area's progress key means to the program. Labels, colours and their number are the area's; the
 * meanings are these six, and rules speak only of them.
 */
public enum Meaning {
    NOT_STARTED(true, Set.of()),
    /** Started, and the key does not say whether on time. */
    UNDER_WAY(true, Set.of()),
    DELAYED(true, Set.of(REASON, EFFECT, RECOVERY, NEW_DATE)),
    ON_TRACK(true, Set.of()),
    COMPLETED(false, Set.of()),
    EMBEDDED(false, Set.of(EARLIER_COMPLETION, PROOF_OF_IMPACT, LATER_CONFIRMATIONS, BOARD_CONFIRMATION));

    private final boolean open;
    private final Set<Need> needs;

    Meaning(boolean open, Set<Need> needs) {
        this.open = open;
        this.needs = needs;
    }

    /** Whether the work is still to be done. */
    public boolean open() {
        return open;
    }

    public Set<Need> needs() {
        return needs;
    }

    /** The word that stands for it in a progress key's file. */
    public String word() {
        return Words.kebab(this);
    }

    public static Optional<Meaning> of(String word) {
        return Words.constant(Meaning.class, word);
    }
}
