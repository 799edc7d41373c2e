package uk.sidebyside.access.circle.rules;

/** What somebody is to a child in whose circle they are. */
public enum Relationship {
    /** Somebody with parental responsibility. */
    PARENT(Side.FAMILY),
    /** Somebody who has the care of a child, as a foster carer has. */
    CARER(Side.FAMILY),
    /** A grandparent, a brother or sister, a family friend. */
    FAMILY(Side.FAMILY),
    /** Family by birth of a child who was adopted. */
    BIRTH_FAMILY(Side.FAMILY),
    /** Acts for a young person in a decision for which they lack capacity, and for that decision alone. */
    REPRESENTATIVE(Side.REPRESENTATIVE),
    CASE_OFFICER(Side.WORK),
    SETTING(Side.WORK),
    HEALTH(Side.WORK),
    SOCIAL_CARE(Side.WORK),
    ADVOCATE(Side.WORK),
    OTHER_PRACTITIONER(Side.WORK);

    private enum Side {
        FAMILY,
        REPRESENTATIVE,
        WORK
    }

    private final Side side;

    Relationship(Side side) {
        this.side = side;
    }

    /** Whether their rights end when they become the young person's own. */
    public boolean family() {
        return side == Side.FAMILY;
    }

    /** Whether they are there for a post, and so for an organisation. */
    public boolean work() {
        return side == Side.WORK;
    }
}
