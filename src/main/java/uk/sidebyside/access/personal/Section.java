package uk.sidebyside.access.personal;

import java.util.List;
import java.util.Map;

/**
 * What one table holds about somebody, as they read it.
 *
 * @param title what it is, in words
 * @param rows headings with their texts, in order; empty where nothing is held
 */
public record Section(String table, String title, List<Map<String, String>> rows) {

    public Section {
        rows = List.copyOf(rows);
    }
}
