package uk.sidebyside.audits.collected;

import java.util.UUID;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** References to what was handed in, to what audits have in common, and to services as their audits show them. */
public final class CollectedRefs {
    static final String HANDED_IN = "audit-handed-in";
    static final String SERVICE = "audited-service";
    static final String THEME = "audit-theme";

    private CollectedRefs() {}

    public static Ref of(AreaId area, SubmissionId id) {
        return new Ref(area, HANDED_IN, id.value());
    }

    public static Ref theme(AreaId area, UUID theme) {
        return new Ref(area, THEME, theme);
    }

    public static Ref of(AreaId area, ServiceId id) {
        return new Ref(area, SERVICE, id.value());
    }
}
