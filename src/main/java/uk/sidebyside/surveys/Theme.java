package uk.sidebyside.surveys;

/** @param retired whether it is no longer offered; what was coded by it stays */
public record Theme(ThemeId id, String label, boolean retired, int version) {}
