package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * What somebody said in one go, for those who answer it.
 *
 * @param earlier how words stood before they were changed
 * @param reach how whoever said it about a child wants to be written to and called; blank where that is not known
 */
public record SittingPage(
        Views.Heard heard,
        Map<ViewId, List<Linked>> shaped,
        Map<ViewId, List<Said>> earlier,
        String reach,
        boolean mayAnswer,
        LocalDate today,
        Questions pictures) {

    public Sitting sitting() {
        return heard.sitting();
    }

    public String at(String end) {
        return "/voice/" + sitting().id().value() + end;
    }

    public List<Linked> shaped(View view) {
        return shaped.getOrDefault(view.id(), List.of());
    }

    public List<Said> earlier(View view) {
        return earlier.getOrDefault(view.id(), List.of());
    }

    /** Why a view was opened again: by other words, or by "I want this changed". */
    public String opened(View view, Turn.OpenedAgain again) {
        boolean byOtherWords = Stream.concat(earlier(view).stream(), Stream.of(view.said()))
                .anyMatch(said -> said.writtenAt().equals(again.at()));
        return byOtherWords ? "Other words" : "“I want this changed”";
    }

    public String standing(Round round) {
        return round.tellBack().standingOn(today).label();
    }

    public String colour(Round round) {
        return switch (round.tellBack().standingOn(today)) {
            case DUE -> "blue";
            case LATE, TOLD_LATE -> "orange";
            case ON_TIME -> "green";
        };
    }
}
