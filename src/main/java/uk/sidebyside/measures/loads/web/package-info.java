/** Loading a file of figures, step by step. */
@NullMarked
package uk.sidebyside.measures.loads.web;

import org.jspecify.annotations.NullMarked;
