package uk.sidebyside.audits.rules;

/**
 * A level of a scale.
 *
 * @param words what it means wherever it is chosen; may be blank
 * @param apart stands outside the order, as "not applicable": it counts for nothing
 */
public record Level(String key, String label, String words, boolean apart) {}
