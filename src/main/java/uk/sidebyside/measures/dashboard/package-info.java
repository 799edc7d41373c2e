/** The first screen: is it getting better? */
@NamedInterface("dashboard")
@NullMarked
package uk.sidebyside.measures.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
