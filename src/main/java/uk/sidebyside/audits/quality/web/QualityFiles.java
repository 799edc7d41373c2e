package uk.sidebyside.audits.quality.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.sidebyside.shared.Csv;

/** Lists of audits of plans as files that a spreadsheet can open without running anything in them. */
final class QualityFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private QualityFiles() {}

    static ResponseEntity<byte[]> csv(
            String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Csv.text(headings, rows).getBytes(StandardCharsets.UTF_8));
    }
}
