package uk.sidebyside.assessments.sen2.format;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a return in XML, person by person. Closing it ends the document and closes the stream. */
public final class XmlReturn implements Closeable {
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Writer out;
    private final int year;
    private final StringBuilder line = new StringBuilder(4_000);

    public XmlReturn(OutputStream to, Header header) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        year = header.year();
        line.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n<Header><CollectionDetails>");
        say("Collection", "SEN2");
        say("Year", String.valueOf(year));
        say("ReferenceDate", header.census().toString());
        line.append("</CollectionDetails><Source>");
        say("SourceLevel", "L");
        say("LEA", header.la());
        say("SoftwareCode", header.software());
        say("Release", header.release());
        say("SerialNo", String.format(Locale.ROOT, "%03d", header.serial()));
        say("DateTime", header.writtenAt() == null ? "" : STAMP.format(header.writtenAt()));
        say("DMO", header.dmo());
        say("DCO", header.dco());
        say("DSCO", year >= 2025 ? header.dsco() : "");
        line.append("</Source></Header>\n<Persons>\n");
        flush();
    }

    public void person(Node person) throws IOException {
        write(person);
        line.append('\n');
        flush();
    }

    private void write(Node node) {
        Part part = node.part();
        line.append('<').append(part.element()).append('>');
        Field childrenBefore = childrenBefore(part);
        if (part == Part.ACTIVE && year < 2024) {
            sayOnceForAll(node);
        }
        for (Field field : part.fields()) {
            if (field == childrenBefore) {
                children(node);
            }
            if (field.in(year) && !(year < 2024 && (field == Field.RES || field == Field.WBP))) {
                say(field.element(year), node.text(field));
            }
        }
        if (childrenBefore == null) {
            children(node);
        }
        line.append("</").append(part.element()).append('>');
    }

    private void sayOnceForAll(Node active) {
        for (Field field : List.of(Field.RES, Field.WBP)) {
            say(
                    field.element(),
                    active.all(Part.PLACEMENT).stream()
                            .map(placement -> placement.text(field))
                            .filter(value -> !value.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
    }

    private void children(Node node) {
        for (Part kind : node.part().children()) {
            for (Node child : node.children()) {
                if (child.part() == kind) {
                    write(child);
                }
            }
        }
    }

    /** What hangs on a plan stands in the midst of its fields; everywhere else it stands at the end (null). */
    static @Nullable Field childrenBefore(Part part) {
        return switch (part) {
            case PLAN -> Field.PLAN_RES;
            case ACTIVE -> Field.REVIEW_MEETING;
            default -> null;
        };
    }

    private void say(String element, String value) {
        if (value.isEmpty()) {
            return;
        }
        line.append('<').append(element).append('>');
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                case '&' -> line.append("&amp;");
                default -> line.append(letter < ' ' || letter > 0xFFFD ? ' ' : letter);
            }
        }
        line.append("</").append(element).append('>');
    }

    private void flush() throws IOException {
        out.append(line);
        line.setLength(0);
    }

    @Override
    public void close() throws IOException {
        out.append("</Persons>\n</Message>\n");
        out.close();
    }
}
