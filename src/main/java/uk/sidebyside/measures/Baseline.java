package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a measure stood before.
 *
 * @param value in the measure's unit
 * @param source who says so
 * @param recordedAt of several, the one recorded last counts
 */
public record Baseline(LocalDate on, BigDecimal value, String source, Instant recordedAt) {}
