/**
 * The proof: files, links, quotes with consent and notes, each attached to what it proves. Files lie in chunks in the
 * database and are served so that they can't run. Stands on {@code access}.
 */
@NullMarked
package uk.sidebyside.evidence;

import org.jspecify.annotations.NullMarked;
