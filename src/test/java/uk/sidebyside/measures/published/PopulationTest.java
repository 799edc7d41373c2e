package uk.sidebyside.measures.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Path SMALL_AREAS =
            Excerpts.WHOLE.resolveSibling("geography").resolve("york_population_mid2020_by_single_year_age_lsoa11.csv");

    @Test
    void yorksPopulationIsKnownByAgeAndThatOfOthersIsNot() {
        assertThat(Population.of("E06000014", 0, 25)).contains(new Population.People(2020, 71_499));
        assertThat(Population.of("E06000014", 5, 10)).contains(new Population.People(2020, 12_866));
        assertThat(Population.of("E08000035", 0, 25)).isEmpty();
    }

    @Test
    void itIsWhatTheSmallAreasMakeTogether() throws Exception {
        assumeThat(Files.exists(SMALL_AREAS))
                .as("the figures of small areas lie beside the project in %s", SMALL_AREAS)
                .isTrue();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SMALL_AREAS)) {
            long[] people = new long[26];
            rows.forEach(row -> {
                for (int age = 0; age < people.length; age++) {
                    people[age] += Long.parseLong(row.getField(String.valueOf(age)));
                }
            });
            for (int age = 0; age < people.length; age++) {
                assertThat(Population.of("E06000014", age, age)).contains(new Population.People(2020, people[age]));
            }
        }
    }
}
