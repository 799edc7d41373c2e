package uk.sidebyside.testing;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A tagged PDF as a screen reader reads it aloud: in the order of its structure, which need not be the order in which it
 * was painted, and without what is there for the eye alone, as the numbers of pages.
 */
public final class ReadAloud {
    private final Map<String, String> spoken = new HashMap<>();
    private final StringBuilder words = new StringBuilder();

    private ReadAloud() {}

    /** With every run of white space as one space. */
    public static String of(byte[] pdf) throws Exception {
        var reader = new ReadAloud();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                var marked = new PDFMarkedContentExtractor();
                marked.processPage(page);
                marked.getMarkedContents().forEach(content -> reader.hear(page, content));
            }
            reader.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
        return reader.words.toString().replaceAll("\\s+", " ").strip();
    }

    private void hear(PDPage page, PDMarkedContent marked) {
        var heard = new StringBuilder();
        for (Object each : marked.getContents()) {
            if (each instanceof TextPosition letter) {
                heard.append(letter.getUnicode());
            } else if (each instanceof PDMarkedContent inner) {
                hear(page, inner);
            }
        }
        if (marked.getProperties() != null) {
            spoken.merge(key(page, marked.getMCID()), heard.toString(), String::concat);
        }
    }

    private void read(PDStructureNode node, @Nullable PDPage above) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : above;
        for (Object each : node.getKids()) {
            switch (each) {
                case PDStructureElement element -> {
                    String instead = element.getAlternateDescription();
                    if (instead == null) {
                        read(element, page);
                    } else {
                        words.append(' ').append(instead);
                    }
                    words.append(element.getStructureType().equals("Span") ? "" : " ");
                }
                case Integer id -> say(page, id);
                case PDMarkedContentReference there ->
                    say(there.getPage() == null ? page : there.getPage(), there.getMCID());
                default -> words.append(' ');
            }
        }
    }

    private void say(@Nullable PDPage page, int id) {
        if (page != null) {
            words.append(spoken.getOrDefault(key(page, id), ""));
        }
    }

    private static String key(PDPage page, int id) {
        return System.identityHashCode(page.getCOSObject()) + ":" + id;
    }
}
