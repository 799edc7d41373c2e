/** Pages of surveys: for those who answer, for those who ask, and for everybody who reads what was said. */
@NullMarked
package uk.sidebyside.surveys.web;

import org.jspecify.annotations.NullMarked;
