package uk.sidebyside.access.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import uk.sidebyside.shared.Finding;

/**
 * A logo, judged by what is in it and never by its name. A drawing is taken only if each of its parts is known to draw: what
 * could run, or fetch from elsewhere, is refused.
 */
public final class LogoFile {
    public static final int BYTES_AT_MOST = 100 * 1024;
    static final int PIXELS_AT_MOST = 2000;

    private static final String SOURCE =
            "Issue 2, bad input: type by content, stored and served so that they can't run";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final byte[] PNG_BEGINS = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final Set<String> DRAWS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "title",
            "desc",
            "text",
            "tspan",
            "use",
            "symbol");

    private LogoFile() {}

    /**
     * What a logo is, or why it is not taken.
     *
     * @param mediaType {@code image/png} or {@code image/svg+xml}; blank where something was found
     */
    public record Judged(String mediaType, List<Finding> findings) {}

    public static Judged judge(byte[] content) {
        if (content.length == 0) {
            return refused("logo.empty");
        }
        if (content.length > BYTES_AT_MOST) {
            return refused("logo.too.large", BYTES_AT_MOST / 1024);
        }
        if (content.length >= PNG_BEGINS.length + 8
                && Arrays.equals(content, 0, PNG_BEGINS.length, PNG_BEGINS, 0, PNG_BEGINS.length)) {
            return png(ByteBuffer.wrap(content, PNG_BEGINS.length, 8));
        }
        return svg(content);
    }

    private static Judged png(ByteBuffer header) {
        int width = header.getInt();
        int height = header.getInt();
        return width < 1 || height < 1 || width > PIXELS_AT_MOST || height > PIXELS_AT_MOST
                ? refused("logo.too.many.pixels", PIXELS_AT_MOST)
                : new Judged("image/png", List.of());
    }

    private static Judged svg(byte[] content) {
        Element root;
        try {
            root = parser().parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException | IOException e) {
            return refused("logo.of.no.kind");
        }
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            return refused("logo.of.no.kind");
        }
        return unsafe(root).map(part -> refused("logo.could.run", part)).orElse(new Judged("image/svg+xml", List.of()));
    }

    /** Refuses a document type, and with it every entity. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java can parse XML safely", e);
        }
    }

    private static Optional<String> unsafe(Element element) {
        if (!SVG.equals(element.getNamespaceURI()) || !DRAWS.contains(element.getLocalName())) {
            return Optional.of(element.getTagName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (unsafe(attribute.getNodeName(), attribute.getNodeValue())) {
                return Optional.of(attribute.getNodeName());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                return Optional.of(child.getNodeName());
            }
            if (child instanceof Element inner) {
                Optional<String> found = unsafe(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Names of events run; an address leads out unless it names a part of the same drawing. */
    private static boolean unsafe(String attribute, String value) {
        String name = attribute.toLowerCase(Locale.ROOT);
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("xmlns")) {
            return false;
        }
        return name.startsWith("on")
                || (name.endsWith("href") && !plain.startsWith("#"))
                || plain.contains("javascript:")
                || plain.replace(" ", "").replace("url(#", "").contains("url(")
                || plain.contains("\\");
    }

    private static Judged refused(String key, Object... details) {
        return new Judged("", List.of(Finding.of("logo", key, SOURCE, details)));
    }
}
