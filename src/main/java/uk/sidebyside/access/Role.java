package uk.sidebyside.access;

/** What somebody is to the partnership; a route says which of these may call it. */
public enum Role {
    /** Anybody, signed in or not. */
    PUBLIC,
    /** Anybody with an account, whatever seats they hold. */
    SIGNED_IN,
    ACTION_OWNER,
    WORKSTREAM_LEAD,
    BOARD_MEMBER,
    FAMILY_SEAT,
    CHAIR,
    SCRUTINEER,
    /** Invited for a time, may read and never write; each page they open is logged. */
    INSPECTOR,
    ADMINISTRATOR,
    /** Leads the process of children's plans; sees the children in whose circle they are. */
    CASE_OFFICER,
    /** Runs joint partnership: pieces, people to ask, what is published. Sees no child by role. */
    COORDINATOR,
    /** Gets every worry about safety, and so may open any child's record of the area, with a reason. */
    SAFEGUARDING_LEAD,
    /** A teacher, therapist or social worker; sees the children in whose circle they are. */
    PRACTITIONER,
    /** Judges services and plans by agreed standards; knows plans by their references. Sees no child by role. */
    AUDITOR,
    /** Sees that advice from health bodies comes, on time and good; knows requests by their references. Sees no child by role. */
    CLINICAL_OFFICER
}
