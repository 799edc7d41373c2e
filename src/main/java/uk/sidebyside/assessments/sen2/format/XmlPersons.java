package uk.sidebyside.assessments.sen2.format;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A return in XML, read as it streams by. Document types, entities of one's own and anything outside the file are refused before
 * they are looked at. Elements may stand in any order.
 */
public final class XmlPersons implements Persons {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_RECORDS_OF_ONE = 1_000;
    private static final int MOST_NAMES = 100;
    private static final String MEND_XML =
            "Have the file written again by the system that it comes from, and choose it again.";

    private final CountedBytes bytes;
    private final XMLStreamReader xml;
    private final Set<String> unknown = new TreeSet<>();
    private final Header header;
    private int records;
    private boolean ended;

    private XmlPersons(CountedBytes bytes, XMLStreamReader xml) throws FileRefused {
        this.bytes = bytes;
        this.xml = xml;
        this.header = readHeader();
    }

    public static XmlPersons open(InputStream in) throws FileRefused {
        var bytes = new CountedBytes(in);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return new XmlPersons(bytes, factory.createXMLStreamReader(bytes));
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public Set<String> unknown() {
        return unknown;
    }

    @Override
    public Set<Field> absent() {
        Set<Field> absent = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!field.in(header.year())) {
                absent.add(field);
            }
        }
        return absent;
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    private Header readHeader() throws FileRefused {
        Map<String, String> said = new HashMap<>();
        String inside = "";
        try {
            while (true) {
                int event = step();
                if (event == START_ELEMENT) {
                    inside = xml.getLocalName().toLowerCase(Locale.ROOT);
                    if (inside.equals("persons")) {
                        return header(said);
                    }
                } else if (event == CHARACTERS || event == CDATA) {
                    said.merge(inside, shortened(xml.getText()), (before, more) -> shortened(before + more));
                } else if (event == END_ELEMENT) {
                    inside = "";
                } else if (event == END_DOCUMENT) {
                    throw new FileRefused(
                            "This XML is no SEN2 return: it has no persons.", "Choose the file that goes to COLLECT.");
                }
            }
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static Header header(Map<String, String> said) throws FileRefused {
        String collection = said.getOrDefault("collection", "").strip();
        if (!collection.equalsIgnoreCase("SEN2")) {
            throw new FileRefused(
                    "This XML is no SEN2 return: its collection is " + (collection.isEmpty() ? "not said" : collection)
                            + ".",
                    "Choose the file that goes to COLLECT.");
        }
        return ofWords(said);
    }

    /** @param said by name in lower case, as both XML and CSV call them */
    static Header ofWords(Map<String, String> said) throws FileRefused {
        String year = said.getOrDefault("year", "").strip();
        if (!year.matches("20[0-9]{2}") || Integer.parseInt(year) < Field.FIRST_YEAR) {
            throw new FileRefused(
                    "The file says " + (year.isEmpty() ? "no year" : "the year " + year) + ".",
                    "A return that names each person is of " + Field.FIRST_YEAR + " or later.");
        }
        int of = Integer.parseInt(year);
        LocalDate census = Node.day(Values.plain(Field.RECEIVED, said.getOrDefault("referencedate", "")));
        String serial = said.getOrDefault("serialno", "").strip();
        return new Header(
                of,
                census == null ? Header.censusOf(of) : census,
                said.getOrDefault("lea", "").strip(),
                said.getOrDefault("softwarecode", "").strip(),
                said.getOrDefault("release", "").strip(),
                serial.matches("[0-9]{1,3}") ? Integer.parseInt(serial) : 0,
                moment(said.getOrDefault("datetime", "").strip()),
                said.getOrDefault("dmo", "").strip(),
                said.getOrDefault("dco", "").strip(),
                said.getOrDefault("dsco", "").strip());
    }

    private static @Nullable LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Override
    public @Nullable Node next() throws FileRefused {
        try {
            while (!ended) {
                int event = step();
                if (event == START_ELEMENT && xml.getLocalName().equalsIgnoreCase(Part.PERSON.element())) {
                    records = 0;
                    return record(Part.PERSON);
                } else if (event == START_ELEMENT) {
                    skip();
                } else if (event == END_DOCUMENT) {
                    ended = true;
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private Node record(Part part) throws XMLStreamException, FileRefused {
        if (++records > MOST_RECORDS_OF_ONE) {
            throw new FileRefused(
                    "One person has more than " + MOST_RECORDS_OF_ONE + " records, before line " + line() + ".",
                    MEND_XML);
        }
        Node node = new Node(part, line());
        while (true) {
            int event = step();
            if (event == END_ELEMENT) {
                node.settle();
                return node;
            } else if (event == START_ELEMENT) {
                inside(node);
            }
        }
    }

    private void inside(Node node) throws XMLStreamException, FileRefused {
        String name = xml.getLocalName();
        Field field = Field.byName(node.part(), name);
        Part child = field == null ? Part.byElement(name) : null;
        if (field != null) {
            node.with(field, text());
        } else if (child != null && child.parent() == node.part()) {
            node.add(record(child));
        } else if (!node.saysForItsPlacements(name, text())) {
            notKnown(node.part().element() + "/" + name);
        }
    }

    private void notKnown(String name) {
        if (unknown.size() < MOST_NAMES) {
            unknown.add(shortened(name));
        }
    }

    /** The text of the element that was begun; what stands inside it in elements is left out. */
    private String text() throws XMLStreamException, FileRefused {
        String first = "";
        StringBuilder more = null;
        while (true) {
            int event = step();
            if (event == END_ELEMENT) {
                return more == null ? first : more.toString();
            } else if (event == START_ELEMENT) {
                skip();
            } else if (event == CHARACTERS || event == CDATA) {
                if (first.isEmpty()) {
                    first = xml.getText();
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    if (more.length() < LONGEST_TEXT) {
                        more.append(xml.getText());
                    }
                }
            }
        }
    }

    private void skip() throws XMLStreamException, FileRefused {
        int depth = 1;
        while (depth > 0) {
            int event = step();
            depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        }
    }

    private int step() throws XMLStreamException, FileRefused {
        int event = xml.next();
        if (event == DTD || event == ENTITY_REFERENCE) {
            throw new FileRefused(
                    "The file defines words of its own (a document type or an entity) in line " + line() + ".",
                    "A return needs none. Have it written again without them.");
        }
        return event;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static FileRefused broken(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return new FileRefused(
                line > 1
                        ? "The file can't be read as XML in line " + line + ": it breaks off or is damaged there."
                        : "The file can't be read as XML: it is damaged, or in a way of writing that isn't XML's.",
                MEND_XML);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException alreadyBroken) {
            throw new IOException(alreadyBroken);
        } finally {
            bytes.close();
        }
    }
}
