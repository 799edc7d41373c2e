package uk.sidebyside.assessments.sen2;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;

/** Looks every ten minutes whether a case system left its files: each area by itself. */
@Configuration(proxyBeanMethods = false)
class TimedReturns {
    private static final Logger LOG = LoggerFactory.getLogger(TimedReturns.class);

    @Bean
    RecurringTask<Void> returnsTask(Areas areas, NightlyFolder folder) {
        return Tasks.recurring("returns", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    for (Area area : Principals.call(Principal.operator(null, "returns"), areas::all)) {
                        try {
                            Principals.run(Principal.job(area.id(), "returns"), () -> folder.bringIn(area));
                        } catch (RuntimeException e) {
                            LOG.error("Files for area {} could not be brought in", area.slug(), e);
                        }
                    }
                });
    }
}
