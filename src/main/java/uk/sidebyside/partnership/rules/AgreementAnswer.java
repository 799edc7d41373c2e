package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.Optional;

/** What somebody says to a draft. */
public enum AgreementAnswer {
    AGREE("agree", "Agree"),
    AGREE_WITH_COMMENTS("agree-with-comments", "Agree, with comments"),
    DO_NOT_AGREE("do-not-agree", "Do not agree");

    private final String code;
    private final String label;

    AgreementAnswer(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<AgreementAnswer> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static AgreementAnswer of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No AgreementAnswer is called " + code));
    }
}
