package uk.sidebyside.audits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;

/** All that is signed of an audit, as JSON whose bytes are the same for the same audit. It names posts and no person. */
final class AuditDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditDocument() {}

    static String write(WholeAudit whole) {
        Audit audit = whole.audit();
        ObjectNode root = JSON.createObjectNode();
        root.put("audit", audit.id().value().toString()).put("number", audit.number());
        root.putObject("framework")
                .put("code", audit.framework().code())
                .put("version", audit.framework().version())
                .put("name", whole.framework().name());
        root.put("title", audit.title()).put("organisation", audit.organisation());
        root.put("description", audit.description());
        root.put("auditedOn", audit.auditedOn().toString());
        root.put("coversFrom", audit.coversFrom().toString());
        ArrayNode auditors = root.putArray("auditors");
        whole.auditors().forEach(one -> auditors.add(one.designation()));
        root.put("strengths", audit.strengths());
        ArrayNode rows = root.putArray("levels");
        whole.framework().indicators().forEach(indicator -> row(rows.addObject(), whole, indicator));
        String outcome = audit.outcome();
        root.put(
                "outcome",
                outcome == null
                        ? ""
                        : whole.framework()
                                .whole()
                                .find(outcome)
                                .map(Level::label)
                                .orElse(outcome));
        root.put("why", audit.outcomeWords()).put("summary", audit.summary());
        ArrayNode steps = root.putArray("nextSteps");
        whole.steps().forEach(step -> step(steps.addObject(), whole, step));
        root.put("reviewOn", String.valueOf(audit.reviewOn()));
        return root.toString();
    }

    private static void row(ObjectNode node, WholeAudit whole, Indicator indicator) {
        Answer answer = whole.answers().get(indicator.key());
        node.put("indicator", indicator.key()).put("words", indicator.words());
        if (answer == null) {
            return;
        }
        String level = answer.level();
        if (level != null) {
            node.put("level", label(whole, indicator, level));
        }
        node.put("notes", answer.notes()).put("by", answer.answeredAs());
        ArrayNode evidence = node.putArray("evidence");
        whole.evidenceOf(indicator).forEach(one -> evidence.add(one.title()));
        ArrayNode others = node.putArray("others");
        whole.opinionsOf(indicator).forEach(one -> others.addObject()
                .put("by", one.saidAs())
                .put("of", label(whole, indicator, one.level()))
                .put("stance", one.stance().code())
                .put("words", one.words()));
    }

    private static String label(WholeAudit whole, Indicator indicator, String level) {
        return whole.framework()
                .scaleOf(indicator)
                .find(level)
                .map(Level::label)
                .orElse(level);
    }

    private static void step(ObjectNode node, WholeAudit whole, NextStep step) {
        node.put("what", step.what())
                .put("who", whole.owner(step))
                .put("dueOn", step.dueOn().toString());
    }

    /** The hash of a document's bytes, in hexadecimal. */
    static String sha256(String document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
