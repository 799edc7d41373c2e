package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.assessments.training.rules.SessionRules;
import uk.sidebyside.example.Sheet.Row;

/**
 * Three years of training for those who write advice. The session on provision is cancelled once, so that the schedule has a gap; one
 * therapist for talking comes a year ago, the other who writes has not come yet; two sessions are to come, and for three parts of the
 * framework nothing is planned.
 */
@Component
@OnlyWithAnExample
class ExampleTraining {
    private static final String RUNS = "clinical-officer";

    /** Sessions are planned so long before, asked for a day later, and answered a week later. */
    private static final int WEEKS_BEFORE = 10;

    private final Trainings trainings;
    private final TrainingPlaces places;

    ExampleTraining(Trainings trainings, TrainingPlaces places) {
        this.trainings = trainings;
        this.places = places;
    }

    Chapter chapter() {
        return new Chapter("training for those who write advice", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !Principals.call(Principal.operator(story.area(), "example"), () -> trainings.all(story.area()))
                .isEmpty();
    }

    private void tell(Story story) {
        List<Row> people = story.sheet().rows("training-places.csv");
        for (Row row : story.sheet().rows("training.csv")) {
            one(
                    story,
                    row,
                    people.stream()
                            .filter(person -> person.text("session").equals(row.text("key")))
                            .toList());
        }
    }

    private void one(Story story, Row row, List<Row> people) {
        UUID id = Story.id("training", row.text("key"));
        LocalDate on = row.day("on");
        LocalDate planned = on.minusWeeks(WEEKS_BEFORE);
        story.as(RUNS, planned, () -> trainings
                .plan(story.area(), id, entry(story, row))
                .orThrow());
        Set<SeatId> asked = seats(story, people);
        if (!asked.isEmpty()) {
            story.as(RUNS, planned.plusDays(1), () -> places.ask(story.area(), id, asked)
                    .orThrow());
        }
        people.stream()
                .filter(person -> person.has("said"))
                .forEach(person -> story.as(person.text("seat"), planned.plusWeeks(1), () -> places.answer(
                                story.area(), id, person.yes("said"))
                        .orThrow()));
        switch (row.text("state")) {
            case "held" ->
                story.as(RUNS, on.plusDays(1), () -> places.record(
                                story.area(),
                                id,
                                seats(
                                        story,
                                        people.stream()
                                                .filter(person -> person.yes("came"))
                                                .toList()))
                        .orThrow());
            case "cancelled" ->
                story.as(RUNS, on.minusDays(2), () -> trainings
                        .cancel(story.area(), id, row.text("why"))
                        .orThrow());
            default -> {
                // It is to come.
            }
        }
    }

    private static Set<SeatId> seats(Story story, List<Row> people) {
        return people.stream()
                .map(person -> story.cast().seat(person.text("seat")))
                .collect(Collectors.toSet());
    }

    private static Trainings.Entry entry(Story story, Row row) {
        return new Trainings.Entry(
                new SessionRules.Typed(
                        row.text("title"),
                        row.text("about"),
                        row.list("teaches").stream()
                                .map(code -> Quality.valueOf(code.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toSet()),
                        row.day("on"),
                        LocalTime.parse(row.text("from")),
                        LocalTime.parse(row.text("to")),
                        row.text("place"),
                        row.number("places")),
                story.cast().seat(row.text("leader")),
                row.list("points").stream()
                        .map(point -> Story.id("advice", point))
                        .collect(Collectors.toSet()));
    }
}
