/**
 * Who may see and do what: areas, organisations, people, the seats that they hold, sign-in, and the principal in whose
 * name every transaction runs. Stands on {@code shared} alone.
 */
@NullMarked
package uk.sidebyside.access;

import org.jspecify.annotations.NullMarked;
