/** How anybody joins in: opportunities, those who agreed to be asked, and what people propose. */
@NullMarked
@NamedInterface("join")
package uk.sidebyside.partnership.join;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
