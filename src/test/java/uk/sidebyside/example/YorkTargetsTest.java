package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Target;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.measures.rules.TypedTarget;

/** York's measures of success against the list of its targets: kind, number, how often, from when, by when. */
class YorkTargetsTest {
    private static final Sheet YORK = new Sheet("york", LocalDate.of(2026, 11, 22));

    @ParameterizedTest(name = "{0}: {3} {4} {5}")
    @CsvSource(textBlock = """
            T01, 1.2   , 2, percent  , at-least       ,  90, once, 2020-09-01, , 'at least 90% from September 2020 (1 September 2020)'
            T02, 1.3(A), 2, percent  , all            ,    , once, , , '100%, which is all of them'
            T03, 1.5   , 1, percent  , relative-change,  50, once, , , '50% more than before'
            T04, 1.5   , 2, count    , relative-change,  50, once, , , '50% more than before'
            T05, 2.1(A), 1, milestone, in-place       ,    , once, , 2021-03-31, 'in place by March 2021 (31 March 2021)'
            T06, 2.1(A), 2, count    , count          ,   5, once, , , '5 projects'
            T06, 2.1(B), 1, count    , count          ,   5, once, , , '5 projects'
            T07, 2.1(A), 3, percent  , all            ,    , once, 2021-03-01, , 'every decision from March 2021 (1 March 2021)'
            T08, 2.1(C), 1, count    , count          ,   2, once, , 2021-09-30, '2 schemes by September 2021 (30 September 2021)'
            T09, 2.2   , 2, percent  , all            ,    , once, 2021-04-01, , 'all packages from April 2021 (1 April 2021)'
            T10, 2.2   , 3, percent  , all            ,    , once, 2021-04-01, , 'all new contracts from April 2021 (1 April 2021)'
            T11, 3.1(A), 1, milestone, in-place       ,    , once, , , 'published'
            T11, 3.1(A), 2, percent  , at-least       ,  75, once, , , 'at least 75%'
            T12, 3.1(B), 1, percent  , at-least       ,  90, once, , 2021-05-31, 'at least 90% by May 2021 (31 May 2021)'
            T13, 3.1(B), 2, percent  , more-than      ,  75, once, , 2021-05-31, 'over 75% by May 2021 (31 May 2021)'
            T14, 3.2   , 1, milestone, in-place       ,    , once, , 2021-09-30, 'in place by September 2021 (30 September 2021)'
            T14, 3.2   , 2, percent  , at-least       ,  90, once, , 2021-09-30, 'at least 90% by September 2021 (30 September 2021)'
            T15, 3.2   , 3, percent  , at-least       ,  90, once, , 2021-09-30, 'at least 90% by September 2021 (30 September 2021)'
            T16, 3.2   , 4, percent  , at-least       ,  75, once, , 2021-09-30, 'at least 75% by September 2021 (30 September 2021)'
            T17, 3.3   , 1, percent  , more-than      ,  75, sustained, , 2021-09-30, 'consistently over 75% by September 2021 (30 September 2021)'
            T18, 4.1   , 1, percent  , at-least       ,  98, once, , 2021-09-30, 'at least 98% by September 2021 (30 September 2021)'
            T19, 4.1   , 2, percent  , more-than      ,  90, rising-then-sustained, , 2021-09-30, 'a rise step by step over 12 months, then consistently over 90% by September 2021 (30 September 2021)'
            T19, 4.1   , 3, percent  , more-than      ,  90, rising-then-sustained, , 2021-09-30, 'a rise step by step over 12 months, then consistently over 90% by September 2021 (30 September 2021)'
            T19, 4.1   , 4, percent  , more-than      ,  90, rising-then-sustained, , 2021-09-30, 'a rise step by step over 12 months, then consistently over 90% by September 2021 (30 September 2021)'
            T20, 4.1   , 5, percent  , at-least       ,  95, once, , , 'at least 95%'
            T21, 4.2   , 1, percent  , at-least       ,  90, once, , 2020-12-31, 'at least 90% by December 2020 (31 December 2020)'
            T22, 4.2   , 2, percent  , all            ,    , once, , 2020-12-31, 'all of it by December 2020 (31 December 2020)'
            T23, 1.1   , 1, percent  , all            ,    , once, , , 'all of them'
            T23, 1.1   , 2, percent  , words          ,    , rising, , , 'steady and sustained progress'
            T24, 1.2   , 1, milestone, in-place       ,    , once, , , 'in place'
            T25, 1.3(A), 1, milestone, in-place       ,    , once, , , 'complete'
            T25, 1.3(B), 1, milestone, in-place       ,    , once, , , 'complete'
            T26, 4.2   , 3, milestone, in-place       ,    , once, , , 'in place'
            """)
    void eachTargetIsTheOneThatYorkSet(
            String id,
            String line,
            String number,
            String unit,
            String kind,
            @Nullable BigDecimal value,
            String course,
            @Nullable LocalDate from,
            @Nullable LocalDate by,
            String words) {
        String key = YORK.rows("success.csv").stream()
                .filter(one ->
                        one.text("line").equals(line) && one.text("number").equals(number))
                .findFirst()
                .orElseThrow()
                .text("measure");
        Row measure = only("measures.csv", "key", key);
        Row target = only("targets.csv", "measure", key);
        assertThat(measure.text("target_id")).isEqualTo(id);
        assertThat(List.of(measure.text("unit"), target.text("kind"), target.text("course")))
                .containsExactly(unit, kind, course);
        SetTarget set = ExampleFigures.target(target);
        assertThat(set.value()).isEqualTo(value);
        assertThat(set.fromOn()).isEqualTo(from);
        assertThat(set.dueOn()).isEqualTo(by);
        assertThat(set.points()).isEqualTo(3);
        assertThat(TargetWords.target(
                        kept(set), ExampleFigures.definition(measure, null).unit()))
                .isEqualTo(words);
    }

    private static Row only(String file, String column, String key) {
        return YORK.rows(file).stream()
                .filter(row -> row.text(column).equals(key) && !isStretch(file, row))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isStretch(String file, Row row) {
        return file.equals("targets.csv") && !row.text("level").equals("core");
    }

    static Target kept(SetTarget set) {
        return new Target(
                UUID.randomUUID(),
                new MeasureId(UUID.randomUUID()),
                set.level(),
                new TypedTarget(set.kind(), set.value(), set.course(), set.points(), true, set.fromOn(), set.dueOn()),
                set.words(),
                set.fromWords(),
                set.dueWords(),
                set.reason(),
                Instant.EPOCH,
                null);
    }

    /** A target of the list is not changed in the example: where it was missed, that is what is shown. */
    @Test
    void noTargetOfTheListIsReplaced() {
        List<String> ofTheList = YORK.rows("measures.csv").stream()
                .filter(row -> row.has("target_id"))
                .map(row -> row.text("key"))
                .toList();
        assertThat(YORK.rows("targets.csv"))
                .filteredOn(row -> ofTheList.contains(row.text("measure")) && !isStretch("targets.csv", row))
                .extracting(row -> row.text("measure"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTargetOfTheListIsThere() {
        List<String> known = YORK.rows("measures.csv").stream()
                .map(row -> row.text("target_id"))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 26)
                        .mapToObj("T%02d"::formatted)
                        .toList());
    }

    /** The acceptance list says of each target whether it is counted, typed or not reported, as the example has it. */
    @Test
    void theAcceptanceListSaysWhereEachFigureComesFrom() throws Exception {
        List<String> list = Files.readAllLines(Path.of(System.getProperty("basedir", "."), "docs/acceptance.md"));
        for (Row measure : YORK.rows("measures.csv")) {
            if (measure.has("target_id")) {
                String how = measure.text("fed_by").equals("counted")
                        ? "counted"
                        : YORK.rows("readings.csv").stream()
                                        .anyMatch(row -> row.text("measure").equals(measure.text("key"))
                                                && (row.has("value") || row.has("numerator")))
                                ? "typed"
                                : "not reported";
                String id = "| " + measure.text("target_id") + " |";
                String row = list.stream()
                        .filter(line -> line.startsWith(id))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.split("\\|")[3]).as(measure.text("key")).contains(how);
            }
        }
    }

    @Test
    void thePlansSpreadsheetNamesTheSameMeasures() {
        for (Row line : YORK.rows("plan.csv")) {
            assertThat(line.text("measure_of_success").lines())
                    .containsExactlyElementsOf(YORK.rows("success.csv").stream()
                            .filter(row -> row.text("line").equals(line.text("action_ref")))
                            .map(row -> row.text("words"))
                            .toList());
        }
    }
}
