package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.ExemptPart;
import uk.sidebyside.board.PackChart;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Standing;
import uk.sidebyside.board.Words;
import uk.sidebyside.pages.chart.Chart;

/**
 * The papers of a meeting as numbered sections and paragraphs: one document, drawn as a page and as a PDF, so that
 * somebody who quotes paragraph 3.2 means the same in both.
 */
public record PackDocument(List<Section> sections) {

    public record Section(int number, String title, List<Block> blocks) {}

    public sealed interface Block permits Paragraph, Table, Quote, Drawing, Bars {}

    /** @param lead what it begins with in bold, blank for nothing */
    public record Paragraph(String number, String lead, String text) implements Block {}

    /** The first cell of a row is its heading. */
    public record Table(String caption, List<String> head, List<List<String>> rows) implements Block {}

    public record Quote(String words, String by) implements Block {}

    /** The chart of the measure that the paragraph before it speaks of. */
    public record Drawing(PackChart chart) implements Block {

        /** @param pack the pack's address, at which its files are; null on paper */
        public Chart drawn(@Nullable String pack) {
            return chart.shown().drawn(chart.frame(pack == null ? null : PackChartController.file(pack, chart)));
        }
    }

    /** A chart of figures that belong to no measure, with its table for paper, where nothing unfolds. */
    public record Bars(Chart chart, Table table) implements Block {}

    public static PackDocument of(PackContent content) {
        var writer = new DocumentWriter();
        PackContent.Further further = content.further();
        return further == null ? earlier(writer, content) : now(writer, content, further);
    }

    /** The items that few may read, each a section of its own; drawn apart from the papers. */
    public static PackDocument of(ExemptPart part) {
        var writer = new DocumentWriter();
        for (ExemptPart.Item item : part.items()) {
            writer.section(item.title());
            writer.paragraph("Why this is not in the papers.", item.why());
            writer.lines("", item.words());
            writer.paragraph("Written by:", item.writtenAs());
        }
        return new PackDocument(writer.sections());
    }

    private static PackDocument now(DocumentWriter writer, PackContent content, PackContent.Further further) {
        summary(writer, content);
        alerts(writer, content.reports());
        risks(writer, further);
        writer.section("Equality");
        writer.lines("", further.equality().isBlank() ? "This has not been written yet." : further.equality());
        familyVoice(writer, content.familyVoice());
        TogetherSection.write(writer, further.together());
        changes(writer, content.standing());
        before(writer, content, further);
        states(writer, content.standing());
        late(writer, content.standing());
        measures(writer, content.standing(), further.charts());
        differences(writer, further.differences());
        MonthsSection.write(writer, further.months());
        reports(writer, content);
        questions(writer, content);
        decisions(writer, content);
        heldApart(writer, further.heldApart());
        return new PackDocument(writer.sections());
    }

    /** As packs were drawn before they had more: somebody may have quoted their paragraphs by number. */
    private static PackDocument earlier(DocumentWriter writer, PackContent content) {
        summary(writer, content);
        states(writer, content.standing());
        changes(writer, content.standing());
        late(writer, content.standing());
        measures(writer, content.standing(), List.of());
        reports(writer, content);
        questions(writer, content);
        decisions(writer, content);
        familyVoice(writer, content.familyVoice());
        return new PackDocument(writer.sections());
    }

    private static void alerts(DocumentWriter writer, List<PackContent.ReportIn> reports) {
        writer.section("Alert, advise, assure");
        int before = writer.written();
        reports.forEach(report -> part(
                writer, "Alert. " + report.workstream() + ".", report.text().alert()));
        reports.forEach(report -> part(
                writer, "Advise. " + report.workstream() + ".", report.text().advise()));
        reports.forEach(report -> part(
                writer, "Assure. " + report.workstream() + ".", report.text().assure()));
        if (writer.written() == before) {
            writer.paragraph("", "No report alerts the board, advises it or assures it of anything.");
        }
    }

    private static void risks(DocumentWriter writer, PackContent.Further further) {
        writer.section("Risks");
        int before = writer.written();
        writer.lines("", further.risks());
        for (PackContent.RiskNow risk : further.register()) {
            String owner = risk.owner().isBlank() ? "" : " Watched by: " + risk.owner() + ".";
            writer.paragraph("In the plan's register.", risk.words() + " " + risk.effect() + owner);
        }
        if (writer.written() == before) {
            writer.paragraph("", "No risk is open.");
        }
    }

    private static void before(DocumentWriter writer, PackContent content, PackContent.Further further) {
        writer.section("What was considered before");
        PackContent.Before before = further.before();
        writer.paragraph("", Sentences.before(content.body(), before));
        writer.lines("", further.previously());
    }

    private static void heldApart(DocumentWriter writer, List<PackContent.HeldApart> items) {
        if (items.isEmpty()) {
            return;
        }
        writer.section("What is in a separate part");
        writer.paragraph("", "This is not in the papers. Members of the body that meets read it apart from them.");
        items.forEach(item -> writer.paragraph(item.title() + ".", "Why it is kept apart: " + item.why()));
    }

    private static void summary(DocumentWriter writer, PackContent content) {
        writer.section("Summary");
        content.summary().lines().filter(line -> !line.isBlank()).forEach(line -> writer.paragraph("", line));
        if (content.summary().isBlank()) {
            writer.paragraph("", "No summary has been written yet.");
        }
        if (!content.decisionsNeeded().isBlank()) {
            content.decisionsNeeded()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> writer.paragraph("Decision needed.", line));
        }
    }

    private static void states(DocumentWriter writer, Standing standing) {
        writer.section("How the plan stands");
        writer.paragraph("", Sentences.standing(standing));
        if (standing.areas().isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(List.of("Area for improvement"));
        standing.areas()
                .getFirst()
                .counts()
                .forEach(count -> head.add(count.state().label()));
        head.add("Not stated");
        writer.table("Number of actions in each state, by area for improvement", head, rows(standing));
    }

    private static List<List<String>> rows(Standing standing) {
        return standing.areas().stream()
                .map(area -> {
                    List<String> row = new ArrayList<>(List.of(area.number() + ". " + area.title()));
                    area.counts().forEach(count -> row.add(String.valueOf(count.lines())));
                    row.add(String.valueOf(area.notStated()));
                    return row;
                })
                .toList();
    }

    private static void changes(DocumentWriter writer, Standing standing) {
        writer.section("What changed since " + Words.day(standing.changedSince()));
        standing.changes().forEach(change -> writer.paragraph(change.ref() + ".", Sentences.change(change)));
        if (standing.changes().isEmpty()) {
            writer.paragraph("", "Nobody has reported a change.");
        }
    }

    private static void late(DocumentWriter writer, Standing standing) {
        writer.section("What is delayed or overdue, and why");
        standing.delayed().forEach(line -> writer.paragraph(line.ref() + ". " + line.words(), Sentences.delay(line)));
        standing.overdueOnly()
                .forEach(line -> writer.paragraph(line.ref() + ". " + line.words(), Sentences.overdue(line)));
        if (standing.delayed().isEmpty() && standing.overdueOnly().isEmpty()) {
            writer.paragraph("", "Nothing is delayed or overdue.");
        }
    }

    /** Left out where there are none: editions that are older than the section keep the numbers of their paragraphs. */
    private static void measures(DocumentWriter writer, Standing standing, List<PackChart> charts) {
        if (standing.measures().isEmpty()) {
            return;
        }
        writer.section("Measures of success");
        writer.paragraph("", Sentences.measures(standing));
        Map<String, PackChart> toDraw = new HashMap<>();
        charts.forEach(chart -> toDraw.put(chart.key(), chart));
        Map<String, String> drawn = new HashMap<>();
        for (Standing.MeasureNow measure : standing.measures()) {
            String key = Objects.requireNonNullElse(measure.key(), "");
            String at = drawn.get(key);
            String number = writer.paragraph(
                    measure.of() + ". " + measure.words(),
                    Sentences.measure(measure) + (at == null ? "" : " Its chart is under " + at + "."));
            PackChart chart = toDraw.remove(key);
            if (chart != null) {
                writer.drawing(chart);
                drawn.put(chart.key(), number);
            }
        }
    }

    /** What difference was made. Left out of editions that are older than the section. */
    private static void differences(DocumentWriter writer, @Nullable List<PackContent.Difference> differences) {
        if (differences == null) {
            return;
        }
        writer.section("What difference was made");
        if (differences.isEmpty()) {
            writer.paragraph("", "Nobody has said so since the papers of the last meeting.");
        }
        for (PackContent.Difference each : differences) {
            writer.paragraph(each.about(), "Up to " + Words.day(each.untilOn()) + ".");
            part(writer, "What we did.", each.did());
            part(writer, "How much.", each.howMuch());
            part(writer, "How well.", each.howWell());
            part(writer, "Who is better off.", each.betterOff());
            part(writer, "The figures.", String.join(" ", each.figures()));
            part(writer, "The evidence.", each.evidence());
            part(writer, "What comes next.", each.next());
        }
    }

    private static void reports(DocumentWriter writer, PackContent content) {
        writer.section("Assurance reports");
        writer.paragraph("", Sentences.coverage(content.coverage()));
        for (PackContent.ReportIn report : content.reports()) {
            String title = report.workstream() + ", " + report.month() + ".";
            if (!report.received()) {
                writer.paragraph(title, Sentences.notIn(report));
                continue;
            }
            writer.paragraph(title, report.text().narrative());
            if (content.further() == null) {
                part(writer, "Alert.", report.text().alert());
                part(writer, "Advise.", report.text().advise());
                part(writer, "Assure.", report.text().assure());
            }
            part(writer, "Risks.", report.text().risks());
            part(writer, "Asks of the board.", report.text().asks());
        }
    }

    private static void part(DocumentWriter writer, String lead, String text) {
        if (!text.isBlank()) {
            writer.paragraph(lead, text);
        }
    }

    private static void questions(DocumentWriter writer, PackContent content) {
        writer.section("Questions to the partnership");
        for (PackContent.Question question : content.questions()) {
            writer.paragraph(
                    "Question " + question.number() + ". " + question.standing() + ".", Sentences.question(question));
            part(writer, "Answer.", question.answer());
        }
        if (content.questions().isEmpty()) {
            writer.paragraph("", "No question is open.");
        }
    }

    private static void decisions(DocumentWriter writer, PackContent content) {
        writer.section("Decisions since the last meeting");
        content.decisions()
                .forEach(decision -> writer.paragraph(
                        "Decision " + decision.number() + ", " + Words.day(decision.on()) + ".",
                        decision.what() + " Why: " + decision.why()));
        if (content.decisions().isEmpty()) {
            writer.paragraph("", "No decision has been recorded.");
        }
    }

    private static void familyVoice(DocumentWriter writer, PackContent.Voice voice) {
        writer.section("Family voice");
        if (!voice.words().isBlank()) {
            writer.paragraph("", "This section is written by the family seats and by nobody else.");
            writer.quote(voice.words(), voice.writtenAs());
        } else if (!voice.reasonForNone().isBlank()) {
            writer.paragraph("There is nothing this time.", voice.reasonForNone() + " (" + voice.writtenAs() + ")");
        } else {
            writer.paragraph("", "The family seats have not written this section yet.");
        }
    }
}
