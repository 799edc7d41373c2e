/** The pages of letters: the officer's, and the family's. */
@NullMarked
package uk.sidebyside.assessments.letters.web;

import org.jspecify.annotations.NullMarked;
