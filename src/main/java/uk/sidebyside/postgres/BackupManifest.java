package uk.sidebyside.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself: the last entry of the file, since hashes are known last.
 *
 * @param format rises when the layout of the file changes
 * @param versions the migration that each module's schema had reached
 */
record BackupManifest(
        int format,
        String product,
        String postgresql,
        Instant takenAt,
        Map<String, String> versions,
        List<TableEntry> tables,
        List<SequenceEntry> sequences) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param sha256 of the table's rows in PostgreSQL's text form, in the order of its primary key */
    record TableEntry(String schema, String table, List<String> columns, long rows, String sha256) {
        String entryName() {
            return "tables/" + schema + "." + table + ".copy";
        }

        String fullName() {
            return schema + "." + table;
        }
    }

    record SequenceEntry(String schema, String sequence, long lastValue, boolean called) {}

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupManifest of(byte[] json) {
        return JSON.readValue(json, BackupManifest.class);
    }
}
