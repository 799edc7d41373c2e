package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** Groups of families who are asked less often than others. */
public enum GroupReached {
    NEW_TO_SEND("new-to-send", "Families new to support"),
    OTHER_LANGUAGE("other-language", "Families who speak another language at home"),
    FATHERS("fathers", "Fathers and grandparents"),
    YOUNG_ADULTS("young-adults", "Young adults"),
    NOT_SPEAKING("not-speaking", "Children who do not speak"),
    HOME("at-home", "Children who are not in school"),
    RURAL("rural", "Families in villages"),
    LOW_INCOME("low-income", "Families with little money");

    private final String code;
    private final String label;

    GroupReached(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<GroupReached> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static GroupReached of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No GroupReached is called " + code));
    }
}
