package uk.sidebyside.plan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.plan.rules.LineThroughTime.Turn;
import uk.sidebyside.plan.rules.Meaning;

/** What is counted of a plan's published lines. Each is worked out in docs/rules/measures.md. */
@Configuration(proxyBeanMethods = false)
class LineFactSources {

    @Bean
    LineFactSource linesByState(CountedLineStore store) {
        return new LineFactSource(
                "plan.lines",
                "published actions of the plan in force, by how they stand",
                false,
                turn -> Optional.of(Map.of(
                        "state",
                        turn.state() == null ? "not-stated" : turn.state().code())),
                store);
    }

    @Bean
    LineFactSource delayedLines(CountedLineStore store) {
        return new LineFactSource(
                "plan.delayed",
                "published actions that are said to be delayed",
                true,
                when(meaning -> meaning == Meaning.DELAYED),
                store);
    }

    @Bean
    LineFactSource doneLines(CountedLineStore store) {
        return new LineFactSource(
                "plan.done",
                "published actions that are completed or embedded",
                true,
                when(meaning -> meaning != null && !meaning.open()),
                store);
    }

    @Bean
    LineFactSource overdueLines(CountedLineStore store) {
        return new LineFactSource(
                "plan.overdue",
                "published actions whose promised day has passed",
                true,
                turn -> turn.late() == null
                        ? Optional.empty()
                        : Optional.of(Map.of(
                                "late",
                                turn.late().name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                store);
    }

    private static java.util.function.Function<Turn, Optional<Map<String, String>>> when(
            Predicate<@Nullable Meaning> counts) {
        return turn -> counts.test(turn.state() == null ? null : turn.state().meaning())
                ? Optional.of(Map.of())
                : Optional.empty();
    }
}
