package uk.sidebyside.testing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Holds a document against a schema in the words of JSON Schema 2020-12 that our published schemas use. A word that it does not know
 * is an error, so that a schema never asks for something that nobody checks.
 */
public final class JsonSchema {
    /** Words that say something to people, and ask for nothing. */
    private static final Set<String> SAID = Set.of("$schema", "$defs", "title", "description", "default");

    private final JsonNode root;

    public JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** What is wrong, each with the place where it stands. */
    public List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        check("", document, root, faults);
        return faults;
    }

    private void check(String at, JsonNode node, JsonNode schema, List<String> faults) {
        for (Map.Entry<String, JsonNode> word : schema.properties()) {
            if (!SAID.contains(word.getKey())) {
                check(at, node, schema, word.getKey(), word.getValue(), faults);
            }
        }
    }

    private void check(String at, JsonNode node, JsonNode schema, String word, JsonNode asks, List<String> faults) {
        switch (word) {
            case "$ref" -> check(at, node, root.at(asks.stringValue().substring(1)), faults);
            case "type" -> must(isA(node, asks.stringValue()), at, "is no " + asks.stringValue(), faults);
            case "required" ->
                asks.forEach(key -> must(node.has(key.stringValue()), at, "lacks " + key.stringValue(), faults));
            case "properties" ->
                asks.properties().stream()
                        .filter(one -> node.has(one.getKey()))
                        .forEach(one -> check(at + "/" + one.getKey(), node.get(one.getKey()), one.getValue(), faults));
            case "additionalProperties" -> others(at, node, schema, asks, faults);
            case "enum" -> must(asks.valueStream().anyMatch(node::equals), at, "is none of " + asks, faults);
            case "items" -> {
                for (int i = 0; node.isArray() && i < node.size(); i++) {
                    check(at + "/" + i, node.get(i), asks, faults);
                }
            }
            default ->
                must(!node.isMissingNode() && holds(node, word, asks), at, "breaks " + word + " " + asks, faults);
        }
    }

    private void others(String at, JsonNode node, JsonNode schema, JsonNode asks, List<String> faults) {
        Set<String> others = new TreeSet<>(node.propertyNames());
        if (schema.has("properties")) {
            others.removeAll(schema.get("properties").propertyNames());
        }
        for (String other : others) {
            if (asks.isBoolean()) {
                must(asks.booleanValue(), at, "has " + other + " besides", faults);
            } else {
                check(at + "/" + other, node.get(other), asks, faults);
            }
        }
    }

    private static boolean isA(JsonNode node, String type) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isString();
            case "integer" -> node.isIntegralNumber();
            case "boolean" -> node.isBoolean();
            default -> throw new IllegalArgumentException("A type that nobody checks: " + type);
        };
    }

    private static boolean holds(JsonNode node, String word, JsonNode asks) {
        return switch (word) {
            case "minimum" -> !node.isNumber() || node.intValue() >= asks.intValue();
            case "maximum" -> !node.isNumber() || node.intValue() <= asks.intValue();
            case "minItems" -> !node.isArray() || node.size() >= asks.intValue();
            case "maxItems" -> !node.isArray() || node.size() <= asks.intValue();
            case "minLength" -> !node.isString() || length(node) >= asks.intValue();
            case "maxLength" -> !node.isString() || length(node) <= asks.intValue();
            case "pattern" ->
                !node.isString()
                        || Pattern.compile(asks.stringValue())
                                .matcher(node.stringValue())
                                .find();
            case "format" -> !node.isString() || isDay(node.stringValue(), asks.stringValue());
            default -> throw new IllegalArgumentException("A word that nobody checks: " + word);
        };
    }

    private static int length(JsonNode node) {
        return node.stringValue().codePointCount(0, node.stringValue().length());
    }

    private static boolean isDay(String text, String format) {
        if (!format.equals("date")) {
            throw new IllegalArgumentException("A format that nobody checks: " + format);
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private static void must(boolean holds, String at, String fault, List<String> faults) {
        if (!holds) {
            faults.add((at.isEmpty() ? "/" : at) + " " + fault);
        }
    }
}
