package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * What has to be done next in a case, by whom, and by when.
 *
 * @param key of the duty; {@link #DRAFT} for the draft, which has no day of its own; blank where nothing is to be done
 * @param dueOn null where the law names no day
 * @param strictOn the last day for whoever counts the first day as day 1
 * @param who must do it in the end
 * @param waitsOn on whom it waits first; null where on nobody else
 * @param waitsUntil the last day of that
 */
public record NextStep(
        String key,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate strictOn,
        @Nullable Who who,
        @Nullable Who waitsOn,
        @Nullable LocalDate waitsUntil) {

    /** The draft: early enough that the family has its fifteen days and the final plan is still in time. */
    public static final String DRAFT = "draft";

    /** That a plan goes on which was to end: the tribunal ordered it, or the council does not oppose. */
    private static final String GOES_ON = "C33.9";

    /** The end of a plan, once nobody can appeal any more: see {@link EndOfPlan}. */
    public static final String END = "end";

    public static final NextStep NOTHING = new NextStep("", null, null, null, null, null);

    /** The review of each year, the first after a move counted otherwise. */
    private static final List<String> YEAR = List.of("C10", "C25");

    private static final List<String> DECISION = List.of(ReviewGoesOn.DUTY);

    private static final Map<CaseState, List<String>> NEXT = Map.ofEntries(
            Map.entry(CaseState.REQUESTED, List.of("C01")),
            Map.entry(CaseState.ASSESSING, List.of("C04", "C33", "C34")),
            Map.entry(CaseState.AGREED, List.of("C07", "C33", "C34")),
            Map.entry(CaseState.DRAFT_OUT, List.of("C07", "C33", "C34")),
            ofAPlan(CaseState.PLAN, YEAR, List.of(ReviewCalled.DUTY), NextSchoolNamed.DUTIES),
            ofAPlan(CaseState.REVIEW_MET, DECISION, YEAR, NextSchoolNamed.DUTIES),
            ofAPlan(CaseState.CHANGES_OUT, List.of("C15", ReviewCalled.DUTY), DECISION, YEAR, NextSchoolNamed.DUTIES),
            ofAPlan(CaseState.REASSESSMENT_ASKED, List.of("C20"), DECISION, NextSchoolNamed.DUTIES),
            ofAPlan(CaseState.REASSESSING, List.of("C21"), DECISION, NextSchoolNamed.DUTIES),
            ofAPlan(CaseState.NEW_DRAFT_OUT, List.of("C21"), DECISION, NextSchoolNamed.DUTIES),
            ofAPlan(CaseState.CEASING, DECISION),
            ofAPlan(CaseState.ENDING));

    /** What a move sets off, from here or to here, is owed wherever a plan stands. */
    @SafeVarargs
    private static Map.Entry<CaseState, List<String>> ofAPlan(CaseState state, List<String>... its) {
        return Map.entry(
                state,
                Stream.concat(Arrays.stream(its).flatMap(List::stream), Stream.of("C23", ToldAfterMove.DUTY))
                        .toList());
    }

    /** Until when others may be waited for. */
    private static final List<String> WAITED_FOR = List.of("C06", "C12", "C14");

    private static final Map<CaseState, StatutoryClocks> IN_CASE = new EnumMap<>(CaseState.class);

    /** What is owed in a dispute, beside the case. */
    private static final Map<DisputeState, StatutoryClocks> BESIDE = new EnumMap<>(Map.of(
            DisputeState.MEDIATING, Statute.IN_FORCE.only(List.of("C30")),
            DisputeState.AGREED, Statute.IN_FORCE.only(AfterTheTribunal.CLOCKS),
            DisputeState.APPEALED, Statute.IN_FORCE.only(List.of("C32")),
            DisputeState.DECIDED, Statute.IN_FORCE.only(AfterTheTribunal.CLOCKS)));

    private static final StatutoryClocks NONE = new StatutoryClocks(List.of());

    static {
        NEXT.forEach((state, ids) -> IN_CASE.put(
                state,
                Statute.IN_FORCE.only(
                        Stream.concat(ids.stream(), WAITED_FOR.stream()).toList())));
    }

    /** From every duty that the days set off: the earliest that is not met, where the case stands. */
    public static NextStep of(CaseLife life) {
        List<String> here = here(life);
        List<Due> running = running(life, IN_CASE.getOrDefault(life.state(), NONE));
        boolean agreed = life.state() == CaseState.AGREED;
        Stream<NextStep> inCase = Stream.concat(
                agreed ? draft(running).stream() : Stream.empty(),
                running.stream()
                        .filter(due -> here.contains(due.duty().id()) && !(agreed && isFinalPlan(due)))
                        .map(due -> of(due, life, running)));
        Stream<NextStep> beside = running(life, BESIDE.getOrDefault(life.dispute(), NONE)).stream()
                .map(due -> of(due, life, running));
        NextStep otherwise =
                switch (life.state()) {
                    // The law names no day for a plan after a case was referred back, as far as we have read.
                    case AGREED -> withoutADay(DRAFT);
                    case DRAFT_OUT -> withoutADay("C07");
                    case CEASING -> withoutADay("C22");
                    case ENDING -> withoutADay(EndOfPlan.goesOnAfterTheDispute(life) ? GOES_ON : END);
                    default -> NOTHING;
                };
        return Stream.concat(inCase, beside)
                .min(Comparator.comparing(next -> Objects.requireNonNull(next.dueOn())))
                .orElse(otherwise);
    }

    /** What may be next where the case stands. Whether a plan ends, or stays, has a day only where a review asked (C13). */
    private static List<String> here(CaseLife life) {
        List<String> here = NEXT.getOrDefault(life.state(), List.of());
        return ReviewGoesOn.isToDecide(life.review())
                ? here
                : here.stream().filter(id -> !id.equals(ReviewGoesOn.DUTY)).toList();
    }

    /** Every duty that the known days set off and that is not met yet. */
    public static List<Due> running(CaseLife life) {
        return running(life, Statute.IN_FORCE);
    }

    /** The last day of a duty that is owed where the case stands, be it next or not; empty where it is owed no more or has no day. */
    static Optional<LocalDate> lastDay(CaseLife life, String key) {
        List<Due> running = running(life);
        return key.equals(DRAFT)
                ? draft(running)
                        .filter(draft -> life.state() == CaseState.AGREED)
                        .map(NextStep::dueOn)
                : running.stream()
                        .filter(due -> due.duty().key().equals(key))
                        .findFirst()
                        .map(Due::on);
    }

    private static List<Due> running(CaseLife life, StatutoryClocks clocks) {
        return clocks.dueFrom(life.known(), done(life));
    }

    private static Set<String> done(CaseLife life) {
        boolean toPrepare =
                life.isToPrepare() || life.known().on(Trigger.REVIEW_MEETING).isEmpty();
        if (life.lifted().isEmpty() && toPrepare) {
            return life.met().keySet();
        }
        Set<String> done = new HashSet<>(life.met().keySet());
        done.addAll(life.lifted());
        if (!toPrepare) {
            done.add(ReviewCalled.DUTY);
        }
        return done;
    }

    private static NextStep withoutADay(String key) {
        return new NextStep(key, null, null, Who.COUNCIL, null, null);
    }

    private static boolean isFinalPlan(Due due) {
        return due.duty().id().equals("C07")
                || AfterTheTribunal.FINAL_PLAN.contains(due.duty().key());
    }

    /** By the day of the final plan; an order to make a plan names one for the draft itself, which comes before it. */
    private static Optional<NextStep> draft(List<Due> running) {
        return running.stream()
                .filter(NextStep::isFinalPlan)
                .findFirst()
                .map(due -> new NextStep(
                        DRAFT,
                        WorkingBack.latestDraft(due.on()),
                        WorkingBack.latestDraft(due.strictOn()),
                        Who.COUNCIL,
                        null,
                        null));
    }

    private static NextStep of(Due due, CaseLife life, List<Due> running) {
        Who who = due.duty().who();
        return switch (due.duty().key()) {
            case "C07", "C21", "C33.3", "C33.5", "C33.13", "C33.15", "C34.3", "C34.7" ->
                waiting(due, life.state().draftOut() ? first(running, "C06") : Optional.empty());
            case "C15" -> waiting(due, first(running, "C14"));
            case "C13" -> waiting(due, first(running, "C12"));
            default -> new NextStep(due.duty().key(), due.on(), due.strictOn(), who, null, null);
        };
    }

    private static Optional<Due> first(List<Due> running, String id) {
        return running.stream().filter(due -> due.duty().id().equals(id)).findFirst();
    }

    private static NextStep waiting(Due due, Optional<Due> on) {
        return new NextStep(
                due.duty().key(),
                due.on(),
                due.strictOn(),
                due.duty().who(),
                on.map(one -> one.duty().who()).orElse(null),
                on.map(Due::on).orElse(null));
    }

    /** The same, or what the council owes by a clock that no step sets off, where that is due before. */
    public NextStep orBefore(List<BegunClock> others) {
        return others.stream()
                .flatMap(clock -> clock.open().stream())
                .map(StatutoryClock::due)
                .filter(due -> due.duty().who() == Who.COUNCIL
                        && (dueOn == null || due.on().isBefore(dueOn)))
                .min(Comparator.comparing(Due::on))
                .map(due -> new NextStep(due.duty().key(), due.on(), due.strictOn(), Who.COUNCIL, null, null))
                .orElse(this);
    }

    /** On whom it waits on a day. */
    public @Nullable Who waitsOn(LocalDate day) {
        return waitsOn != null && waitsUntil != null && !day.isAfter(waitsUntil) ? waitsOn : who;
    }

    /** Whether it is late at the close of a day. */
    public boolean lateOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn);
    }
}
