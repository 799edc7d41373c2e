package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.board.PackChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;

/** Numbers sections and paragraphs as they are written. */
final class DocumentWriter {
    private final List<PackDocument.Section> sections = new ArrayList<>();
    private int paragraphs;

    void section(String title) {
        sections.add(new PackDocument.Section(sections.size() + 1, title, new ArrayList<>()));
        paragraphs = 0;
    }

    /** @return its number */
    String paragraph(String lead, String text) {
        PackDocument.Section section = sections.getLast();
        String number = section.number() + "." + ++paragraphs;
        section.blocks().add(new PackDocument.Paragraph(number, lead, text));
        return number;
    }

    void drawing(PackChart chart) {
        sections.getLast().blocks().add(new PackDocument.Drawing(chart));
    }

    void bars(Chart chart) {
        Frame.DataTable table = chart.frame().table();
        sections.getLast()
                .blocks()
                .add(new PackDocument.Bars(
                        chart, new PackDocument.Table(table.caption(), table.columns(), table.rows())));
    }

    /** A paragraph for each line that says something. */
    void lines(String lead, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(lead, line));
    }

    int written() {
        return paragraphs;
    }

    void table(String caption, List<String> head, List<List<String>> rows) {
        sections.getLast().blocks().add(new PackDocument.Table(caption, List.copyOf(head), rows));
    }

    void quote(String words, String by) {
        sections.getLast().blocks().add(new PackDocument.Quote(words, by));
    }

    List<PackDocument.Section> sections() {
        return List.copyOf(sections);
    }
}
