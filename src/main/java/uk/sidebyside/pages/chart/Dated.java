package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point of a line.
 *
 * @param value null where nothing was reported: the line has a gap there
 */
public record Dated(LocalDate on, @Nullable Double value) {}
