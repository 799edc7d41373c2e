package uk.sidebyside.partnership.models;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * How other rooms point at a version of a model. It is known by its code and number, so its id is worked out of them: it is the
 * same before and after an area keeps a version that comes with the program.
 */
public final class ModelRefs {
    public static final String MODEL = "partnership-model";

    private ModelRefs() {}

    public static Ref of(AreaId area, Model model) {
        String name = MODEL + "/" + model.code() + "/" + model.version();
        return new Ref(area, MODEL, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
