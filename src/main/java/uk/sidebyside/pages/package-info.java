/**
 * How a page becomes bytes: the jte views, the vendored assets and who a page is for. It knows no module of the
 * product, and any of them may use it.
 */
@ApplicationModule(type = Type.OPEN)
@NullMarked
package uk.sidebyside.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
