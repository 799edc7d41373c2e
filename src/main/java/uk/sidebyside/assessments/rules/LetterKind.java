package uk.sidebyside.assessments.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters that the law asks for, each with the step that it tells of. */
public enum LetterKind {
    WILL_ASSESS(CaseStep.WILL_ASSESS, false, "We will assess"),
    WILL_NOT_ASSESS(CaseStep.WILL_NOT_ASSESS, true, "We will not assess"),
    WILL_NOT_ISSUE(CaseStep.WILL_NOT_ISSUE, true, "There will be no plan"),
    /** After the tribunal referred the case back. We take it as a decision that one can appeal against (section 51(2)(b)). */
    STILL_NO_PLAN(CaseStep.STILL_NO_PLAN, true, "There will still be no plan"),
    DRAFT(CaseStep.DRAFT_SERVED, false, "The draft plan"),
    FINAL(CaseStep.FINAL_SENT, true, "The final plan"),
    /** Regulation 13(2): beside the family, the school or college in the plan and the health body get it. */
    FINAL_SCHOOL(CaseStep.FINAL_SENT, Reader.SCHOOL, "To the school or college: the final plan"),
    FINAL_HEALTH(CaseStep.FINAL_SENT, Reader.HEALTH, "To the health body: the final plan"),
    /** No appeal, but the family can ask the council to look at it again. */
    BUDGET_REFUSED(CaseStep.BUDGET_REFUSED, false, "No personal budget"),
    /** Regulation 20(2) to (4): who is invited, and that the advice comes before. */
    INVITED(CaseStep.REVIEW_CALLED, false, "We invite you to a review meeting"),
    KEPT(CaseStep.KEPT, true, "The plan stays as it is"),
    CHANGES(CaseStep.CHANGES_SENT, false, "Changes to the plan that we propose"),
    AMENDED(CaseStep.AMENDED, true, "The changed plan"),
    /** Regulation 22(3): the same of a plan that was changed. */
    AMENDED_SCHOOL(CaseStep.AMENDED, Reader.SCHOOL, "To the school or college: the changed plan"),
    AMENDED_HEALTH(CaseStep.AMENDED, Reader.HEALTH, "To the health body: the changed plan"),
    NOT_AMENDED(CaseStep.NOT_AMENDED, true, "The plan is not changed"),
    REASSESSMENT_AGREED(CaseStep.REASSESSMENT_AGREED, false, "We will assess again"),
    REASSESSMENT_REFUSED(CaseStep.REASSESSMENT_REFUSED, true, "We will not assess again"),
    MOVED_HERE(CaseStep.TOLD_AFTER_MOVE, false, "The plan moved to us"),
    CEASING(CaseStep.CEASING, false, "We think about ending the plan"),
    /** Regulation 31: the head of the school or college in the plan is asked too. */
    CEASING_SCHOOL(CaseStep.CEASING, Reader.SCHOOL, "To the school or college: we think about ending the plan"),
    WILL_CEASE(CaseStep.WILL_CEASE, true, "We decided that the plan ends"),
    /** Regulation 31: beside the family, the school or college and the health body are told of the decision. */
    WILL_CEASE_SCHOOL(CaseStep.WILL_CEASE, Reader.SCHOOL, "To the school or college: the plan ends"),
    WILL_CEASE_HEALTH(CaseStep.WILL_CEASE, Reader.HEALTH, "To the health body: the plan ends"),
    CEASED(CaseStep.CEASED, true, "The plan ends");

    /** To whom a letter is written; the family reads all of them once they are kept. */
    public enum Reader {
        FAMILY,
        SCHOOL,
        HEALTH
    }

    private final CaseStep step;
    private final boolean appealable;
    private final Reader reader;
    private final String title;

    LetterKind(CaseStep step, boolean appealable, String title) {
        this.step = step;
        this.appealable = appealable;
        this.reader = Reader.FAMILY;
        this.title = title;
    }

    LetterKind(CaseStep step, Reader reader, String title) {
        this.step = step;
        this.appealable = false;
        this.reader = reader;
        this.title = title;
    }

    public CaseStep step() {
        return step;
    }

    /** Whether the family can appeal against what it tells, so that it says how and by when. */
    public boolean appealable() {
        return appealable;
    }

    /**
     * Whether an appeal can be about what a plan says, so that one about the school or college alone needs no certificate (Children and
     * Families Act 2014, section 55).
     */
    public boolean ofAPlan() {
        return switch (this) {
            case FINAL, AMENDED, KEPT, NOT_AMENDED -> true;
            default -> false;
        };
    }

    public Reader reader() {
        return reader;
    }

    public boolean toFamily() {
        return reader == Reader.FAMILY;
    }

    /** What stands above the letter, and on lists. */
    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * Those whose step was written down in the round that runs, the newest step first. The end of a plan has its letter with the decision,
     * where there was one. None is left to write once the child has died: nearly each says what the family can do next.
     */
    public static List<LetterKind> of(CaseLife life) {
        if (life.died()) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(kind -> life.when(kind.step).isPresent())
                .filter(kind -> kind != CEASED || life.when(CaseStep.WILL_CEASE).isEmpty())
                .sorted((one, other) -> life.when(other.step)
                        .orElseThrow()
                        .compareTo(life.when(one.step).orElseThrow()))
                .toList();
    }
}
