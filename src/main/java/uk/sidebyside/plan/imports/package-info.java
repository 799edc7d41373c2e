/**
 * Reads a plan from a spreadsheet: the file into text cells, the headings into columns, the rows into checked lines.
 * Nothing here stores anything; what can't be read is asked about, never guessed.
 */
@NullMarked
package uk.sidebyside.plan.imports;

import org.jspecify.annotations.NullMarked;
