package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.rules.NamedQuestion;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Tally;

/** What named questions came to in each counted survey, in the month in which it was counted. */
final class NamedQuestionSource implements FactSource {
    private static final String WHO = "who";

    private final NamedQuestion figure;
    private final SourceKey key;
    private final Set<Respondent> groups;
    private final String words;
    private final TallyStore tallies;

    /**
     * @param name of the figure in the ledger
     * @param groups of whom answers are counted; where there is one, nothing is added up
     */
    NamedQuestionSource(NamedQuestion figure, String name, Set<Respondent> groups, String words, TallyStore tallies) {
        this.figure = figure;
        this.key = new SourceKey("surveys." + name);
        this.groups = EnumSet.copyOf(groups);
        this.words = words;
        this.tallies = tallies;
    }

    @Override
    public SourceKey key() {
        return key;
    }

    /** They stand on the page of results. */
    @Override
    public boolean wholesArePublic() {
        return true;
    }

    /** What a counted survey adds. A group of fewer than ten answers is in no figure, so that none can be worked out from the others. */
    List<Fact> facts(SurveyId survey, LocalDate on, List<Tally> figures) {
        return figures.stream()
                .filter(tally ->
                        tally.question().equals(figure.code()) && groups.contains(tally.who()) && tally.shown())
                .map(tally -> Fact.of(survey.value(), on, tally.yes(), tally.answers())
                        .in(WHO, tally.who().code()))
                .toList();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean ofWorkingTogether() {
        return true;
    }

    @Override
    public Counts counts() {
        return Counts.IN_ITS_MONTH;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        tallies.figures(area, figure.code())
                .forEach(counted -> facts(counted.survey(), counted.on(), List.of(counted.tally()))
                        .forEach(each));
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(subject -> subject, subject -> SurveyRefs.of(area, new SurveyId(subject))));
    }
}
