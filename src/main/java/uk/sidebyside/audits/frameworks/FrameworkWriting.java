package uk.sidebyside.audits.frameworks;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.sidebyside.audits.rules.AskedIf;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.OutcomeRule;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;

/** Writes a framework as the file that {@link FrameworkFile} reads. */
final class FrameworkWriting {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FrameworkWriting() {}

    static String write(Framework framework, Map<String, String> agreed) {
        ObjectNode root = JSON.createObjectNode().put("$schema", "audit-framework.schema.json");
        root.put("code", framework.code()).put("version", framework.version());
        root.put("name", framework.name()).put("about", framework.about());
        root.put("subject", framework.subject().code());
        ObjectNode inForce =
                root.putObject("inForce").put("from", framework.from().toString());
        if (framework.until() != null) {
            inForce.put("until", framework.until().toString());
        }
        root.put("madeBy", framework.madeBy());
        texts(root, "madeWith", framework.madeWith());
        said(root, "source", framework.source());
        root.put("reviewMonths", framework.reviewMonths());
        ArrayNode scales = root.putArray("scales");
        framework.scales().forEach(scale -> scale(scales.addObject(), scale));
        root.put("rowScale", framework.rowScale()).put("wholeScale", framework.wholeScale());
        ArrayNode standards = root.putArray("standards");
        framework.standards().forEach(standard -> standard(standards.addObject(), framework, standard));
        ArrayNode outcome = root.putArray("outcome");
        framework.outcome().forEach(rule -> rule(outcome.addObject(), rule));
        if (!agreed.isEmpty()) {
            ObjectNode words = root.putObject("agreed");
            AgreedKeys.of(framework).stream()
                    .filter(agreed::containsKey)
                    .forEach(key -> words.put(key, agreed.get(key)));
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void scale(ObjectNode node, Scale scale) {
        node.put("key", scale.key()).put("name", scale.name());
        ArrayNode levels = node.putArray("levels");
        scale.levels().forEach(level -> {
            ObjectNode one = levels.addObject().put("key", level.key()).put("label", level.label());
            said(one, "words", level.words());
            if (level.apart()) {
                one.put("apart", true);
            }
        });
    }

    private static void standard(ObjectNode node, Framework framework, Standard standard) {
        node.put("key", standard.key());
        said(node, "number", standard.number());
        said(node, "part", standard.part());
        node.put("title", standard.title());
        said(node, "words", standard.words());
        ArrayNode indicators = node.putArray("indicators");
        standard.indicators().forEach(one -> indicator(indicators.addObject(), framework, one));
    }

    private static void indicator(ObjectNode node, Framework framework, Indicator indicator) {
        node.put("key", indicator.key());
        said(node, "number", indicator.number());
        node.put("words", indicator.words());
        if (!indicator.scale().equals(framework.rowScale())) {
            node.put("scale", indicator.scale());
        }
        if (indicator.weight() != 1) {
            node.put("weight", indicator.weight());
        }
        if (!indicator.descriptors().isEmpty()) {
            ObjectNode descriptors = node.putObject("descriptors");
            framework.scaleOf(indicator).levels().stream()
                    .filter(level -> indicator.descriptors().containsKey(level.key()))
                    .forEach(level ->
                            descriptors.put(level.key(), indicator.descriptors().get(level.key())));
        }
        if (!indicator.facts().isEmpty()) {
            texts(node, "facts", indicator.facts());
        }
        AskedIf condition = indicator.askedIf();
        if (condition != null) {
            texts(node.putObject("askedIf").put("indicator", condition.indicator()), "levels", condition.levels());
        }
    }

    private static void rule(ObjectNode node, OutcomeRule rule) {
        node.put("when", rule.when().code());
        if (!rule.at().isEmpty()) {
            texts(node, "at", rule.at());
        }
        if (rule.atLeast() > 0) {
            node.put("atLeast", rule.atLeast());
        }
        if (!rule.among().isEmpty()) {
            texts(node, "among", rule.among());
        }
        node.put("suggest", rule.suggest());
    }

    private static void texts(ObjectNode node, String field, List<String> texts) {
        ArrayNode list = node.putArray(field);
        texts.forEach(list::add);
    }

    private static void said(ObjectNode node, String field, String words) {
        if (!words.isEmpty()) {
            node.put(field, words);
        }
    }
}
