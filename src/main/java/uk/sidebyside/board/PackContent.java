package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.Coverage;

/**
 * Everything that the papers of a meeting say. Frozen as JSON when the pack is closed, and drawn from alone after that, so
 * it changes only by addition.
 *
 * @param recommendation stands before everything else
 * @param author the post that put it together
 */
public record PackContent(
        String body,
        LocalDate heldOn,
        String place,
        String purpose,
        String author,
        String recommendation,
        String summary,
        String decisionsNeeded,
        Standing standing,
        List<ReportIn> reports,
        List<Question> questions,
        List<Decided> decisions,
        Voice familyVoice) {

    /** @param received otherwise the pack says that it was not received, or is not due yet */
    public record ReportIn(
            UUID id,
            String workstream,
            String month,
            LocalDate dueOn,
            boolean received,
            boolean notReceived,
            Report.Text text) {}

    /** @param answer the answer that stands; blank while there is none */
    public record Question(
            UUID id,
            int number,
            String question,
            String askedAs,
            String ownerAs,
            LocalDate dueOn,
            boolean late,
            String standing,
            String answer) {}

    public record Decided(int number, LocalDate on, String what, String why, List<String> present) {}

    /** @param reasonForNone why families say nothing this time; blank where they do */
    public record Voice(
            String words,
            String reasonForNone,
            String writtenAs,
            @Nullable LocalDate writtenOn) {
        public static final Voice NOTHING_YET = new Voice("", "", "", null);

        static Voice of(FamilyVoice voice) {
            return new Voice(
                    voice.words(),
                    voice.reasonForNone(),
                    voice.writtenAs(),
                    LocalDate.ofInstant(voice.writtenAt(), java.time.ZoneId.of("Europe/London")));
        }

        public boolean missing() {
            return words.isBlank() && reasonForNone.isBlank();
        }
    }

    /** Of the reports that were due, how many came. */
    public Coverage coverage() {
        List<ReportIn> due =
                reports.stream().filter(r -> r.received() || r.notReceived()).toList();
        return new Coverage((int) due.stream().filter(ReportIn::received).count(), due.size());
    }

    public List<ReportIn> missingReports() {
        return reports.stream().filter(ReportIn::notReceived).toList();
    }

    /** The texts of the pre-read, to say how long it takes to read. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(recommendation, summary, decisionsNeeded, familyVoice.words()));
        standing.changes().forEach(change -> texts.add(change.words() + " " + change.said()));
        standing.delayed().forEach(line -> {
            texts.add(line.words());
            Standing.Delay delay = line.delay();
            if (delay != null) {
                texts.add(delay.reason() + " " + delay.effect() + " " + delay.recovery());
            }
        });
        questions.forEach(question -> texts.add(question.question()));
        reports.forEach(report -> texts.add(report.text().alert() + " "
                + report.text().advise() + " " + report.text().asks()));
        return texts;
    }
}
