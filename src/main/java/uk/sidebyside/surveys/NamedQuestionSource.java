package uk.sidebyside.surveys;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.rules.NamedQuestion;

/** What named questions came to in each counted survey, in the month in which it was counted. */
final class NamedQuestionSource implements FactSource {
    private final NamedQuestion figure;
    private final String words;
    private final TallyStore tallies;

    NamedQuestionSource(NamedQuestion figure, String words, TallyStore tallies) {
        this.figure = figure;
        this.words = words;
        this.tallies = tallies;
    }

    NamedQuestion figure() {
        return figure;
    }

    @Override
    public SourceKey key() {
        return new SourceKey("surveys." + figure.code());
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Counts counts() {
        return Counts.IN_ITS_MONTH;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        tallies.figures(area, figure.code())
                .forEach(counted -> Counting.facts(counted.survey().value(), counted.on(), counted.tally())
                        .forEach(each));
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(subject -> subject, subject -> SurveyRefs.of(area, new SurveyId(subject))));
    }
}
