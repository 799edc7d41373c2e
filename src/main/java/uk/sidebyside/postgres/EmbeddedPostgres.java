package uk.sidebyside.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that the program brings with it, starts, watches and stops. It is for trying out, for tests and for one small office:
 * one machine, one disk, no replica. It is not a substitute for a looked-after PostgreSQL.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int RESTARTS_AT_ONCE = 5;
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final Cluster cluster;
    private final boolean durable;
    private final int port;
    private final String password;
    private Process server;
    private boolean stopping;
    private int restarts;
    private long startedAt;

    /**
     * @param folder the data folder; made when missing
     * @param binaries where the server's programs are unpacked; in the data folder when null
     * @param durable whether what is committed survives a loss of power; false is for tests that ask for it
     */
    public record Options(Path folder, @Nullable Path binaries, boolean durable) {}

    /** Starts on the folder, or says in {@link CannotStart} why it can't. */
    public static EmbeddedPostgres start(Path folder) {
        return start(new Options(folder, null, true));
    }

    public static EmbeddedPostgres start(Options options) {
        try {
            DataFolder folder = DataFolder.lock(options.folder());
            try {
                return new EmbeddedPostgres(folder, options);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not be started in " + options.folder() + ": " + reason(e) + ".",
                    "Put that right, or choose another folder in SIDEBYSIDE_DATA.");
        }
    }

    /** The operating system's own words, such as "No space left on device". */
    private static String reason(IOException e) {
        String why = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return Objects.requireNonNullElseGet(why, e::toString);
    }

    /** The address of the server that a running program has started on the folder, if one runs. */
    public static @Nullable DatabaseAddress join(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            return null;
        }
        DataFolder folder = DataFolder.look(wanted);
        Integer port = folder.port();
        return port == null || !folder.hasPassword() ? null : superuser(port, folder.password());
    }

    private EmbeddedPostgres(DataFolder folder, Options options) throws IOException {
        this.folder = folder;
        this.durable = options.durable();
        ServerAccount account = ServerAccount.forCluster(folder.cluster());
        Path wanted = Objects.requireNonNullElse(options.binaries(), folder.postgres());
        this.cluster = new Cluster(folder.cluster(), PostgresBinaries.unpackedBelow(wanted, account), account);
        this.password = prepare();
        this.port = folder.choosePort();
        this.server = launch();
        watch();
        LOG.info(
                "PostgreSQL {} runs on 127.0.0.1:{} as {}, data in {}.",
                PostgresBinaries.MAJOR,
                port,
                account.name(),
                folder.path());
    }

    private String prepare() throws IOException {
        if (!cluster.exists()) {
            String made = folder.makePassword();
            cluster.make(made, durable);
            return made;
        }
        if (!folder.hasPassword()) {
            throw new CannotStart(
                    "The data folder " + folder.path() + " has lost its file postgres/password.",
                    "Put that file back from where the folder was copied from.");
        }
        cluster.check();
        cluster.clear(PATIENCE);
        return folder.password();
    }

    private Process launch() throws IOException {
        Process started = cluster.start(port, durable);
        startedAt = System.nanoTime();
        long deadline = startedAt + Cluster.LONGEST.toNanos();
        while (!cluster.isReady(started.pid())) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new CannotStart(
                        "PostgreSQL did not start. It said: " + lastWords(),
                        "Put right what it names, and start again.");
            }
            Cluster.pause();
        }
        return started;
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(cluster.startLog());
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private void watch() {
        var unused = server.onExit().thenAcceptAsync(this::ended, task -> Thread.ofPlatform()
                .daemon()
                .name("postgres-watch")
                .start(task));
    }

    private synchronized void ended(Process process) {
        if (stopping || process != server) {
            return;
        }
        restarts = System.nanoTime() - startedAt > STEADY.toNanos() ? 1 : restarts + 1;
        LOG.error("PostgreSQL ended by itself (exit code {}). It is started again.", process.exitValue());
        startAgain();
    }

    /** As long as it takes: a full disk may be emptied, and then everything goes on. */
    private synchronized void startAgain() {
        while (!stopping) {
            if (restarts > RESTARTS_AT_ONCE) {
                LOG.error(
                        "PostgreSQL does not stay up. The next try is in {} s. See {}.",
                        PAUSE.toSeconds(),
                        cluster.path().resolve("log"));
                pause();
                if (stopping) {
                    return;
                }
            }
            try {
                cluster.clear(PATIENCE);
                server = launch();
                LOG.warn("PostgreSQL runs again on 127.0.0.1:{}. What was committed is there.", port);
                watch();
                return;
            } catch (IOException | CannotStart e) {
                LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
                restarts = RESTARTS_AT_ONCE + 1;
            }
        }
    }

    /** Gives the monitor back meanwhile, so that an end of the program need not wait. */
    private void pause() {
        long until = System.nanoTime() + PAUSE.toNanos();
        try {
            for (long left = PAUSE.toMillis(); left > 0 && !stopping; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server's superuser, in the database {@code postgres}. Used to prepare roles and databases, for nothing else. */
    public DatabaseAddress superuser() {
        return superuser(port, password);
    }

    private static DatabaseAddress superuser(int port, String password) {
        return DatabaseAddress.local(port, "postgres", Cluster.SUPERUSER, password);
    }

    /** The process that tests kill. */
    public synchronized ProcessHandle server() {
        return server.toHandle();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            notifyAll();
        }
        if (server.isAlive()) {
            cluster.stop();
        }
        try {
            folder.close();
        } catch (IOException e) {
            LOG.debug("The lock file was not closed.", e);
        }
        LOG.info("PostgreSQL is stopped.");
    }
}
