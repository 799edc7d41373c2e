package uk.sidebyside.audits;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at audits, and at the judgement of one indicator, on which evidence hangs. The kinds never change. */
public final class AuditRefs {
    public static final String AUDIT = "audit";
    public static final String ANSWER = "audit-answer";

    /** The kind under which all rooms know a service. */
    static final String SERVICE = "service";

    /** The kind under which all rooms know the plans of an area together; its id is that of the area. */
    static final String PLANS = "plans";

    private AuditRefs() {}

    public static Ref of(AreaId area, AuditId audit) {
        return new Ref(area, AUDIT, audit.value());
    }

    public static Ref of(AreaId area, Answer answer) {
        return new Ref(area, ANSWER, answer.id());
    }
}
