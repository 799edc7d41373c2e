package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CaseLife.Moment;
import uk.sidebyside.shared.Finding;

/**
 * When a step that was written down may be put right: the life that is told with the right step in place of the wrong one, or without
 * it, has to be possible. Where it is not, the finding names the step that stands in the way, with its day.
 *
 * @param row what happened so far, with the wrong step
 * @param wrong as it stands in that row
 * @param right null where it did not happen
 */
public record WrongStep(
        List<CaseEvent> row, CaseEvent wrong, @Nullable CaseEvent right) {
    private static final String ORDER = "the order of the process";
    private static final String PROMISE = "R089";
    private static final int AT_MOST = 1000;

    public WrongStep {
        row = List.copyOf(row);
    }

    /** The family reads why. */
    public static Optional<Finding> reason(String reason) {
        return reason.isBlank() || reason.strip().length() > AT_MOST
                ? Optional.of(Finding.of("reason", "moved.needs.reason", PROMISE))
                : Optional.empty();
    }

    /** What happened, put right. */
    public List<CaseEvent> rowPutRight() {
        List<CaseEvent> events = new ArrayList<>(row);
        int at = events.indexOf(wrong);
        if (at >= 0) {
            events.remove(at);
            if (right != null) {
                events.add(at, right);
            }
        }
        return events;
    }

    /**
     * The right step with the case as it stood before it; empty where it does not fit there, and where it did not happen.
     */
    public Optional<Moment> moment() {
        CaseEvent its = right;
        return its == null
                ? Optional.empty()
                : CaseLife.moments(rowPutRight()).stream()
                        .filter(one -> one.event().equals(its))
                        .findFirst();
    }

    /**
     * What keeps it from being put right so; nothing where it can be.
     *
     * @param words of the right step
     * @param openViews how many views had no answer when it was written down first
     */
    public List<Finding> check(String words, int openViews, LocalDate today) {
        CaseEvent its = right;
        if (its != null) {
            Optional<Finding> outside = StepRules.outside(its.on(), today);
            if (outside.isPresent()) {
                return List.of(outside.get());
            }
        }
        Optional<Finding> inTheWay = inTheWay();
        if (inTheWay.isPresent()) {
            return List.of(inTheWay.get());
        }
        if (its == null) {
            return List.of();
        }
        return moment().map(one -> StepRules.check(
                        one.before(),
                        new StepRules.Wanted(its.step(), its.on(), its.until(), its.choice(), words, openViews),
                        today))
                .orElse(List.of());
    }

    private Optional<Finding> inTheWay() {
        List<CaseEvent> anew = rowPutRight();
        List<CaseEvent> odd = new ArrayList<>(CaseLife.of(anew).odd());
        CaseLife.of(row).odd().forEach(odd::remove);
        if (!odd.isEmpty()) {
            CaseEvent first = odd.getFirst();
            return Optional.of(Objects.equals(first, right) ? wrongPlace(first) : finding("put.right.depends", first));
        }
        return restsOnTheReason().or(() -> tooSoon(anew));
    }

    /** It can't be where it would be now: which of the steps that it passes over it has to stay behind, or before. */
    private Finding wrongPlace(CaseEvent its) {
        List<Moment> told = CaseLife.moments(row);
        int at = told.stream().map(Moment::event).toList().indexOf(wrong);
        if (its.on().isBefore(wrong.on())) {
            for (int n = 0; n < at; n++) {
                boolean passed = !told.get(n).event().on().isBefore(its.on());
                if (passed && told.get(n + 1).before().allows(its.step())) {
                    return finding("put.right.before", told.get(n).event());
                }
            }
        }
        for (int n = at + 1; n < told.size(); n++) {
            CaseEvent later = told.get(n).event();
            boolean passed = !later.on().isAfter(its.on());
            if (passed && n + 1 < told.size() && !told.get(n + 1).before().allows(its.step())
                    || passed && n + 1 == told.size()) {
                return finding("put.right.depends", later);
            }
        }
        return Finding.of(field(), "put.right.cannot.be", ORDER);
    }

    /** A final plan went out although something was open, since the family was told why. */
    private Optional<Finding> restsOnTheReason() {
        if (right != null || wrong.step() != CaseStep.VIEWS_LEFT_OPEN) {
            return Optional.empty();
        }
        return row.stream()
                .filter(one -> one.step() == CaseStep.FINAL_SENT && !one.on().isBefore(wrong.on()))
                .findFirst()
                .map(one -> finding("put.right.depends", one));
    }

    /** A later step that was not too soon, and would be. */
    private Optional<Finding> tooSoon(List<CaseEvent> anew) {
        List<CaseEvent> before = soon(row);
        List<CaseEvent> after = soon(anew);
        before.forEach(after::remove);
        return after.stream()
                .filter(one -> !Objects.equals(one, right))
                .findFirst()
                .map(one -> finding("put.right.too.soon", one));
    }

    private static List<CaseEvent> soon(List<CaseEvent> row) {
        List<CaseEvent> soon = new ArrayList<>();
        for (Moment one : CaseLife.moments(row)) {
            CaseEvent event = one.event();
            if (StepRules.onItsDay(one.before(), event.step(), event.on(), event.choice(), 0)
                    .isPresent()) {
                soon.add(event);
            }
        }
        return soon;
    }

    private Finding finding(String key, CaseEvent inTheWay) {
        return Finding.of(field(), key, ORDER, inTheWay.step(), inTheWay.on());
    }

    private String field() {
        return right == null ? "what" : "on";
    }
}
