package uk.sidebyside.plan.rules;

/** Where the rules come from, as a reader can look it up. What is our own decision says so. */
final class Sources {

    static final String PROGRESS_KEY = "York's plan of 22 May 2020, progress key";
    static final String JOINT_OWNERSHIP = "York's plan of 22 May 2020, joint responsibility";
    static final String NAMED_OFFICERS = "York's plan of 22 May 2020, identified officers";
    static final String SIGNATURES = "docs/rules/plan.md, versions and signatures";
    static final String OUTCOMES = "York's plan of 22 May 2020, outcomes with their measures of success and impact";
    static final String OPENNESS = "York's model of joint partnership, clear time frames";
    static final String EMBEDDED = "docs/rules/plan.md, Embedded";
    static final String STATE_GRAPH = "docs/rules/plan.md, moving between states";
    static final String HISTORY = "docs/rules/plan.md, the row of states";

    private Sources() {}
}
