package uk.sidebyside.assessments.sen2.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons of a return, one after the other, with all that hangs on each. What was read is not kept. */
public sealed interface Persons extends Closeable permits XmlPersons, CsvPersons {

    Header header();

    /** The next, or null after the last. */
    @Nullable
    Node next() throws FileRefused, IOException;

    /** What the file has that the return doesn't know, by name. */
    Set<String> unknown();

    /** Fields that this file has no place for, whatever its rows say: nothing is known of them, not even that they are blank. */
    Set<Field> absent();

    /** How much of the file was read, in bytes. */
    long bytesRead();
}
