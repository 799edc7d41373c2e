package uk.sidebyside.measures;

import java.time.LocalDate;
import uk.sidebyside.measures.rules.PublicTable;

/**
 * A version of a measure's public table.
 *
 * @param versionOn the day on which it was published, London time
 */
public record PublishedTable(MeasureId measure, LocalDate versionOn, PublicTable table) {}
