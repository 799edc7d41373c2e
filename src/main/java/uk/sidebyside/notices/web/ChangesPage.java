package uk.sidebyside.notices.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.notices.Published;

/**
 * What has changed, newest first, by day.
 *
 * @param topicTitle what the page is narrowed to, empty for all
 * @param query what a link must carry to stay narrowed: empty, or {@code topic=…}
 */
public record ChangesPage(String topicTitle, String query, Changes.Page page) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public String title() {
        return topicTitle.isEmpty() ? "What has changed" : "What has changed: " + topicTitle;
    }

    public Map<String, List<Change>> byDay() {
        return page.changes().stream()
                .map(Published::change)
                .collect(Collectors.groupingBy(change -> day(change.onDay()), LinkedHashMap::new, Collectors.toList()));
    }

    public String atPage(int number) {
        return "/changes?" + (query.isEmpty() ? "" : query + "&") + "page=" + number;
    }

    public String with(String path) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
