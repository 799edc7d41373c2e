package uk.sidebyside.measures.open;

import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** References to what is published as open data: what a feed or a subscription can be narrowed to. */
public final class DataRefs {
    static final String OPEN_DATA = "open-data";
    static final String DATASET = "dataset";
    static final String TITLE = "Figures as open data";

    private DataRefs() {}

    /** All that an area publishes. */
    public static Ref openData(AreaId area) {
        return new Ref(area, OPEN_DATA, area.value());
    }

    /** What is published of one measure. */
    public static Ref dataset(AreaId area, MeasureId measure) {
        return new Ref(area, DATASET, measure.value());
    }
}
