/** One's own data to read and to take along, and erasure by an administrator. */
@NullMarked
package uk.sidebyside.access.personal.web;

import org.jspecify.annotations.NullMarked;
