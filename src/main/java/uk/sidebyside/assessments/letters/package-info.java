/**
 * The letters that the law asks for: drafted from the record of a case with the rights that they have to state, read and edited by an
 * officer, and then kept as they are. The family reads what is kept.
 */
@NamedInterface("letters")
@NullMarked
package uk.sidebyside.assessments.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
