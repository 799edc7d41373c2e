/** Models of joint partnership as data: read from files, in versions, with an area's own agreed words beside our plain ones. */
@NullMarked
@NamedInterface("models")
package uk.sidebyside.partnership.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
