package uk.sidebyside.surveys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Surveys whose people heard by the promised day what was done, of those whose day it was (S0:998-1000, R126). */
@Component
class ToldOnTime implements FactSource {
    private static final SourceKey KEY = new SourceKey("surveys.told");

    private final SurveyStore surveys;

    ToldOnTime(SurveyStore surveys) {
        this.surveys = surveys;
    }

    @Override
    public SourceKey key() {
        return KEY;
    }

    @Override
    public String words() {
        return "surveys whose people were told by the promised day what was done, of those whose day it was";
    }

    @Override
    public Counts counts() {
        return Counts.AS_IT_FALLS_DUE;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        surveys.inArea(area).stream().map(ToldOnTime::fact).forEach(each);
    }

    /** Of one that the caller holds; none before it is made. */
    List<Fact> of(AreaId area, SurveyId id) {
        return surveys.byId(area, id).stream().map(ToldOnTime::fact).toList();
    }

    private static Fact fact(Survey survey) {
        return Fact.of(survey.id().value(), survey.tellBy(), Boolean.TRUE.equals(survey.toldOnTime()) ? 1 : 0, 1);
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(subject -> subject, subject -> SurveyRefs.of(area, new SurveyId(subject))));
    }
}
