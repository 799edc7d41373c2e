package uk.sidebyside.surveys.rules;

import java.util.Arrays;
import java.util.Optional;

/** Who answers. Their results stay apart and are never added up: T19 asks for each (S2:812-819). */
public enum Respondent {
    CHILD("child", "A child", "Children"),
    YOUNG_PERSON("young-person", "A young person", "Young people"),
    PARENT_CARER("parent-carer", "A parent or carer", "Parents and carers"),
    PRACTITIONER("practitioner", "Somebody who works with families", "People who work with families");

    private final String code;
    private final String one;
    private final String many;

    Respondent(String code, String one, String many) {
        this.code = code;
        this.one = one;
        this.many = many;
    }

    public String code() {
        return code;
    }

    /** As people choose it for themselves. */
    public String one() {
        return one;
    }

    /** As results name the group. */
    public String many() {
        return many;
    }

    public boolean ofFamilies() {
        return this != PRACTITIONER;
    }

    public static Optional<Respondent> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
