package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.AdviceOwed;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.EndOfAssessment;
import uk.sidebyside.shared.AreaId;

/** Advice is needed as long as its assessment runs: whoever was asked hears that it has ended, and where that was a mistake. */
@Component
class AdviceNeeded implements AdviceOwed {
    private final AdviceStore store;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final AdviceFacts facts;
    private final Cases cases;
    private final Desk desk;

    AdviceNeeded(AdviceStore store, MoveStore moves, AdviceLetters letters, AdviceFacts facts, Cases cases, Desk desk) {
        this.store = store;
        this.moves = moves;
        this.letters = letters;
        this.facts = facts;
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void follows(AreaId area, Map<UUID, List<CaseEvent>> events) {
        follow(area, store.endingWith(area, events.keySet()), events);
    }

    /** Whether nothing goes on in a case for which advice could be asked. */
    boolean over(AreaId area, UUID of) {
        return EndOfAssessment.of(cases.events(area, List.of(new CaseId(of))).getOrDefault(of, List.of()))
                .over();
    }

    /** Of some that are open, those whose assessment runs; the others end. */
    List<AdviceRequest> stillNeeded(AreaId area, List<AdviceRequest> open) {
        List<CaseId> its = open.stream()
                .map(AdviceRequest::caseId)
                .distinct()
                .map(CaseId::new)
                .toList();
        return follow(area, open, cases.events(area, its));
    }

    /** @return those that did not change, or of whose case nothing is known */
    private List<AdviceRequest> follow(AreaId area, List<AdviceRequest> all, Map<UUID, List<CaseEvent>> events) {
        List<AdviceRequest> same = new ArrayList<>();
        for (AdviceRequest one : all) {
            List<CaseEvent> its = events.getOrDefault(one.caseId(), List.of());
            Optional<LocalDate> ended = EndOfAssessment.of(its).ofWhatWasAskedOn(one.askedOn());
            if (its.isEmpty() || ended.equals(Optional.ofNullable(one.endedOn()))) {
                same.add(one);
            } else {
                change(area, one, ended.map(one::ended).orElseGet(one::again));
            }
        }
        return same;
    }

    /** Whoever answers in the same moment is not held up: what is still open then ends at night. */
    private void change(AreaId area, AdviceRequest before, AdviceRequest after) {
        if (!store.save(area, after)) {
            return;
        }
        facts.changed(area, after.id().value(), before.counted(null), after.counted(null));
        if (before.endedOn() == null) {
            moves.add(area, after.id(), AdviceMove.Kind.NOT_NEEDED, "", desk.as(area));
            letters.notNeeded(area, after);
        } else if (after.endedOn() == null) {
            moves.add(area, after.id(), AdviceMove.Kind.NEEDED_AFTER_ALL, "", desk.as(area));
            letters.neededAfterAll(area, after);
        }
    }
}
