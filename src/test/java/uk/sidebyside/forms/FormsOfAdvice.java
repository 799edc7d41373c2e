package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The forms of advice: each needs a case that was asked about, and whoever writes it. */
final class FormsOfAdvice {
    private FormsOfAdvice() {}

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        elsewhere.put("/advice/{id}/let-in", "a button, and nothing to fill in");
        elsewhere.put("/advice/desk/chase", "AdvicePagesTest: requests that are late");
        elsewhere.put("/advice/desk/chosen", "ticks alone, which lead on to the page of /advice/desk/give");
        elsewhere.put("/advice/desk/give", "GivenInBulkTest: requests that were chosen");
        elsewhere.put("/advice/{id}/report/file", "a file and nothing to write: ReportFilesTest");
        elsewhere.put("/advice/{id}/report/{file}/take-back", "a button, and nothing to fill in: ReportFilesTest");
        elsewhere.put("/advice/{id}/send", "a button, and nothing to fill in");
        elsewhere.put("/advice/{id}/draft", "what a page saves by itself: AdvicePagesTest");
        List.of(
                        "/advice/training/new",
                        "/advice/training/{id}/edit",
                        "/advice/training/{id}/cancel",
                        "/advice/training/{id}/ask",
                        "/advice/training/{id}/answer",
                        "/advice/training/{id}/attendance")
                .forEach(route ->
                        elsewhere.put(route, "TrainingPagesTest: those who write advice, and a day that comes"));
        List.of(
                        "/advice/cases/{id}/ask",
                        "/advice/{id}/route",
                        "/advice/{id}/not-ours",
                        "/advice/{id}/write",
                        "/advice/{id}/report",
                        "/advice/{id}/report/places",
                        "/advice/{id}/check",
                        "/advice/{id}/used",
                        "/advice/{id}/exception",
                        "/advice/cases/{id}/enough",
                        "/advice/cases/{id}/section-g",
                        "/advice/points/new",
                        "/advice/points/{id}")
                .forEach(route -> elsewhere.put(route, "AdvicePagesTest: a case that was asked about"));
        return elsewhere;
    }
}
