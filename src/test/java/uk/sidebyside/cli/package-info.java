/** The command line, joined to the program of the tests. */
@NullMarked
package uk.sidebyside.cli;

import org.jspecify.annotations.NullMarked;
