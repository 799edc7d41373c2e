package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.audits.quality.JudgedBy;
import uk.sidebyside.audits.quality.rules.Agreement;
import uk.sidebyside.audits.quality.rules.Claim;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.audits.quality.rules.ShareInterval;
import uk.sidebyside.audits.quality.rules.Spread;
import uk.sidebyside.audits.quality.rules.WeightedKappa;
import uk.sidebyside.audits.rules.Framework;

/** Sentences that several pages of the quality of plans share. */
public final class QualityWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private QualityWords() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As "1 plan" or "3 plans". */
    public static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d ", number) + (number == 1 ? one : many);
    }

    /** That a sample stays with the version by which it began; blank where that is the one of today. */
    public static String newer(JudgedBy by) {
        Framework newer = by.newer();
        return newer == null
                ? ""
                : "Since " + day(newer.from()) + " there is version " + newer.version()
                        + ". All plans of this sample stay with version "
                        + by.framework().version() + ", so that they are judged alike.";
    }

    /** Whether a share is supported at the size of the sample, in a sentence that begins with the answer. */
    public static String answer(Claim claim) {
        return switch (claim.verdict()) {
            case NOTHING -> "Nothing can be said yet: of no plan all marks are in and agreed.";
            case COUNTED_YES -> "Yes. Every plan of the list was audited, so this is a count and no estimate.";
            case COUNTED_NO -> "No. Every plan of the list was audited, so this is a count and no estimate.";
            case SUPPORTED ->
                "Yes. The sample is large enough: even the lowest share that fits it is at least " + claim.percent()
                        + "%.";
            case CONTRADICTED -> "No. Even the highest share that fits this sample is below " + claim.percent() + "%.";
            case OPEN -> "The sample does not show it, and does not rule it out.";
        };
    }

    /** The figures behind the answer. */
    public static String figures(Claim claim) {
        ShareInterval interval = claim.interval();
        if (interval == null) {
            return "A plan that was not audited never counts as if it had passed.";
        }
        String found = claim.reached() + " of " + count(claim.audited(), "audited plan is", "audited plans are")
                + " of a high standard (" + percent(interval.share()) + ").";
        if (claim.audited() == claim.all()) {
            return found;
        }
        return found + " Of all " + count(claim.all(), "plan", "plans") + " on the list it is most likely between "
                + low(interval.low()) + " and " + high(interval.high())
                + ": ranges made like this hold the true share 95 times in 100.";
    }

    /** How many plans it would take; blank where that is no question. */
    public static String needed(Claim claim) {
        if (claim.verdict() != Claim.Verdict.OPEN && claim.verdict() != Claim.Verdict.NOTHING) {
            return "";
        }
        int needed = claim.neededIfAllReachIt();
        return needed >= claim.all()
                ? "To show " + claim.percent() + "% every plan on the list has to be audited: there are " + claim.all()
                        + "."
                : "To show " + claim.percent() + "% at least " + needed
                        + " plans have to be audited, even if every one is of a high standard.";
    }

    /** As "96.4%". */
    public static String percent(double share) {
        return String.format(Locale.UK, "%.1f%%", 100 * share);
    }

    /** The lower end of an interval, rounded down, so that it never looks as if it reached what it does not. */
    static String low(double share) {
        return String.format(Locale.UK, "%.1f%%", Math.floor(1000 * share) / 10);
    }

    /** The upper end of an interval, rounded up. */
    static String high(double share) {
        return String.format(Locale.UK, "%.1f%%", Math.min(100, Math.ceil(1000 * share) / 10));
    }

    /** As "9 of 12 (75.0%)"; with words where nothing was counted. */
    public static String share(int part, int of) {
        return of == 0 ? "None yet" : part + " of " + of + " (" + percent((double) part / of) + ")";
    }

    /** A share with its interval, as "19 of 20 (95.0%), between 76.3% and 99.2%". */
    public static String shareWithInterval(int part, int of) {
        if (of == 0) {
            return "None yet";
        }
        ShareInterval interval = ShareInterval.wilson(part, of);
        return share(part, of) + ", between " + low(interval.low()) + " and " + high(interval.high());
    }

    /** How many marks are the same, as "18 of 24 the same (75.0%)". */
    public static String same(Agreement agreement) {
        return agreement.pairs() == 0
                ? "Not marked twice"
                : agreement.same() + " of " + agreement.pairs() + " ("
                        + percent((double) agreement.same() / agreement.pairs()) + ")";
    }

    /** Kappa by both weightings, or why there is none. */
    public static String kappas(Agreement agreement) {
        if (!agreement.enoughForKappa()) {
            return "Fewer than " + Agreement.FEWEST_FOR_KAPPA + " plans were marked twice";
        }
        if (agreement.oneLevel()) {
            return "Says nothing: one of the two gave every plan the same level";
        }
        String linear = agreement.linear().map(QualityWords::kappa).orElse("");
        String quadratic = agreement.quadratic().map(QualityWords::kappa).orElse("");
        return linear.equals(quadratic) ? linear : "Linear " + linear + ", quadratic " + quadratic;
    }

    private static String kappa(WeightedKappa kappa) {
        return String.format(Locale.UK, "%.2f (%.2f to %.2f)", kappa.value(), kappa.low(), kappa.high());
    }

    /** The average with the spread beside it. */
    public static String spread(SampleResult.Row row) {
        Spread spread = row.spread();
        if (spread.marked() == 0) {
            return "None yet";
        }
        String average = String.format(
                Locale.UK, "%.1f of %d", spread.mean(), row.scale().ordered().size());
        return spread.marked() == 1 ? average : average + String.format(Locale.UK, ", spread %.1f", spread.deviation());
    }

    /** Where the middle half of the plans lies, in words. */
    public static String middle(SampleResult.Row row) {
        Spread spread = row.spread();
        if (spread.marked() == 0) {
            return "";
        }
        String low = row.level(spread.lowerQuartile()).label();
        String high = row.level(spread.upperQuartile()).label();
        return low.equals(high) ? "“" + low + "”" : "“" + low + "” to “" + high + "”";
    }
}
