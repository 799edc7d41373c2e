package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * What a return said of a case and a step takes the place of in its fields: a no after which there is a yes, a review after which there is
 * another. It is written into the history, so that what followed from it still does.
 */
@Component
public class SaidBefore {
    /** Under which post it is written down. */
    public static final String BY = "A return";

    /** Of these a return has a day; of every other it is put on a day that is known, and stays where the fields say it. */
    private static final Set<CaseStep> HAVE_A_DAY = EnumSet.of(
            CaseStep.REVIEWED_THERE,
            CaseStep.WILL_ASSESS,
            CaseStep.WILL_NOT_ASSESS,
            CaseStep.WILL_ISSUE,
            CaseStep.WILL_NOT_ISSUE,
            CaseStep.DRAFT_SERVED,
            CaseStep.WITHDRAWN,
            CaseStep.REVIEW_MET,
            CaseStep.KEPT,
            CaseStep.CHANGES_SENT,
            CaseStep.AMENDED,
            CaseStep.CEASING,
            CaseStep.WILL_CEASE);

    private final RequestStore requests;
    private final BatchStore batch;
    private final Clock clock;

    SaidBefore(RequestStore requests, BatchStore batch, Clock clock) {
        this.requests = requests;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * One statement, and one more where there is something; none of a case of which no return has said anything.
     *
     * @param before the case without the step
     * @param taken the step, whose fields are stored
     */
    void keep(AreaId area, CaseFile before, Happening taken) {
        List<CaseEvent> said = said(before);
        said.removeIf(event -> isTheSame(event, taken));
        if (said.isEmpty()) {
            return;
        }
        List<Happening> happenings = new ArrayList<>(before.happenings());
        happenings.add(taken);
        said.removeAll(CaseEvents.all(requests.of(area, List.of(before.head().id())), happenings));
        batch.happenings(area, said.stream().map(event -> written(event, taken)).toList());
    }

    private static List<CaseEvent> said(CaseFile before) {
        List<CaseEvent> said = new ArrayList<>(CaseEvents.all(before.requests(), before.happenings()));
        said.removeIf(event -> !HAVE_A_DAY.contains(event.step())
                || event.step() == CaseStep.DRAFT_SERVED && event.choice().equals(CaseEvent.KNOWN_BEFORE)
                || CaseEvents.happening(event, before.happenings()).isPresent());
        return said;
    }

    /** Who writes down a meeting of which a return knew says more of the same, and not of another. */
    private static boolean isTheSame(CaseEvent said, Happening taken) {
        return said.step().code().equals(taken.kind())
                && Math.abs(ChronoUnit.DAYS.between(said.on(), taken.on())) <= KeptUp.DAYS_OF_ONE;
    }

    private Happening written(CaseEvent event, Happening taken) {
        return new Happening(
                Ids.next(clock),
                Ids.next(clock),
                taken.of(),
                taken.request(),
                event.step().code(),
                event.choice(),
                event.on(),
                event.until(),
                "",
                BY,
                clock.instant());
    }
}
