package uk.sidebyside.assessments.training.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.assessments.training.rules.SessionRules;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;

/** The form of a session, and how what was typed into it is read. */
final class SessionFields {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");

    private SessionFields() {}

    /** @param now null for a new one */
    static FormPage with(FormPage form, @Nullable TrainingSession now, List<Seat> seats, List<AdvicePoint> points) {
        List<Option> posts = new ArrayList<>(List.of(Option.of("", "Nobody yet")));
        seats.forEach(seat -> posts.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        SeatId leader = now == null ? null : now.leader();
        return form.with(new FormPage.Line("title", "What is it called?", "", now == null ? "" : now.title(), false))
                .with(new FormPage.Area(
                        "about", "What is it about?", "", now == null ? "" : now.about(), 3, 2000, true))
                .with(new FormPage.Several(
                        "teaches",
                        "What of the framework does it teach?",
                        Stream.of(Quality.values())
                                .map(part -> Choice.of(part.code(), TrainingWords.part(part)))
                                .toList(),
                        now == null
                                ? List.of()
                                : now.teaches().stream().map(Quality::code).toList()))
                .with(new FormPage.Day(
                        "on", "On which day?", now == null ? DateEntry.BLANK : DateEntry.of(now.on()), false))
                .with(new FormPage.Line(
                        "from",
                        "From",
                        "Like 10:00",
                        now == null ? "" : now.from().toString(),
                        false))
                .with(new FormPage.Line(
                        "to", "To", "Like 11:30", now == null ? "" : now.to().toString(), false))
                .with(new FormPage.Line(
                        "place", "Where?", "A place, or the address of a link", now == null ? "" : now.place(), false))
                .with(new FormPage.Select(
                        "leader",
                        "Which post leads it?",
                        "",
                        posts,
                        leader == null ? "" : leader.value().toString(),
                        true))
                .with(new FormPage.Line(
                        "places", "How many can come?", "", now == null ? "" : Integer.toString(now.places()), false))
                .with(new FormPage.Several(
                        "points",
                        "For which professions? For all who write advice, choose none",
                        points.stream()
                                .map(point -> Choice.of(point.id().toString(), point.title()))
                                .toList(),
                        now == null
                                ? List.of()
                                : now.points().stream().map(UUID::toString).toList()));
    }

    static Trainings.Entry read(Input input) {
        UUID leader = input.id("leader");
        String places = input.text("places").strip();
        return new Trainings.Entry(
                new SessionRules.Typed(
                        input.text("title"),
                        input.text("about"),
                        teaches(input.several("teaches")),
                        input.day("on"),
                        time(input.text("from")),
                        time(input.text("to")),
                        input.text("place"),
                        places.matches("[0-9]{1,4}") ? Integer.parseInt(places) : -1),
                leader == null ? null : new SeatId(leader),
                new HashSet<>(input.ids("points")));
    }

    private static Set<Quality> teaches(List<String> codes) {
        return Stream.of(Quality.values())
                .filter(part -> codes.contains(part.code()))
                .collect(Collectors.toSet());
    }

    /** Null for what is no time of day. */
    static @Nullable LocalTime time(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
