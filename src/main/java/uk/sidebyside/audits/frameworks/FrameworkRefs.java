package uk.sidebyside.audits.frameworks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * How other rooms point at a version of a framework. A version is known by its code and number, so its id is worked out of them:
 * it is the same before and after an area keeps a version that comes with the program.
 */
public final class FrameworkRefs {
    public static final String FRAMEWORK = "audit-framework";

    private FrameworkRefs() {}

    public static Ref of(AreaId area, FrameworkId framework) {
        String name = FRAMEWORK + "/" + framework.code() + "/" + framework.version();
        return new Ref(area, FRAMEWORK, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
