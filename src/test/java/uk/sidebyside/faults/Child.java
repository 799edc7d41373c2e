package uk.sidebyside.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A Java program started as a process of its own, which ends with the test. */
public final class Child implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(300);

    /** A shell lets what it runs in the background ignore Ctrl-C, tests too; this program hears it however they were started. */
    private static final List<String> HEARS_CTRL_C = List.of("env", "--default-signal=INT");

    private final Process process;
    private final BufferedReader words;

    private Child(Process process) {
        this.process = process;
        this.words = process.inputReader();
    }

    static Child java(List<String> prefix, String classPath, Class<?> main, List<String> args) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(args);
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    public static Child java(Class<?> main, String... args) throws IOException {
        return java(HEARS_CTRL_C, System.getProperty("java.class.path"), main, List.of(args));
    }

    /** The first line that fits; fails with all that was said when none comes in time. */
    public String line(Predicate<String> fits) throws Exception {
        StringBuffer said = new StringBuffer();
        var found = CompletableFuture.supplyAsync(() -> {
            try {
                for (String line = words.readLine(); line != null; line = words.readLine()) {
                    said.append(line).append('\n');
                    if (fits.test(line)) {
                        return line;
                    }
                }
            } catch (IOException e) {
                said.append(e);
            }
            throw new AssertionError("It never said so, but:\n" + said);
        });
        try {
            return found.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not say so within " + LONGEST.toSeconds() + " s, but:\n" + said, e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    public void killHard() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end.");
        }
        return process.exitValue();
    }

    /** Copies of what these classes come from, where every account may read them. */
    static String classPathForAnyone(Path folder, Class<?>... classes) throws IOException, URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> each : classes) {
            Path from = Path.of(
                    each.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path to = folder.resolve(places.size() + "-" + from.getFileName());
            copy(from, to);
            places.add(to.toString());
        }
        return String.join(":", places);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
