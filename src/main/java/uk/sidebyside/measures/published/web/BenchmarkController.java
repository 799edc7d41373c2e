package uk.sidebyside.measures.published.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.Benchmarks;
import uk.sidebyside.measures.published.Forecasts;
import uk.sidebyside.measures.published.PublishedLoad;
import uk.sidebyside.measures.published.PublishedMeasure;
import uk.sidebyside.measures.published.PublishedParts;
import uk.sidebyside.measures.published.PublishedStatistics;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Backtest;
import uk.sidebyside.shared.Csv;

/** Published figures beside those of others, with what is to be expected, and how far off that was: for everybody. */
@Controller
@AllowedTo(Role.PUBLIC)
class BenchmarkController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> COLUMNS = List.of(
            "measure", "area_code", "area", "year", "n", "of", "percent", "counts", "left_out_because", "release");

    private final Benchmarks benchmarks;
    private final PublishedStatistics statistics;

    BenchmarkController(Benchmarks benchmarks, PublishedStatistics statistics) {
        this.benchmarks = benchmarks;
        this.statistics = statistics;
    }

    @GetMapping("/benchmarks")
    ModelAndView all(@RequestParam(required = false) @Nullable String area, Principal principal) {
        StatisticsArea own = benchmarks.own(principal.inArea());
        StatisticsArea shown = shown(area, own);
        var page = new BenchmarksPage(
                shown,
                own,
                benchmarks.all(),
                benchmarks.of(shown),
                statistics.loads(),
                principal.has(Role.ADMINISTRATOR));
        return new ModelAndView("measures/benchmarks", "page", page);
    }

    @GetMapping("/benchmarks/{measure}")
    ModelAndView one(
            @PathVariable String measure, @RequestParam(required = false) @Nullable String area, Principal principal) {
        StatisticsArea own = benchmarks.own(principal.inArea());
        Benchmark benchmark = benchmarks.of(measure, shown(area, own)).orElseThrow(NotFound::new);
        List<PublishedLoad> loads = statistics.loads();
        List<PublishedParts> parts = benchmarks.parts(measure);
        return new ModelAndView(
                "measures/benchmark",
                "page",
                new BenchmarkPage(
                        benchmark,
                        own,
                        benchmarks.all(),
                        loads,
                        PartsView.of(benchmark, parts, loads),
                        new RatesView(benchmark, benchmarks.rate(measure), parts, loads)));
    }

    /** Every year of the area, of those beside it and of its neighbours. */
    @GetMapping("/benchmarks/{measure}/by-{by}.csv")
    ResponseEntity<byte[]> partsCsv(
            @PathVariable String measure,
            @PathVariable String by,
            @RequestParam(required = false) @Nullable String area,
            Principal principal) {
        StatisticsArea shown = shown(area, benchmarks.own(principal.inArea()));
        Benchmark benchmark = benchmarks.of(measure, shown).orElseThrow(NotFound::new);
        PublishedParts parts = benchmarks.parts(measure).stream()
                .filter(each -> each.breakdown().by().equals(by))
                .findFirst()
                .orElseThrow(NotFound::new);
        return file(
                measure + "-by-" + by + "-" + shown.code() + ".csv",
                PartsFile.COLUMNS,
                PartsFile.rows(benchmark, parts));
    }

    @GetMapping("/benchmarks/{measure}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String measure, @RequestParam(required = false) @Nullable String area, Principal principal) {
        StatisticsArea shown = shown(area, benchmarks.own(principal.inArea()));
        Benchmark benchmark = benchmarks.of(measure, shown).orElseThrow(NotFound::new);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Stream.concat(benchmark.compared().stream(), benchmark.neighbours().stream())
                .distinct()
                .forEach(one -> benchmark.of(one).forEach((year, point) -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(measure);
                    row.add(one.code());
                    row.add(one.name());
                    row.add(year);
                    row.add(point.value().n().text());
                    row.add(point.value().of().text());
                    row.add(point.value().percent().text());
                    row.add(point.figure() == null ? "no" : "yes");
                    row.add(point.leftOut());
                    row.add(point.value().release());
                    rows.add(row);
                }));
        return file(measure + "-" + shown.code() + ".csv", COLUMNS, rows);
    }

    @GetMapping("/benchmarks/backtest")
    ModelAndView backtest() {
        return new ModelAndView("measures/backtest", "page", new BacktestPage(tested()));
    }

    @GetMapping("/benchmarks/backtest.csv")
    ResponseEntity<byte[]> backtestCsv() {
        List<List<Object>> rows = new ArrayList<>();
        for (BacktestPage.Tested tested : tested()) {
            for (Backtest test : tested.tests()) {
                rows.add(List.of(
                        tested.measure().key(),
                        test.from(),
                        test.yearsAhead(),
                        test.areas(),
                        test.ours(),
                        test.noChange(),
                        test.sameTrend(),
                        test.held80(),
                        test.held90()));
            }
        }
        return file(
                "backtest.csv",
                List.of(
                        "measure",
                        "train_to",
                        "years_ahead",
                        "areas",
                        "ours",
                        "no_change",
                        "same_trend",
                        "coverage_80",
                        "coverage_90"),
                rows);
    }

    private List<BacktestPage.Tested> tested() {
        Forecasts forecasts = statistics.forecasts();
        return PublishedMeasure.all().stream()
                .filter(PublishedMeasure::forecast)
                .map(measure -> new BacktestPage.Tested(
                        measure,
                        forecasts.method(measure.key()),
                        forecasts.methodWords(measure.key()),
                        forecasts.yearsToTest(measure.key()).stream()
                                .flatMap(year -> forecasts.backtest(measure.key(), year).stream())
                                .toList()))
                .filter(tested -> !tested.tests().isEmpty())
                .toList();
    }

    private StatisticsArea shown(@Nullable String code, StatisticsArea own) {
        return code == null || code.isBlank() ? own : benchmarks.find(code).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> file(
            String name, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Csv.text(columns, rows).getBytes(StandardCharsets.UTF_8));
    }
}
