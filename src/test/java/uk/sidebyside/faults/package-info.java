/** What goes wrong in the world: killed processes, cut connections, damaged files, double starts. */
@NullMarked
package uk.sidebyside.faults;

import org.jspecify.annotations.NullMarked;
