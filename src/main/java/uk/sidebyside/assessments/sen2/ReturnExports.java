package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.assessments.sen2.format.CsvReturn;
import uk.sidebyside.assessments.sen2.format.FileRefused;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.ReturnSchema;
import uk.sidebyside.assessments.sen2.format.XmlReturn;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;

/**
 * The return of a census date from the records: written to a file of the moment, held against our own schema meanwhile, and handed out
 * if it fits. However many cases there are, a few hundred are in memory.
 */
@Service
public class ReturnExports {
    private final ReturnStore stored;
    private final ImportStore imports;
    private final Areas areas;
    private final Looks looks;
    private final Clock clock;
    private final String release;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final ReturnSchema schema = new ReturnSchema();

    ReturnExports(
            ReturnStore stored,
            ImportStore imports,
            Areas areas,
            Looks looks,
            Clock clock,
            @Value("${spring.application.version:0}") String release,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.imports = imports;
        this.areas = areas;
        this.looks = looks;
        this.clock = clock;
        this.release = release;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Who is in post: Y, N, or R where one is being recruited. */
    public record Officers(String dmo, String dco, String dsco) {}

    /** What became of writing it: {@code problems} is empty where it was handed out. */
    public record Written(int persons, List<String> problems) {}

    /** As {@link #xml(AreaId, LocalDate, Officers, ExportProgress, OutputStream)}, and nobody looks how far it is. */
    public Written xml(AreaId area, LocalDate census, Officers officers, OutputStream to) {
        return xml(area, census, officers, new ExportProgress(false), to);
    }

    /** XML; nothing is written to {@code to} where it doesn't fit the schema. */
    public Written xml(AreaId area, LocalDate census, Officers officers, ExportProgress progress, OutputStream to) {
        ReturnImports.mustLead();
        return progress.until(() -> inFolder(folder -> {
            Path file = folder.resolve("return.xml");
            var held = new Held(area, progress);
            Header header = header(area, census, officers);
            List<String> problems;
            try (var written = new Ahead<byte[]>(
                            "sen2-writing", reader -> write(area, census, header, held, Pieces.to(reader)));
                    OutputStream kept = Files.newOutputStream(file)) {
                var xml = new Pieces(written, kept);
                problems = schema.problems(xml);
                // Where a problem ended it, the rest is counted all the same.
                xml.transferTo(OutputStream.nullOutputStream());
            }
            if (problems.isEmpty()) {
                held.note("to write the yearly return about plans (SEN2)");
                Files.copy(file, to);
            }
            return new Written(held.persons, problems);
        }));
    }

    /**
     * Whether a case that belongs in it is kept from who asks. Nothing else is told of it; whoever is kept from nobody takes out all.
     *
     * @param census null for the lists of Annex A
     */
    public boolean lacksSome(AreaId area, @Nullable LocalDate census) {
        ReturnImports.mustLead();
        return Boolean.TRUE.equals(reading.execute(status -> stored.lacksSome(area, census)));
    }

    private void write(AreaId area, LocalDate census, Header header, Held held, OutputStream to) throws IOException {
        try (var persons = new Ahead<List<Node>>("sen2-gathering", writer -> gather(area, census, held, writer));
                var xml = new XmlReturn(to, header)) {
            for (List<Node> some = persons.next(); some != null; some = persons.next()) {
                for (Node person : some) {
                    xml.person(person);
                }
                held.progress.wrote(some.size());
            }
        } catch (InterruptedException stopped) {
            throw Pieces.stopped(stopped);
        } catch (FileRefused refused) {
            throw new IOException(refused);
        }
    }

    /** Reads ahead of whoever writes, a few hundred at a time. */
    private void gather(AreaId area, LocalDate census, Held held, Ahead.To<List<Node>> writer)
            throws InterruptedException {
        var some = new Gathered(writer);
        each(area, census, held, some);
        writer.put(some.gathered);
    }

    private static final class Gathered implements ReturnStore.To {
        private static final int AT_ONCE = 250;

        private final Ahead.To<List<Node>> writer;
        private List<Node> gathered = new ArrayList<>(AT_ONCE);

        private Gathered(Ahead.To<List<Node>> writer) {
            this.writer = writer;
        }

        @Override
        public void person(UUID caseId, String reference, Node person) throws IOException {
            gathered.add(person);
            if (gathered.size() == AT_ONCE) {
                Pieces.put(writer, gathered);
                gathered = new ArrayList<>(AT_ONCE);
            }
        }
    }

    /** The files of the modules in CSV, in one zip. Their records are those of {@link #xml}. */
    public Written csv(AreaId area, LocalDate census, Officers officers, ExportProgress progress, OutputStream to) {
        ReturnImports.mustLead();
        return progress.until(() -> inFolder(folder -> {
            var held = new Held(area, progress);
            try (var csv = new CsvReturn(folder, header(area, census, officers))) {
                each(area, census, held, (id, reference, person) -> {
                    csv.person(person);
                    progress.wrote(1);
                });
            }
            held.note("to write the yearly return about plans (SEN2)");
            CsvReturn.pack(folder, to);
            return new Written(held.persons, List.of());
        }));
    }

    private void each(AreaId area, @Nullable LocalDate census, Held held, ReturnStore.To to) {
        read(() -> {
            held.progress.count(() -> stored.count(area, census));
            held.linked.putAll(stored.linked(area));
            stored.each(area, census, (id, reference, person) -> {
                to.person(id, reference, person);
                held.add(id);
            });
        });
    }

    /** Whom a file holds: that is a look at the record of each who has one, and stands in its log before the file is handed out. */
    private final class Held {
        private final AreaId area;
        private final ExportProgress progress;
        private final Map<UUID, UUID> linked = new HashMap<>();
        private final List<ChildId> children = new ArrayList<>();
        private int persons;

        private Held(AreaId area, ExportProgress progress) {
            this.area = area;
            this.progress = progress;
        }

        private void add(UUID caseId) {
            persons++;
            UUID child = linked.get(caseId);
            if (child != null) {
                children.add(new ChildId(child));
            }
        }

        private void note(String why) {
            writing.executeWithoutResult(status -> looks.byPost(area, children, why));
        }
    }

    private Header header(AreaId area, LocalDate census, Officers officers) {
        int serial = take(() -> imports.takeSerial(area));
        String la = take(() -> areas.code(area, "dfe").orElse(""));
        return new Header(
                census.getYear(),
                census,
                la,
                "Side by Side",
                release,
                serial,
                LocalDateTime.now(clock).withNano(0),
                officers.dmo(),
                officers.dco(),
                officers.dsco());
    }

    private <T> T take(Supplier<T> from) {
        return Objects.requireNonNull(writing.execute(status -> from.get()));
    }

    /**
     * Ofsted's two lists of Annex A, in one zip: children with a plan, and those whom we know without one. Where a case is kept from
     * who asks, a note beside them says that they are not complete.
     */
    public void annexA(AreaId area, OutputStream to) {
        ReturnImports.mustLead();
        inFolder(folder -> {
            var held = new Held(area, new ExportProgress(false));
            Map<UUID, LocalDate> amended = take(() -> stored.amended(area));
            try (var lists = new AnnexA(folder, LocalDate.now(clock), amended)) {
                each(area, null, held, lists::person);
            }
            held.note("to write the lists that inspectors ask for (Annex A)");
            try (var zip = new ZipOutputStream(to)) {
                for (String name : List.of(AnnexA.LIST_1, AnnexA.LIST_2)) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(folder.resolve(name), zip);
                    zip.closeEntry();
                }
                if (lacksSome(area, null)) {
                    zip.putNextEntry(new ZipEntry(AnnexA.NOT_COMPLETE));
                    zip.write((AnnexA.NOTE + "\n").getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return new Written(held.persons, List.of());
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private void read(Work work) {
        reading.executeWithoutResult(status -> {
            try {
                work.run();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private interface InFolder {
        Written run(Path folder) throws IOException;
    }

    private static Written inFolder(InFolder work) {
        try {
            Path folder = Files.createTempDirectory("sen2");
            try {
                return work.run(folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
