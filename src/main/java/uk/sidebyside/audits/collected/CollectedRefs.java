package uk.sidebyside.audits.collected;

import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** References to what was handed in, and to services as their audits show them. */
public final class CollectedRefs {
    static final String HANDED_IN = "audit-handed-in";
    static final String SERVICE = "audited-service";

    private CollectedRefs() {}

    public static Ref of(AreaId area, SubmissionId id) {
        return new Ref(area, HANDED_IN, id.value());
    }

    public static Ref of(AreaId area, ServiceId id) {
        return new Ref(area, SERVICE, id.value());
    }
}
