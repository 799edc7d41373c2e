package uk.sidebyside.example;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A part of the example that is loaded in one transaction.
 *
 * @param title what the log says is being told
 * @param told whether it is there already; whatever happened, a chapter is there wholly or not at all
 */
record Chapter(String title, Predicate<Story> told, Consumer<Story> tell) {}
