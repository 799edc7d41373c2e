/** The pages of what was agreed: the families' word and what it rests on, the glossary, the agreement. */
@NullMarked
package uk.sidebyside.partnership.agreed.web;

import org.jspecify.annotations.NullMarked;
