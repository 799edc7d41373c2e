package uk.sidebyside.assessments.sen2;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.sen2.format.CsvPersons;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.FileRefused;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Persons;
import uk.sidebyside.assessments.sen2.format.XmlPersons;
import uk.sidebyside.assessments.sen2.rules.Checks;

/**
 * Reads and checks a return on a thread of its own, while another stores what was read. Never more than two batches wait, so a file
 * of any size takes the same memory.
 */
final class ReturnReading {
    private static final int WAITING = 2;
    private static final int LONGEST_LIST = 4000;

    private final Clock clock;
    private final String la;

    /** @param la three digits of the area's authority; blank where it isn't known, and then no code is wrong */
    ReturnReading(Clock clock, String la) {
        this.clock = clock;
        this.la = la;
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
        BlockingQueue<Incoming.Batch> waiting = new ArrayBlockingQueue<>(WAITING);
        Principal principal = Principals.current();
        var reading = new FutureTask<>(() -> Principals.call(principal, () -> fill(source, waiting)));
        Thread thread = Thread.ofPlatform().daemon().name("sen2-reading").start(reading);
        try {
            while (!reading.isDone() || !waiting.isEmpty()) {
                Incoming.Batch batch = waiting.poll(20, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    store.accept(batch);
                }
            }
            return done(reading);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading was stopped", stopped);
        } finally {
            thread.interrupt();
        }
    }

    private static Read done(Future<Read> reading) throws FileRefused, IOException, InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FileRefused refused) {
                throw refused;
            }
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed);
        } catch (CancellationException stopped) {
            throw new IOException("Reading was stopped", stopped);
        }
    }

    private Read fill(Source source, BlockingQueue<Incoming.Batch> waiting)
            throws FileRefused, IOException, InterruptedException {
        try (Persons persons = source.open()) {
            Header header = persons.header();
            if (!la.isEmpty() && !header.la().isEmpty() && !header.la().equals(la)) {
                throw new FileRefused(
                        "The return is of authority " + header.la() + ", and this area is " + la + ".",
                        "Choose the return of your own authority.");
            }
            Checks checks = new Checks(header.year(), header.census(), LocalDate.now(clock));
            int no = 0;
            Incoming incoming = new Incoming(clock);
            for (@Nullable Node person = persons.next(); person != null; person = persons.next()) {
                incoming.add(++no, person, checks.of(person));
                if (incoming.full()) {
                    waiting.put(incoming.batch(no, persons.bytesRead()));
                    incoming = new Incoming(clock);
                }
            }
            waiting.put(incoming.batch(no, persons.bytesRead()));
            if (no == 0) {
                throw new FileRefused("The return names nobody.", "Choose the whole return.");
            }
            return new Read(header, persons.absent(), no, listed(persons.unknown()));
        }
    }

    private static String listed(Set<String> names) {
        List<String> all = new ArrayList<>(names);
        String text = String.join(", ", all);
        return text.length() > LONGEST_LIST ? text.substring(0, LONGEST_LIST) : text;
    }
}
