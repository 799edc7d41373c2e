/** The pages of sign-in, and what a session remembers of it: ids and times as text, nothing else. */
@NullMarked
package uk.sidebyside.access.signin.web;

import org.jspecify.annotations.NullMarked;
