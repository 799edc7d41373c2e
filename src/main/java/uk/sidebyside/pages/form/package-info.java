/** A page that asks for a few related things: its fields, what was typed into them, and what is wrong with it. */
@NullMarked
package uk.sidebyside.pages.form;

import org.jspecify.annotations.NullMarked;
