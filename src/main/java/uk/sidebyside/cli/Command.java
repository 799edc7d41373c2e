package uk.sidebyside.cli;

import java.util.List;

/** One word of the command line. Say what was done on {@code System.out}, what went wrong on {@code System.err}. */
interface Command {
    int DONE = 0;
    int REFUSED = 1;
    int MISUSED = 2;

    String name();

    /** The words after the name, and a sentence on what it does, parted by a line break. */
    String usage();

    /** @return the exit code */
    int run(List<String> words, Program program) throws Exception;
}
