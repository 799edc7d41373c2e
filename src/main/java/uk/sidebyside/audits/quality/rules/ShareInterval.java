package uk.sidebyside.audits.quality.rules;

/**
 * A share that was found in a sample, with the 95% interval in which the share of all lies: the score interval of Wilson,
 * Journal of the American Statistical Association 22 (1927) 209, without correction for continuity.
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
public record ShareInterval(int found, int of, double low, double high) {

    /** @throws IllegalArgumentException unless {@code found} is between 0 and {@code of}, and there is at least one */
    public static ShareInterval wilson(int found, int of) {
        if (of < 1 || found < 0 || found > of) {
            throw new IllegalArgumentException(found + " of " + of + " is no share");
        }
        double z2 = WeightedKappa.Z_95 * WeightedKappa.Z_95;
        double share = (double) found / of;
        double centre = (share + z2 / (2.0 * of)) / (1 + z2 / of);
        double half = WeightedKappa.Z_95 * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
        return new ShareInterval(
                found, of, found == 0 ? 0 : centre - half, found == of ? 1 : Math.min(1, centre + half));
    }

    public double share() {
        return (double) found / of;
    }
}
