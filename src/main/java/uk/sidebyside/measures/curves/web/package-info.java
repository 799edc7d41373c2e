/** Pages and forms of curves and of impact. */
@NullMarked
package uk.sidebyside.measures.curves.web;

import org.jspecify.annotations.NullMarked;
