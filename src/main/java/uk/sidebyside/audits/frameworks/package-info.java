/**
 * Frameworks as data: read from files with every fault by its line, in versions with their days, with an area's own agreed
 * words beside our plain ones.
 */
@NullMarked
@NamedInterface("frameworks")
package uk.sidebyside.audits.frameworks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
