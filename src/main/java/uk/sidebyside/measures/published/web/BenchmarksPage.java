package uk.sidebyside.measures.published.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PublishedLoad;
import uk.sidebyside.measures.published.StatisticsAreas.Level;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.pages.govuk.Option;

/** All published measures of an area, each in a sentence. */
public record BenchmarksPage(
        StatisticsArea area,
        StatisticsArea own,
        List<StatisticsArea> all,
        List<Benchmark> benchmarks,
        List<PublishedLoad> loads,
        boolean mayLoad) {

    public String sentence(Benchmark benchmark) {
        return BenchmarkWords.sentence(benchmark);
    }

    public @Nullable String ahead(Benchmark benchmark) {
        return benchmark
                .ahead()
                .map(forecast -> BenchmarkWords.ahead(benchmark.measure(), area.name(), forecast))
                .orElse(null);
    }

    public String at(Benchmark benchmark) {
        return "/benchmarks/" + benchmark.measure().key() + (area.equals(own) ? "" : "?area=" + area.code());
    }

    public List<Option> choices() {
        return options(all);
    }

    static List<Option> options(List<StatisticsArea> all) {
        List<Option> options = new ArrayList<>();
        all.forEach(one -> options.add(
                Option.of(one.code(), one.level() == Level.REGION ? one.name() + " (region)" : one.name())));
        return options;
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    public String told(PublishedLoad load) {
        return load.title() + ". Files of " + day(load.datedOn()) + ". " + load.source() + ", " + load.licence() + ".";
    }
}
