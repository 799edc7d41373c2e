package uk.sidebyside.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.SideBySide;
import uk.sidebyside.bench.LoadClient.Round;
import uk.sidebyside.example.Example;
import uk.sidebyside.testing.TestDatabases;

/**
 * {@code bin/bench}: how many pages a second, signed in, against a bare servlet on the same Tomcat that runs the same
 * statements and writes the same bytes. Both are measured in turn in one run; the ratio of their medians is what counts.
 */
public final class Bench {
    private static final int ROUNDS = 5;
    private static final Path FOLDER = Path.of("target", "bench");

    private final Duration warmUp;
    private final Duration round;
    private final boolean telling;
    private boolean sound = true;

    private Bench(boolean quick, boolean telling) {
        this.telling = telling;
        this.warmUp = Duration.ofSeconds(quick ? 10 : 60);
        this.round = Duration.ofSeconds(quick ? 2 : 6);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Locale.setDefault(Locale.UK);
        boolean quick = words.contains("--quick");
        if (words.contains("national")) {
            System.exit(
                    new NationalBench(quick, words.contains("--kept"), words.contains("--recording")).run() ? 0 : 1);
        }
        if (words.contains("sen2")) {
            System.exit(new Sen2Bench(quick).run() ? 0 : 1);
        }
        if (words.contains("audits")) {
            System.exit(new AuditsBench(quick).run() ? 0 : 1);
        }
        if (words.contains("spreadsheet")) {
            System.exit(new SpreadsheetBench(quick).run() ? 0 : 1);
        }
        System.exit(new Bench(words.contains("--quick"), words.contains("--statements")).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        if (Files.exists(FOLDER)) {
            TestDatabases.delete(FOLDER);
        }
        try (var program = start()) {
            program.getBean(Example.class).told().get(5, TimeUnit.MINUTES);
            BenchAreas areas = new BenchAreas(program);
            int port = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
            System.out.printf(
                    "%-34s %10s %10s %7s %7s  %s%n",
                    "page, signed in", "ours/s", "bare/s", "ratio", "bytes", "statements");
            for (BenchAreas.Plan plan : areas.plans()) {
                String cookie = areas.signIn(port, plan);
                for (String path : List.of("/plan", "/board")) {
                    compare(program, port, plan, path, cookie);
                }
            }
        }
        return sound;
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(SideBySide.class, BenchRecording.class);
        return application.run(
                "--server.port=0",
                "--sidebyside.example=york",
                "--sidebyside.data=" + FOLDER.resolve("data"),
                "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES,
                "--logging.level.root=WARN");
    }

    private void compare(
            ConfigurableApplicationContext program, int port, BenchAreas.Plan plan, String path, String cookie)
            throws Exception {
        var ours = new LoadClient(port, plan.host(), path, cookie);
        StatementRecorder recorder = program.getBean(StatementRecorder.class);
        ours.once();
        recorder.take();
        recorder.recording = true;
        LoadClient.Answer sample = ours.once();
        recorder.recording = false;
        List<RecordedStatement> statements = recorder.take();
        requireGood(path, sample, ours);
        if (telling) {
            statements.forEach(statement -> System.out.println(
                    "  " + statement.transaction() + ": " + statement.sql().replaceAll("\\s+", " ")));
        }
        DataSource pool = program.getBean("appDataSource", DataSource.class);
        Tomcat tomcat = bare(new BareServlet(BenchRecording.bare(pool), statements, sample.body(), false));
        try {
            var bare = new LoadClient(tomcat.getConnector().getLocalPort(), plan.host(), "/", cookie);
            ours.run(warmUp.dividedBy(2));
            bare.run(warmUp.dividedBy(2));
            report(plan.name() + " " + path, rounds(ours, bare), sample.body().length, statements.size());
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private record Pair(Round ours, Round bare) {}

    private List<Pair> rounds(LoadClient ours, LoadClient bare) throws Exception {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Round first = ours.run(round);
            pairs.add(new Pair(first, bare.run(round)));
        }
        return pairs;
    }

    private void report(String name, List<Pair> pairs, int bytes, int statements) {
        double ours = median(pairs.stream().map(pair -> pair.ours().perSecond()).toList());
        double bare = median(pairs.stream().map(pair -> pair.bare().perSecond()).toList());
        double ratio = median(pairs.stream()
                .map(pair -> pair.ours().perSecond() / pair.bare().perSecond())
                .toList());
        long errors = pairs.stream()
                .mapToLong(pair -> pair.ours().errors() + pair.bare().errors())
                .sum();
        System.out.printf("%-34s %10.0f %10.0f %7.2f %7d  %d%n", name, ours, bare, ratio, bytes, statements);
        if (errors > 0) {
            sound = false;
            System.out.println("  " + errors + " answers were errors: this line says nothing");
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
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

    private static Tomcat bare(BareServlet servlet) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(FOLDER.resolve("bare").toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", FOLDER.toAbsolutePath().toString());
        Tomcat.addServlet(context, "page", servlet);
        context.addServletMappingDecoded("/", "page");
        tomcat.start();
        return tomcat;
    }
}
