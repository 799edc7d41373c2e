/** Tools for every day: checklists, templates, Easy Read and posters, by the step of a model that they help with. */
@NullMarked
@NamedInterface("tools")
package uk.sidebyside.partnership.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
