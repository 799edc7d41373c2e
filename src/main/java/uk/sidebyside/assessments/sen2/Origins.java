package uk.sidebyside.assessments.sen2;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Kind;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.FilledBySteps;

/**
 * Where what the return says of a case came from.
 *
 * @param steps the oldest first
 */
public record Origins(EhcCase head, List<Step> steps, List<Typing> typings) {

    public Origins {
        steps = List.copyOf(steps);
        typings = List.copyOf(typings);
    }

    /**
     * @param kind code of a step, or {@code exception} for one to the twenty weeks
     * @param until its second day; null where it has none
     */
    public record Step(
            UUID request,
            String kind,
            String choice,
            LocalDate on,
            @Nullable LocalDate until) {}

    /**
     * @param about the request, or the case where it is about the person
     * @param what a field by its name, or a record by its kind and place
     * @param said the value, to tell whether a return said something else since
     */
    public record Typing(UUID about, String what, String said, String as, LocalDate on) {}

    /** How something came to stand there. */
    public sealed interface Origin permits ByStep, ByException, ByOfficer, Elsewhere {}

    public record ByStep(CaseStep step, LocalDate on) implements Origin {}

    public record ByException(LocalDate on) implements Origin {}

    public record ByOfficer(String as, LocalDate on) implements Origin {}

    /** No step and nobody on the page: as the case was opened, or from a return. */
    public record Elsewhere(EhcCase.Source source) implements Origin {}

    /** Of a field in which something stands. */
    public Origin of(UUID about, Node at, Field field) {
        String value = at.text(field);
        Optional<Origin> typed = typed(about, field.name(), value);
        if (typed.isPresent()) {
            return typed.get();
        }
        if (field == Field.WEEK20 && value.equals("1")) {
            Optional<Origin> excused = steps.reversed().stream()
                    .filter(step -> step.request().equals(about) && step.kind().equals("exception"))
                    .<Origin>map(step -> new ByException(step.on()))
                    .findFirst();
            if (excused.isPresent()) {
                return excused.get();
            }
        }
        return step(about, at, field)
                .<Origin>map(step -> step)
                .orElse(field.part() == Part.PERSON ? new Elsewhere(head.source()) : elsewhere());
    }

    /** Of a whole record of a list. */
    public Origin of(UUID about, Node record, int place) {
        return typed(about, what(record.part(), place), record.toString()).orElse(elsewhere());
    }

    /** What no step and nobody here said of a case that was opened here came with a return. */
    private Origin elsewhere() {
        return new Elsewhere(head.source() == EhcCase.Source.TYPED ? EhcCase.Source.RETURN : head.source());
    }

    /** The name under which a record of a list is kept. */
    static String what(Part part, int place) {
        return part.name() + " " + place;
    }

    /** That somebody typed this under one of these names. */
    Optional<Typing> typed(UUID about, List<String> names, String said) {
        return typings.stream()
                .filter(one -> one.about().equals(about)
                        && names.contains(one.what())
                        && one.said().equals(said))
                .findFirst();
    }

    private Optional<Origin> typed(UUID about, String what, String value) {
        return typings.stream()
                .filter(one -> one.about().equals(about)
                        && one.what().equals(what)
                        && one.said().equals(value))
                .<Origin>map(one -> new ByOfficer(one.as(), one.on()))
                .findFirst();
    }

    /** A day that a return corrected is the return's, and no longer the step's. */
    private Optional<ByStep> step(UUID about, Node at, Field field) {
        boolean ownDay = field.kind() == Kind.DATE && field != Field.TRANSFER_DUE;
        @Nullable LocalDate day = ownDay ? at.date(field) : null;
        return steps.reversed().stream()
                .filter(step -> step.request().equals(about))
                .filter(step -> !ownDay || step.on().equals(day) || Objects.equals(step.until(), day))
                .flatMap(step -> CaseStep.of(step.kind()).stream()
                        .filter(FilledBySteps.of(field)::contains)
                        .filter(taken -> field != Field.SOURCE || !step.choice().isBlank())
                        .map(taken -> new ByStep(taken, step.on())))
                .findFirst();
    }

    /** Whether a step wrote down who asked, so that nobody types it again. */
    public boolean sourceBySteps(UUID request) {
        return steps.stream()
                .anyMatch(step -> step.request().equals(request)
                        && step.kind().equals(CaseStep.RECEIVED.code())
                        && !step.choice().isBlank());
    }

    /** Whether a step wrote down that the child moved away before there was a plan. */
    public boolean movedAway(UUID request) {
        return steps.stream()
                .anyMatch(step -> step.request().equals(request) && step.kind().equals(CaseStep.MOVED_AWAY.code()));
    }

    /** Whether the plan of this request came with its child from another council. */
    public boolean movedIn(UUID request) {
        return steps.stream()
                .anyMatch(step -> step.request().equals(request) && step.kind().equals(CaseStep.MOVED_IN.code()));
    }
}
