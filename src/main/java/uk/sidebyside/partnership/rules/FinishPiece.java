package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What must be true before a piece is finished. Each thing that is missing says where it is done. */
public final class FinishPiece {

    private FinishPiece() {}

    /**
     * What is known of a piece that is to be finished.
     *
     * @param settled the steps that are done, or left out as the model allows
     * @param worker the questions that the worker has answered
     * @param participants the questions that somebody of a family has answered; whoever takes part for their work does not count
     * @param families how many who take part now are children, young people or family: whoever left does not count
     * @param decisions how many decisions were made, each after people were asked
     * @param agreed how they stand to the latest draft; null where there is no draft
     */
    public record Known(
            Set<String> settled,
            Set<String> worker,
            Set<String> participants,
            int families,
            int decisions,
            @Nullable Agreed agreed) {
        public Known {
            settled = Set.copyOf(settled);
            worker = Set.copyOf(worker);
            participants = Set.copyOf(participants);
        }
    }

    public static List<Finding> check(Model model, boolean small, Known known) {
        List<Finding> findings = new ArrayList<>();
        if (known.families() == 0) {
            findings.add(Finding.of("people", "finish.needs.people", "REQUIREMENTS R015"));
        }
        if (!small) {
            for (Model.Step step : model.steps()) {
                if (!known.settled().contains(step.key()) && !comesAfter(step)) {
                    findings.add(
                            Finding.of("step-" + step.key(), "finish.needs.step", "REQUIREMENTS R091", step.title()));
                }
            }
        }
        if (known.decisions() == 0) {
            findings.add(Finding.of("decide", "finish.needs.decision", "REQUIREMENTS R098"));
        }
        findings.addAll(agreement(known.agreed()));
        for (Model.Check check : model.checks()) {
            boolean needed = check.blocks() || small;
            if (needed && !known.worker().contains(check.key())) {
                findings.add(
                        Finding.of("check-" + check.key(), "finish.needs.worker", "REQUIREMENTS R092", check.worker()));
            }
            if (check.blocks() && !known.participants().contains(check.key())) {
                findings.add(Finding.of(
                        "check-" + check.key(), "finish.needs.participants", "REQUIREMENTS R092", check.participant()));
            }
        }
        return findings;
    }

    /** Telling back, asking how it was, and showing what else there is to do are done once it has ended. */
    private static boolean comesAfter(Model.Step step) {
        return step.records() == Records.TELL_BACK
                || step.records() == Records.OPPORTUNITIES
                || step.records() == Records.SURVEY;
    }

    private static List<Finding> agreement(@Nullable Agreed agreed) {
        if (agreed == null) {
            return List.of(Finding.of("draft", "finish.needs.draft", "REQUIREMENTS R099"));
        }
        return agreed.complete()
                ? List.of()
                : List.of(Finding.of("draft", "finish.needs.answers", "REQUIREMENTS R099", agreed.waiting()));
    }

    public static List<Finding> stop(String because) {
        return because.isBlank()
                ? List.of(Finding.of("because", "stop.needs.because", "REQUIREMENTS R006"))
                : List.of();
    }
}
