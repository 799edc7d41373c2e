package uk.sidebyside.board.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.sidebyside.shared.Csv;

/** A list as a file that a spreadsheet can open without running anything in it. */
final class CsvFile {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    static byte[] of(List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        return Csv.text(headings, rows).getBytes(StandardCharsets.UTF_8);
    }

    static ResponseEntity<byte[]> named(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
