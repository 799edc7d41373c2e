/** Pages of the return: what is wrong, a file in, a file out. */
@NullMarked
package uk.sidebyside.assessments.sen2.web;

import org.jspecify.annotations.NullMarked;
