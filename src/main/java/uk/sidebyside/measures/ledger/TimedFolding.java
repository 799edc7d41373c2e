package uk.sidebyside.measures.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;

/** Folding by the clock: every second, on one node. Figures don't wait for it; it keeps what they must add up by hand short. */
@Configuration(proxyBeanMethods = false)
class TimedFolding {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    RecurringTask<Void> foldingTask(Folding folding) {
        return Tasks.recurring("folding", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> Principals.run(Principal.operator(null, "folding"), folding::fold));
    }
}
