package uk.sidebyside.audits.rules;

import java.util.Arrays;
import java.util.Optional;

/** As what somebody took part who is asked about an audit by a link. The code stands in forms, the words beside what they say. */
public enum TookPartAs {
    PARENT("parent", "A parent or carer who took part"),
    YOUNG_PERSON("young-person", "A young person who took part");

    private final String code;
    private final String words;

    TookPartAs(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Optional<TookPartAs> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
