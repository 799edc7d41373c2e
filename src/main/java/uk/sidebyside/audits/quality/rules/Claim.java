package uk.sidebyside.audits.quality.rules;

import org.jspecify.annotations.Nullable;

/**
 * That at least so many of a hundred plans reach a standard, held against a sample of them.
 *
 * @param reached how many of the audited plans reached it
 * @param audited how many were audited: what was not audited is never counted as if it had passed
 * @param all how many there were to draw from
 * @param percent what is claimed
 */
public record Claim(int reached, int audited, int all, int percent) {

    /** What the sample says of it. */
    public enum Verdict {
        /** Nothing was audited. */
        NOTHING,
        /** Every plan there is was audited: this is a count, and needs no interval. */
        COUNTED_YES,
        COUNTED_NO,
        /** Even the lower end of the interval reaches it. */
        SUPPORTED,
        /** Even the upper end of the interval falls short of it. */
        CONTRADICTED,
        /** It lies within the interval: the sample shows it neither way. */
        OPEN
    }

    public Claim {
        if (reached < 0 || reached > audited || audited > all || percent < 1 || percent > 99) {
            throw new IllegalArgumentException(
                    reached + " of " + audited + " of " + all + " is no sample, or " + percent + " no share");
        }
    }

    public Verdict verdict() {
        ShareInterval interval = interval();
        if (interval == null) {
            return Verdict.NOTHING;
        }
        if (audited == all) {
            return 100L * reached >= (long) percent * audited ? Verdict.COUNTED_YES : Verdict.COUNTED_NO;
        }
        if (interval.low() >= percent / 100.0) {
            return Verdict.SUPPORTED;
        }
        return interval.high() < percent / 100.0 ? Verdict.CONTRADICTED : Verdict.OPEN;
    }

    /** Null where nothing was audited. */
    public @Nullable ShareInterval interval() {
        return audited == 0 ? null : ShareInterval.wilson(reached, audited);
    }

    /** The smallest sample that supports the claim if every plan in it reaches the standard; or all, where there are fewer. */
    public int neededIfAllReachIt() {
        int needed = 1;
        while (needed < all && ShareInterval.wilson(needed, needed).low() < percent / 100.0) {
            needed++;
        }
        return needed;
    }
}
