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

    /** In their order, in a few statements however many there are; none that names what the one who asks may not see. */
    List<Use> of(AreaId area, MeasureId measure);
}
