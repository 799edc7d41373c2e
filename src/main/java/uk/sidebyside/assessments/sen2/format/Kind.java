package uk.sidebyside.assessments.sen2.format;

/** How a value is written. */
public enum Kind {
    TEXT,
    DATE,
    /** 1 for yes, 0 for no. */
    FLAG,
    CODE,
    /** 13 characters: a letter that checks the rest, then twelve, of which the last may be a letter. */
    UPN,
    /** Ten digits, of which the last checks the rest. */
    ULN,
    POSTCODE,
    /** Six digits. */
    URN,
    /** Eight digits. */
    UKPRN,
    /** Three digits of a local authority. */
    LA,
    /** 1 or 2. */
    RANK
}
