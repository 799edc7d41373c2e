package uk.sidebyside.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.measures.published.ForecastAnswers;
import uk.sidebyside.measures.published.Forecasts;

/** A forecast as JSON, from the published figures that are shipped with the program. */
class ForecastCommand implements Command {
    static final int MOST_YEARS = 10;

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public String usage() {
        return "--measure KEY --area CODE [--from-year YEAR] [--years 3] [--level 0.8]\n"
                + "Prints the forecast of a council, region or England with its interval as JSON. It uses published figures until that year.";
    }

    @Override
    public int run(List<String> words, Program program) {
        Options options = Options.of(words, "--measure", "--area", "--from-year", "--years", "--level");
        String measure = options.text("--measure");
        String area = options.text("--area");
        if (options.unknown() != null || measure == null || area == null) {
            return misused(options.unknown());
        }
        try {
            int years = options.number("--years", 3, 1, MOST_YEARS);
            Integer from = options.number("--from-year");
            double level = options.share("--level", 0.8);
            return printed(new ForecastAnswers(Forecasts.shipped()).forecast(measure, area, from, years, level));
        } catch (ForecastAnswers.NotThere | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
    }

    private int misused(@Nullable String unknown) {
        System.err.println((unknown == null ? "Say what to forecast: " : "\"" + unknown + "\" is not understood: ")
                + "forecast " + usage().lines().findFirst().orElse(""));
        return MISUSED;
    }

    static int printed(Map<String, Object> document) {
        System.out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document));
        return DONE;
    }
}
