package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.sidebyside.voice.inbox.Inbox;

/** How well people are heard, in sentences and a table of who reads what. */
public record OverviewPage(Inbox.Overview overview, List<Inbox.Row> waiting, LocalDate today) {

    public Inbox.Figures figures() {
        return overview.figures();
    }

    public List<Inbox.About> about() {
        return overview.about();
    }

    public String answered() {
        return figures().given() == 0
                ? "No view has been given yet."
                : figures().answered() + " of " + VoicePages.count(figures().given(), "view has", "views have")
                        + " an answer.";
    }

    /** Of those who were told and those who still wait past their day: whoever waits was not told in time either. */
    public String told() {
        return figures().due() == 0
                ? "Nobody was to be told yet."
                : figures().toldOnTime() + " of " + VoicePages.count(figures().due(), "person was", "people were")
                        + " told by the promised day.";
    }

    public String late() {
        return figures().late() == 0
                ? "Nobody is kept waiting past the promised day."
                : VoicePages.count(figures().late(), "person is", "people are")
                        + " still waiting past the promised day.";
    }

    public static String title(Inbox.About about) {
        return about.title().isEmpty() ? "Children and young people" : about.title();
    }

    /** As "3 of 4 people". */
    public static String onTime(Inbox.Figures figures) {
        return figures.due() == 0
                ? "Nobody was due yet"
                : figures.toldOnTime() + " of " + VoicePages.count(figures.due(), "person", "people");
    }

    /** @param late of those that wait */
    public record Reader(String name, long waiting, long late) {}

    public List<Reader> readers() {
        Map<String, List<Inbox.Row>> by = new LinkedHashMap<>();
        waiting.forEach(row -> by.computeIfAbsent(row.reader(), reader -> new java.util.ArrayList<>())
                .add(row));
        return by.entrySet().stream()
                .map(each -> new Reader(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .filter(row -> row.lateOn(today))
                                .count()))
                .toList();
    }
}
