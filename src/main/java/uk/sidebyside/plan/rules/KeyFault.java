package uk.sidebyside.plan.rules;

/**
 * What is wrong in a progress key's file. Unlike a rule's finding it carries its words, since it is read beside a file
 * and not beside a form's field.
 *
 * @param where as {@code states[2].label}
 */
public record KeyFault(String where, String what, String mend) {

    @Override
    public String toString() {
        return where + ": " + what + " " + mend;
    }
}
