/** Outside truths: what others publish and we must agree with. */
@NullMarked
package uk.sidebyside.oracles;

import org.jspecify.annotations.NullMarked;
