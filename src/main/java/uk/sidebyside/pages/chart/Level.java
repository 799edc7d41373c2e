package uk.sidebyside.pages.chart;

/** A line across the whole chart, like a target, with its name. */
public record Level(String label, double value) {}
