package uk.sidebyside.assessments.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdviceHistory;
import uk.sidebyside.assessments.advice.AdviceHistory.Told;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.training.rules.SessionRules;

/** Dina of an {@link AdviceStory} plans sessions; Tess and Omar write advice at the hospital. */
public final class TrainingStory {
    public static final LocalDate TODAY = AdviceStory.TODAY;
    public static final Set<Quality> ALL = EnumSet.allOf(Quality.class);

    public final AdviceStory advice;
    public final Trainings trainings;
    public final TrainingPlaces places;
    public final TrainingResults results;
    private final ApplicationContext program;

    public TrainingStory(ApplicationContext program) {
        this.program = program;
        advice = AdviceStory.tell(program);
        trainings = program.getBean(Trainings.class);
        places = program.getBean(TrainingPlaces.class);
        results = program.getBean(TrainingResults.class);
    }

    public static Trainings.Entry entry(LocalDate on, Set<Quality> teaches, int room, Set<UUID> points) {
        return new Trainings.Entry(
                new SessionRules.Typed(
                        "Provision that nobody has to guess",
                        "",
                        teaches,
                        on,
                        LocalTime.of(10, 0),
                        LocalTime.of(11, 30),
                        "The library",
                        room),
                null,
                points);
    }

    /** Dina plans one for all who write advice. */
    public UUID planned(LocalDate on, Set<Quality> teaches, int room) {
        UUID id = UUID.randomUUID();
        return advice.as(advice.dina, () -> trainings
                .plan(advice.area, id, entry(on, teaches, room, Set.of()))
                .orThrow());
    }

    public UUID ask(UUID session, PersonId... people) {
        return advice.as(advice.dina, () -> places.ask(advice.area, session, seats(people))
                .orThrow());
    }

    public Set<SeatId> seats(PersonId... people) {
        return Set.of(people).stream().map(advice::seat).collect(java.util.stream.Collectors.toSet());
    }

    /** It is planned, these are asked, and those come: on that day. */
    public UUID held(LocalDate on, Set<Quality> teaches, PersonId... came) {
        LocalDate now = LocalDate.now(advice.clock);
        advice.clock.set(on);
        UUID id = planned(on, teaches, 20);
        ask(id, advice.tess, advice.omar);
        advice.as(advice.dina, () -> places.record(advice.area, id, seats(came)).orThrow());
        advice.clock.set(now);
        return id;
    }

    public TrainingSession session(UUID id) {
        return advice.as(advice.dina, () -> trainings.find(advice.area, id));
    }

    /** Advice that somebody wrote, asked on a day and answered so many days later; all versions but the last were returned for provision. */
    public void wrote(PersonId writer, int number, LocalDate received, int after, WrittenAdvice... versions) {
        List<Told> told = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            told.add(told(advice.seat(writer), received, after, versions));
        }
        advice.around.operator(() -> {
            program.getBean(AdviceHistory.class).add(advice.area, told);
            return true;
        });
    }

    private Told told(@Nullable SeatId writer, LocalDate received, int after, WrittenAdvice... versions) {
        return new Told(
                UUID.randomUUID(),
                advice.otherCase,
                UUID.randomUUID(),
                "TW-9",
                null,
                advice.speech,
                writer,
                received,
                received.plusDays(after),
                false,
                List.of(versions));
    }
}
