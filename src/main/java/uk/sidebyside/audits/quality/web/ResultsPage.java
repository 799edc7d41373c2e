package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.quality.JudgedBy;
import uk.sidebyside.audits.quality.PlanResults.Found;
import uk.sidebyside.audits.quality.PlanResults.Marked;
import uk.sidebyside.audits.quality.SampleSheets.ResultsSheet;
import uk.sidebyside.audits.quality.SampledPlan;
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

    /** A standard with its indicators. */
    public record Group(String title, List<SampleResult.Row> rows) {}

    public List<Group> groups() {
        Map<String, List<SampleResult.Row>> groups = new LinkedHashMap<>();
        result().rows().forEach(row -> groups.computeIfAbsent(row.standard(), title -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Indicators on which those who marked agree least: they should talk about what the words mean. */
    public List<SampleResult.Row> low() {
        return result().rows().stream()
                .filter(row -> row.agreement().low())
                .sorted(Comparator.comparingDouble(
                        row -> (double) row.agreement().same() / row.agreement().pairs()))
                .toList();
    }

    /**
     * A plan with differences that nobody has talked about yet.
     *
     * @param whole whether they differ on the outcome
     * @param rest on how many indicators
     */
    public record Waiting(SampledPlan plan, boolean whole, long rest) {

        /** As "The two who marked it differ on the outcome, and on 3 standards." */
        public String words() {
            String rows = QualityWords.count(rest, "standard", "standards");
            if (!whole) {
                return "They differ on " + rows + ".";
            }
            return rest == 0 ? "They differ on the outcome." : "They differ on the outcome, and on " + rows + ".";
        }
    }

    public List<Waiting> waiting() {
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
        return waiting;
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
        return "Of " + QualityWords.count(all, "second marking", "second markings") + ", parents and young people gave "
                + QualityWords.share(families, all) + " and partners of other organisations "
                + QualityWords.share(partners, all) + ".";
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
