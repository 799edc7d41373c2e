package uk.sidebyside.cli;

import java.util.List;
import uk.sidebyside.measures.published.ForecastAnswers;
import uk.sidebyside.measures.published.Forecasts;

/** How far off forecasts were, as JSON, from the published figures that are shipped with the program. */
class BacktestCommand implements Command {
    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String usage() {
        return "--measure KEY --train-to YEAR\n"
                + "Prints how far forecasts from that year were off for all councils, beside \"no change\" and \"same trend\", as JSON.";
    }

    @Override
    public int run(List<String> words, Program program) {
        Options options = Options.of(words, "--measure", "--train-to");
        String measure = options.text("--measure");
        try {
            Integer trainTo = options.number("--train-to");
            if (options.unknown() != null || measure == null || trainTo == null) {
                System.err.println("Say what to test: backtest "
                        + usage().lines().findFirst().orElse(""));
                return MISUSED;
            }
            return ForecastCommand.printed(new ForecastAnswers(Forecasts.shipped()).backtest(measure, trainTo));
        } catch (ForecastAnswers.NotThere | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
    }
}
