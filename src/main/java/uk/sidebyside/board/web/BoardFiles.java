package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.Briefing;
import uk.sidebyside.board.Challenge;
import uk.sidebyside.board.Decision;

/** The board's registers as files. Names change only by addition. */
final class BoardFiles {

    private BoardFiles() {}

    static byte[] questions(List<Challenge> questions, LocalDate today) {
        return CsvFile.of(
                List.of(
                        "number",
                        "asked_on",
                        "asked_by_post",
                        "question",
                        "to_answer_post",
                        "first_due_on",
                        "due_on",
                        "state",
                        "timeliness",
                        "first_answered_on",
                        "answer",
                        "published_on"),
                questions.stream().map(question -> row(question, today)).toList());
    }

    private static List<@Nullable Object> row(Challenge question, LocalDate today) {
        Challenge.@Nullable Turn answer = question.lastAnswer();
        return Arrays.asList(
                question.number(),
                question.askedOn(),
                question.askedAs(),
                question.question(),
                question.ownerAs(),
                question.firstDueOn(),
                question.dueOn(),
                question.state().code(),
                question.timeliness(today).name().toLowerCase(Locale.ROOT),
                question.firstAnsweredOn(),
                answer == null ? "" : answer.words(),
                question.publishedOn());
    }

    static byte[] decisions(List<Decision> decisions) {
        return CsvFile.of(
                List.of("number", "decided_on", "body", "what", "why", "present", "follow_up_on", "follow_up"),
                decisions.stream().map(BoardFiles::row).toList());
    }

    private static List<@Nullable Object> row(Decision decision) {
        return Arrays.asList(
                decision.number(),
                decision.decidedOn(),
                decision.bodyName(),
                decision.what(),
                decision.why(),
                String.join("; ", decision.present()),
                decision.followUpOn(),
                decision.followUp());
    }

    static byte[] briefings(List<Briefing> briefings) {
        return CsvFile.of(
                List.of("given_on", "audience", "subject", "given_by_post", "material", "questions"),
                briefings.stream().map(BoardFiles::row).toList());
    }

    private static List<@Nullable Object> row(Briefing briefing) {
        return Arrays.asList(
                briefing.givenOn(),
                briefing.audience(),
                briefing.subject(),
                briefing.givenBy(),
                briefing.material(),
                briefing.questions());
    }
}
