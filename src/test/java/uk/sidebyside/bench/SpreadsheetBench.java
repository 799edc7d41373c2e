package uk.sidebyside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.SideBySide;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Folding;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.TestDatabases;

/**
 * {@code bin/bench spreadsheet}: the dashboard of an area over 100,000 rows, 40 providers in 24 months, by the ledger of facts and as
 * LibreOffice works it out with COUNTIFS over the same rows. Every integer must be the same; the ratio of times is printed.
 */
final class SpreadsheetBench {
    private static final Path FOLDER = Path.of("target", "bench-spreadsheet");
    private static final int ROWS = 100_000;
    private static final int PROVIDERS = 40;
    private static final int MONTHS = 24;
    private static final YearMonth FIRST = YearMonth.of(2024, 10);
    private static final String PROVIDER = "provider";
    private static final List<GeneratedSource> FIGURES = NationalSources.ALL.subList(0, 5);
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final boolean quick;

    SpreadsheetBench(boolean quick) {
        this.quick = quick;
    }

    /** One line of an office's list: what happened, where, when, and whether it was so. */
    private record Row(String provider, YearMonth month, int figure, boolean so) {}

    /** How many were so, and of how many, of each figure, provider and month. */
    private record Cell(int figure, String provider, YearMonth month) {}

    boolean run() throws Exception {
        if (Files.exists(FOLDER)) {
            TestDatabases.delete(FOLDER);
        }
        Files.createDirectories(FOLDER);
        if (!Files.isExecutable(Path.of("/usr/bin/soffice"))) {
            System.out.println("LibreOffice is not here: apt-get install --no-install-recommends libreoffice-calc");
            return false;
        }
        List<Row> rows = rows(quick ? ROWS / 10 : ROWS);
        Path sheet = write(rows);
        try (var program = start()) {
            AreaId area = record(program, rows);
            Map<Cell, Count> ours = ours(program, area);
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                times.add(NationalBench.timed(() -> ours(program, area)));
            }
            double seconds =
                    NationalBench.seconds(times.stream().sorted().toList().get(2));
            Duration recalculated = NationalBench.timed(() -> recalculate(sheet));
            Map<Cell, Count> theirs = read(FOLDER.resolve("out.csv"));
            return compare(ours, theirs, rows.size(), seconds, NationalBench.seconds(recalculated));
        }
    }

    private boolean compare(
            Map<Cell, Count> ours, Map<Cell, Count> theirs, int rows, double seconds, double recalculated) {
        int cells = FIGURES.size() * PROVIDERS * MONTHS;
        long different = theirs.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(ours.getOrDefault(cell.getKey(), Count.NONE)))
                .peek(cell -> System.out.println("  differs: " + cell + " and " + ours.get(cell.getKey())))
                .count();
        long sum = theirs.values().stream().mapToLong(Count::denominator).sum();
        System.out.printf(
                "%d rows, %d figures x %d providers x %d months: %d pairs of integers, %d differ, all rows counted: %s%n",
                rows, FIGURES.size(), PROVIDERS, MONTHS, theirs.size(), different, sum == rows ? "yes" : "NO, " + sum);
        System.out.printf(
                "LibreOffice loads, recalculates and saves in %.1f s, the dashboard is read in %.3f s: %.0f times%n",
                recalculated, seconds, recalculated / seconds);
        return different == 0 && theirs.size() == cells && sum == rows;
    }

    private static List<Row> rows(int count) {
        var chance = new Random(20200522);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int month = Math.min(chance.nextInt(MONTHS), chance.nextInt(MONTHS));
            rows.add(new Row(
                    "Provider " + (1 + Math.min(chance.nextInt(PROVIDERS), chance.nextInt(PROVIDERS))),
                    FIRST.plusMonths(month),
                    chance.nextInt(FIGURES.size()),
                    chance.nextInt(10) < 7));
        }
        return rows;
    }

    /** The list, and a sheet of COUNTIFS over it: for each figure, provider and month how many were so, and how many in all. */
    private static Path write(List<Row> rows) throws IOException {
        Path file = FOLDER.resolve("dashboard.xlsx");
        try (var out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Side by Side", "1.0")) {
            // The first sheet is the one that becomes the file of values.
            Worksheet figures = book.newWorksheet("Figures");
            Worksheet list = book.newWorksheet("List");
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                list.value(i, 0, row.provider());
                list.value(i, 1, row.month().toString().replace("-", "m"));
                list.value(i, 2, FIGURES.get(row.figure()).name());
                list.value(i, 3, row.so() ? "yes" : "no");
            }
            String last = "$" + rows.size();
            int line = 0;
            for (int figure = 0; figure < FIGURES.size(); figure++) {
                for (int provider = 1; provider <= PROVIDERS; provider++) {
                    for (int month = 0; month < MONTHS; month++) {
                        figures.value(line, 0, FIGURES.get(figure).name());
                        figures.value(line, 1, "Provider " + provider);
                        figures.value(
                                line, 2, FIRST.plusMonths(month).toString().replace("-", "m"));
                        String same = "List!$A$1:$A" + last + ",B" + (line + 1) + ",List!$B$1:$B" + last + ",C"
                                + (line + 1) + ",List!$C$1:$C" + last + ",A" + (line + 1);
                        figures.formula(line, 3, "COUNTIFS(" + same + ",List!$D$1:$D" + last + ",\"yes\")");
                        figures.formula(line, 4, "COUNTIFS(" + same + ")");
                        line++;
                    }
                }
            }
        }
        return file;
    }

    /**
     * fastexcel writes formulas without values, and the profile says that LibreOffice works out anew what any file brings: so what comes
     * out was calculated, and can't have been copied.
     */
    private static Object recalculate(Path sheet) throws Exception {
        Path profile = FOLDER.resolve("profile").toAbsolutePath();
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                </oor:items>
                """);
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=file://" + profile,
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
                        "--outdir",
                        FOLDER.resolve("converted").toAbsolutePath().toString(),
                        sheet.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("office.log").toFile())
                .start();
        if (!office.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IllegalStateException("LibreOffice was not done within " + PATIENCE);
        }
        try (var files = Files.list(FOLDER.resolve("converted"))) {
            Path made = files.findFirst().orElseThrow(() -> new IllegalStateException("LibreOffice made no file"));
            Files.move(made, FOLDER.resolve("out.csv"));
        }
        return "";
    }

    private static Map<Cell, Count> read(Path csv) throws IOException {
        Map<Cell, Count> cells = new HashMap<>();
        for (String line : Files.readAllLines(csv)) {
            List<String> parts = List.of(line.replace("\"", "").split(","));
            int figure = FIGURES.stream().map(GeneratedSource::name).toList().indexOf(parts.get(0));
            cells.put(
                    new Cell(figure, parts.get(1), YearMonth.parse(parts.get(2).replace("m", "-"))),
                    new Count(Long.parseLong(parts.get(3)), Long.parseLong(parts.get(4))));
        }
        return cells;
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(SideBySide.class, NationalSources.class);
        return application.run(
                "--server.port=0",
                "--sidebyside.data=" + FOLDER.resolve("data"),
                "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES,
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN");
    }

    /** Through the ledger, as the work itself would leave them. */
    private static AreaId record(ConfigurableApplicationContext program, List<Row> rows) {
        AreaId area = Principals.call(Principal.operator(null, "bench"), () -> program.getBean(Areas.class)
                .open(new Areas.OpenArea(
                        "york",
                        "York",
                        "joint partnership",
                        new Area.Help("SEND team", "send@example.org", ""),
                        Set.of("york.localhost")))
                .id());
        FactLedger ledger = program.getBean(FactLedger.class);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        Map<Integer, List<Fact>> bySource = new TreeMap<>();
        var chance = new Random(7);
        for (Row row : rows) {
            bySource.computeIfAbsent(row.figure(), of -> new ArrayList<>())
                    .add(Fact.of(
                                    new UUID(chance.nextLong(), chance.nextLong()),
                                    row.month().atDay(1 + chance.nextInt(28)),
                                    row.so() ? 1 : 0,
                                    1)
                            .in(PROVIDER, row.provider()));
        }
        bySource.forEach((figure, facts) -> Principals.run(
                Principal.operator(area, "bench"),
                () -> transaction.executeWithoutResult(
                        status -> ledger.record(area, FIGURES.get(figure), List.of(), facts))));
        Principals.run(Principal.operator(null, "bench"), program.getBean(Folding.class)::fold);
        return area;
    }

    private static Map<Cell, Count> ours(ConfigurableApplicationContext program, AreaId area) {
        Figures figures = program.getBean(Figures.class);
        Map<Cell, Count> cells = new HashMap<>();
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            int number = figure;
            Map<String, SortedMap<YearMonth, Count>> found = Principals.call(
                    Principal.visitor(area),
                    () -> figures.byMonthIn(
                            area, FIGURES.get(number).key(), PROVIDER, FIRST, FIRST.plusMonths(MONTHS - 1L), null));
            found.forEach((provider, months) ->
                    months.forEach((month, count) -> cells.put(new Cell(number, provider, month), count)));
        }
        return cells;
    }
}
