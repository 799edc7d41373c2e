package uk.sidebyside.board.rules;

/** Where the rules come from, as a reader can look it up. What is our own decision says so. */
final class Sources {

    static final String MONTHLY_REPORTS = "York's plan of 22 May 2020, monthly assurance reports";
    static final String FAMILY_VOICE = "York's plan of 22 May 2020, family voice at the board";
    static final String CHALLENGE = "York's plan of 22 May 2020, challenge and scrutiny";
    static final String PACK = "docs/rules/board.md, the pack";
    static final String DECISIONS = "docs/rules/board.md, decisions";
    static final String GOVERNANCE = "York's plan of 22 May 2020, terms of reference and membership";

    static final String BODIES = "docs/rules/board.md, bodies and seats";
    static final String MEETINGS = "docs/rules/board.md, meetings";

    private Sources() {}
}
