package uk.sidebyside.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.plan.rules.KeyFault;
import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.Need;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressKeyChecks;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.TagColour;

/**
 * Reads a progress key from its file, as {@code progress-keys/progress-key.schema.json} describes it, and says all that
 * is wrong with it at once.
 */
final class ProgressKeyFile {

    /** The keys that come with the program. */
    static final List<String> SHIPPED = List.of("york-six", "three-colour");

    private static final Set<String> KEY_FIELDS = Set.of("$schema", "code", "name", "version", "states");
    private static final Set<String> STATE_FIELDS = Set.of("code", "label", "tag", "meaning", "alsoNeeds");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Either the key, or what must be mended first. */
    sealed interface Reading {}

    record Usable(ProgressKey key) implements Reading {}

    record Faulty(List<KeyFault> faults) implements Reading {}

    private final List<KeyFault> faults = new ArrayList<>();

    private ProgressKeyFile() {}

    /**
     * @throws IllegalStateException where a key that comes with the program can't be used
     */
    static ProgressKey shipped(String code) {
        String path = "/progress-keys/" + code + ".json";
        try (InputStream in = ProgressKeyFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No file " + path);
            }
            return switch (read(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                case Usable usable -> usable.key();
                case Faulty faulty -> throw new IllegalStateException(path + ": " + faulty.faults());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(String json) {
        try {
            return new ProgressKeyFile().read(JSON.readTree(json));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Faulty(List.of(new KeyFault(
                    "line " + line,
                    "It can't be read as JSON.",
                    "Look for a missing comma, bracket or quotation mark.")));
        }
    }

    private Reading read(JsonNode root) {
        if (!root.isObject()) {
            fault(
                    "file",
                    "It doesn't hold a progress key.",
                    "Begin with { and the fields code, name, version, states.");
            return new Faulty(faults);
        }
        unknownFields("", root, KEY_FIELDS);
        String code = text("", root, "code");
        String name = text("", root, "name");
        int version = version(root.path("version"));
        List<ProgressState> states = states(root.path("states"));
        if (faults.isEmpty()) {
            faults.addAll(ProgressKeyChecks.of(code, name, version, states));
        }
        return faults.isEmpty() ? new Usable(new ProgressKey(code, name, version, states)) : new Faulty(faults);
    }

    private int version(JsonNode node) {
        if (!node.isInt()) {
            fault("version", "A version is a whole number from 1.", "Write 1 for the first version.");
            return 0;
        }
        return node.intValue();
    }

    private List<ProgressState> states(JsonNode nodes) {
        List<ProgressState> states = new ArrayList<>();
        if (!nodes.isArray()) {
            fault("states", "The list of states is missing.", "Write them between [ and ], in the order of showing.");
            return states;
        }
        for (int i = 0; i < nodes.size(); i++) {
            ProgressState state = state("states[" + i + "]", nodes.get(i));
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private @Nullable ProgressState state(String where, JsonNode node) {
        if (!node.isObject()) {
            fault(where, "It is not a state.", "Write { \"code\": …, \"label\": …, \"tag\": …, \"meaning\": … }.");
            return null;
        }
        unknownFields(where + ".", node, STATE_FIELDS);
        String code = text(where + ".", node, "code");
        String label = text(where + ".", node, "label");
        TagColour tag = word(where + ".", node, "tag", TagColour::of, words(TagColour.values(), TagColour::word));
        Meaning meaning = word(where + ".", node, "meaning", Meaning::of, words(Meaning.values(), Meaning::word));
        Set<Need> alsoNeeds = needs(where + ".alsoNeeds", node.path("alsoNeeds"));
        return tag == null || meaning == null ? null : new ProgressState(code, label, tag, meaning, alsoNeeds);
    }

    private Set<Need> needs(String where, JsonNode nodes) {
        EnumSet<Need> needs = EnumSet.noneOf(Need.class);
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            fault(where, "It is not a list.", "Write the words between [ and ].");
        }
        for (JsonNode node : nodes) {
            Optional<Need> need = Need.of(node.asString(""));
            need.ifPresent(needs::add);
            if (need.isEmpty()) {
                fault(where, "Nothing can be asked for by " + node + ".", oneOf(words(Need.values(), Need::word)));
            }
        }
        return needs;
    }

    private String text(String at, JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        if (!node.isString()) {
            fault(at + field, "It is missing, or not text.", "Write it between quotation marks.");
            return "";
        }
        return node.stringValue();
    }

    private <E> @Nullable E word(
            String at, JsonNode parent, String field, Function<String, Optional<E>> reads, List<String> known) {
        String word = text(at, parent, field);
        Optional<E> read = reads.apply(word);
        if (read.isEmpty() && !word.isEmpty()) {
            fault(at + field, "There is no " + field + " \"" + word + "\".", oneOf(known));
        }
        return read.orElse(null);
    }

    private static <E> List<String> words(E[] constants, Function<E, String> word) {
        return Arrays.stream(constants).map(word).toList();
    }

    private static String oneOf(List<String> words) {
        return "Use one of: " + String.join(", ", words) + ".";
    }

    private void unknownFields(String at, JsonNode node, Set<String> known) {
        node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> fault(at + field, "There is no such field.", "Take it out, or check its spelling."));
    }

    private void fault(String where, String what, String mend) {
        faults.add(new KeyFault(where, what, mend));
    }
}
