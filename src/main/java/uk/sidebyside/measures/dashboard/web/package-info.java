/** The dashboard as a page and as files. */
@NullMarked
package uk.sidebyside.measures.dashboard.web;

import org.jspecify.annotations.NullMarked;
