package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * When a final plan is sent, a review is decided or a plan has ended, the family is asked how it was; where nobody can be reached, it
 * stands as not asked (REQUIREMENTS R122).
 */
@Component
class AskedAfterwards {
    private static final String QUESTIONS = "ehc-experience";

    private final FamilyOf families;
    private final Closings closings;

    AskedAfterwards(FamilyOf families, Closings closings) {
        this.families = families;
        this.closings = closings;
    }

    /** In the transaction of the step. A case that is linked to no record of a child has nobody who can be asked. */
    void taken(AreaId area, EhcCase of, CaseStep step, String choice, LocalDate on) {
        Closing.Kind kind = closes(step, choice);
        if (kind == null) {
            return;
        }
        UUID record = of.child();
        ChildId child = record == null ? null : new ChildId(record);
        Ref about = about(area, of);
        FamilyOf.Family family = child == null ? new FamilyOf.Family(Set.of(), null) : families.of(area, child);
        Set<Respondent> groups = EnumSet.noneOf(Respondent.class);
        if (!family.parents().isEmpty()) {
            groups.add(Respondent.PARENT_CARER);
        }
        if (family.themself() != null) {
            groups.add(Respondent.YOUNG_PERSON);
        }
        List<Recipient> to =
                family.all().stream().<Recipient>map(Recipient.ToPerson::new).toList();
        closings.closed(area, new Closings.Closed(about, child, kind, Closings.EHC_PLANS, on, QUESTIONS, to, groups));
    }

    /**
     * A step was put right, in that transaction: what it closed never did, or closed on another day.
     *
     * @param instead null where it did not happen
     * @param others that happened in the case
     */
    void putRight(AreaId area, EhcCase of, Happening wrong, @Nullable Happening instead, List<Happening> others) {
        boolean closed = closes(wrong);
        boolean closes = instead != null && closes(instead);
        boolean shared = closed && others.stream().anyMatch(one -> one.on().equals(wrong.on()) && closes(one));
        if (closed && !shared && !closes) {
            noted(area, of).forEach(about -> closings.neverClosed(area, about, wrong.on()));
        } else if (closed && !shared && instead != null && !instead.on().equals(wrong.on())) {
            noted(area, of).forEach(about -> closings.closedOn(area, about, wrong.on(), instead.on()));
        } else if (instead != null && closes && (!closed || shared)) {
            CaseStep.of(instead.kind()).ifPresent(step -> taken(area, of, step, instead.choice(), instead.on()));
        }
    }

    private static boolean closes(Happening one) {
        return CaseStep.of(one.kind())
                .filter(step -> closes(step, one.choice()) != null)
                .isPresent();
    }

    /** Under what it may have been noted: before a record was linked, under the case. */
    private static Set<Ref> noted(AreaId area, EhcCase of) {
        return new LinkedHashSet<>(
                List.of(about(area, of), new Ref(area, Closings.CASE, of.id().value())));
    }

    private static Ref about(AreaId area, EhcCase of) {
        UUID record = of.child();
        return record == null ? new Ref(area, Closings.CASE, of.id().value()) : ChildRefs.of(area, new ChildId(record));
    }

    /** Whether something closed in a case about which its family is asked. */
    static boolean closed(CaseFile file) {
        return file.happenings().stream().anyMatch(AskedAfterwards::closes);
    }

    /** Of what closed last, whether the family was asked; null where nothing was noted. One statement. */
    @Nullable
    Closing latest(AreaId area, EhcCase of) {
        return closings.about(area, about(area, of)).orElse(null);
    }

    /** What a step closes; null for a step after which it goes on, and where a child has died: then nobody is asked. */
    private static Closing.@Nullable Kind closes(CaseStep step, String choice) {
        return switch (step) {
            case FINAL_SENT -> Closing.Kind.PLAN;
            case KEPT, AMENDED, NOT_AMENDED -> Closing.Kind.REVIEW;
            case CEASED -> choice.equals(EndOfPlan.DIED) ? null : Closing.Kind.PLAN;
            default -> null;
        };
    }
}
