package uk.sidebyside.measures.published.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PublishedLoad;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.govuk.Option;

/** One published measure of an area, beside others and through the years. */
public record BenchmarkPage(
        Benchmark benchmark,
        StatisticsArea own,
        List<StatisticsArea> all,
        List<PublishedLoad> loads,
        List<PartsView> parts,
        RatesView rates) {

    public String sentence() {
        return BenchmarkWords.sentence(benchmark);
    }

    public @Nullable String ahead() {
        return benchmark
                .ahead()
                .map(forecast -> BenchmarkWords.ahead(
                        benchmark.measure(), benchmark.area().name(), forecast))
                .orElse(null);
    }

    public @Nullable String method() {
        return benchmark.ahead().map(forecast -> forecast.words()).orElse(null);
    }

    public @Nullable Chart years() {
        return new BenchmarkCharts(benchmark, loads).years();
    }

    public @Nullable Chart neighbours() {
        return new BenchmarkCharts(benchmark, loads).neighbours();
    }

    public List<String> notes() {
        return BenchmarkWords.notes(benchmark);
    }

    public List<Option> choices() {
        return BenchmarksPage.options(all);
    }

    public String action() {
        return "/benchmarks/" + benchmark.measure().key();
    }

    public String list() {
        return "/benchmarks"
                + (benchmark.area().equals(own)
                        ? ""
                        : "?area=" + benchmark.area().code());
    }
}
