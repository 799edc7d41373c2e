package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
@Import(DailyTasksTest.Work.class)
class DailyTasksTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Map<AreaId, Consumer<LocalDate>> WORK = new ConcurrentHashMap<>();

    @TestConfiguration
    static class Work {
        @Bean
        DailyTask testWork() {
            return new DailyTask() {
                @Override
                public String name() {
                    return "test-work";
                }

                @Override
                public void run(AreaId area, LocalDate day) {
                    WORK.getOrDefault(area, each -> {}).accept(day);
                }
            };
        }
    }

    @Autowired
    DailyTasks tasks;

    @Autowired
    Areas areas;

    private final List<LocalDate> done = new ArrayList<>();
    private AreaId york;

    @BeforeEach
    void area() {
        york = Places.open(areas).id();
        WORK.put(york, done::add);
    }

    @Test
    void aDaysWorkIsDoneOnceHoweverOftenItIsAskedFor() {
        run(MONDAY);
        run(MONDAY);

        assertThat(done).containsExactly(MONDAY);
    }

    @Test
    void missedDaysAreCaughtUpInOrder() {
        run(MONDAY);
        run(MONDAY.plusDays(3));

        assertThat(done).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
    }

    @Test
    void aSleepOfMonthsIsNotDoneAllOver() {
        run(MONDAY);
        done.clear();
        run(MONDAY.plusDays(200));

        assertThat(done).hasSize(32).startsWith(MONDAY.plusDays(169)).endsWith(MONDAY.plusDays(200));
    }

    @Test
    void aDayWhoseWorkFailedStaysOpen() {
        run(MONDAY);
        WORK.put(york, day -> {
            throw new IllegalStateException("as a test");
        });
        run(MONDAY.plusDays(1));
        WORK.put(york, done::add);
        run(MONDAY.plusDays(2));

        assertThat(done).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    private void run(LocalDate day) {
        Principals.run(Principal.job(york, "day"), () -> tasks.run(york, day));
    }
}
