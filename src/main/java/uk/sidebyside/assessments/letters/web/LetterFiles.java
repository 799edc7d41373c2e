package uk.sidebyside.assessments.letters.web;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sidebyside.pages.paper.Paper;

/** A letter on paper. Its name names nobody. */
@Component
class LetterFiles {
    private final Paper paper;

    LetterFiles(Paper paper) {
        this.paper = paper;
    }

    ResponseEntity<byte[]> of(LetterPage page) {
        String name = (page.letter().kept() ? "" : "draft-") + "letter-"
                + page.letter().datedOn() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(paper.draw("assessments/letterPdf.jte", Map.of("page", page)));
    }
}
