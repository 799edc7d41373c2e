package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.RequestStore.Field;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseStep;

/**
 * What the steps of a case fill in the return, told anew from the first step on: to find what a step that was wrong had filled, and what
 * the others fill without it. It stores nothing.
 */
final class ToldAnew {
    private final CaseFile file;
    private final List<Happening> left;
    private final List<Happening> taken = new ArrayList<>();
    private final Map<RequestId, Map<Field, Object>> fields = new LinkedHashMap<>();
    private final Map<RequestId, List<KeptUp>> keptUp = new HashMap<>();

    private ToldAnew(CaseFile file, List<Happening> happenings) {
        this.file = file;
        this.left = new ArrayList<>(happenings);
    }

    /** @param happenings those that count among the events */
    static ToldAnew of(CaseFile file, List<CaseEvent> events, List<Happening> happenings) {
        var anew = new ToldAnew(file, happenings);
        List<CaseLife.Moment> moments = CaseLife.moments(events);
        for (int n = 0; n < moments.size(); n++) {
            CaseLife after = n + 1 < moments.size() ? moments.get(n + 1).before() : CaseLife.of(events);
            anew.take(moments.get(n), after);
        }
        return anew;
    }

    /** By the request to which it belongs; nothing of what no step fills. */
    Map<Field, Object> fields(RequestId of) {
        return fields.getOrDefault(of, Map.of());
    }

    /** Reviews and moves between phases, as the figures remember them. */
    List<KeptUp> keptUp() {
        return keptUp.values().stream().flatMap(List::stream).toList();
    }

    private void take(CaseLife.Moment moment, CaseLife after) {
        CaseEvent event = moment.event();
        Optional<Happening> found = CaseEvents.happening(event, left);
        if (found.isEmpty()) {
            return;
        }
        Happening one = found.get();
        left.remove(one);
        RequestId request = one.request();
        if (request != null) {
            Map<Field, Object> its = fields.computeIfAbsent(request, any -> new LinkedHashMap<>());
            CaseFile before = before(request, its, moment.before());
            LocalDate due = event.step() == CaseStep.PHASE_TRANSFER ? StepFields.transferDue(after) : null;
            its.putAll(StepFields.ofBeginning(event.step(), event.on(), one.untilOn(), one.choice()));
            its.putAll(StepFields.of(event.step(), event.on(), one.untilOn(), one.choice(), moment.before(), due));
            its.putAll(StepFields.beside(event.step(), one.choice(), before));
            remember(request, its);
        }
        taken.add(one);
    }

    /** The case as it stood before a step, as far as the fields of the return ask. */
    private CaseFile before(RequestId request, Map<Field, Object> its, CaseLife life) {
        List<EhcRequest> until = new ArrayList<>();
        for (EhcRequest one : file.requests()) {
            until.add(one.id().equals(request) ? withPlan(one, its) : one);
            if (one.id().equals(request)) {
                break;
            }
        }
        return new CaseFile(
                file.head(),
                until,
                taken,
                List.of(),
                file.exemptions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                file.settings(),
                life);
    }

    /** With the plan as it was then: none before it was final, but for one that a return brought in. */
    private EhcRequest withPlan(EhcRequest one, Map<Field, Object> its) {
        EhcRequest.Plan plan = one.plan();
        boolean there = its.containsKey(Field.START_ON) || plan != null && !plannedHere(one.id());
        return new EhcRequest(
                one.id(),
                one.of(),
                one.receivedOn(),
                one.sentOn(),
                one.cameBy(),
                one.source(),
                one.rya(),
                one.outcome(),
                one.outcomeOn(),
                one.mediation(),
                one.tribunal(),
                one.exported(),
                one.assessment(),
                there
                        ? new EhcRequest.Plan(
                                null,
                                List.of(),
                                null,
                                null,
                                (String) its.get(Field.PERSONAL_BUDGET),
                                null,
                                null,
                                null,
                                null)
                        : null,
                one.upkeep());
    }

    /** Also where the step is the one that is taken away. */
    private boolean plannedHere(RequestId request) {
        List<Happening> its = file.happenings().stream()
                .filter(one -> request.equals(one.request()))
                .toList();
        return its.stream()
                .anyMatch(one ->
                        one.kind().equals(CaseStep.FINAL_SENT.code()) && !CaseEvents.isOfANewAssessment(one, its));
    }

    private void remember(RequestId request, Map<Field, Object> its) {
        LocalDate met = (LocalDate) its.get(Field.REVIEW_MEETING_ON);
        if (met != null) {
            LocalDate decided = (LocalDate) its.get(Field.LAST_REVIEW_ON);
            remember(KeptUp.review(file.head().id().value(), request.value(), met, decided));
        }
        LocalDate due = (LocalDate) its.get(Field.PHASE_TRANSFER_DUE_ON);
        if (due != null) {
            LocalDate sent = (LocalDate) its.get(Field.PHASE_TRANSFER_FINAL_ON);
            remember(KeptUp.transfer(file.head().id().value(), request.value(), due, sent));
        }
    }

    private void remember(KeptUp one) {
        List<KeptUp> known = keptUp.computeIfAbsent(new RequestId(one.request()), any -> new ArrayList<>());
        known.removeIf(before -> before.kind() == one.kind()
                && Math.abs(ChronoUnit.DAYS.between(before.fromOn(), one.fromOn())) <= KeptUp.DAYS_OF_ONE);
        known.add(one);
    }

    /** What has to be written of a request where the steps fill something else now: null where a field is to be emptied. */
    static Map<Field, @Nullable Object> differences(EhcRequest request, ToldAnew before, ToldAnew now) {
        Map<Field, Object> were = before.fields(request.id());
        Map<Field, Object> are = now.fields(request.id());
        Map<Field, @Nullable Object> changed = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            Object was = were.get(field);
            Object is = are.get(field);
            // What a return, or somebody on its page, said since stays; so does what stood there and no step had
            // filled.
            if (!Objects.equals(was, is) && Objects.equals(RequestStore.said(field, request), was)) {
                changed.put(field, is);
            }
        }
        return changed;
    }
}
