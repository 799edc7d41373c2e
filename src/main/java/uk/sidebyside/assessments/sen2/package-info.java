/**
 * The council's yearly return of children with an EHC plan or a request for one (SEN2): read from XML or CSV in two steps, checked
 * row by row, worked through as a list of findings, and written again from the records. {@code format.Field} is the table of every
 * field and code name.
 */
@NamedInterface("sen2")
@NullMarked
package uk.sidebyside.assessments.sen2;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
