package uk.sidebyside.audits.frameworks;

/**
 * What is wrong with a file, and where.
 *
 * @param line from 1
 */
public record FaultAt(int line, String words) {

    @Override
    public String toString() {
        return "Line " + line + ": " + words;
    }
}
