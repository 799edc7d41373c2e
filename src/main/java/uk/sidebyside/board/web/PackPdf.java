package uk.sidebyside.board.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.pages.paper.Paper;

/** Draws a closed pack on paper. */
@Component
class PackPdf {
    private final Paper paper;

    PackPdf(TemplateEngine templates) {
        this.paper = new Paper(templates);
    }

    byte[] draw(PackPage page) {
        return paper.draw("board/packPdf.jte", Map.of("page", page, "exempt", false));
    }

    /** The part of a pack that few may read, with nothing of the pack but whose it is. */
    byte[] drawExempt(PackPage page) {
        return paper.draw("board/packPdf.jte", Map.of("page", page, "exempt", true));
    }
}
