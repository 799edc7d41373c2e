package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.measures.rules.Attacker;
import uk.sidebyside.measures.rules.Attacker.Part;
import uk.sidebyside.measures.rules.Attacker.Seen;
import uk.sidebyside.testing.DatabaseTest;

/** York's own public tables: the first screen, a table with hidden numbers, every version of it, and an attack on them all. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkOpenDataTest {
    private static final Pattern VERSION = Pattern.compile("/data/[a-z0-9-]+/(\\d{4}-\\d{2}-\\d{2})\\.csv");

    @Autowired
    private Example example;

    @Autowired
    private MockMvc pages;

    @BeforeEach
    void yorkIsTold() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
    }

    @Test
    void theFirstScreenHasTenMeasuresInYorksOrderAndIsToldAtHome() throws Exception {
        Document page = page("/measures");

        assertThat(page.select(".sbs-tile")).hasSize(10);
        assertThat(page.select(".sbs-tile h3").eachText())
                .contains("Children who had a short break", "EHC plans of a high standard");
        assertThat(page("/").text()).contains("Is it getting better?", "Of 10 measures,");
    }

    @Test
    void childrenWithShortBreaksAreToldApartAndTheFewAreHidden() throws Exception {
        Document page = page("/data/short-breaks");

        assertThat(page.text()).contains("Multi-sensory impairment Fewer than 5", "Hospital school Fewer than 5");
        assertThat(answer("/data/short-breaks.csv").getContentAsString()).contains(",fewer-than-5,", ",kept-back,");
    }

    @Test
    void nobodyCanWorkOutWhatIsHiddenFromAnyOfYorksTables() throws Exception {
        int hidden = 0;
        for (String dataset : page("/data").select("tbody th a").eachAttr("href")) {
            List<Seen> seen = new ArrayList<>(read(dataset + ".csv", "now"));
            for (String link : page(dataset).select("a[href$=.csv]").eachAttr("href")) {
                Matcher version = VERSION.matcher(link);
                if (version.matches()) {
                    seen.addAll(read(link, version.group(1)));
                }
            }
            boolean percent = seen.stream().anyMatch(cell -> cell.of() != null);
            var attacker = new Attacker(seen, percent, YorkOpenDataTest::looksTheSame);
            for (Seen cell : seen) {
                if (cell.note().equals("fewer-than-5")) {
                    hidden++;
                    for (long could = 1; could <= 4; could++) {
                        assertThat(attacker.possible(cell, Part.WERE, could))
                                .as("%s is %s", cell, could)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(hidden).isGreaterThan(10);
    }

    private static boolean looksTheSame(Seen one, Seen other) {
        return Objects.equals(one.were(), other.were()) && one.note().equals(other.note());
    }

    private List<Seen> read(String address, String version) throws Exception {
        List<Seen> seen = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(answer(address).getContentAsString())) {
            rows.forEach(row -> seen.add(new Seen(
                    version,
                    row.getField("period_start").isEmpty() ? null : LocalDate.parse(row.getField("period_start")),
                    LocalDate.parse(row.getField("period_end")),
                    row.getField("band"),
                    row.getField("band_value"),
                    number(row.getField("numerator")),
                    number(row.getField("denominator")),
                    row.getField("value").isEmpty() ? null : new BigDecimal(row.getField("value")),
                    row.getField("note"))));
        }
        return seen;
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(answer(address).getContentAsString());
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse answer = pages.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }
}
