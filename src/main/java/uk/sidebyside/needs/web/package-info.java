/** The pages of needs. */
@NullMarked
package uk.sidebyside.needs.web;

import org.jspecify.annotations.NullMarked;
