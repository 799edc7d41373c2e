package uk.sidebyside.assessments.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a case stands, from the request to the end of the plan. */
public enum CaseState {
    NOT_BEGUN,
    /** The council has a request and has not decided yet. */
    REQUESTED,
    NOT_ASSESSING,
    WITHDRAWN,
    ASSESSING,
    NO_PLAN,
    /** The council has decided that there will be a plan, and no draft is out yet. */
    AGREED,
    DRAFT_OUT,
    PLAN,
    REVIEW_MET,
    CHANGES_OUT,
    REASSESSMENT_ASKED,
    REASSESSING,
    NEW_DRAFT_OUT,
    /** The council thinks of ending the plan and has said so. */
    CEASING,
    /** It was decided that the plan ends; it goes on until the time to appeal is over, and while an appeal goes on. */
    ENDING,
    CEASED,
    MOVED_AWAY;

    private static final Set<CaseState> AT_REST =
            Set.of(NOT_BEGUN, NOT_ASSESSING, WITHDRAWN, NO_PLAN, CEASED, MOVED_AWAY);

    /** Whether the council has something to do by itself, an appeal apart. */
    public boolean open() {
        return !AT_REST.contains(this);
    }

    /** Whether a draft waits for the family's views. */
    public boolean draftOut() {
        return this == DRAFT_OUT || this == NEW_DRAFT_OUT;
    }

    /** Whether there is a plan, and another assessment is asked for or made. */
    public boolean assessedAgain() {
        return this == REASSESSMENT_ASKED || this == REASSESSING || this == NEW_DRAFT_OUT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is none */
    public static CaseState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a case: " + code));
    }
}
