package uk.sidebyside.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short-lived program of the operating system: runs to its end within a time, and its words are kept. */
record Command(int exitCode, String output) {
    static Command run(Path directory, Duration atMost, List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            Thread guard = Thread.ofVirtual().start(() -> endAfter(process, atMost));
            String output = new String(process.getInputStream().readAllBytes()).strip();
            int exitCode = process.waitFor();
            guard.interrupt();
            return new Command(exitCode, output);
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Command(130, "interrupted");
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    private static void endAfter(Process process, Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
