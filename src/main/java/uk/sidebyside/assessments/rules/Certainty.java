package uk.sidebyside.assessments.rules;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How sure we are of what we say about a duty. Only {@link #LAW} is stated as law. */
public enum Certainty {
    /** We have read the words in the law itself. */
    LAW,
    /** People who know the law quote it so. We have not read it there ourselves. */
    REPORTED,
    /** It is thought to be so, and has not been checked; or it is advice and no law. Check before relying on it. */
    UNCHECKED;

    Certainty orLess(Certainty other) {
        return Collections.max(List.of(this, other));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
