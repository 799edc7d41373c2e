package uk.sidebyside.pages.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/** Draws a template as a tagged PDF (PDF/UA-1, PDF/A-3a) that carries its own fonts. */
@Component
public class Paper {
    private static final String FONT = "Liberation Sans";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Pictures would otherwise be written in whatever font the machine has, or none. */
    private static final Set<FSFontUseCase> IN_PICTURES_TOO = EnumSet.allOf(FSFontUseCase.class);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates;

    public Paper(TemplateEngine templates) {
        this.templates = templates;
    }

    /** @param values the parameters of the template, by their names */
    public byte[] draw(String template, Map<String, Object> values) {
        var html = new StringOutput();
        templates.render(template, values, html);
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
            builder.useColorProfile(SRGB);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true, IN_PICTURES_TOO);
            builder.useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true, IN_PICTURES_TOO);
            builder.withProducer("Side by Side");
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html.toString())), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(
                Paper.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf"),
                "The Liberation fonts are missing");
    }
}
