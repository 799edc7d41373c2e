package uk.sidebyside.measures.curves;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.rules.BentCurve;
import uk.sidebyside.measures.rules.Forecast;
import uk.sidebyside.measures.rules.Reported;
import uk.sidebyside.measures.rules.Rhythm;

/**
 * How an outcome or a service does.
 *
 * @param measures those of its measures that the reader may see, in their order
 */
public record CurveStanding(Curve curve, List<MeasureStanding> measures) {

    public CurveStanding {
        measures = List.copyOf(measures);
    }

    /** The measure on the chart; empty where there is none, or none that the reader may see. */
    public Optional<MeasureStanding> headline() {
        return measures.stream()
                .filter(each -> each.measure().id().equals(curve.headline()))
                .findFirst();
    }

    /**
     * Whether the curve of the headline has been turned.
     *
     * @param beganOn from when on something is done about it; null where nobody said so
     * @return empty where the measure is none that goes up and down between known bounds
     */
    public Optional<BentCurve> bent(@Nullable LocalDate beganOn) {
        return headline()
                .filter(each ->
                        each.measure().unit() == Unit.PERCENT || each.measure().unit() == Unit.COUNT)
                .map(each -> bent(each, beganOn));
    }

    private static BentCurve bent(MeasureStanding standing, @Nullable LocalDate beganOn) {
        Measure measure = standing.measure();
        Rhythm rhythm = rhythm(measure);
        return BentCurve.of(
                figures(standing, rhythm),
                beganOn == null ? null : rhythm.step(beganOn),
                measure.direction(),
                measure.unit() == Unit.PERCENT ? Forecast.Scale.PERCENT : Forecast.Scale.COUNT,
                rhythm.ahead());
    }

    /** By step, the last of each. A month that is not over yet says nothing. */
    private static TreeMap<Integer, Double> figures(MeasureStanding standing, Rhythm rhythm) {
        TreeMap<Integer, Double> figures = new TreeMap<>();
        for (Reported figure : Standings.reported(standing.series())) {
            if (figure.value() != null) {
                figures.put(rhythm.step(figure.on()), figure.value().doubleValue());
            }
        }
        return figures;
    }

    /** How often its figures come. */
    public static Rhythm rhythm(Measure measure) {
        return switch (measure.refresh()) {
            case DAILY, MONTHLY -> Rhythm.MONTH;
            case QUARTERLY -> Rhythm.QUARTER;
            case TERMLY -> Rhythm.TERM;
            case YEARLY, ONCE -> Rhythm.YEAR;
        };
    }
}
