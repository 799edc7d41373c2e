/** The command line, {@code bin/sidebyside COMMAND …}: each command is a {@link uk.sidebyside.cli.Command}, listed in {@code CommandLine}. */
@NullMarked
package uk.sidebyside.cli;

import org.jspecify.annotations.NullMarked;
