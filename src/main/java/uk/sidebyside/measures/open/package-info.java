/**
 * What is open to everybody: how a measure is published, and the making of its public tables. What was published is read through
 * the room's root.
 */
@NamedInterface("open")
@NullMarked
package uk.sidebyside.measures.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
