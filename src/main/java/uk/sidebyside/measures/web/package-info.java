/** Pages, data files and forms of measures. */
@NullMarked
package uk.sidebyside.measures.web;

import org.jspecify.annotations.NullMarked;
