package uk.sidebyside.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import uk.sidebyside.gallery.ChartExamples;

/** Documents are drawn by another program than pages: it draws the charts too, with their words. */
class ChartsOnPaperTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ChartsOnPaperTest.class.getClassLoader(), "templates");

    @Test
    void aDocumentHasThePictureItsWordsAndItsColours() throws IOException {
        for (Chart chart : List.of(ChartExamples.xmr(), ChartExamples.line(), ChartExamples.bars())) {
            try (PDDocument document = Loader.loadPDF(pdf(chart))) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .contains(chart.frame().message(), chart.frame().sentences(), "Last updated: 20 November 2026")
                        .doesNotContain("Download");
                BufferedImage page = new PDFRenderer(document).renderImage(0);
                assertThat(colours(page)).as(chart.frame().message()).contains(mainColour(chart));
            }
        }
    }

    private static int mainColour(Chart chart) {
        return Integer.parseInt(chart.frame().id().equals("xmr") ? "00b0f0" : "12436d", 16);
    }

    private static Set<Integer> colours(BufferedImage page) {
        Set<Integer> found = new HashSet<>();
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                found.add(page.getRGB(x, y) & 0xffffff);
            }
        }
        return found;
    }

    private static byte[] pdf(Chart chart) throws IOException {
        var html = new StringOutput();
        TEMPLATES.render("components/chart/chart.jte", Map.of("chart", chart, "paper", true), html);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse("<html><body>" + html + "</body></html>")), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
