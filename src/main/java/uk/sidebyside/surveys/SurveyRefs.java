package uk.sidebyside.surveys;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms name a survey. */
public final class SurveyRefs {
    public static final String SURVEY = "survey";

    private SurveyRefs() {}

    public static Ref of(AreaId area, SurveyId id) {
        return new Ref(area, SURVEY, id.value());
    }
}
