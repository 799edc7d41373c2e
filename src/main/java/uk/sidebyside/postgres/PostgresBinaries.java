package uk.sidebyside.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked from the archive that the program carries. Kept by version, so that it happens once. */
record PostgresBinaries(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final Path SHARED_CACHE = Path.of("/var/cache/sidebyside");
    static final int MAJOR = 18;

    /**
     * Unpacks below the folder given. Only root may be led elsewhere: when the server's account can't reach that folder, because one
     * above it is closed to others, the programs (never the data) go to {@code /var/cache/sidebyside}.
     */
    static PostgresBinaries unpackedBelow(Path wanted, ServerAccount account) throws IOException {
        String archive = archive();
        Path folder = placeFor(wanted, account).resolve("postgresql-" + checksumName(archive));
        if (!Files.isDirectory(folder)) {
            try (InputStream packed = Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(archive))) {
                unpack(packed, folder);
            }
        }
        return new PostgresBinaries(folder);
    }

    static Path placeFor(Path wanted, ServerAccount account) throws IOException {
        Path place = account.ourOwn() || account.canReach(wanted) ? wanted : SHARED_CACHE;
        Files.createDirectories(place);
        return place.toAbsolutePath();
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name =
                switch (architecture) {
                    case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
                    default -> "";
                };
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!linux || name.isEmpty() || PostgresBinaries.class.getResource(name) == null) {
            throw new CannotStart(
                    "The embedded PostgreSQL runs on Linux on amd64 and arm64 only.",
                    "Give the address of a PostgreSQL 16 or later in SPRING_DATASOURCE_URL.");
        }
        return name;
    }

    /** The archive's checksum in the name: another release of the programs goes to another folder. */
    private static String checksumName(String archive) throws IOException {
        var url = Objects.requireNonNull(PostgresBinaries.class.getResource(archive));
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        return MAJOR + "-" + Long.toHexString(connection.getJarEntry().getCrc());
    }

    /** Into a folder beside, then renamed: a half-unpacked folder never has the name that is looked for. */
    static void unpack(InputStream packed, Path folder) throws IOException {
        Path parent = Objects.requireNonNull(folder.getParent());
        Path halfway = Files.createTempDirectory(parent, "unpacking-");
        LOG.info("Unpacking PostgreSQL (once, a few seconds).");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, halfway);
            }
            Files.setPosixFilePermissions(halfway, PosixFilePermissions.fromString("rwxr-xr-x"));
            Command.run(halfway, Duration.ofMinutes(2), List.of("sync", "--file-system", halfway.toString()));
            rename(halfway, folder);
        } finally {
            deleteTree(halfway);
        }
    }

    /** Two starts may unpack at once, and the second finds the folder there. Which error that is depends on the system. */
    private static void rename(Path halfway, Path folder) throws IOException {
        try {
            Files.move(halfway, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            LOG.debug("Another start has unpacked it meanwhile.");
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path below) throws IOException {
        Path target = below.resolve(entry.getName()).normalize();
        if (!target.startsWith(below)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
        if (entry.isDirectory()) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
