package uk.sidebyside.audits.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.sidebyside.testing.JsonSchema;

/** The schema that we publish says what a framework file must look like: of ours, of what is exported, and of what is refused. */
class PublishedSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode read(String name) {
        try (InputStream in = PublishedSchemaTest.class.getResourceAsStream("/audit-frameworks/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> faults(JsonNode framework) {
        return new JsonSchema(read("audit-framework.schema")).faults(framework);
    }

    @ParameterizedTest
    @ValueSource(strings = {"six-principles", "ehc-plan", "being-heard"})
    void whatWeShipKeepsToItAndSoDoesWhatIsExported(String name) {
        assertThat(faults(read(name))).isEmpty();
        var usable = (FrameworkFile.Usable) FrameworkFile.read(read(name).toString());
        String exported = FrameworkWriting.write(usable.framework(), Map.of("one", "As it was agreed"));
        assertThat(faults(JSON.readTree(exported))).isEmpty();
    }

    @Test
    void allThatAreShippedAreHeldAgainstIt() {
        assertThat(FrameworkFile.SHIPPED).containsExactlyInAnyOrder("six-principles", "ehc-plan", "being-heard");
    }

    @Test
    void theSchemaRefusesWhatTheProgramRefuses() {
        refused("/colour besides", file -> file.put("colour", "red"), "has colour besides");
        refused("no name", file -> file.remove("name"), "lacks name");
        refused("a version in words", file -> file.put("version", "one"), "/version is no integer");
        refused("no such subject", file -> file.put("subject", "school"), "/subject is none of");
        refused("a formula", file -> file.put("about", "=1+1"), "/about breaks pattern");
        refused("a long name", file -> file.put("name", "n".repeat(121)), "/name breaks maxLength");
        refused("no code", file -> file.put("code", "No Code"), "/code breaks pattern");
        refused("a version 0", file -> file.put("version", 0), "/version breaks minimum");
        refused("no standards", file -> file.putArray("standards"), "/standards breaks minItems");
        refused(
                "a day that is none",
                file -> ((ObjectNode) file.get("inForce")).put("from", "2026-02-30"),
                "/inForce/from breaks format");
        refused(
                "a level without its word",
                file -> ((ObjectNode) file.at("/scales/0/levels/0")).remove("label"),
                "/scales/0/levels/0 lacks label");
    }

    private static void refused(String what, java.util.function.Consumer<ObjectNode> fault, String found) {
        var file = (ObjectNode) read("being-heard");
        fault.accept(file);
        assertThat(faults(file)).as(what).anyMatch(one -> one.contains(found));
        assertThat(FrameworkFile.read(file.toString())).as(what).isInstanceOf(FrameworkFile.Faulty.class);
    }
}
