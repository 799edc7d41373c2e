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
    ADMINISTRATOR
}
