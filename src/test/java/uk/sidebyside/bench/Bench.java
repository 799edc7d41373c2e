package uk.sidebyside.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.SideBySide;
import uk.sidebyside.example.Example;
import uk.sidebyside.testing.TestDatabases;

/** {@code bin/bench}: how many pages a second, signed in, as {@link AgainstBare} measures it; and the benches of single rooms. */
public final class Bench {
    private static final Path FOLDER = Path.of("target", "bench");

    private final AgainstBare against;

    private Bench(boolean quick, boolean telling) {
        this.against = new AgainstBare(FOLDER, quick, telling);
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
        if (words.contains("cases")) {
            System.exit(new CasesBench(quick, words.contains("--kept"), words.contains("--statements")).run() ? 0 : 1);
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
            AgainstBare.heading();
            for (BenchAreas.Plan plan : areas.plans()) {
                String cookie = areas.signIn(port);
                for (String path : List.of("/plan", "/board")) {
                    against.compare(program, plan.name() + " " + path, new LoadClient.Asked(plan.host(), path), cookie);
                }
            }
        }
        return against.sound();
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
}
