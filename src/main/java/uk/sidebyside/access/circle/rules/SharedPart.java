package uk.sidebyside.access.circle.rules;

/** A part of a record that a young person may show their parents, each by itself. */
public enum SharedPart {
    /** Where we are, what is next, who, by when. */
    STEPS,
    /** What they said, and what became of it. */
    VIEWS,
    /** Strengths and interests. */
    STRENGTHS,
    /** Needs, setting and excerpts of the plan. */
    PLAN,
    /** Who is in the circle and how they want to be written to. */
    CONTACT
}
