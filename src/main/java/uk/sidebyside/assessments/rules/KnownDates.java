package uk.sidebyside.assessments.rules;

import static uk.sidebyside.assessments.rules.Trigger.*;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.sidebyside.shared.Finding;

/** The days that somebody knows of one child's case. */
public record KnownDates(Map<Trigger, LocalDate> days) {

    /** What lies later was mistyped. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, Month.DECEMBER, 31);

    /** What there is of a plan alone. */
    private static final List<Trigger> OF_A_PLAN =
            List.of(LAST_REVIEW, REVIEW_MEETING, AMENDMENT_NOTICE_SENT, TRANSFERRED, FIRST_DIRECT_PAYMENT);

    /** The first cannot come after the others. Both may fall on one day. */
    private static final Map<Trigger, List<Trigger>> FIRST_COMES = Map.ofEntries(
            Map.entry(
                    REQUEST_RECEIVED,
                    Stream.concat(
                                    Stream.of(ADVICE_REQUEST_RECEIVED, DRAFT_SERVED, SETTING_CONSULTED, PLAN_MADE),
                                    OF_A_PLAN.stream())
                            .toList()),
            Map.entry(
                    DRAFT_SERVED,
                    Stream.concat(Stream.of(PLAN_MADE), OF_A_PLAN.stream()).toList()),
            Map.entry(
                    PLAN_MADE,
                    Stream.concat(OF_A_PLAN.stream(), Stream.of(MOVE_BETWEEN_PHASES, MOVE_FROM_SECONDARY_TO_POST_16))
                            .toList()),
            Map.entry(REVIEW_MEETING, List.of(AMENDMENT_NOTICE_SENT)),
            Map.entry(REASSESSMENT_REQUEST_RECEIVED, List.of(REASSESSMENT_AGREED)),
            Map.entry(MOVED, List.of(TRANSFERRED)),
            Map.entry(MOVE_LEARNED, List.of(TRANSFERRED)),
            Map.entry(
                    DECISION_SENT,
                    Stream.concat(
                                    Stream.of(
                                            MEDIATION_DECLINED,
                                            MEDIATION_REQUESTED,
                                            HEALTH_ISSUE_TOLD,
                                            MEDIATION_HELD,
                                            MEDIATION_CERTIFICATE,
                                            APPEAL_SENT_TO_COUNCIL),
                                    Stream.concat(agreements(), endings()))
                            .toList()),
            Map.entry(MEDIATION_DECLINED, List.of(MEDIATION_CERTIFICATE)),
            Map.entry(
                    MEDIATION_REQUESTED,
                    Stream.concat(Stream.of(MEDIATION_HELD, MEDIATION_CERTIFICATE), agreements())
                            .toList()),
            Map.entry(MEDIATION_HELD, List.of(MEDIATION_CERTIFICATE)),
            Map.entry(APPEAL_SENT_TO_COUNCIL, endings().toList()),
            Map.entry(RECOMMENDATION_SENT, List.of(RECOMMENDATION_ANSWERED)));

    public KnownDates {
        days = days.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(days));
    }

    public static KnownDates of(Trigger trigger, LocalDate day) {
        return new KnownDates(Map.of(trigger, day));
    }

    public KnownDates and(Trigger trigger, LocalDate day) {
        var more = new EnumMap<Trigger, LocalDate>(Trigger.class);
        more.putAll(days);
        more.put(trigger, day);
        return new KnownDates(more);
    }

    KnownDates without(Trigger trigger) {
        var fewer = new EnumMap<Trigger, LocalDate>(Trigger.class);
        fewer.putAll(days);
        fewer.remove(trigger);
        return new KnownDates(fewer);
    }

    public Optional<LocalDate> on(Trigger trigger) {
        return Optional.ofNullable(days.get(trigger));
    }

    /** How an appeal can end. */
    private static Stream<Trigger> endings() {
        return Arrays.stream(Trigger.values())
                .filter(trigger -> List.of("tribunal-order", "not-opposed").contains(trigger.parameter()));
    }

    private static Stream<Trigger> agreements() {
        return Arrays.stream(Trigger.values())
                .filter(trigger -> trigger.parameter().equals(AfterTheTribunal.AGREEMENT));
    }

    /**
     * What can't be, each at the field of the later event: {@code before.the.law}, {@code too.far.ahead}, and {@code out.of.order}
     * with the earlier event and its day.
     */
    public List<Finding> contradictions() {
        return Arrays.stream(Trigger.values())
                .flatMap(trigger -> on(trigger).stream()
                        .flatMap(day -> Stream.concat(outside(trigger, day), inOrder(trigger, day))))
                .toList();
    }

    private static Stream<Finding> outside(Trigger trigger, LocalDate day) {
        if (day.isBefore(Statute.FIRST_DAY)) {
            return Stream.of(
                    Finding.of(trigger.parameter(), "before.the.law", "SI 2014/1530, regulation 1", Statute.FIRST_DAY));
        }
        return day.isAfter(LAST_DAY)
                ? Stream.of(Finding.of(trigger.parameter(), "too.far.ahead", "none", LAST_DAY))
                : Stream.empty();
    }

    private Stream<Finding> inOrder(Trigger earlier, LocalDate day) {
        return FIRST_COMES.getOrDefault(earlier, List.of()).stream()
                .filter(later -> on(later).filter(day::isAfter).isPresent())
                .filter(later -> earlier != DRAFT_SERVED || !isOfTheSecondPlan())
                .map(later -> Finding.of(later.parameter(), "out.of.order", "the order of the process", earlier, day));
    }

    /** After a reassessment there is a second draft: what was before it is of the first plan. */
    private boolean isOfTheSecondPlan() {
        return on(REASSESSMENT_REQUEST_RECEIVED).isPresent()
                || on(REASSESSMENT_AGREED).isPresent();
    }
}
