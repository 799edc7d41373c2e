package uk.sidebyside.assessments.sen2.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are files. */
final class ReturnFiles {
    private ReturnFiles() {}

    static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                .body(content);
    }

    static String attached(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
