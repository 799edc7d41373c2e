package uk.sidebyside.measures.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;

/** Folding by the clock, on one node. Figures don't wait for it; it keeps what they must add up by hand short. */
@Configuration(proxyBeanMethods = false)
class TimedFolding {
    @Bean
    RecurringTask<Void> foldingTask(Folding folding) {
        return Tasks.recurring("folding", Schedules.fixedDelay(Folding.PAUSE))
                .execute((instance, context) -> Principals.run(Principal.operator(null, "folding"), folding::fold));
    }
}
