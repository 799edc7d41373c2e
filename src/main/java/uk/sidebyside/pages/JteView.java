package uk.sidebyside.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import uk.sidebyside.pages.words.FirstUses;
import uk.sidebyside.pages.words.Insertions;

/**
 * One template as a view. The whole page is rendered before the first byte leaves, so a template that fails gives an
 * error page and never half a page, and the length is known. Terms of the area's glossary are linked where the page first
 * uses them, if the request says which.
 */
final class JteView implements View {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;
    private final String template;

    JteView(TemplateEngine templates, String template) {
        this.templates = templates;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        @SuppressWarnings("unchecked") // jte only reads the map
        Map<String, Object> parameters = model == null ? Map.of() : (Map<String, Object>) model;
        templates.render(template, parameters, page);
        if (response.getContentType() == null) {
            response.setContentType(HTML);
        }
        if (request.getAttribute(FirstUses.ATTRIBUTE) instanceof FirstUses uses && !uses.isEmpty()) {
            Insertions linked = uses.in(page.toByteArray());
            response.setContentLength(linked.length());
            linked.writeTo(response.getOutputStream());
            return;
        }
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
