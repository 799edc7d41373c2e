package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Standing;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.ReadingTime;

/**
 * The pack in ten minutes: what is recommended, what changed, what is late and why, what is open, what families say.
 *
 * @param besideThePlan measures of the area that are none of the plan's and that a board should look at
 */
public record PreReadPage(Pack pack, List<Standing.MeasureNow> besideThePlan) {
    private static final int PROMISED_MINUTES = 10;

    public ReadingTime readingTime() {
        return ReadingTime.of(texts());
    }

    public String time() {
        ReadingTime time = readingTime();
        return "About " + Words.count(time.minutes(), "minute", "minutes") + " to read: " + time.words() + " words.";
    }

    public boolean tooLong() {
        return readingTime().minutes() > PROMISED_MINUTES;
    }

    /** Measures that miss their targets, get worse or will keep missing by the rules of charts; the others are in the pack. */
    public List<Standing.MeasureNow> offTarget() {
        return pack.content().standing().measures().stream()
                .filter(Standing.MeasureNow::needsALook)
                .toList();
    }

    /** What the page says, sentence for sentence; a test counts the words of the page itself beside it. */
    private List<String> texts() {
        PackContent content = pack.content();
        Standing standing = content.standing();
        List<String> texts = new ArrayList<>(List.of(
                content.recommendation(),
                content.decisionsNeeded(),
                content.summary(),
                Sentences.standing(standing),
                Sentences.coverage(content.coverage()),
                Sentences.measures(standing)));
        standing.changes()
                .forEach(change -> texts.add(change.ref() + " " + change.words() + " " + Sentences.change(change)));
        standing.delayed()
                .forEach(line ->
                        texts.add(line.ref() + " " + line.words() + " " + label(line) + " " + Sentences.delay(line)));
        standing.overdueOnly()
                .forEach(line -> texts.add(line.ref() + " " + line.words() + " Overdue. " + Sentences.overdue(line)));
        offTarget().forEach(each -> texts.add(each.of() + " " + each.words() + " " + Sentences.measure(each)));
        besideThePlan.forEach(each -> texts.add(each.words() + " " + Sentences.measure(each)));
        if (!standing.contradictions().isEmpty()) {
            texts.add(Sentences.WHEN_CONTRADICTED);
        }
        standing.contradictions()
                .forEach(each -> texts.add(
                        each.ref() + " says " + each.state().label() + ". " + each.measure() + " " + each.why()));
        content.reports().forEach(report -> texts.add(report(report)));
        content.questions().forEach(each -> texts.add(each.standing() + ". Question 1. " + Sentences.question(each)));
        PackContent.Voice voice = content.familyVoice();
        texts.add(
                voice.words() + " " + part("There is nothing this time. ", voice.reasonForNone()) + voice.writtenAs());
        return texts;
    }

    private static String part(String lead, String words) {
        return words.isBlank() ? "" : lead + words + " ";
    }

    private static String label(Standing.LineNow line) {
        Standing.StateWord state = line.state();
        return state == null ? "" : state.label();
    }

    private static String report(PackContent.ReportIn report) {
        String title = report.workstream() + ", " + report.month() + " ";
        return report.received()
                ? title
                        + part("Alert. ", report.text().alert())
                        + part("Advise. ", report.text().advise())
                        + part("Asks of the board. ", report.text().asks())
                : title + Sentences.notIn(report);
    }
}
