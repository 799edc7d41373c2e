package uk.sidebyside.measures;

import java.util.List;
import uk.sidebyside.shared.AreaId;

/**
 * What uses a measure to say how it goes, such as the actions of a plan. The room that owns it contributes this as a bean, since
 * measures know no other room's records.
 */
public interface MeasureUses {

    /** @param href the page of what uses it, which the one who asks may see */
    record Use(String words, String href) {}

    /** In their order; one statement at most, and none that names what the one who asks may not see. */
    List<Use> of(AreaId area, MeasureId measure);
}
