/** Rules of figures in plain Java: no Spring, no SQL, no clock of their own. */
@NullMarked
package uk.sidebyside.measures.rules;

import org.jspecify.annotations.NullMarked;
