package uk.sidebyside.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder that outlasts the runs: the cluster, its port, its password, and the lock that lets one program at a time use it.
 *
 * <p>A POSIX lock ends when any handle on its file is closed, so this class keeps its own list of the folders that this program
 * holds and never opens the lock file of one of them a second time.
 */
final class DataFolder implements AutoCloseable {
    private static final Set<Path> HELD_BY_US = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final @Nullable FileChannel lock;

    /** Another program, or this one, holds the folder. */
    static final class InUse extends CannotStart {
        private static final long serialVersionUID = 1L;

        InUse(String problem, String whatToDo) {
            super(problem, whatToDo);
        }
    }

    private DataFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder when it is missing, and takes its lock. */
    static DataFolder lock(Path wanted) throws IOException {
        Path path = made(wanted);
        if (!HELD_BY_US.add(path)) {
            throw inUse(path, "this program");
        }
        try {
            return new DataFolder(path, locked(path));
        } catch (IOException | RuntimeException e) {
            HELD_BY_US.remove(path);
            throw e;
        }
    }

    /** The folder of a program that may be running; nothing is locked and nothing made. */
    static DataFolder look(Path wanted) throws IOException {
        return new DataFolder(wanted.toRealPath(), null);
    }

    private static Path made(Path wanted) throws IOException {
        try {
            Files.createDirectories(wanted);
            Path path = wanted.toRealPath();
            Path postgres = path.resolve("postgres");
            if (!Files.isDirectory(postgres)) {
                Files.createDirectory(postgres, PosixFilePermissions.asFileAttribute(permissions("rwx--x--x")));
            }
            return path;
        } catch (java.nio.file.AccessDeniedException | java.nio.file.FileAlreadyExistsException e) {
            throw new CannotStart(
                    "The data folder " + wanted.toAbsolutePath() + " can't be made or used by this account.",
                    "Choose another in SIDEBYSIDE_DATA, or give this account the right to write there.");
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        Path file = path.resolve("lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(permissions("rw-------")));
        } catch (java.nio.file.AccessDeniedException e) {
            throw new CannotStart(
                    "The data folder " + path + " belongs to another account of this machine.",
                    "Start as that account, or choose another folder in SIDEBYSIDE_DATA.");
        }
        FileLock lock = channel.tryLock();
        if (lock == null) {
            ByteBuffer holder = ByteBuffer.allocate(32);
            channel.read(holder, 0);
            channel.close();
            String process = new String(holder.array(), 0, holder.position(), java.nio.charset.StandardCharsets.UTF_8);
            throw inUse(path, "process " + process.strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                0);
        return channel;
    }

    private static InUse inUse(Path path, String holder) {
        return new InUse(
                "The data folder " + path + " is in use by " + holder + ".",
                "Stop that one first, or choose another folder in SIDEBYSIDE_DATA.");
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path cluster() {
        return postgres().resolve("cluster");
    }

    /** The port of the last start while it is free, so that what joined once finds it again; else a free one. */
    int choosePort() throws IOException {
        Integer last = port();
        if (last != null && isFree(last)) {
            return last;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = probe.getLocalPort();
            write(postgres().resolve("port"), String.valueOf(port));
            return port;
        }
    }

    @Nullable
    Integer port() throws IOException {
        Path file = postgres().resolve("port");
        return Files.exists(file) ? Integer.valueOf(Files.readString(file).strip()) : null;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The superuser's password, kept for this account alone; refused when others could have read it. */
    String password() throws IOException {
        Path file = postgres().resolve("password");
        requireClosed(file, "600");
        return Files.readString(file).strip();
    }

    boolean hasPassword() {
        return Files.exists(postgres().resolve("password"));
    }

    String makePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        write(postgres().resolve("password"), HexFormat.of().formatHex(random));
        return password();
    }

    /** Refuses a path that the group or others may read. */
    static void requireClosed(Path path, String mode) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (!PosixFilePermissions.fromString("rwx------").containsAll(permissions)) {
            throw new CannotStart(
                    path + " is open to other accounts of this machine (" + PosixFilePermissions.toString(permissions)
                            + ").",
                    "If nobody else can have read or changed it, close it and start again: chmod " + mode + " " + path);
        }
    }

    /** Whole or not at all, and never readable by others, not for a moment. */
    private static void write(Path file, String content) throws IOException {
        Path halfway = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(halfway);
        Files.createFile(halfway, PosixFilePermissions.asFileAttribute(permissions("rw-------")));
        Files.writeString(halfway, content + "\n", StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        Files.move(halfway, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
            HELD_BY_US.remove(path);
        }
    }
}
