package uk.sidebyside.partnership.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.Records;
import uk.sidebyside.partnership.rules.SoundModel;
import uk.sidebyside.shared.EasyWords;

/**
 * Reads a model from its file, as {@code partnership-models/partnership-model.schema.json} describes it, and says all that is
 * wrong with it at once.
 */
final class ModelFile {
    /** The models that come with the program. */
    static final List<String> SHIPPED = List.of("individual", "strategic");

    private static final int WORDS = 600;
    private static final int EASY_READ = 30;
    private static final String CODE = "[a-z][a-z0-9-]{1,39}";
    private static final Set<String> FIELDS =
            Set.of("$schema", "code", "name", "version", "level", "about", "steps", "checks", "easyRead");
    private static final Set<String> OF_STEP =
            Set.of("key", "title", "words", "tips", "evidence", "optional", "records");
    private static final Set<String> OF_CHECK = Set.of("key", "near", "worker", "participant", "blocks");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Either the model, or what must be mended first. */
    sealed interface Reading {}

    record Usable(Model model) implements Reading {}

    record Faulty(List<String> faults) implements Reading {}

    private final List<String> faults = new ArrayList<>();

    private ModelFile() {}

    static String shipped(String code) {
        String path = "/partnership-models/" + code + ".json";
        try (InputStream in = ModelFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException for a document that was stored and can't be read */
    static Model known(String document) {
        return switch (read(document)) {
            case Usable usable -> usable.model();
            case Faulty faulty -> throw new IllegalStateException(String.join(" ", faulty.faults()));
        };
    }

    static Reading read(String json) {
        try {
            return new ModelFile().read(JSON.readTree(json));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Faulty(
                    List.of("Line " + line + " can't be read. Look for a missing comma, bracket or quotation mark."));
        }
    }

    private Reading read(JsonNode root) {
        if (!root.isObject()) {
            return new Faulty(List.of("The file holds no model. Begin with { and the fields that the schema names."));
        }
        unknown("", root, FIELDS);
        String code = code("", root, "code");
        String name = text("", root, "name", 120);
        JsonNode number = root.path("version");
        if (!number.isInt() || number.intValue() < 1 || number.intValue() > 999) {
            faults.add("version: write a whole number from 1 to 999.");
        }
        Optional<Level> level = Level.find(root.path("level").asString(""));
        if (level.isEmpty()) {
            faults.add("level: write individual or strategic.");
        }
        String about = text("", root, "about", WORDS);
        List<Model.Step> steps = new ArrayList<>();
        list(root, "steps", 30).forEach(node -> steps.add(step("steps[" + steps.size() + "].", node)));
        List<Model.Check> checks = new ArrayList<>();
        list(root, "checks", 20).forEach(node -> checks.add(check("checks[" + checks.size() + "].", node)));
        List<String> easyRead = easyRead(root.path("easyRead"));
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        var model = new Model(code, name, number.intValue(), level.orElseThrow(), about, steps, checks, easyRead);
        faults.addAll(SoundModel.faults(model));
        return faults.isEmpty() ? new Usable(model) : new Faulty(faults);
    }

    private Model.Step step(String at, JsonNode node) {
        unknown(at, node, OF_STEP);
        List<String> tips = new ArrayList<>();
        for (JsonNode tip : node.path("tips")) {
            tips.add(words(at + "tips", tip, WORDS));
        }
        if (tips.isEmpty() || tips.size() > 6) {
            faults.add(at + "tips: write one to six.");
        }
        String records = node.path("records").asString("");
        Optional<Records> where = Records.find(records);
        if (!node.path("records").isMissingNode() && where.isEmpty()) {
            faults.add(at + "records: nothing is called \"" + records + "\".");
        }
        return new Model.Step(
                code(at, node, "key"),
                text(at, node, "title", 80),
                text(at, node, "words", WORDS),
                tips,
                text(at, node, "evidence", WORDS),
                yes(at, node, "optional"),
                where.orElse(null));
    }

    private Model.Check check(String at, JsonNode node) {
        unknown(at, node, OF_CHECK);
        return new Model.Check(
                code(at, node, "key"),
                code(at, node, "near"),
                text(at, node, "worker", WORDS),
                text(at, node, "participant", WORDS),
                yes(at, node, "blocks"));
    }

    private List<String> easyRead(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray() || node.isEmpty() || node.size() > EASY_READ) {
            faults.add("easyRead: write a list of 1 to " + EASY_READ + " sentences, or leave it out.");
            return List.of();
        }
        List<String> easy = new ArrayList<>();
        for (JsonNode one : node) {
            String at = "easyRead[" + easy.size() + "]";
            String said = words(at, one, 200);
            easy.add(said);
            EasyWords.check(said)
                    .forEach(tooLong ->
                            faults.add(at + ": write at most " + EasyWords.AT_MOST + " words in a sentence."));
        }
        return easy;
    }

    private boolean yes(String at, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            faults.add(at + field + ": write true or false.");
        }
        return value.asBoolean(false);
    }

    private Iterable<JsonNode> list(JsonNode root, String field, int atMost) {
        JsonNode nodes = root.path(field);
        if (!nodes.isArray() || nodes.size() > atMost) {
            faults.add(field + ": write a list of at most " + atMost + " between [ and ].");
            return List.of();
        }
        return nodes;
    }

    private String code(String at, JsonNode node, String field) {
        String code = text(at, node, field, 40);
        if (!code.isEmpty() && !code.matches(CODE)) {
            faults.add(at + field + ": use small letters, numbers and hyphens.");
        }
        return code;
    }

    private String text(String at, JsonNode node, String field, int atMost) {
        return words(at + field, node.path(field), atMost);
    }

    private String words(String where, JsonNode node, int atMost) {
        if (!node.isString()
                || node.stringValue().isBlank()
                || node.stringValue().length() > atMost) {
            faults.add(where + ": write 1 to " + atMost + " characters between quotation marks.");
            return "";
        }
        return node.stringValue();
    }

    private void unknown(String at, JsonNode node, Set<String> known) {
        node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> faults.add(at + field + ": there is no such field. Take it out."));
    }
}
