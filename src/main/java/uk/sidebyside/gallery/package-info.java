/** Every component with examples, for those who build pages. Only there when `sidebyside.gallery` is set to true. */
@NullMarked
package uk.sidebyside.gallery;

import org.jspecify.annotations.NullMarked;
