package uk.sidebyside.voice.said;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sidebyside.voice.rules.Question;

/**
 * The sets of questions and the pictures that can be chosen, from readable files. A view keeps the words in which it was asked, so
 * that a question may be worded better later.
 */
@Component
public class Questions {
    /** What a parent or carer is asked in an invitation. */
    public static final String PARENT = "parent";

    /** What everybody is asked about a service or an action of a plan. */
    public static final String SERVICE = "service";

    public static final String CHILD = "child";
    public static final String YOUNG = "young";
    public static final String SEEN = "seen";
    public static final String PRACTITIONER = "practitioner";

    private final Map<String, List<Question>> sets = new LinkedHashMap<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();

    Questions() {
        for (NamedCsvRecord row : rows("questions.csv")) {
            sets.computeIfAbsent(row.getField("set"), set -> new ArrayList<>()).add(question(row));
        }
        rows("pictures.csv").forEach(row -> pictures.put(row.getField("name"), row.getField("label")));
    }

    private static Question question(NamedCsvRecord row) {
        String offered = row.getField("pictures");
        return new Question(
                row.getField("set"),
                row.getField("key"),
                Question.Kind.valueOf(
                        row.getField("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getField("standard"),
                row.getField("easy"),
                row.getField("child"),
                row.getField("hint"),
                offered.isEmpty() ? List.of() : List.of(offered.split("\\|")));
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Questions.class.getResourceAsStream("/voice/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The file voice/" + name + " is missing");
            }
            try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String set) {
        return sets.containsKey(set);
    }

    /** In the order in which they are asked; empty for a set that there is not. */
    public List<Question> of(String set) {
        return List.copyOf(sets.getOrDefault(set, List.of()));
    }

    public Optional<Question> find(String set, String key) {
        return of(set).stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** The pictures that somebody may choose for a view: those of its question, and those that they chose when it offered others. */
    public List<String> offered(String set, View view) {
        List<String> offered = new ArrayList<>(
                find(set, view.question()).map(Question::pictures).orElse(List.of()));
        view.said().choices().stream().filter(one -> !offered.contains(one)).forEach(offered::add);
        return offered;
    }

    /** What a picture is called; its name where there is none any more. */
    public String picture(String name) {
        return pictures.getOrDefault(name, name);
    }

    /** All pictures that any question offers, by their names. */
    public Map<String, String> pictures() {
        return java.util.Collections.unmodifiableMap(pictures);
    }
}
