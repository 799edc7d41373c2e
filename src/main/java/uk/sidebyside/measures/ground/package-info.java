/** What every part of the room stands on: who may write, what texts must keep to, where a day ends. It knows no measure. */
@NullMarked
package uk.sidebyside.measures.ground;

import org.jspecify.annotations.NullMarked;
