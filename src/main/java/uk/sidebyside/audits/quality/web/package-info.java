/** The pages of the quality of plans. */
@NullMarked
package uk.sidebyside.audits.quality.web;

import org.jspecify.annotations.NullMarked;
