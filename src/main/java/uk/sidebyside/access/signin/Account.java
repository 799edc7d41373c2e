package uk.sidebyside.access.signin;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;

/** An account as sign-in knows it, with its hashes and secrets: never leaves this package. */
record Account(
        PersonId person,
        String name,
        @Nullable String email,
        @Nullable String passwordHash,
        @Nullable String authenticatorSecret,
        @Nullable Long lastStep,
        @Nullable String proposedSecret,
        boolean closed) {}
