package uk.sidebyside.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.rules.Model;

/** Where a piece is in the steps of its model: what is settled, the first that is not, and the rest. */
final class StepsPicture {
    private StepsPicture() {}

    static List<Step> of(Model model, Map<String, PieceSteps.Said> said, boolean running) {
        List<Step> steps = new ArrayList<>();
        boolean now = !running;
        for (Model.Step step : model.steps()) {
            PieceSteps.Said one = said.get(step.key());
            Step.Place place = one != null ? settled(one.skipped()) : now ? Step.Place.LATER : Step.Place.NOW;
            now = now || one == null;
            steps.add(step(model, step, place));
        }
        return steps;
    }

    /** As it stood when it was shown: what is neither done nor left out was not reached. */
    static List<Step> shown(Model model, Portfolio.Steps said) {
        return model.steps().stream()
                .map(step -> {
                    boolean leftOut = said.leftOut().contains(step.key());
                    boolean reached = leftOut || said.done().contains(step.key());
                    return step(model, step, reached ? settled(leftOut) : Step.Place.NOT_REACHED);
                })
                .toList();
    }

    /** Its beginning and its end. */
    static List<Step> ofSmall(Portfolio.Entry entry) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("It began", PartnershipWords.day(entry.beganOn()), Step.Place.DONE));
        if (entry.endedOn() != null) {
            steps.add(new Step(entry.state().label(), PartnershipWords.day(entry.endedOn()), Step.Place.DONE));
        }
        steps.add(new Step("Everybody can read it", PartnershipWords.day(entry.publishedOn()), Step.Place.DONE));
        return steps;
    }

    private static Step.Place settled(boolean leftOut) {
        return leftOut ? Step.Place.LEFT_OUT : Step.Place.DONE;
    }

    private static Step step(Model model, Model.Step step, Step.Place place) {
        return new Step(model.number(step.key()) + ". " + step.title(), null, place);
    }
}
