package uk.sidebyside.assessments.sen2.rules;

import static uk.sidebyside.assessments.sen2.rules.Faults.before;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** Whether placements, needs and reviews fit together and to the plan that they keep up. */
final class UpkeepRules {
    private final LocalDate census;

    UpkeepRules(LocalDate census) {
        this.census = census;
    }

    void check(Node request, Faults faults) {
        Node assessment = request.one(Part.ASSESSMENT);
        Node plan = RequestRules.planOf(assessment);
        if (plan != null) {
            plan.all(Part.PLAN_DETAIL).forEach(named -> named(named, faults));
            ranks(plan, Part.PLAN_DETAIL, Field.NAMED_RANK, faults);
        }
        Node active = request.one(Part.ACTIVE);
        if (active != null) {
            active(request, plan, active, faults);
            reviews(plan, active, faults);
        }
    }

    private void active(Node request, @Nullable Node plan, Node active, Faults faults) {
        active.all(Part.PLACEMENT).forEach(placement -> placement(placement, faults));
        ranks(active, Part.NEED, Field.NEED_RANK, faults);
        faults.when(active.all(Part.PLACEMENT).isEmpty(), Rule.NOT_PLACED, active, null);
        faults.when(active.all(Part.NEED).isEmpty(), Rule.NO_NEED, active, null);
        Set<String> types = new HashSet<>();
        for (Node need : active.all(Part.NEED)) {
            faults.when(!need.has(Field.NEED_TYPE), Rule.NOT_A_CODE, need, Field.NEED_TYPE);
            faults.when(!types.add(need.text(Field.NEED_TYPE)), Rule.SAME_NEED_TWICE, need, Field.NEED_TYPE);
        }
        LocalDate ceased = plan == null ? null : plan.date(Field.CEASE_DATE);
        faults.when(ceased != null && !ceased.isAfter(census), Rule.CEASED_AND_ACTIVE, active, null);
        Node assessment = request.one(Part.ASSESSMENT);
        boolean stopped = Set.of("N", "A", "W").contains(request.text(Field.OUTCOME))
                || assessment != null && Set.of("N", "A", "W").contains(assessment.text(Field.ASSESSMENT_OUTCOME));
        faults.when(stopped, Rule.STOPPED_AND_ACTIVE, active, null);
    }

    private static void reviews(@Nullable Node plan, Node active, Faults faults) {
        LocalDate meeting = active.date(Field.REVIEW_MEETING);
        LocalDate decided = active.date(Field.LAST_REVIEW);
        LocalDate draft = active.date(Field.REVIEW_DRAFT);
        faults.when(
                active.has(Field.REVIEW_OUTCOME) && !active.has(Field.REVIEW_MEETING),
                Rule.REVIEW_WITHOUT_MEETING,
                active,
                Field.REVIEW_OUTCOME);
        faults.when(
                meeting != null && decided != null && !decided.isBefore(meeting) && !active.has(Field.REVIEW_OUTCOME),
                Rule.MEETING_WITHOUT_OUTCOME,
                active,
                Field.REVIEW_OUTCOME);
        faults.when(
                active.has(Field.REVIEW_OUTCOME) && before(decided, meeting),
                Rule.DECIDED_BEFORE_MEETING,
                active,
                Field.LAST_REVIEW);
        faults.when(
                plan != null && before(meeting, plan.date(Field.START)),
                Rule.MEETING_BEFORE_PLAN,
                active,
                Field.REVIEW_MEETING);
        faults.when(before(draft, meeting), Rule.DRAFT_BEFORE_MEETING, active, Field.REVIEW_DRAFT);
        faults.when(
                before(active.date(Field.TRANSFER_FINAL), draft),
                Rule.AMENDED_BEFORE_DRAFT,
                active,
                Field.TRANSFER_FINAL);
        faults.when(
                active.has(Field.TRANSFER_FINAL) && !active.has(Field.TRANSFER_DUE),
                Rule.TRANSFERRED_WITHOUT_DUE,
                active,
                Field.TRANSFER_DUE);
    }

    private static void named(Node named, Faults faults) {
        setting(named, Field.NAMED_URN, Field.NAMED_UKPRN, Field.NAMED_SETTING, Field.NAMED_OTHER, faults);
        faults.when(
                named.has(Field.NAMED_URN) && !(named.has(Field.NAMED_UNIT) && named.has(Field.NAMED_RESOURCED)),
                Rule.NO_INDICATORS,
                named,
                Field.NAMED_UNIT);
    }

    private static void placement(Node placement, Faults faults) {
        setting(placement, Field.URN, Field.UKPRN, Field.SETTING, Field.SETTING_OTHER, faults);
        faults.when(
                placement.has(Field.URN) && !(placement.has(Field.UNIT) && placement.has(Field.RESOURCED)),
                Rule.NO_INDICATORS,
                placement,
                Field.UNIT);
        faults.when(
                before(placement.date(Field.LEAVING), placement.date(Field.ENTRY)),
                Rule.LEFT_BEFORE_ENTRY,
                placement,
                Field.LEAVING);
    }

    private static void setting(Node at, Field urn, Field ukprn, Field type, Field other, Faults faults) {
        long said = Stream.of(urn, ukprn, type).filter(at::has).count();
        faults.when(said != 1, Rule.ONE_OF_THREE, at, urn);
        boolean another = at.text(type).equals("OTH") || at.text(type).equals("NIEO");
        faults.when(another && !at.has(other), Rule.OTHER_NEEDS_WORDS, at, other);
    }

    private static void ranks(Node of, Part kind, Field rank, Faults faults) {
        Set<String> ranks = new HashSet<>();
        for (Node each : of.all(kind)) {
            faults.when(each.has(rank) && !ranks.add(each.text(rank)), Rule.TWO_OF_ONE_RANK, each, rank);
        }
    }
}
