/**
 * Accounts and how one proves to be a person: passwords with a second factor, passkeys, other providers of identity,
 * e-mailed links, limits on trying, and what a session remembers. Shown to higher floors: {@link SignInMail}, which
 * {@code notices} implements, {@link Accounts}, and {@link Guesses} for secrets of other rooms.
 */
@NamedInterface("sign-in")
@NullMarked
package uk.sidebyside.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
