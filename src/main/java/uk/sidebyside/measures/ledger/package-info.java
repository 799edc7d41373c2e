/**
 * The ledger of facts: what rooms above record of their work, how it is folded into roll-ups, counted, and counted again each night.
 * It knows no measure.
 */
@NamedInterface("ledger")
@NullMarked
package uk.sidebyside.measures.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
