package uk.sidebyside.partnership;

import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at pieces of joint partnership and at services. The kinds never change. */
public final class PieceRefs {
    public static final String PIECE = "partnership-piece";
    public static final String SERVICE = "service";

    private PieceRefs() {}

    public static Ref of(AreaId area, PieceId piece) {
        return new Ref(area, PIECE, piece.value());
    }

    public static Ref of(AreaId area, ServiceId service) {
        return new Ref(area, SERVICE, service.value());
    }
}
