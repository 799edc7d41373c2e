package uk.sidebyside.assessments.training.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.assessments.training.TrainingResult;
import uk.sidebyside.assessments.training.TrainingResult.Part;
import uk.sidebyside.assessments.training.TrainingResults.Returned;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Quantity;

/** Attendance beside quality, by body and profession, and what is returned beside what is taught. Of fewer than five nothing is made. */
public record ResultsPage(
        List<TrainingResult> results, Returned returned, List<TrainingSession> sessions, LocalDate today) {
    static final String NOTHING = "–";
    private static final List<String> COLUMNS = List.of("Whose advice", "Due", "On time", "On the framework");

    private static final Map<Part, String> PARTS = parts();

    private static Map<Part, String> parts() {
        Map<Part, String> parts = new LinkedHashMap<>();
        parts.put(Part.CAME_BEFORE, "Of those who came, before");
        parts.put(Part.CAME_AFTER, "Of those who came, after");
        parts.put(Part.NOT_BEFORE, "Of those who have not come yet, before");
        parts.put(Part.NOT_AFTER, "Of those who have not come yet, after");
        return parts;
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** As "Since then: 3 of 4 on time, 4 of 4 on the framework." Blank where nothing was due. One's own need no least number. */
    static String own(String when, AdviceCounts counts) {
        return counts.due() == 0
                ? ""
                : when + ": " + counts.onTime() + " of " + counts.due() + " on time, " + counts.onFramework() + " of "
                        + counts.answered() + " on the framework as they first came.";
    }

    public Map<String, List<TrainingResult>> bodies() {
        Map<String, List<TrainingResult>> bodies = new LinkedHashMap<>();
        results.forEach(one ->
                bodies.computeIfAbsent(one.body(), body -> new ArrayList<>()).add(one));
        return bodies;
    }

    public Frame frame(TrainingResult result) {
        List<List<String>> rows = PARTS.entrySet().stream()
                .map(part -> row(part.getValue(), result.of(part.getKey())))
                .toList();
        return new Frame(
                "training-" + results.indexOf(result),
                result.profession(),
                "",
                "",
                "Requests for advice to " + result.body(),
                today.minusDays(1),
                new Frame.DataTable(result.profession() + ", " + result.body(), COLUMNS, rows),
                null);
    }

    private static List<String> row(String title, AdviceCounts counts) {
        if (!counts.tells()) {
            return List.of(title, counts.due() == 0 ? "0" : "fewer than " + Span.LEAST, NOTHING, NOTHING);
        }
        return List.of(
                title,
                Integer.toString(counts.due()),
                share(counts.onTime(), counts.due()),
                counts.answersTell() ? share(counts.onFramework(), counts.answered()) : NOTHING);
    }

    private static String share(int some, int all) {
        return some + " of " + all + " (" + Quantity.PERCENT.say(Math.rint(100.0 * some / all)) + ")";
    }

    /**
     * A part of the framework, how often advice was returned for it, and what teaches it.
     *
     * @param next the session to come that teaches it; null where nothing is planned
     */
    public record Taught(
            Quality part,
            String words,
            String often,
            @Nullable TrainingSession next,
            @Nullable TrainingSession last) {}

    /** What is returned most stands first; where there is too little to say, in the order of the framework. */
    public List<Taught> taught() {
        Comparator<Quality> order = Comparator.comparing((Quality part) -> tells() ? -returned.at(part) : 0)
                .thenComparing(Comparator.naturalOrder());
        return Stream.of(Quality.values())
                .sorted(order)
                .map(part -> new Taught(part, TrainingWords.part(part), often(part), next(part), last(part)))
                .toList();
    }

    private boolean tells() {
        return returned.returned() >= Span.LEAST;
    }

    private String often(Quality part) {
        return tells() ? share(returned.at(part), returned.returned()) : "";
    }

    public String returnedWords() {
        return tells()
                ? returned.returned()
                        + " answers were returned with a comment in the last year. How many were not right yet in each"
                        + " part:"
                : "Fewer than " + Span.LEAST + " answers were returned in the last year: too few to say for what.";
    }

    private @Nullable TrainingSession next(Quality part) {
        return sessions.stream()
                .filter(one -> one.toCome(today) && one.teaches().contains(part))
                .findFirst()
                .orElse(null);
    }

    private @Nullable TrainingSession last(Quality part) {
        return sessions.stream()
                .filter(one -> one.held() && one.teaches().contains(part))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The same as a file: one row for each body, profession and part in which anything was due. */
    List<List<@Nullable Object>> file() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TrainingResult result : results) {
            for (Part part : Part.values()) {
                AdviceCounts counts = result.of(part);
                if (counts.due() > 0) {
                    rows.add(line(result, part, counts));
                }
            }
        }
        return rows;
    }

    private static List<@Nullable Object> line(TrainingResult result, Part part, AdviceCounts counts) {
        boolean came = part == Part.CAME_BEFORE || part == Part.CAME_AFTER;
        boolean after = part == Part.CAME_AFTER || part == Part.NOT_AFTER;
        List<@Nullable Object> line = new ArrayList<>();
        line.add(result.body());
        line.add(result.profession());
        line.add(came ? "came" : "not yet");
        line.add(after ? "after" : "before");
        line.add(counts.tells() ? counts.due() : "fewer than " + Span.LEAST);
        line.add(counts.tells() ? counts.onTime() : null);
        line.add(counts.answersTell() ? counts.answered() : null);
        line.add(counts.answersTell() ? counts.onFramework() : null);
        return line;
    }
}
