/** The pages of children: those of staff and those of families. */
@NullMarked
package uk.sidebyside.children.web;

import org.jspecify.annotations.NullMarked;
