package uk.sidebyside.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's own folder. Its programs are started standing in that folder and told {@code -D /proc/self/cwd}: so an account without
 * rights can work there even when a folder above is closed to it, as root's home and root's temporary folders are.
 */
record Cluster(Path path, PostgresBinaries binaries, ServerAccount account) {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String HERE = "/proc/self/cwd";
    static final String SUPERUSER = "postgres";
    static final Duration LONGEST = Duration.ofSeconds(600);

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /** Made beside its place and then renamed, so that a start that was cut short leaves no half-made cluster. */
    void make(String password, boolean durable) throws IOException {
        Path halfway = path.resolveSibling("cluster.new");
        PostgresBinaries.deleteTree(halfway);
        Files.createDirectory(
                halfway, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = halfway.resolveSibling("password.once");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            account.own(passwordFile);
            account.own(halfway);
            List<String> words = new ArrayList<>(List.of(
                    binaries.program("initdb"),
                    "-D",
                    HERE,
                    "--username=" + SUPERUSER,
                    "--pwfile=/proc/self/cwd/../" + passwordFile.getFileName(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"));
            if (!durable) {
                words.add("--no-sync");
            }
            Command made = Command.run(halfway, LONGEST, account.command(words.toArray(String[]::new)));
            if (!made.succeeded()) {
                throw new CannotStart(
                        "PostgreSQL's folder could not be made in " + path.getParent() + ". It said: "
                                + fault(made.output()),
                        "Put right what it names, and start again.");
            }
            Files.move(halfway, path);
        } finally {
            Files.deleteIfExists(passwordFile);
            PostgresBinaries.deleteTree(halfway);
        }
    }

    /** Of what initdb says, the lines that say what went wrong; all of it when none does. */
    private static String fault(String said) {
        String faults = said.lines()
                .filter(line -> line.matches(".*\\b(error|FATAL|PANIC):.*"))
                .collect(Collectors.joining(" / "));
        return faults.isEmpty() ? said : faults;
    }

    /** What PostgreSQL would refuse in its own words, refused in ours. */
    void check() throws IOException {
        DataFolder.requireClosed(path, "700");
        if (!account.owns(path)) {
            throw new CannotStart(
                    "PostgreSQL's folder " + path + " belongs to another account than " + account.name() + ".",
                    "Start as the account that it belongs to, or give it over: chown -R " + account.name() + " "
                            + path);
        }
        String version = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!version.equals(String.valueOf(PostgresBinaries.MAJOR))) {
            throw new CannotStart(
                    "The data folder was made by PostgreSQL " + version + "; this release carries "
                            + PostgresBinaries.MAJOR + ".",
                    "Take a backup with the release that made it, and restore it here into an empty data folder.");
        }
    }

    /** Our child, in a session of its own: Ctrl-C at the terminal reaches the program alone, which then closes its pools first. */
    Process start(int port, boolean durable) throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid", "--"));
        words.addAll(account.command(binaries.program("postgres"), "-D", HERE));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "cluster_name=sidebyside",
                "max_connections=100",
                // Which rows and words a statement carried is nobody's business in a log.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "logging_collector=on",
                "log_directory=log",
                "log_filename=postgresql-%a.log",
                "log_truncate_on_rotation=on"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        settings.forEach(setting -> words.addAll(List.of("-c", setting)));
        return new ProcessBuilder(words)
                .directory(path.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(startLog().toFile())
                .start();
    }

    Path startLog() {
        return path.resolveSibling("start.log");
    }

    /** Whether the server that runs here takes connections, by the last line but one of its own status file. */
    boolean isReady(long pid) {
        try {
            List<String> lines = Files.readAllLines(path.resolve("postmaster.pid"));
            return lines.size() > 7
                    && lines.getFirst().strip().equals(String.valueOf(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    void stop() {
        Command stopped = Command.run(
                path,
                LONGEST,
                account.command(binaries.program("pg_ctl"), "stop", "-D", HERE, "-m", "fast", "-w", "-t", "600"));
        if (!stopped.succeeded()) {
            LOG.debug("pg_ctl: {}", stopped.output());
        }
    }

    /**
     * Leaves no process of an earlier server standing in the folder. One whose program was killed is stopped in order. Children whose
     * server was killed end by themselves within moments; what hasn't after the time given is ended, for no two servers may share a folder.
     */
    void clear(Duration patience) throws IOException {
        if (processes().isEmpty()) {
            forgetStatus();
            return;
        }
        if (runsServer()) {
            LOG.info("A PostgreSQL of a program that was killed is still running. It is stopped first.");
            stop();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (!processes().isEmpty() && System.nanoTime() < deadline) {
            pause();
        }
        processes().forEach(ProcessHandle::destroyForcibly);
        long lastDeadline = System.nanoTime() + patience.toNanos();
        while (!processes().isEmpty() && System.nanoTime() < lastDeadline) {
            pause();
        }
        forgetStatus();
    }

    /** With the lock held and nobody standing in the folder, a status file can only be a dead server's; its number may be another's now. */
    private void forgetStatus() throws IOException {
        Files.deleteIfExists(path.resolve("postmaster.pid"));
    }

    private boolean runsServer() throws IOException {
        Path status = path.resolve("postmaster.pid");
        if (!Files.exists(status)) {
            return false;
        }
        String pid = Files.readAllLines(status).getFirst().strip();
        return processes().stream()
                .anyMatch(process -> String.valueOf(process.pid()).equals(pid));
    }

    private List<ProcessHandle> processes() throws IOException {
        Path real = path.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> standsIn(process, real)).toList();
        }
    }

    private static boolean standsIn(ProcessHandle process, Path folder) {
        try {
            Path link = Path.of("/proc", String.valueOf(process.pid()), "cwd");
            return Objects.equals(Files.readSymbolicLink(link), folder);
        } catch (IOException | SecurityException e) {
            return false; // gone meanwhile, or another account's
        }
    }

    static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
}
