package uk.sidebyside.assessments.sen2;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.CsvPersons;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.FileRefused;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Persons;
import uk.sidebyside.assessments.sen2.format.XmlPersons;
import uk.sidebyside.assessments.sen2.rules.Checks;

/** Reads a return on a thread of its own, checks it on a second, and stores it on the third, which asks for it. */
final class ReturnReading {
    private static final int AT_ONCE = 250;
    private static final int LONGEST_LIST = 4000;

    private final Clock clock;
    private final String la;
    private final boolean storing;

    /**
     * @param la three digits of the area's authority; blank where it isn't known, and then no code is wrong
     * @param storing whether what is read will be stored
     */
    ReturnReading(Clock clock, String la, boolean storing) {
        this.clock = clock;
        this.la = la;
        this.storing = storing;
    }

    /** What the file said of itself, once it was read to the end. */
    record Read(Header header, Set<Field> absent, int persons, String notRead) {}

    interface Source {
        Persons open() throws FileRefused, IOException;
    }

    /** XML, or files in CSV: what they are shows in how they begin. */
    static Persons open(List<CsvPersons.Named> files, Header assumed) throws FileRefused, IOException {
        if (files.size() == 1) {
            var first = new BufferedInputStream(files.getFirst().content());
            if (looksLikeXml(first)) {
                return XmlPersons.open(first);
            }
            return CsvPersons.open(List.of(new CsvPersons.Named(files.getFirst().name(), first)), assumed);
        }
        return CsvPersons.open(files, assumed);
    }

    private static boolean looksLikeXml(InputStream in) throws IOException {
        in.mark(64);
        byte[] start = in.readNBytes(64);
        in.reset();
        for (byte each : start) {
            int letter = each & 0xFF;
            boolean mark = letter == 0
                    || letter == 0xEF
                    || letter == 0xBB
                    || letter == 0xBF
                    || letter == 0xFE
                    || letter == 0xFF;
            if (!mark && !Character.isWhitespace(letter)) {
                return letter == '<';
            }
        }
        return true;
    }

    /** Reads to the end, and hands on batch after batch to this thread's {@code store}. */
    Read read(Source source, Consumer<Incoming.Batch> store) throws FileRefused, IOException {
        try (Persons persons = source.open()) {
            Header header = persons.header();
            mustBeOurs(header);
            Checks checks = new Checks(header.year(), header.census(), LocalDate.now(clock));
            int last = 0;
            try (var some = new Ahead<Some>("sen2-reading", to -> read(persons, to));
                    var checked = new Ahead<Incoming.Batch>("sen2-checking", to -> check(some, checks, to))) {
                for (Incoming.Batch batch = checked.next(); batch != null; batch = checked.next()) {
                    store.accept(batch);
                    last = batch.last();
                }
            }
            if (last == 0) {
                throw new FileRefused("The return names nobody.", "Choose the whole return.");
            }
            return new Read(header, persons.absent(), last, listed(persons.unknown()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading was stopped", stopped);
        }
    }

    private void mustBeOurs(Header header) throws FileRefused {
        if (!la.isEmpty() && !header.la().isEmpty() && !header.la().equals(la)) {
            throw new FileRefused(
                    "The return is of authority " + header.la() + ", and this area is " + la + ".",
                    "Choose the return of your own authority.");
        }
    }

    /** Persons as they were read. */
    private record Some(List<Node> persons, long bytesRead) {}

    private static void read(Persons persons, Ahead.To<Some> to) throws FileRefused, IOException, InterruptedException {
        List<Node> some = new ArrayList<>(AT_ONCE);
        for (@Nullable Node person = persons.next(); person != null; person = persons.next()) {
            some.add(person);
            if (some.size() == AT_ONCE) {
                to.put(new Some(some, persons.bytesRead()));
                some = new ArrayList<>(AT_ONCE);
            }
        }
        to.put(new Some(some, persons.bytesRead()));
    }

    private void check(Ahead<Some> read, Checks checks, Ahead.To<Incoming.Batch> to)
            throws FileRefused, IOException, InterruptedException {
        int no = 0;
        long bytesRead = 0;
        Incoming incoming = new Incoming(clock, storing);
        for (Some some = read.next(); some != null; some = read.next()) {
            for (Node person : some.persons()) {
                incoming.add(++no, person, checks.of(person));
            }
            if (incoming.full()) {
                to.put(incoming.batch(no, some.bytesRead()));
            }
            bytesRead = some.bytesRead();
        }
        to.put(incoming.batch(no, bytesRead));
    }

    private static String listed(Set<String> names) {
        List<String> all = new ArrayList<>(names);
        String text = String.join(", ", all);
        return text.length() > LONGEST_LIST ? text.substring(0, LONGEST_LIST) : text;
    }
}
