package uk.sidebyside.measures.curves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.shared.Ref;

/**
 * What became of something that was done, in the one format for actions, services and projects (R060).
 *
 * @param about what was done
 * @param measures whose figures belong to it
 * @param figures the latest of each measure that the reader may see: nobody types them again
 */
public record ImpactStatement(
        ImpactId id,
        Ref about,
        int version,
        SaidOfImpact said,
        List<MeasureId> measures,
        List<Figure> figures,
        Instant writtenAt) {

    public ImpactStatement {
        measures = List.copyOf(measures);
        figures = List.copyOf(figures);
    }

    public record Figure(Measure measure, Point latest) {

        /** The figure with how many of how many and its time, like {@code 84% (21 of 25) in October 2026}. */
        public String words() {
            return MeasureWords.figure(latest, measure.unit()) + " " + MeasureWords.when(latest);
        }
    }

    public boolean draft() {
        return !said.forEverybody();
    }

    public LocalDate writtenOn() {
        return London.dayOf(writtenAt);
    }

    ImpactStatement with(List<Figure> latest) {
        return new ImpactStatement(id, about, version, said, measures, latest, writtenAt);
    }
}
