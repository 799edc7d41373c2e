/**
 * The statutory clocks: which duty begins with what, how its time is counted, what excuses lateness, and the law that says so.
 * {@code Statute} is the table to read beside the statute. Plain Java; nothing here asks what day it is.
 */
@NamedInterface("case-rules")
@NullMarked
package uk.sidebyside.assessments.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
