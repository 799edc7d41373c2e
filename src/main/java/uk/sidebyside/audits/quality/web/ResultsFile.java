package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import uk.sidebyside.audits.quality.PlanResults.Found;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.audits.quality.rules.WeightedKappa;

/** What a sample shows as a file: the whole first, then each indicator. */
final class ResultsFile {
    private static final List<String> HEADINGS = List.of(
            "standard",
            "indicator",
            "words",
            "settled",
            "not_applicable",
            "mean_level",
            "levels",
            "standard_deviation",
            "lower_quartile",
            "median",
            "upper_quartile",
            "pairs",
            "same",
            "kappa_linear",
            "kappa_linear_low",
            "kappa_linear_high",
            "kappa_quadratic",
            "kappa_quadratic_low",
            "kappa_quadratic_high",
            "differ",
            "not_talked_about");

    private ResultsFile() {}

    static ResponseEntity<byte[]> of(Found found) {
        List<SampleResult.Row> rows = new ArrayList<>(List.of(found.result().whole()));
        rows.addAll(found.result().rows());
        return QualityFiles.csv(
                "what-the-sample-shows.csv",
                HEADINGS,
                rows.stream().map(ResultsFile::cells).toList());
    }

    private static List<@Nullable Object> cells(SampleResult.Row row) {
        boolean marked = row.spread().marked() > 0;
        boolean kappa = row.agreement().enoughForKappa();
        Optional<WeightedKappa> linear = row.agreement().linear().filter(one -> kappa);
        Optional<WeightedKappa> quadratic = row.agreement().quadratic().filter(one -> kappa);
        return Arrays.asList(
                row.standard(),
                row.key().isEmpty() ? "whole" : row.key(),
                row.words(),
                row.spread().marked(),
                row.apart(),
                marked ? row.spread().mean() : null,
                row.scale().ordered().size(),
                row.spread().marked() > 1 ? row.spread().deviation() : null,
                marked ? row.level(row.spread().lowerQuartile()).label() : null,
                marked ? row.level(row.spread().median()).label() : null,
                marked ? row.level(row.spread().upperQuartile()).label() : null,
                row.agreement().pairs(),
                row.agreement().same(),
                of(linear, WeightedKappa::value),
                of(linear, WeightedKappa::low),
                of(linear, WeightedKappa::high),
                of(quadratic, WeightedKappa::value),
                of(quadratic, WeightedKappa::low),
                of(quadratic, WeightedKappa::high),
                row.differ(),
                row.open());
    }

    private static @Nullable Object of(Optional<WeightedKappa> kappa, ToDoubleFunction<WeightedKappa> figure) {
        return kappa.isPresent() ? (Object) figure.applyAsDouble(kappa.get()) : null;
    }
}
