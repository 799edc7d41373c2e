package uk.sidebyside.pages.display;

/** A name and its value, in few words. */
public record Fact(String name, String value) {}
