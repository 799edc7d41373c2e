/** Pages about what services handed in: for the centre, for services, and for everybody. */
@NullMarked
package uk.sidebyside.audits.collected.web;

import org.jspecify.annotations.NullMarked;
