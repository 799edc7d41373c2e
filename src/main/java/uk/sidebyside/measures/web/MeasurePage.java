package uk.sidebyside.measures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureUses.Use;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Progress;
import uk.sidebyside.measures.RebaseEvent;
import uk.sidebyside.measures.Signals;
import uk.sidebyside.measures.open.BySplit;
import uk.sidebyside.pages.chart.Chart;

/**
 * A measure: what it says first, then the chart, then all that stands behind it.
 *
 * @param asAt the past day of which it shows what was known; null for now
 * @param owner the post that answers for it; null where nobody does
 * @param chart null where there is nothing to be drawn
 * @param rebased all that was recorded of where its limits begin anew, up to the day
 * @param progress whether its progress is steady and sustained; null where nothing is better or worse
 * @param member whether the one who reads belongs to the partnership
 * @param mayRebase whether the one who reads may begin its limits anew
 * @param mayEdit whether the one who reads may define it and set its targets
 * @param mayReport whether the one who reads may report its figures
 * @param mayTellApart whether the one who reads may bring in figures told apart
 * @param splits the newest figure told apart, by each band, small numbers hidden
 */
public record MeasurePage(
        MeasureStanding standing,
        LocalDate day,
        @Nullable LocalDate asAt,
        @Nullable String owner,
        @Nullable Chart chart,
        List<RebaseEvent> rebased,
        @Nullable Progress progress,
        List<Use> uses,
        boolean member,
        boolean mayRebase,
        boolean mayEdit,
        boolean mayReport,
        boolean mayTellApart,
        List<BySplit> splits) {

    public Measure measure() {
        return standing.measure();
    }

    /** The latest figure that is finished: what the first sentence speaks of. */
    public Optional<Point> latest() {
        return standing.series().points().reversed().stream()
                .filter(point -> !Signals.unfinished(measure(), point))
                .findFirst();
    }

    /** A month, or a day, that is still going on. */
    public Optional<Point> soFar() {
        return standing.series().points().reversed().stream()
                .findFirst()
                .filter(point -> Signals.unfinished(measure(), point) && point.value() != null);
    }

    public String figure(Point point) {
        return MeasureWords.figure(point, measure().unit());
    }

    /** The figure and its time, as a sentence. */
    public String stands() {
        return latest().map(point -> figure(point).replaceFirst("[.]$", "") + " " + MeasureWords.when(point) + ".")
                .orElseGet(() -> standing.awaited() == null
                        ? "Not reported yet."
                        : MeasureWords.awaited(standing.awaited(), day));
    }

    /** A figure beside the one that is published; blank where there is none. */
    public String another() {
        return standing.awaited() == null || latest().isEmpty() ? "" : MeasureWords.another(standing.awaited(), day);
    }

    /** The day on which the latest figure was reported, with the time that it counts for; blank where nobody reported it. */
    public String reported() {
        LocalDate on = standing.reportedOn();
        return on == null
                ? ""
                : standing.latest()
                        .map(point ->
                                MeasureWords.day(on) + ". The figure counts for " + MeasureWords.time(point) + ".")
                        .orElse("");
    }

    /** What was recorded and does not stand any more: reasons that were put right, and what was taken back with why. */
    public List<RebaseEvent> formerly() {
        return rebased.stream()
                .filter(event -> event.takenBack()
                        || standing.rebases().stream()
                                .noneMatch(rebase -> rebase.on().equals(event.on())
                                        && rebase.recordedAt().equals(event.recordedAt())))
                .toList();
    }

    /** Since when what is unusual has been so; blank where nothing is. */
    public String since() {
        LocalDate first = standing.signal().since();
        return standing.series().points().stream()
                .filter(point -> point.on().equals(first))
                .findFirst()
                .map(MeasureWords::time)
                .orElse("");
    }

    public boolean few() {
        return latest().filter(point -> MeasureWords.few(point, measure().unit()))
                .isPresent();
    }

    /** Whether its figures are a series of which something can be said over time. */
    public boolean charted() {
        return Signals.charted(measure());
    }

    /** How its figures come about, in words. */
    public String fed() {
        return switch (measure().fedBy()) {
            case COUNTED -> "Counted from the records that the work leaves behind";
            case TYPED -> "Typed by people";
            case IMPORTED -> "Taken from a published file";
        };
    }

    public String refresh() {
        return switch (measure().refresh()) {
            case DAILY -> "Every day";
            case MONTHLY -> "Every month";
            case QUARTERLY -> "Every quarter";
            case TERMLY -> "Every term";
            case YEARLY -> "Every year";
            case ONCE -> "Once";
        };
    }

    public String better() {
        return switch (measure().direction()) {
            case HIGHER -> "More is better";
            case LOWER -> "Less is better";
            case NEITHER -> "Neither more nor less is better: it is watched";
        };
    }

    /** Whether the one who reads may go on to the facts: members, where figures are counted. */
    public boolean facts() {
        return member && measure().fedBy() == FedBy.COUNTED;
    }

    /** Whether it is among the open data. */
    public boolean open() {
        return measure().audience() == Measure.Audience.PUBLIC;
    }

    public String at(String path) {
        return asAt == null ? path : path + "?as-at=" + asAt;
    }
}
