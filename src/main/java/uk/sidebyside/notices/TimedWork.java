package uk.sidebyside.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.AccessSeals;

/** What happens by the clock: the outbox, mail to subscribers, seals of the access log, and the day's work from six in the morning. */
@Configuration(proxyBeanMethods = false)
class TimedWork {
    private static final Logger LOG = LoggerFactory.getLogger(TimedWork.class);
    private static final LocalTime THE_DAY_BEGINS = LocalTime.of(6, 0);

    @Bean
    RecurringTask<Void> outboxTask(Areas areas, Delivery delivery) {
        return Tasks.recurring("outbox", Schedules.fixedDelay(Duration.ofSeconds(10)))
                .execute((instance, context) -> eachArea(areas, "outbox", delivery::drain));
    }

    @Bean
    RecurringTask<Void> subscribersTask(Areas areas, SubscriberMail subscribers) {
        return Tasks.recurring("subscribers", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) ->
                        eachArea(areas, "subscribers", area -> subscribers.tellAtOnce(area.id())));
    }

    @Bean
    RecurringTask<Void> dayTask(Areas areas, DailyTasks tasks, Clock clock) {
        return Tasks.recurring("day", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    if (!LocalTime.now(clock).isBefore(THE_DAY_BEGINS)) {
                        eachArea(areas, "day", area -> tasks.run(area.id(), LocalDate.now(clock)));
                    }
                });
    }

    @Bean
    RecurringTask<Void> accessSealsTask(Areas areas, AccessSeals seals) {
        return Tasks.recurring("access-seals", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((instance, context) ->
                        eachArea(areas, "sealing the access log", area -> seals.seal(area.id())));
    }

    /** Each area in its own name; one that fails doesn't stop the others. */
    private static void eachArea(Areas areas, String purpose, Consumer<Area> work) {
        for (Area area : Principals.call(Principal.operator(null, purpose), areas::all)) {
            try {
                Principals.run(Principal.job(area.id(), purpose), () -> work.accept(area));
            } catch (RuntimeException e) {
                LOG.error("Timed work {} of area {} failed", purpose, area.slug(), e);
            }
        }
    }
}
