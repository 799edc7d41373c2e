package uk.sidebyside.audits.frameworks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.audits.rules.AskedIf;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.OutcomeRule;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.SoundFramework;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.audits.rules.Subject;

/**
 * Reads a framework from its file, as {@code audit-frameworks/audit-framework.schema.json} describes it, and says all that is
 * wrong with it at once, each by its line.
 */
final class FrameworkFile {
    /** The frameworks that come with the program. */
    static final List<String> SHIPPED = List.of("six-principles", "ehc-plan", "being-heard");

    /** Bytes, about ten times what the largest of ours has. */
    static final int LONGEST = 500_000;

    private static final Set<String> FIELDS = Set.of(
            "$schema",
            "code",
            "version",
            "name",
            "about",
            "subject",
            "inForce",
            "madeBy",
            "madeWith",
            "source",
            "reviewMonths",
            "scales",
            "rowScale",
            "wholeScale",
            "standards",
            "outcome",
            "agreed");

    /** Either the framework with the words that an area agreed, by keys; or what must be mended first. */
    sealed interface Reading {}

    record Usable(Framework framework, Map<String, String> agreed) implements Reading {}

    record Faulty(List<FaultAt> faults) implements Reading {}

    private final FileFields fields;
    private String rowScale = "";

    private FrameworkFile(FileFields fields) {
        this.fields = fields;
    }

    static String shipped(String code) {
        String path = "/audit-frameworks/" + code + ".json";
        try (InputStream in = FrameworkFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException for a document that was stored and can't be read */
    static Framework known(String document) {
        return switch (read(document)) {
            case Usable usable -> usable.framework();
            case Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    static Reading read(String json) {
        if (json.length() > LONGEST) {
            return new Faulty(List.of(new FaultAt(1, "The file is longer than 500,000 characters. Shorten it.")));
        }
        LinedJson.Read read = LinedJson.read(json);
        FileFields fields = new FileFields();
        read.faults().forEach((line, faults) -> faults.forEach(words -> fields.faultOn(line, words)));
        if (read.root() instanceof LinedJson.Fields root) {
            return new FrameworkFile(fields).read(root);
        }
        if (read.root() != null) {
            fields.faultOn(1, "The file holds no framework. Begin with { and the fields that the schema names.");
        }
        return new Faulty(fields.faults());
    }

    private Reading read(LinedJson.Fields root) {
        fields.unknown("", root, FIELDS);
        rowScale = fields.code(root, "", "rowScale");
        LinedJson.Fields inForce = fields.object(root, "", "inForce");
        fields.unknown("inForce.", inForce, Set.of("from", "until"));
        LocalDate from = fields.day(inForce, "inForce.", "from");
        LocalDate until = fields.has(inForce, "until") ? fields.day(inForce, "inForce.", "until") : null;
        if (from == null && !fields.has(inForce, "from")) {
            fields.fault("inForce", "Write from which day it is used, like 2026-09-01.");
        }
        var framework = new Framework(
                fields.code(root, "", "code"),
                fields.number(root, "", "version", 1, 999, null),
                fields.text(root, "", "name", 120),
                fields.text(root, "", "about", 600),
                fields.oneOf(root, "", "subject", Subject::find, "service or plan", Subject.SERVICE),
                from == null ? LocalDate.EPOCH : from,
                until,
                fields.text(root, "", "madeBy", 200),
                fields.texts(root, "", "madeWith", 20, 200),
                fields.has(root, "source") ? fields.text(root, "", "source", 300) : "",
                fields.number(root, "", "reviewMonths", 1, 60, 12),
                fields.each(root, "", "scales", 10, this::scale),
                rowScale,
                fields.code(root, "", "wholeScale"),
                fields.each(root, "", "standards", 200, this::standard),
                fields.each(root, "", "outcome", 20, this::rule));
        Map<String, String> agreed = agreed(root, framework);
        SoundFramework.faults(framework).forEach(fault -> fields.fault(fault.at(), fault.words()));
        return fields.faults().isEmpty() ? new Usable(framework, agreed) : new Faulty(fields.faults());
    }

    private Scale scale(String at, LinedJson.Fields node) {
        fields.unknown(at, node, Set.of("key", "name", "levels"));
        return new Scale(
                fields.code(node, at, "key"),
                fields.text(node, at, "name", 120),
                fields.each(node, at, "levels", 12, this::level));
    }

    private Level level(String at, LinedJson.Fields node) {
        fields.unknown(at, node, Set.of("key", "label", "words", "apart"));
        return new Level(
                fields.code(node, at, "key"),
                fields.text(node, at, "label", 80),
                fields.has(node, "words") ? fields.text(node, at, "words", 600) : "",
                fields.yes(node, at, "apart"));
    }

    private Standard standard(String at, LinedJson.Fields node) {
        fields.unknown(at, node, Set.of("key", "number", "part", "title", "words", "indicators"));
        return new Standard(
                fields.code(node, at, "key"),
                fields.has(node, "number") ? fields.text(node, at, "number", 20) : "",
                fields.has(node, "part") ? fields.text(node, at, "part", 80) : "",
                fields.text(node, at, "title", 300),
                fields.has(node, "words") ? fields.text(node, at, "words", 1500) : "",
                fields.each(node, at, "indicators", 60, this::indicator));
    }

    private Indicator indicator(String at, LinedJson.Fields node) {
        fields.unknown(
                at, node, Set.of("key", "number", "words", "scale", "weight", "descriptors", "facts", "askedIf"));
        return new Indicator(
                fields.code(node, at, "key"),
                fields.has(node, "number") ? fields.text(node, at, "number", 20) : "",
                fields.text(node, at, "words", 1500),
                fields.has(node, "scale") ? fields.code(node, at, "scale") : rowScale,
                fields.number(node, at, "weight", 1, 100, 1),
                fields.has(node, "descriptors") ? descriptors(at, node) : Map.of(),
                fields.has(node, "facts") ? fields.codes(node, at, "facts", 20) : List.of(),
                fields.has(node, "askedIf") ? askedIf(at, node) : null);
    }

    private Map<String, String> descriptors(String at, LinedJson.Fields node) {
        Map<String, String> descriptors = new LinkedHashMap<>();
        LinedJson.Fields said = fields.object(node, at, "descriptors");
        said.values().keySet().forEach(level -> {
            fields.known(at + "descriptors." + level, said.values().get(level));
            descriptors.put(level, fields.text(said, at + "descriptors.", level, 3000));
        });
        return descriptors;
    }

    private AskedIf askedIf(String at, LinedJson.Fields node) {
        LinedJson.Fields condition = fields.object(node, at, "askedIf");
        fields.unknown(at + "askedIf.", condition, Set.of("indicator", "levels"));
        return new AskedIf(
                fields.code(condition, at + "askedIf.", "indicator"),
                fields.codes(condition, at + "askedIf.", "levels", 12));
    }

    private OutcomeRule rule(String at, LinedJson.Fields node) {
        fields.unknown(at, node, Set.of("when", "at", "atLeast", "among", "suggest"));
        OutcomeRule.When when = fields.oneOf(
                node,
                at,
                "when",
                OutcomeRule.When::find,
                "any, all, share, number or otherwise",
                OutcomeRule.When.OTHERWISE);
        return new OutcomeRule(
                when,
                fields.has(node, "at") ? fields.codes(node, at, "at", 12) : List.of(),
                fields.number(node, at, "atLeast", 0, 400, 0),
                fields.has(node, "among") ? fields.codes(node, at, "among", 400) : List.of(),
                fields.code(node, at, "suggest"));
    }

    /** What the area agreed word for word, by the key of a standard, an indicator, or an indicator and a level. */
    private Map<String, String> agreed(LinedJson.Fields root, Framework framework) {
        Map<String, String> agreed = new HashMap<>();
        if (!fields.has(root, "agreed")) {
            return agreed;
        }
        LinedJson.Fields words = fields.object(root, "", "agreed");
        words.values().forEach((key, value) -> {
            fields.known("agreed." + key, value);
            if (!AgreedKeys.of(framework).contains(key)) {
                fields.fault("agreed." + key, "“" + key + "” is no standard, indicator or level of one.");
            }
            agreed.put(key, fields.text(words, "agreed.", key, 3000));
        });
        return agreed;
    }
}
