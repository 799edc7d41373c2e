package uk.sidebyside.audits.collected.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.sidebyside.shared.Csv;

/** Lists as files. */
final class Files {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Files() {}

    static ResponseEntity<byte[]> csv(String name, List<String> columns, List<List<@Nullable Object>> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(Csv.text(columns, rows).getBytes(StandardCharsets.UTF_8));
    }
}
