/** What is told of joint partnership: to everybody once a month, and in numbers to whoever puts papers together. */
@NullMarked
@NamedInterface("told")
package uk.sidebyside.partnership.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
