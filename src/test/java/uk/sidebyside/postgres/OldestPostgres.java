package uk.sidebyside.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A PostgreSQL 16, the oldest that we promise to work on, as somebody else might look after it: with a locale of the operating system,
 * and none of our launcher's settings. The build puts its programs in {@code target/oldest-postgres}.
 */
public final class OldestPostgres implements AutoCloseable {
    private static final Path PACKED = Path.of("target", "oldest-postgres", "binaries.jar");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String HERE = "/proc/self/cwd";
    private static final String PASSWORD = "of a test";

    private final ServerAccount account;
    private final PostgresBinaries binaries;
    private final Path cluster;
    private final int port;
    private boolean running;

    /** @param folder an empty one, which the caller removes */
    public static OldestPostgres start(Path folder) throws IOException {
        return new OldestPostgres(folder);
    }

    private OldestPostgres(Path folder) throws IOException {
        Path passage = directory(folder.resolve("oldest-postgres"), "rwx--x--x");
        cluster = directory(passage.resolve("cluster"), "rwx------");
        account = ServerAccount.forCluster(cluster);
        account.own(cluster);
        binaries = unpacked();
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = probe.getLocalPort();
        }
        Path password = Files.writeString(cluster.resolveSibling("password"), PASSWORD);
        account.own(password);
        run(
                "initdb",
                "-D",
                HERE,
                "-U",
                "postgres",
                "--pwfile=" + HERE + "/../password",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        startAgain();
    }

    private static Path directory(Path path, String permissions) throws IOException {
        return Files.createDirectory(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    }

    private PostgresBinaries unpacked() throws IOException {
        Path folder = PostgresBinaries.placeFor(
                        PACKED.resolveSibling("unpacked").toAbsolutePath(), account)
                .resolve("postgresql-16-" + Files.size(PACKED));
        if (!Files.isDirectory(folder)) {
            try (ZipFile jar = new ZipFile(PACKED.toFile())) {
                ZipEntry archive = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                try (InputStream packed = jar.getInputStream(archive)) {
                    PostgresBinaries.unpack(packed, folder);
                }
            }
        }
        return new PostgresBinaries(folder);
    }

    /** Of the superuser, in the database {@code postgres}. */
    public DatabaseAddress superuser() {
        return DatabaseAddress.local(port, "postgres", "postgres", PASSWORD);
    }

    private void run(String program, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program(program)));
        command.addAll(Arrays.asList(words));
        // Into a file and not a pipe: the server that pg_ctl starts would keep the pipe open.
        Path said = cluster.resolveSibling("said");
        try {
            Process process = new ProcessBuilder(account.command(command.toArray(String[]::new)))
                    .directory(cluster.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(program + " said: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** As when its machine loses power. */
    public void stop() throws IOException {
        run("pg_ctl", "stop", "-D", HERE, "-m", "immediate", "-w");
        running = false;
    }

    public void startAgain() throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
        run("pg_ctl", "start", "-D", HERE, "-w", "-l", HERE + "/server.log", "-o", options);
        running = true;
    }

    @Override
    public void close() throws IOException {
        if (running) {
            stop();
        }
    }
}
