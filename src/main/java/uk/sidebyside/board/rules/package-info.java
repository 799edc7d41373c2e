/**
 * The rules of assurance and challenge: when papers and reports are due, what a challenge and a report may become, what
 * must be in a pack before it is closed. Plain Java: no Spring, no SQL and no clock; the day comes in as an argument.
 * Rules return findings, pages find words.
 */
@NullMarked
package uk.sidebyside.board.rules;

import org.jspecify.annotations.NullMarked;
