package uk.sidebyside.assessments.sen2.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvPersonsTest {
    private static final Header ASSUMED = Header.of(2026, Header.censusOf(2026), "");
    private static final int PERSONS = 200;

    @TempDir
    private Path folder;

    private final GeneratedReturn generated = new GeneratedReturn(3, 2026, PERSONS, "816");
    private Map<String, byte[]> files = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        files = written(generated);
    }

    private Map<String, byte[]> written(GeneratedReturn its) throws IOException {
        Map<String, byte[]> all = new HashMap<>();
        try (var csv = new CsvReturn(folder, its.header())) {
            its.each(csv::person);
        }
        try (var listed = Files.list(folder)) {
            for (Path file : listed.toList()) {
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        assertThat(files).hasSize(9);
        assertThat(read()).isEqualTo(expected());
    }

    @Test
    void theFileOfTheReturnSaysWhoseItIs() throws Exception {
        try (CsvPersons persons = open()) {
            assertThat(persons.header().la()).isEqualTo("816");
            assertThat(persons.header().year()).isEqualTo(2026);
        }
        files.remove("sen2.csv");
        try (CsvPersons persons = open()) {
            assertThat(persons.header()).isEqualTo(ASSUMED);
        }
    }

    @Test
    void columnsAreFoundWhereverTheyStand() throws Exception {
        for (String name :
                List.of("person.csv", "requests.csv", "assessment.csv", "activeplans.csv", "placementdetail.csv")) {
            change(name, row -> {
                List<String> swapped = new ArrayList<>(row);
                Collections.reverse(swapped);
                return swapped;
            });
        }
        assertThat(read()).isEqualTo(expected());
    }

    @Test
    void theReturnOf2023CallsSexOtherwiseAndSaysOnceWhatLaterYearsSayForEachPlacement() throws Exception {
        files = written(new GeneratedReturn(3, 2023, PERSONS, "816"));
        assertThat(new String(files.get("person.csv"), StandardCharsets.UTF_8)).contains("gendercurrent");
        change("activeplans.csv", row -> {
            List<String> more = new ArrayList<>(row);
            more.add(row.contains("activeplanstableid") ? "res" : "B");
            return more;
        });

        assertThat(read())
                .allSatisfy(person -> assertThat(person).contains("Sex="))
                .anySatisfy(person -> assertThat(person).contains("Res=B"));
    }

    @Test
    void rowsMayStandInAnotherOrderThanTheirPersons() throws Exception {
        String[] lines = new String(files.get("requests.csv"), StandardCharsets.UTF_8).split("\r\n");
        List<String> rows = new ArrayList<>(Arrays.asList(lines).subList(1, lines.length));
        Collections.reverse(rows);
        put("requests.csv", lines[0] + "\r\n" + String.join("\r\n", rows) + "\r\n");

        assertThat(read()).isEqualTo(expected());
    }

    @Test
    void aRowThatHangsOnNothingIsRefused() throws Exception {
        put("requests.csv", text("requests.csv") + "99999,88888,2025-01-01,1,0,,A,0,0,\r\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("requests.csv hangs on no row of person.csv");
    }

    /** Somebody copied a row: the first of the two would be given what is the second's. */
    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PERSON", "REQUEST", "ASSESSMENT", "PLAN", "ACTIVE"})
    void twoRowsWithOneIdAreRefusedWhereverTheyStand(Part part) {
        String name = part.fileName();
        List<String> rows = text(name).lines().toList();
        String id = cell(rows, 5, part.key());
        put(name, text(name) + rows.get(20).replaceFirst("^" + cell(rows, 20, part.key()) + ",", id + ",") + "\r\n");

        assertThatThrownBy(this::read).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.what())
                    .startsWith(
                            "Row " + (rows.size() + 1) + " of " + name + " has the " + part.key() + " of a row before");
            assertThat(refused.mend()).contains("a " + part.key() + " of its own");
        });
    }

    @Test
    void whereNothingHangsOnRowsTheirIdsMayBeAnything() throws Exception {
        change("senneed.csv", row -> {
            List<String> same = new ArrayList<>(row);
            same.set(0, row.contains("senneedtableid") ? row.getFirst() : "7");
            return same;
        });

        assertThat(read()).isEqualTo(expected());
    }

    @Test
    void onRowsWithoutAnIdNothingHangs() throws Exception {
        files.keySet().removeIf(name -> !name.equals("person.csv"));
        change("person.csv", row -> {
            List<String> blank = new ArrayList<>(row);
            blank.set(0, row.contains("persontableid") ? row.getFirst() : "");
            return blank;
        });
        assertThat(read()).hasSize(PERSONS);
        put("requests.csv", "requeststableid,persontableid,receiveddate\r\n1,,2025-01-01\r\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("Row 2 of requests.csv hangs on no row of person.csv");
    }

    private static String cell(List<String> rows, int row, String heading) {
        return rows.get(row)
                .split(",", -1)[List.of(rows.getFirst().split(",", -1)).indexOf(heading)];
    }

    @Test
    void aFileThatIsCutInTheMiddleIsRefused() {
        String text = text("requests.csv");
        put("requests.csv", text.substring(0, text.lastIndexOf(',', text.length() - 20)));

        assertThatThrownBy(this::read).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.what()).contains("requests.csv has");
            assertThat(refused.mend()).contains("cut off");
        });
    }

    @Test
    void marksAndSixteenBitsAreReadAndOtherLettersRefusedInWords() throws Exception {
        String text = text("person.csv");
        put("person.csv", "\uFEFF" + text);
        assertThat(read()).isEqualTo(expected());
        files.put("person.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(read()).isEqualTo(expected());
        files.put("person.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        assertThat(read()).isEqualTo(expected());

        files.put("person.csv", text.replace("Łukasz", "Zoë").getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining("UTF-8");
    }

    @Test
    void semicolonsAndTabsAreReadToo() throws Exception {
        put("requests.csv", text("requests.csv").replace(',', ';'));
        put("senneed.csv", text("senneed.csv").replace(',', '\t'));

        assertThat(read()).isEqualTo(expected());
    }

    @Test
    void aFileOfSomethingElseIsRefusedByItsHeadings() {
        put("shoes.csv", "colour,size\r\nred,41\r\n");

        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining("shoes.csv");
    }

    @Test
    void withoutPersonsThereIsNoReturn() {
        files.remove("person.csv");

        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining("no file of persons");
    }

    @Test
    void theSameKindTwiceIsRefused() {
        files.put("person (1).csv", files.get("person.csv"));

        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining("Two files hold Person");
    }

    @Test
    void whatNoColumnHoldsIsKnownToBeAbsent() throws Exception {
        files.remove("senneed.csv");
        try (CsvPersons persons = open()) {
            assertThat(persons.absent()).containsExactlyInAnyOrder(Field.NEED_TYPE, Field.NEED_RANK);
        }
    }

    private interface Change {
        List<String> of(List<String> row);
    }

    private void change(String name, Change change) {
        StringBuilder changed = new StringBuilder();
        for (String line : text(name).split("\r\n")) {
            changed.append(String.join(",", change.of(List.of(line.split(",", -1)))))
                    .append("\r\n");
        }
        put(name, changed.toString());
    }

    private String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> expected() {
        List<String> all = new ArrayList<>();
        generated.each(person -> all.add(person.toString()));
        return all;
    }

    private CsvPersons open() throws FileRefused, IOException {
        return CsvPersons.open(
                files.entrySet().stream()
                        .map(file -> new CsvPersons.Named(file.getKey(), new ByteArrayInputStream(file.getValue())))
                        .toList(),
                ASSUMED);
    }

    private List<String> read() throws FileRefused, IOException {
        List<String> read = new ArrayList<>();
        try (CsvPersons persons = open()) {
            for (Node person = persons.next(); person != null; person = persons.next()) {
                read.add(person.toString());
            }
        }
        return read;
    }
}
