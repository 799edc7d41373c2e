/** Open data: its pages and files, and the choice of what is public. */
@NullMarked
package uk.sidebyside.measures.open.web;

import org.jspecify.annotations.NullMarked;
