/**
 * What the population needs: the joint strategic needs assessment (JSNA) as a catalogue in two phases, what it found and
 * where that was used, working groups, and figures by area with their maps. It names actions of a plan by reference only.
 */
@NullMarked
package uk.sidebyside.needs;

import org.jspecify.annotations.NullMarked;
