package uk.sidebyside.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.bench.LoadClient.Round;

/**
 * How many pages a second, signed in, against a bare servlet on the same Tomcat that runs the same statements and writes the same
 * bytes. Both are measured in turn in one run; the ratio of their medians is what counts.
 */
final class AgainstBare {
    private static final int ROUNDS = 5;

    private final Path folder;
    private final Duration warmUp;
    private final Duration round;
    private final boolean telling;
    private boolean sound = true;

    /** @param telling whether to list the statements of each page */
    AgainstBare(Path folder, boolean quick, boolean telling) {
        this.folder = folder;
        this.telling = telling;
        this.warmUp = Duration.ofSeconds(quick ? 10 : 60);
        this.round = Duration.ofSeconds(quick ? 2 : 6);
    }

    /** Whether no answer was an error and no page answered differently when it was asked twice. */
    boolean sound() {
        return sound;
    }

    static void heading() {
        System.out.printf(
                "%-34s %10s %10s %7s %7s  %s%n", "page, signed in", "ours/s", "bare/s", "ratio", "bytes", "statements");
    }

    /** @return the median of the ratios */
    double compare(ConfigurableApplicationContext program, String name, LoadClient.Asked page, String cookie)
            throws Exception {
        var ours = new LoadClient(port(program), page, cookie);
        StatementRecorder recorder = program.getBean(StatementRecorder.class);
        ours.once();
        recorder.take();
        recorder.recording = true;
        LoadClient.Answer sample = ours.once();
        recorder.recording = false;
        List<RecordedStatement> statements = recorder.take();
        requireGood(page.path(), sample, ours);
        if (telling) {
            statements.forEach(statement -> System.out.println(
                    "  " + statement.transaction() + ": " + statement.sql().replaceAll("\\s+", " ")));
        }
        DataSource pool = program.getBean("appDataSource", DataSource.class);
        Tomcat tomcat = bare(new BareServlet(BenchRecording.bare(pool), statements, sample.body(), false));
        try {
            var bare = new LoadClient(
                    tomcat.getConnector().getLocalPort(), new LoadClient.Asked(page.host(), "/"), cookie);
            List<Pair> pairs = inTurn(ours, bare);
            double ratio = ratio(pairs);
            System.out.printf(
                    "%-34s %10.0f %10.0f %7.2f %7d  %d%n",
                    name, first(pairs), second(pairs), ratio, sample.body().length, statements.size());
            return ratio;
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    /** Two rounds that followed each other. */
    record Pair(Round first, Round second) {}

    /** Warms both up, and measures them in turn. */
    List<Pair> inTurn(LoadClient first, LoadClient second) throws Exception {
        first.run(warmUp.dividedBy(2));
        second.run(warmUp.dividedBy(2));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Round one = first.run(round);
            pairs.add(new Pair(one, second.run(round)));
        }
        long errors = pairs.stream()
                .mapToLong(pair -> pair.first().errors() + pair.second().errors())
                .sum();
        if (errors > 0) {
            sound = false;
            System.out.println("  " + errors + " answers were errors: the next line says nothing");
        }
        return pairs;
    }

    static double first(List<Pair> pairs) {
        return median(pairs.stream().map(pair -> pair.first().perSecond()).toList());
    }

    static double second(List<Pair> pairs) {
        return median(pairs.stream().map(pair -> pair.second().perSecond()).toList());
    }

    /** Of the first to the second. */
    static double ratio(List<Pair> pairs) {
        return median(pairs.stream()
                .map(pair -> pair.first().perSecond() / pair.second().perSecond())
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static int port(ConfigurableApplicationContext program) {
        return Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Two answers to one question must be the same, but for the forgery token, which is masked anew each time. */
    private void requireGood(String path, LoadClient.Answer sample, LoadClient ours) throws IOException {
        LoadClient.Answer again = ours.once();
        if (sample.status() != 200 || !withoutToken(sample).equals(withoutToken(again))) {
            sound = false;
            System.out.println("  " + path + ": answered " + sample.status() + ", or two answers differ");
        }
    }

    private static String withoutToken(LoadClient.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
    }

    private Tomcat bare(BareServlet servlet) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.resolve("bare").toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", folder.toAbsolutePath().toString());
        Tomcat.addServlet(context, "page", servlet);
        context.addServletMappingDecoded("/", "page");
        tomcat.start();
        return tomcat;
    }
}
