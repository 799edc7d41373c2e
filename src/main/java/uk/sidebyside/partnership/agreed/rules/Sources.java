package uk.sidebyside.partnership.agreed.rules;

/** Why the rules are as they are. */
final class Sources {
    static final String CONTENT = "docs/rules/partnership-agreed.md, words of an area";
    static final String GLOSSARY = "docs/rules/partnership-agreed.md, glossary";
    static final String AGREEMENT = "York's model of joint partnership, joint partnership agreement";

    private Sources() {}
}
