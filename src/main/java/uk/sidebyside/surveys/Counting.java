package uk.sidebyside.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Sheet;

/**
 * Counts a survey once: what everybody reads is fixed from then on, figures get their facts, and what still held words and choices
 * together is cut.
 */
@Component
class Counting {
    private final SurveyStore surveys;
    private final AnswerStore answers;
    private final TallyStore tallies;
    private final List<NamedQuestionSource> sources;
    private final ToldOnTime told;
    private final FactLedger ledger;
    private final Clock clock;

    Counting(
            SurveyStore surveys,
            AnswerStore answers,
            TallyStore tallies,
            List<NamedQuestionSource> sources,
            ToldOnTime told,
            FactLedger ledger,
            Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.tallies = tallies;
        this.sources = sources;
        this.told = told;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void count(AreaId area, SurveyId id, LocalDate on) {
        Survey survey = surveys.locked(area, id, true).orElseThrow(NotFound::new);
        if (survey.counted()) {
            return;
        }
        LocalDate counted =
                on.isBefore(survey.opening().opensOn()) ? survey.opening().opensOn() : on;
        Sheet.Counts counts = Sheet.count(answers.sheets(area, id));
        tallies.insert(area, id, counts);
        surveys.counted(area, id, counted, clock.instant());
        answers.cutThreads(area, id);
        for (NamedQuestionSource source : sources) {
            ledger.record(area, source, List.of(), source.facts(id, counted, counts.figures()));
        }
    }

    /** What a change of a survey makes of how many were told on time, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean telling(AreaId area, SurveyId id, BooleanSupplier change) {
        List<Fact> before = told.of(area, id);
        boolean done = change.getAsBoolean();
        ledger.record(area, told, before, told.of(area, id));
        return done;
    }
}
