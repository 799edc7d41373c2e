package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.sidebyside.audits.quality.JudgedBy;
import uk.sidebyside.audits.quality.PlanResults.Found;
import uk.sidebyside.audits.quality.PlanResults.Marked;
import uk.sidebyside.audits.quality.SampleSheets.ResultsSheet;
import uk.sidebyside.audits.quality.SampledPlan;
import uk.sidebyside.audits.quality.rules.Agreement;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Quantity;

/** What a sample of plans shows. */
public record ResultsPage(ResultsSheet sheet, boolean mayRun) {

    public Found found() {
        return sheet.found();
    }

    public JudgedBy by() {
        return sheet.by();
    }

    public String at(String end) {
        return found().sample().at() + end;
    }

    public SampleResult result() {
        return found().result();
    }

    public List<ResultsOfStandard> standards() {
        return ResultsOfStandard.all(found());
    }

    /** A list of which the first few are shown, and the others once they are asked for. */
    public record Folded<T>(List<T> shown, List<T> folded) {
        /** As many as are read at a glance. */
        private static final int SHOWN = 3;

        static <T> Folded<T> of(List<T> all) {
            int shown = Math.min(SHOWN, all.size());
            return new Folded<>(all.subList(0, shown), all.subList(shown, all.size()));
        }

        public int all() {
            return shown.size() + folded.size();
        }
    }

    /** Of all marks that two gave to the same question, how many are the same; in a sentence. */
    public String sameMarks() {
        int pairs = 0;
        int same = 0;
        for (SampleResult.Row row : result().rows()) {
            pairs += row.agreement().pairs();
            same += row.agreement().same();
        }
        return pairs == 0
                ? "Nothing has been marked by two people yet."
                : "Two people answered the same question " + QualityWords.count(pairs, "time", "times")
                        + ". They gave the same mark " + QualityWords.count(same, "time", "times") + " ("
                        + QualityWords.percent((double) same / pairs) + ").";
    }

    /** Indicators on which those who marked agree least, worst first: they should talk about what the words mean. */
    public Folded<SampleResult.Row> low() {
        return Folded.of(result().rows().stream()
                .filter(row -> row.agreement().low())
                .sorted(Comparator.comparingDouble(
                        row -> (double) row.agreement().same() / row.agreement().pairs()))
                .toList());
    }

    /**
     * A plan with differences that nobody has talked about yet.
     *
     * @param whole whether they differ on the outcome
     * @param rest on how many indicators
     */
    public record Waiting(SampledPlan plan, boolean whole, long rest) {

        /** As "The two who marked it differ on the outcome, and on 3 questions." */
        public String words() {
            String questions = QualityWords.count(rest, "question", "questions");
            if (!whole) {
                return "They differ on " + questions + ".";
            }
            return rest == 0 ? "They differ on the outcome." : "They differ on the outcome, and on " + questions + ".";
        }
    }

    /** Those that differ on the outcome first, then those that differ most; else in the order in which they were drawn. */
    public Folded<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (Marked marked : found().marked()) {
            boolean whole = waits(marked.marks(), PlanMarks.WHOLE);
            long rest = result().rows().stream()
                    .filter(row -> waits(marked.marks(), row.key()))
                    .count();
            if (whole || rest > 0) {
                waiting.add(new Waiting(marked.plan(), whole, rest));
            }
        }
        waiting.sort(Comparator.comparing(Waiting::whole)
                .thenComparingLong(Waiting::rest)
                .reversed());
        return Folded.of(waiting);
    }

    private static boolean waits(PlanMarks marks, String key) {
        return marks.differ(key) && !marks.agreed().containsKey(key);
    }

    /** Of the second marks, how many families and partners gave, in sentences. */
    public String whoMarked() {
        int all = found().secondMarks(MarkerKind.values());
        if (all == 0) {
            return "No second marks are in yet.";
        }
        int families = found().secondMarks(MarkerKind.PARENT, MarkerKind.YOUNG_PERSON);
        int partners = found().secondMarks(MarkerKind.PARTNER);
        return "Of " + QualityWords.count(all, "second marking", "second markings")
                + ", parents and young people gave " + part(families, all) + ", partners of other organisations "
                + part(partners, all) + " and other auditors " + part(all - families - partners, all) + ".";
    }

    private static String part(int part, int of) {
        return part == 0 ? "none" : part + " (" + QualityWords.percent((double) part / of) + ")";
    }

    /** How often both gave the same outcome, and what follows where that is seldom; blank where nothing was marked twice. */
    public String sameOutcomes() {
        Agreement outcomes = result().whole().agreement();
        if (outcomes.pairs() == 0) {
            return "";
        }
        return "Both gave the same outcome to " + outcomes.same() + " of "
                + QualityWords.count(outcomes.pairs(), "plan", "plans") + " ("
                + QualityWords.percent((double) outcomes.same() / outcomes.pairs()) + ")."
                + (outcomes.low() ? " That is low: talk about what each outcome means." : "");
    }

    /** Whether there is a picture to draw. */
    public boolean drawn() {
        return result().whole().spread().marked() > 0;
    }

    /** How the outcomes lie: a bar for each, so that the spread is seen and not the average alone. */
    public Chart chart() {
        SampleResult.Row whole = result().whole();
        int all = whole.spread().marked();
        List<BarChart.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int place = whole.scale().ordered().size() - 1; place >= 0; place--) {
            int many = whole.spread().counts().get(place);
            String label = whole.level(place).label();
            bars.add(new BarChart.Bar(label, 100.0 * many / all, many + " of " + all, false));
            rows.add(List.of(label, String.valueOf(many), QualityWords.percent((double) many / all)));
        }
        var frame = new Frame(
                "outcomes",
                "How the outcomes of the plans lie",
                found().sample().title() + ", share of plans in percent",
                "The middle half of the plans is at " + QualityWords.middle(whole) + ". The average is "
                        + QualityWords.spread(whole) + ".",
                "Audits of the sample",
                found().marked().stream()
                        .map(marked -> marked.plan().openedAt())
                        .filter(java.util.Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(at -> java.time.LocalDate.ofInstant(at, java.time.ZoneId.of("Europe/London")))
                        .orElse(found().sample().drawnOn()),
                new Frame.DataTable("Outcomes of the plans", List.of("Outcome", "Plans", "Share"), rows),
                new Frame.CsvFile(at("/results.csv"), "What the sample shows", 0));
        return BarChart.of(Quantity.PERCENT, bars).drawn(frame);
    }
}
