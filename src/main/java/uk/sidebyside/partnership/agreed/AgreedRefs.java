package uk.sidebyside.partnership.agreed;

import java.util.UUID;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at what was agreed. The kind never changes. */
public final class AgreedRefs {
    public static final String AGREEMENT = "partnership-agreement";

    private AgreedRefs() {}

    public static Ref agreement(AreaId area, UUID agreement) {
        return new Ref(area, AGREEMENT, agreement);
    }
}
