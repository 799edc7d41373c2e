package uk.sidebyside.shared;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data). The data are under the Open
 * Government Licence.
 *
 * @param url of the CSV file, relative to that of the metadata or whole
 * @param modified the day of the newest in it; null before there is anything
 * @param primaryKey the columns that together name a row
 */
public record CsvMetadata(
        String url,
        String title,
        String description,
        String publisher,
        @Nullable LocalDate modified,
        List<Column> columns,
        List<String> primaryKey) {
    public static final String MEDIA_TYPE = "application/csvm+json";
    public static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    public CsvMetadata {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /**
     * @param datatype of XML Schema, like {@code date}
     * @param required whether a cell is never empty
     * @param separator between the values of a cell that holds several; null for one value
     */
    public record Column(
            String name,
            String description,
            String datatype,
            boolean required,
            @Nullable String separator) {

        public Column(String name, String description, String datatype, boolean required) {
            this(name, description, datatype, required, null);
        }

        private Map<String, Object> document() {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", name);
            column.put("titles", List.of(name));
            column.put("dc:description", description);
            column.put("datatype", datatype);
            column.put("required", required);
            if (separator != null) {
                column.put("separator", separator);
            }
            return column;
        }
    }

    /** What goes into the {@code Link} header of the CSV file. */
    public static String describedBy(String address) {
        return "<" + address + ">; rel=\"describedby\"; type=\"" + MEDIA_TYPE + "\"";
    }

    /** To be written as JSON. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "http://www.w3.org/ns/csvw");
        document.put("url", url);
        document.put("dc:title", title);
        document.put("dc:description", description);
        document.put("dc:publisher", publisher);
        document.put("dc:license", Map.of("@id", LICENCE));
        if (modified != null) {
            document.put("dc:modified", modified.toString());
        }
        Object key = primaryKey.size() == 1 ? primaryKey.getFirst() : primaryKey;
        document.put(
                "tableSchema",
                Map.of("columns", columns.stream().map(Column::document).toList(), "primaryKey", key));
        return document;
    }
}
