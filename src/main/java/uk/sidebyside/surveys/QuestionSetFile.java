package uk.sidebyside.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.QuestionSet;
import uk.sidebyside.surveys.rules.QuestionSetChecks;
import uk.sidebyside.surveys.rules.Scale;

/** Reads a question set from its file, as {@code question-sets/question-set.schema.json} describes it. */
final class QuestionSetFile {
    /** The sets that come with the program. */
    static final List<String> SHIPPED =
            List.of("joint-partnership", "ehc-experience", "vision", "awareness", "before-and-after");

    private static final String SOURCE = "question-set.schema.json";
    private static final Set<String> SET_FIELDS =
            Set.of("$schema", "key", "version", "title", "about", "core", "questions");
    private static final Set<String> QUESTION_FIELDS =
            Set.of("key", "scale", "standard", "easyRead", "child", "picture");
    private static final Map<Edition, String> EDITIONS =
            new EnumMap<>(Map.of(Edition.STANDARD, "standard", Edition.EASY_READ, "easyRead", Edition.CHILD, "child"));
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The six questions that are the same for every service (R121). */
    private static final List<Question> CORE = core();

    private final List<Finding> faults = new ArrayList<>();

    private QuestionSetFile() {}

    /** @param set null where something is wrong with it */
    record Read(@Nullable QuestionSet set, List<Finding> faults) {}

    static QuestionSet shipped(String key) {
        Read read = read(text("/question-sets/" + key + ".json"));
        if (read.set() == null) {
            throw new IllegalStateException(key + ": " + read.faults());
        }
        return read.set();
    }

    /** With the questions of the core in front where the set asks for them. */
    static Read read(String json) {
        return new QuestionSetFile().from(json, true);
    }

    /** As it was frozen: the questions of the core are among them already. */
    static QuestionSet frozen(String json) {
        Read read = new QuestionSetFile().from(json, false);
        if (read.set() == null) {
            throw new IllegalStateException("A survey holds a question set that can't be read: " + read.faults());
        }
        return read.set();
    }

    static String write(QuestionSet set) {
        ObjectNode root = JSON.createObjectNode();
        root.put("key", set.key()).put("version", set.version());
        root.put("title", set.title()).put("about", set.about()).put("core", set.core());
        ArrayNode questions = root.putArray("questions");
        for (Question question : set.questions()) {
            ObjectNode node = questions.addObject().put("key", question.key());
            if (question.scale() != null) {
                node.put("scale", question.scale().code());
            }
            question.texts().forEach((edition, text) -> node.put(EDITIONS.get(edition), text));
            if (!question.picture().isEmpty()) {
                node.put("picture", question.picture());
            }
        }
        return root.toString();
    }

    private Read from(String json, boolean withCore) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            fault("set.no.json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
            return new Read(null, faults);
        }
        if (!root.isObject()) {
            fault("set.no.set");
            return new Read(null, faults);
        }
        unknown("", root, SET_FIELDS);
        boolean core = root.path("core").asBoolean(false);
        List<Question> questions = new ArrayList<>(core && withCore ? CORE : List.of());
        questions.addAll(questions(root.path("questions")));
        var set = new QuestionSet(
                root.path("key").asString(""),
                root.path("version").asInt(0),
                root.path("title").asString(""),
                root.path("about").asString(""),
                core,
                questions);
        faults.addAll(QuestionSetChecks.of(set));
        return faults.isEmpty() ? new Read(set, List.of()) : new Read(null, List.copyOf(faults));
    }

    private List<Question> questions(JsonNode nodes) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode node : nodes) {
            String key = node.path("key").asString("");
            unknown(key, node, QUESTION_FIELDS);
            String said = node.path("scale").asString("");
            Scale scale = Scale.of(said).orElse(null);
            if (!said.isEmpty() && scale == null) {
                fault("question.scale", key, said);
            }
            Map<Edition, String> texts = new EnumMap<>(Edition.class);
            EDITIONS.forEach((edition, field) -> {
                if (node.hasNonNull(field)) {
                    texts.put(edition, node.path(field).asString(""));
                }
            });
            String picture = node.path("picture").asString("");
            if (!picture.matches("[a-z]{0,30}")) {
                fault("question.picture", key);
            }
            questions.add(new Question(key, scale, texts, picture));
        }
        return questions;
    }

    private void unknown(String where, JsonNode node, Set<String> known) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault("set.unknown.field", where, name));
    }

    private void fault(String key, Object... details) {
        faults.add(Finding.of("file", key, SOURCE, details));
    }

    private static List<Question> core() {
        return List.copyOf(new QuestionSetFile()
                .questions(
                        JSON.readTree(text("/question-sets/common-core.json")).path("questions")));
    }

    static String text(String path) {
        try (InputStream in = QuestionSetFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
