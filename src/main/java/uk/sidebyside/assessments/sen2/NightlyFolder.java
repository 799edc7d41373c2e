package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import uk.sidebyside.access.Area;
import uk.sidebyside.assessments.sen2.ReturnImport.State;

/**
 * Files that the council's case system leaves at night, in the folder of its area: the return's own CSVs or XML. They wait until a
 * file named {@code ready} lies beside them, so that none is read half written. What was read is moved to {@code done}, with the
 * time. They change cases without a person; what came of it stands where returns are listed.
 */
@Service
public class NightlyFolder {
    static final String READY = "ready";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss", Locale.ROOT);

    private final ReturnImports imports;
    private final Clock clock;
    private final String folder;

    NightlyFolder(ReturnImports imports, Clock clock, @Value("${sidebyside.sen2.folder:}") String folder) {
        this.imports = imports;
        this.clock = clock;
        this.folder = folder;
    }

    /** Where an area's files are looked for; blank where none are. */
    public String of(Area area) {
        return folder.isBlank() ? "" : Path.of(folder, area.slug()).toString();
    }

    /** Brings in what is there. Empty where nothing is, or not all of it yet. */
    public Optional<ReturnImport> bringIn(Area area) {
        if (folder.isBlank() || !Files.isRegularFile(Path.of(folder, area.slug(), READY))) {
            return Optional.empty();
        }
        Path from = Path.of(folder, area.slug());
        List<Path> files = files(from);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<ReturnImports.Chosen> chosen = files.stream()
                .map(file -> new ReturnImports.Chosen(file.getFileName().toString(), new FileSystemResource(file)))
                .toList();
        ImportId id = imports.keep(area.id(), UUID.randomUUID(), true, chosen);
        ReturnImport checked = imports.check(area.id(), id);
        if (checked.state() == State.READ && imports.confirm(area.id(), id)) {
            checked = imports.store(area.id(), id);
        }
        away(from, files);
        return Optional.of(checked);
    }

    private static List<Path> files(Path from) {
        try (Stream<Path> listed = Files.list(from)) {
            return listed.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return name.endsWith(".csv") || name.endsWith(".xml") || name.endsWith(".zip");
                    })
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void away(Path from, List<Path> files) {
        try {
            Path done = Files.createDirectories(from.resolve("done").resolve(STAMP.format(LocalDateTime.now(clock))));
            for (Path file : files) {
                Files.move(file, done.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(from.resolve(READY));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
