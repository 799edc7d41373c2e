package uk.sidebyside.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.rules.Model;

/** Where a piece is in the steps of its model: what is settled, the first that is not, and the rest. */
final class StepsPicture {
    private StepsPicture() {}

    static List<Step> of(Model model, Map<String, PieceSteps.Said> said, boolean running) {
        List<Step> steps = new ArrayList<>();
        boolean now = !running;
        for (Model.Step step : model.steps()) {
            PieceSteps.Said one = said.get(step.key());
            Step.Place place = one != null ? Step.Place.DONE : now ? Step.Place.LATER : Step.Place.NOW;
            now = now || one == null;
            steps.add(new Step(model.number(step.key()) + ". " + step.title(), text(one), place));
        }
        return steps;
    }

    private static @Nullable String text(PieceSteps.@Nullable Said said) {
        return said == null || !said.skipped() ? null : "Left out";
    }
}
