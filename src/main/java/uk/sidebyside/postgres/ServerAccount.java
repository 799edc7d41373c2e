package uk.sidebyside.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account of the operating system that PostgreSQL runs as. An ordinary user runs it as themselves. PostgreSQL refuses to run as
 * root, rightly: a superuser's SQL can read every file that its process can. So under root it runs as an account without rights:
 * the one that already owns the cluster, else {@code sidebyside} (made when it is missing), else one that exists.
 */
record ServerAccount(String name, int uid, int gid, boolean ourOwn) {
    private static final String NAME = "sidebyside";
    private static final Path ROOT = Path.of("/");

    static ServerAccount forCluster(Path cluster) throws IOException {
        int uid = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (uid != 0) {
            int gid = (int) Files.getAttribute(Path.of("/proc/self"), "unix:gid");
            return new ServerAccount(System.getProperty("user.name", "this user"), uid, gid, true);
        }
        return ownerOf(cluster)
                .or(() -> named(NAME))
                .or(ServerAccount::made)
                .or(() -> named("postgres"))
                .or(() -> named("nobody"))
                .orElseThrow(() -> new CannotStart(
                        "PostgreSQL must not run as root, and no other account was found to run it as.",
                        "Make one: useradd --system --no-create-home " + NAME));
    }

    /** The words that run a program as this account. */
    List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        if (!ourOwn) {
            command.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            command.addAll(List.of("--no-new-privs", "--reset-env", "--"));
        }
        command.addAll(List.of(words));
        return command;
    }

    void own(Path path) throws IOException {
        if (!ourOwn) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    boolean owns(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid") == uid;
    }

    /** Whether every folder down to this one lets the account through. */
    boolean canReach(Path folder) throws IOException {
        for (Path step = folder.toAbsolutePath(); step != null; step = step.getParent()) {
            if (Files.exists(step) && !letsThrough(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean letsThrough(Path folder) throws IOException {
        int mode = (int) Files.getAttribute(folder, "unix:mode");
        return (mode & 0001) != 0 || (owns(folder) && (mode & 0100) != 0);
    }

    private static Optional<ServerAccount> ownerOf(Path cluster) throws IOException {
        if (!Files.isDirectory(cluster)) {
            return Optional.empty();
        }
        int uid = (int) Files.getAttribute(cluster, "unix:uid");
        return uid == 0 ? Optional.empty() : named(String.valueOf(uid));
    }

    private static Optional<ServerAccount> made() {
        Command.run(
                ROOT,
                Duration.ofSeconds(20),
                List.of(
                        "useradd",
                        "--system",
                        "--user-group",
                        "--no-create-home",
                        "--home-dir=/nonexistent",
                        "--shell=/usr/sbin/nologin",
                        "--comment=PostgreSQL of Side by Side",
                        NAME));
        return named(NAME);
    }

    private static Optional<ServerAccount> named(String nameOrUid) {
        Command found = Command.run(ROOT, Duration.ofSeconds(20), List.of("getent", "passwd", nameOrUid));
        String[] fields = found.output().split(":", -1);
        if (!found.succeeded() || fields.length < 4 || fields[2].equals("0")) {
            return Optional.empty();
        }
        return Optional.of(
                new ServerAccount(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), false));
    }
}
