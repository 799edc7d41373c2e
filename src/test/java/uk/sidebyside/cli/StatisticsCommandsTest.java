package uk.sidebyside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.SideBySide;
import uk.sidebyside.measures.published.Excerpts;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** {@code forecast}, {@code backtest} and {@code import-statistics}: 0 done, 1 refused, 2 not understood. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class StatisticsCommandsTest {
    @Autowired
    ConfigurableApplicationContext program;

    @Autowired
    Environment settings;

    @TempDir
    Path folder;

    private String said = "";
    private String complained = "";

    @BeforeEach
    @AfterEach
    void nothingIsLoaded() {
        new Superuser(settings)
                .sql("TRUNCATE measures.published_load, measures.published_mapping CASCADE")
                .update();
    }

    /** Without a program: what is shipped is enough. */
    @Test
    void aForecastIsJsonWithPointAndInterval() throws Exception {
        assertThat(outside("forecast --measure caseload --area E06000014 --from-year 2024 --years 2 --level 90"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(said);
        assertThat(json.get("measure").asString()).isEqualTo("caseload");
        assertThat(json.get("area").asString()).isEqualTo("E06000014");
        assertThat(json.get("from_year").asInt()).isEqualTo(2024);
        assertThat(json.get("method").asString()).isNotBlank();
        assertThat(json.get("forecasts")).hasSize(2);
        JsonNode first = json.get("forecasts").get(0);
        assertThat(first.get("year").asInt()).isEqualTo(2025);
        assertThat(first.get("point").asInt()).isEqualTo(1495);
        assertThat(first.get("low").asInt()).isLessThan(1396);
        assertThat(first.get("high").asInt()).isGreaterThan(1602);
        assertThat(first.get("level").asDouble()).isEqualTo(0.9);
    }

    @Test
    void withoutAYearItBeginsWithTheLatestAndLooksThreeYearsAhead() throws Exception {
        assertThat(outside("forecast --measure=timeliness --area=E92000001")).isZero();
        JsonNode json = JsonMapper.shared().readTree(said);
        assertThat(json.get("from_year").asInt()).isEqualTo(2024);
        assertThat(json.get("forecasts")).hasSize(3);
        assertThat(json.get("forecasts").get(0).get("level").asDouble()).isEqualTo(0.8);
    }

    @Test
    void aBacktestIsJsonWithErrorsAndCoverage() throws Exception {
        assertThat(outside("backtest --measure caseload --train-to 2023")).isZero();
        JsonNode json = JsonMapper.shared().readTree(said);
        assertThat(json.get("train_to").asInt()).isEqualTo(2023);
        assertThat(json.get("horizons")).hasSize(2);
        JsonNode first = json.get("horizons").get(0);
        assertThat(first.get("ours").asDouble())
                .isLessThan(first.get("same_trend").asDouble());
        assertThat(first.get("same_trend").asDouble())
                .isLessThan(first.get("no_change").asDouble());
        assertThat(first.get("coverage_80").asDouble()).isEqualTo(0.834);
        assertThat(first.get("beats_both").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forecast",
                "forecast --measure caseload",
                "forecast --measure bananas --area E06000014",
                "forecast --measure caseload --area nowhere",
                "forecast --measure caseload --area E06000014 --from-year 1999",
                "forecast --measure caseload --area E06000014 --years 0",
                "forecast --measure caseload --area E06000014 --years x",
                "forecast --measure caseload --area E06000014 --level 3",
                "forecast --measure caseload --area E06000014 --bananas 3",
                "forecast --measure caseload --area",
                "backtest",
                "backtest --measure caseload",
                "backtest --measure caseload --train-to 2025",
                "backtest --measure caseload --train-to soon",
                "import-statistics",
                "import-statistics /nowhere.zip",
                "import-statistics /nowhere.zip --release"
            })
    void whatIsNotUnderstoodEndsWithTwoAndSaysWhatIsThere(String words) throws Exception {
        assertThat(outside(words)).isEqualTo(2);
        assertThat(complained).isNotBlank();
        assertThat(said).isEmpty();
    }

    @Test
    void aReleaseIsLookedAtDecidedAndLoadedAndASecondTimeChangesNothing() throws Exception {
        Path zip = Files.write(folder.resolve("release.zip"), Excerpts.release(2025, "newplans.csv", "requests.csv"));
        assertThat(load(zip.toString())).isZero();
        assertThat(said)
                .contains(
                        "newplans.csv: new-plans from new_ehc_plans",
                        "Release 2025, dated 2025-07-01: 84 figures of 17 areas, 2019 to 2024. New: 84.",
                        "To decide: Councils with the figure of their whole region. New EHC plans, York, 2022.",
                        "Nothing was stored. Add --apply and --decisions.");
        assertThat(load(zip.toString(), "--apply")).isEqualTo(1);
        assertThat(complained).contains("Nothing was stored. Not decided, or without a reason: 17.");

        Path decisions = folder.resolve("release.zip.decisions.csv");
        Files.writeString(
                decisions,
                Files.readString(decisions)
                        .replace("leave-out,,", "leave-out,The region's,")
                        .replace("take,,", "take,Looked at,"));
        assertThat(load(zip.toString(), "--apply", "--decisions", decisions.toString()))
                .isZero();
        assertThat(said).contains("Stored 84 figures.");
        assertThat(load(zip.toString(), "--apply")).isZero();
        assertThat(said).contains("Loaded already: 84.", "Stored 0 figures.");
    }

    @Test
    void oneCsvNeedsItsReleaseAndADateThatIsOne() throws Exception {
        Path csv = Files.write(folder.resolve("caseload.csv"), Excerpts.file("caseload.csv"));
        assertThat(load(csv.toString())).isEqualTo(1);
        assertThat(complained).contains("does not say of which release it is");
        assertThat(load(csv.toString(), "--release", "2025", "--dated", "June")).isEqualTo(2);
        assertThat(load(csv.toString(), "--release", "2025", "--dated", "2025-07-01", "--apply"))
                .isZero();
        assertThat(said).contains("Stored 30 figures.");
    }

    @Test
    void anotherFileIsRefusedInWords() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(load(other.toString())).isEqualTo(1);
        assertThat(complained).contains("No column of this file is one that we know.");
    }

    private int outside(String words) throws Exception {
        return listening(() -> CommandLine.run(SideBySide.class, words.split(" ")));
    }

    private int load(String... words) throws Exception {
        return listening(() -> new ImportStatisticsCommand().run(List.of(words), new Program(program)));
    }

    private int listening(java.util.concurrent.Callable<Integer> work) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var faults = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(faults, true, StandardCharsets.UTF_8));
        try {
            return work.call();
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = heard.toString(StandardCharsets.UTF_8);
            complained = faults.toString(StandardCharsets.UTF_8);
        }
    }
}
