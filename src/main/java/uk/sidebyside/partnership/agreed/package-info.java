/**
 * What an area agreed about working together, as content that it edits: the foundation (definition, vision, principles,
 * benefits, themes), the glossary, and the agreement that its partners signed. It knows no piece of work.
 */
@NamedInterface("agreed")
@NullMarked
package uk.sidebyside.partnership.agreed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
