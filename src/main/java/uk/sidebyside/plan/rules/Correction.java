package uk.sidebyside.plan.rules;

import java.time.LocalDate;

/**
 * What a past reporting point should have shown. The entry that it corrects stays as it was.
 *
 * @param pointOn the reporting point
 * @param note why, for everybody to read
 */
public record Correction(LocalDate pointOn, ProgressState state, String note) {}
