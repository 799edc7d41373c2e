package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.sidebyside.audits.quality.PlanResults.Found;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Standard;

/**
 * What a sample shows of one standard.
 *
 * @param rows one for each of its indicators, in their order
 */
public record ResultsOfStandard(Standard standard, List<SampleResult.Row> rows) {

    public ResultsOfStandard {
        rows = List.copyOf(rows);
    }

    /** In the order of the framework. */
    static List<ResultsOfStandard> all(Found found) {
        Map<String, SampleResult.Row> rows =
                found.result().rows().stream().collect(Collectors.toMap(SampleResult.Row::key, Function.identity()));
        return found.framework().standards().stream()
                .map(standard -> new ResultsOfStandard(
                        standard,
                        standard.indicators().stream()
                                .map(indicator -> rows.get(indicator.key()))
                                .toList()))
                .toList();
    }

    public String at(String sample) {
        return sample + "/results/" + standard.key();
    }

    /** As "85.0% the same. Low on 2 of 7 questions." */
    public String agreement() {
        int pairs = rows.stream().mapToInt(row -> row.agreement().pairs()).sum();
        if (pairs == 0) {
            return "Not marked twice.";
        }
        int same = rows.stream().mapToInt(row -> row.agreement().same()).sum();
        long low = rows.stream().filter(row -> row.agreement().low()).count();
        String all = QualityWords.percent((double) same / pairs) + " the same.";
        if (low == 0) {
            return all;
        }
        return rows.size() == 1
                ? all + " That is low."
                : all + " Low on " + low + " of " + QualityWords.count(rows.size(), "question", "questions") + ".";
    }

    /** How many plans got each level, the highest first, as "Yes 35, Partly 4, No 1, Not applicable 2". */
    public static String levels(SampleResult.Row row) {
        if (row.spread().marked() + row.apart() == 0) {
            return "None yet";
        }
        List<String> levels = new ArrayList<>();
        List<Level> ordered = row.scale().ordered();
        for (int place = ordered.size() - 1; place >= 0; place--) {
            levels.add(ordered.get(place).label() + " " + row.spread().counts().get(place));
        }
        if (row.apart() > 0) {
            levels.add(row.scale().levels().stream()
                            .filter(Level::apart)
                            .map(Level::label)
                            .collect(Collectors.joining(" or "))
                    + " " + row.apart());
        }
        return String.join(", ", levels);
    }
}
