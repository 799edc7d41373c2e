package uk.sidebyside.notices;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.sidebyside.shared.AreaId;

/** Runs what modules contribute as {@link DailyTask}, each day once. */
@Component
public class DailyTasks {
    private static final Logger LOG = LoggerFactory.getLogger(DailyTasks.class);

    private final ObjectProvider<DailyTask> tasks;
    private final DailyRuns runs;

    DailyTasks(ObjectProvider<DailyTask> tasks, DailyRuns runs) {
        this.tasks = tasks;
        this.runs = runs;
    }

    /**
     * Does the work of a day and of the days before it that were missed; runs as the area's job. A task that fails
     * doesn't hold up the others, and its day stays open.
     */
    public void run(AreaId area, LocalDate day) {
        for (DailyTask task : tasks) {
            List<LocalDate> open = runs.open(area, task, day);
            try {
                open.forEach(each -> runs.once(area, task, each));
            } catch (RuntimeException e) {
                LOG.error("The day's work {} of area {} failed and will be tried again", task.name(), area, e);
            }
        }
    }
}
