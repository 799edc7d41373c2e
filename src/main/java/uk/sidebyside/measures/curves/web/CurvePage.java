package uk.sidebyside.measures.curves.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.curves.Curve;
import uk.sidebyside.measures.curves.CurveReport;
import uk.sidebyside.measures.curves.CurveReport.Publication;
import uk.sidebyside.measures.curves.CurveStanding;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.measures.curves.PlannedWork.Piece;
import uk.sidebyside.measures.rules.BentCurve;
import uk.sidebyside.measures.rules.ReportOfACurve;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.govuk.Link;

/**
 * One outcome or service, with the report on turning its curve.
 *
 * @param report null where there is none that the reader may see
 * @param state whether the report is what everybody reads, or a draft
 * @param missing what keeps a draft from being published, in words; for those who edit
 * @param publications what was public from when on, the latest first
 * @param asAt the past day of which it shows what was known; null for now
 * @param refused why it could not be published just now
 */
public record CurvePage(
        CurveStanding standing,
        @Nullable CurveReport report,
        State state,
        List<String> missing,
        List<Publication> publications,
        List<Piece> actions,
        List<ImpactStatement> impact,
        @Nullable Chart chart,
        @Nullable BentCurve bent,
        boolean mayEdit,
        LocalDate day,
        @Nullable LocalDate asAt,
        FormErrors refused) {

    /** What is shown of a report. */
    public enum State {
        NONE,
        PUBLISHED,
        /** Published, and those who edit have written a newer version. */
        PUBLISHED_WITH_DRAFT,
        DRAFT
    }

    public Curve curve() {
        return standing.curve();
    }

    public ReportOfACurve text() {
        return Objects.requireNonNull(report).text();
    }

    public @Nullable LocalDate beganOn() {
        return report == null ? null : report.text().beganOn();
    }

    public Optional<MeasureStanding> headline() {
        return standing.headline();
    }

    /** The answer in a word or two. */
    public String answer() {
        return bent == null ? "" : CurveWords.answer(bent.answer());
    }

    public String because() {
        return bent == null ? "" : CurveWords.because(bent, beganOn());
    }

    public String rule() {
        return bent == null ? "" : CurveWords.rule(bent, beganOn());
    }

    public List<String> lines(String text) {
        return ReportOfACurve.lines(text);
    }

    /** The measures of a service that answer one question. */
    public List<MeasureStanding> of(Accountability question) {
        return standing.measures().stream()
                .filter(each -> each.measure().accountability() == question)
                .toList();
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    /** The days from which a version was public, but for the one that is. */
    public List<Publication> earlier() {
        return publications.stream()
                .skip(1)
                .filter(each -> each.version() != null)
                .toList();
    }

    /** From when on everybody could read what is shown. */
    public Optional<LocalDate> publishedOn() {
        return publications.stream()
                .filter(each ->
                        report != null && Integer.valueOf(report.version()).equals(each.version()))
                .map(Publication::on)
                .findFirst();
    }

    public List<Link> faults() {
        return refused.links();
    }
}
