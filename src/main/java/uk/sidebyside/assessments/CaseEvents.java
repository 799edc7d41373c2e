package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseStep;

/** Makes one life of what the return's fields say and what was written down besides. */
final class CaseEvents {
    /** What has a field in the return: the field counts, so that a return which corrects a day corrects the case. */
    private static final Set<CaseStep> IN_FIELDS = EnumSet.of(
            CaseStep.RECEIVED,
            CaseStep.WILL_ASSESS,
            CaseStep.WILL_NOT_ASSESS,
            CaseStep.WILL_ISSUE,
            CaseStep.WILL_NOT_ISSUE);

    /** What there is of a first plan, and again of the plan after a new assessment. */
    private static final Set<String> OF_A_PLAN = Set.of(CaseStep.DRAFT_SERVED.code(), CaseStep.FINAL_SENT.code());

    private static final Set<CaseStep> BEGINS_A_PLAN = EnumSet.of(CaseStep.FINAL_SENT, CaseStep.MOVED_IN);

    /** Why a plan ended, by the return's code: it went to another council. */
    private static final String OTHER_AUTHORITY = "5";

    private CaseEvents() {}

    static CaseLife life(List<EhcRequest> requests, List<Happening> happenings) {
        return CaseLife.of(all(requests, happenings));
    }

    static List<CaseEvent> all(List<EhcRequest> requests, List<Happening> happenings) {
        List<CaseEvent> events = new ArrayList<>();
        requests.forEach(request -> of(request, happenings, events));
        if (happenings.isEmpty()) {
            return events;
        }
        Map<RequestId, Set<CaseStep>> inFields = new HashMap<>();
        requests.forEach(request -> inFields.put(request.id(), inFields(request)));
        for (Happening happening : happenings) {
            CaseStep.of(happening.kind())
                    .filter(step -> !saysField(inFields, happening.request(), step))
                    .map(step -> new CaseEvent(step, happening.on(), happening.choice(), happening.untilOn()))
                    .ifPresent(events::add);
        }
        return events;
    }

    /** What the fields of a request say that a return may correct. */
    private static Set<CaseStep> inFields(EhcRequest request) {
        List<CaseEvent> said = new ArrayList<>();
        of(request, said);
        Set<CaseStep> steps = EnumSet.noneOf(CaseStep.class);
        said.stream().map(CaseEvent::step).filter(IN_FIELDS::contains).forEach(steps::add);
        return steps;
    }

    /** Whether the field of its own request says it; of a step that belongs to none, whether that of any does. */
    private static boolean saysField(
            Map<RequestId, Set<CaseStep>> inFields, @Nullable RequestId request, CaseStep step) {
        return request == null
                ? inFields.values().stream().anyMatch(steps -> steps.contains(step))
                : inFields.getOrDefault(request, Set.of()).contains(step);
    }

    /** As what something that was written down stands among the events; empty where a return has said otherwise, so that it counts no more. */
    static Optional<CaseEvent> event(Happening of, List<CaseEvent> events) {
        return CaseStep.of(of.kind()).flatMap(step -> {
            var whole = new CaseEvent(step, of.on(), of.choice(), of.untilOn());
            return events.contains(whole)
                    ? Optional.of(whole)
                    : Optional.of(CaseEvent.of(step, of.on()))
                            .filter(plain -> IN_FIELDS.contains(step) && events.contains(plain));
        });
    }

    /** The same the other way. */
    static Optional<Happening> happening(CaseEvent of, List<Happening> happenings) {
        return happenings.stream()
                .filter(one -> !one.byFamily() && event(one, List.of(of)).isPresent())
                .findFirst();
    }

    /** What fits in the place of an event that was wrong: where a field of the return says it, the day alone. */
    static CaseEvent instead(CaseEvent wrong, Happening was, Happening right) {
        boolean whole = wrong.equals(new CaseEvent(wrong.step(), was.on(), was.choice(), was.untilOn()));
        return whole
                ? new CaseEvent(wrong.step(), right.on(), right.choice(), right.untilOn())
                : CaseEvent.of(wrong.step(), right.on());
    }

    /** What the fields of a request say, but for the steps that were written down for it with more than a field holds. */
    private static void of(EhcRequest request, List<Happening> happenings, List<CaseEvent> to) {
        List<Happening> its = happenings.stream()
                .filter(one -> request.id().equals(one.request()))
                .toList();
        Set<CaseStep> told = EnumSet.noneOf(CaseStep.class);
        its.stream()
                .filter(one -> !isOfANewAssessment(one, its))
                .flatMap(one -> CaseStep.of(one.kind()).stream())
                .filter(step -> !IN_FIELDS.contains(step))
                .forEach(told::add);
        List<CaseEvent> said = new ArrayList<>();
        of(request, said);
        said.removeIf(event -> told.contains(event.step()));
        if (request.upkeep() != null) {
            new ReviewSaid(request.upkeep()).beside(its, sentChanges(happenings), said);
            TransferSaid.beside(request.upkeep(), its, said);
        }
        if (request.movedAway() && !told.contains(CaseStep.MOVED_AWAY)) {
            add(said, CaseStep.MOVED_AWAY, lastKnown(its, said));
        }
        EhcRequest.Plan plan = request.plan();
        if (plan != null && plan.ceaseOn() != null && !told.contains(CaseStep.CEASED)) {
            ended(said, plan, plan.ceaseOn(), told);
        }
        to.addAll(said);
    }

    /**
     * Whether it is the draft or the final plan of a new assessment: the return keeps the days of the first ones.
     *
     * @param its what was written down of the same request
     */
    static boolean isOfANewAssessment(Happening one, List<Happening> its) {
        return OF_A_PLAN.contains(one.kind())
                && its.stream()
                        .anyMatch(before -> before.kind().equals(CaseStep.REASSESSMENT_AGREED.code())
                                && !before.on().isAfter(one.on()));
    }

    /**
     * The days on which a plan was there first, or anew.
     *
     * @param its what was written down of a request
     * @param said what its fields say
     */
    static Stream<LocalDate> plansBegan(List<Happening> its, List<CaseEvent> said) {
        return Stream.concat(
                said.stream()
                        .filter(event -> BEGINS_A_PLAN.contains(event.step()))
                        .map(CaseEvent::on),
                its.stream()
                        .filter(one -> CaseStep.of(one.kind())
                                .filter(BEGINS_A_PLAN::contains)
                                .isPresent())
                        .map(Happening::on));
    }

    /** Of a move before there was a plan the return has no day: it is put on the last that is known of the request. */
    private static @Nullable LocalDate lastKnown(List<Happening> its, List<CaseEvent> said) {
        return Stream.concat(its.stream().map(Happening::on), said.stream().map(CaseEvent::on))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The days on which changes were written down as sent. */
    private static Set<LocalDate> sentChanges(List<Happening> happenings) {
        return happenings.stream()
                .filter(one -> one.kind().equals(CaseStep.CHANGES_SENT.code()))
                .map(Happening::on)
                .collect(Collectors.toSet());
    }

    private static void of(EhcRequest request, List<CaseEvent> to) {
        EhcRequest.Plan plan = request.plan();
        LocalDate start = plan == null ? null : plan.startOn();
        EhcRequest.Upkeep upkeep = request.upkeep();
        boolean fromElsewhere = upkeep != null && upkeep.transferLa() != null;
        if (fromElsewhere || "H".equals(request.outcome())) {
            LocalDate since = start != null ? start : request.receivedOn();
            if (since != null) {
                // The return knows the council from which a plan came, and not since when it is here.
                to.add(new CaseEvent(CaseStep.MOVED_IN, since, CaseEvent.KNOWN_BEFORE, since));
            }
        } else {
            add(to, CaseStep.RECEIVED, request.receivedOn());
            decided(to, request.outcome(), request.outcomeOn(), CaseStep.WILL_ASSESS, CaseStep.WILL_NOT_ASSESS);
            if ("Y".equals(request.outcome()) && request.assessment() != null) {
                EhcRequest.Assessment it = request.assessment();
                decided(to, it.outcome(), it.outcomeOn(), CaseStep.WILL_ISSUE, CaseStep.WILL_NOT_ISSUE);
                add(to, CaseStep.DRAFT_SERVED, it.draftServedOn());
                if (start != null) {
                    toThePlan(to, it, start);
                }
            }
        }
    }

    private static void ended(List<CaseEvent> to, EhcRequest.Plan plan, LocalDate on, Set<CaseStep> told) {
        String reason = plan.ceaseReason() == null ? "9" : plan.ceaseReason();
        if (reason.equals(OTHER_AUTHORITY)) {
            if (!told.contains(CaseStep.HANDED_OVER)) {
                add(to, CaseStep.HANDED_OVER, on);
            }
        } else {
            boolean decided = told.contains(CaseStep.CEASING)
                    || to.stream().anyMatch(event -> event.step() == CaseStep.WILL_CEASE);
            if (!decided) {
                add(to, CaseStep.CEASING, on);
            }
            to.add(new CaseEvent(CaseStep.CEASED, on, reason, null));
        }
    }

    /** The return knows the final plan and not its draft; and it may give the decision no earlier day than the plan. */
    private static void toThePlan(List<CaseEvent> to, EhcRequest.Assessment it, LocalDate start) {
        if (to.stream()
                .noneMatch(event ->
                        event.step() == CaseStep.WILL_ISSUE && !event.on().isAfter(start))) {
            to.removeIf(event -> event.step() == CaseStep.WILL_ISSUE);
            add(to, CaseStep.WILL_ISSUE, start);
        }
        if (it.draftServedOn() == null) {
            to.add(new CaseEvent(CaseStep.DRAFT_SERVED, start, CaseEvent.KNOWN_BEFORE, null));
        }
        add(to, CaseStep.FINAL_SENT, start);
    }

    private static void decided(
            List<CaseEvent> to, @Nullable String outcome, @Nullable LocalDate on, CaseStep yes, CaseStep no) {
        switch (outcome == null ? "" : outcome) {
            case "Y" -> add(to, yes, on);
            case "N" -> add(to, no, on);
            case "W" -> add(to, CaseStep.WITHDRAWN, on);
            default -> {
                // Pending, or not said.
            }
        }
    }

    private static void add(List<CaseEvent> to, CaseStep step, @Nullable LocalDate on) {
        if (on != null) {
            to.add(CaseEvent.of(step, on));
        }
    }
}
