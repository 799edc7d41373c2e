package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.Need;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.TagColour;
import uk.sidebyside.plan.rules.YorkKey;

class ProgressKeyFileTest {

    private static final String RISK = """
            { "code": "risk", "label": "At risk", "tag": "yellow", "meaning": "under-way", "alsoNeeds": ["reason", "recovery"] }""";
    private static final String DONE = """
            { "code": "done", "label": "Done", "tag": "green", "meaning": "completed" }""";

    private static String key(String... states) {
        return "{ \"code\": \"ours\", \"name\": \"Ours\", \"version\": 3, \"states\": [" + String.join(", ", states)
                + "] }";
    }

    private static List<String> faults(String json) {
        assertThat(ProgressKeyFile.read(json)).isInstanceOf(ProgressKeyFile.Faulty.class);
        return ((ProgressKeyFile.Faulty) ProgressKeyFile.read(json))
                .faults().stream()
                        .peek(fault -> assertThat(fault.mend()).isNotBlank())
                        .map(fault -> fault.where() + ": " + fault.what())
                        .toList();
    }

    @Test
    void yorksSixStatesAreWordForWordAndInOrder() {
        assertThat(ProgressKeyFile.shipped("york-six")).isEqualTo(YorkKey.KEY);
        assertThat(YorkKey.KEY.labels())
                .containsExactly(
                        "Not yet started",
                        "Started but delayed",
                        "Progressing but delayed",
                        "Progressing and on track",
                        "Completed",
                        "Embedded");
        assertThat(YorkKey.KEY.states())
                .extracting(state -> state.tag().word())
                .containsExactly("grey", "orange", "yellow", "blue", "green", "purple");
    }

    @Test
    void aKeyOfThreeColoursNeedsNoCode() {
        ProgressKey key = ProgressKeyFile.shipped("three-colour");

        assertThat(key.labels()).containsExactly("Red: behind", "Amber: under way", "Green: done");
        assertThat(key.state("red").needs()).contains(Need.REASON, Need.NEW_DATE);
    }

    @Test
    void everyShippedKeyIsUsable() {
        assertThat(ProgressKeyFile.SHIPPED)
                .allSatisfy(
                        code -> assertThat(ProgressKeyFile.shipped(code).code()).isEqualTo(code));
        assertThatIllegalStateException().isThrownBy(() -> ProgressKeyFile.shipped("none-such"));
    }

    @Test
    void aStateMayAskForMoreThanItsMeaning() {
        ProgressKeyFile.Reading reading = ProgressKeyFile.read(key(RISK, DONE));

        assertThat(reading).isInstanceOfSatisfying(ProgressKeyFile.Usable.class, usable -> {
            assertThat(usable.key().version()).isEqualTo(3);
            assertThat(usable.key().state("risk").needs()).containsExactly(Need.REASON, Need.RECOVERY);
        });
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        String json = """
                { "code": 5, "name": "Ours", "version": "one", "colour": "blue",
                  "states": [
                    { "code": "a", "label": "A", "tag": "red", "meaning": "halfway", "alsoNeeds": ["a biscuit"] },
                    "done",
                    { "code": "b", "tag": "green", "meaning": "completed", "alsoNeeds": "reason", "note": "" }
                  ] }""";

        assertThat(faults(json))
                .containsExactly(
                        "colour: There is no such field.",
                        "code: It is missing, or not text.",
                        "version: A version is a whole number from 1.",
                        "states[0].tag: There is no tag \"red\".",
                        "states[0].meaning: There is no meaning \"halfway\".",
                        "states[0].alsoNeeds: Nothing can be asked for by \"a biscuit\".",
                        "states[1]: It is not a state.",
                        "states[2].note: There is no such field.",
                        "states[2].label: It is missing, or not text.",
                        "states[2].alsoNeeds: It is not a list.");
    }

    @Test
    void theRulesOfAKeyAreCheckedToo() {
        assertThat(faults(key(DONE, DONE.replace("done", "red").replace("Done", "Red"))))
                .containsExactly(
                        "states[1].label: A colour alone says nothing to many people.",
                        "states: No state says that work is still to be done.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"key\"", "5", "null"})
    void aFileThatHoldsSomethingElseIsRefused(String json) {
        assertThat(faults(json)).containsExactly("file: It doesn't hold a progress key.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "{ \"code\": \"a\", }", "{ \"code\": \"a\", \"code\": \"b\" }"})
    void aBrokenFileIsRefused(String json) {
        assertThat(ProgressKeyFile.read(json)).isInstanceOf(ProgressKeyFile.Faulty.class);
    }

    @Test
    void aBrokenFileNamesItsLine() {
        assertThat(faults("{\n\"code\": \"a\"\n\"name\": \"b\"\n}"))
                .containsExactly("line 3: It can't be read as JSON.");
    }

    @Test
    void aKeyWithoutStatesIsRefused() {
        assertThat(faults("{ \"code\": \"a\", \"name\": \"A\", \"version\": 1 }"))
                .containsExactly("states: The list of states is missing.");
    }

    @ParameterizedTest
    @CsvSource({"tag", "meaning", "alsoNeeds"})
    void thePublishedSchemaKnowsTheSameWordsAsTheCode(String field) throws IOException {
        JsonNode property = schema().at("/$defs/state/properties/" + field);
        JsonNode words = property.has("items") ? property.at("/items/enum") : property.path("enum");
        List<String> code =
                switch (field) {
                    case "tag" ->
                        Arrays.stream(TagColour.values()).map(TagColour::word).toList();
                    case "meaning" ->
                        Arrays.stream(Meaning.values()).map(Meaning::word).toList();
                    default -> Arrays.stream(Need.values()).map(Need::word).toList();
                };

        assertThat(StreamSupport.stream(words.spliterator(), false).map(JsonNode::stringValue))
                .containsExactlyElementsOf(code);
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in =
                ProgressKeyFileTest.class.getResourceAsStream("/progress-keys/progress-key.schema.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        }
    }

    @Test
    void theStatesOfAThreeColourKeyMoveByTheSameGraph() {
        ProgressKey key = ProgressKeyFile.shipped("three-colour");
        ProgressState amber = key.state("amber");

        assertThat(uk.sidebyside.plan.rules.ProgressGraph.following(key, amber))
                .extracting(ProgressState::code)
                .containsExactly("red", "amber", "green");
    }
}
