package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a model must be, beyond what its schema says. */
public final class SoundModel {

    private SoundModel() {}

    /** What is wrong with it, each in a sentence that says where; empty where it can be used. */
    public static List<String> faults(Model model) {
        List<String> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Model.Step step : model.steps()) {
            if (!keys.add(step.key())) {
                faults.add("Two are called " + step.key() + ". Give each step and each question a key of its own.");
            }
        }
        for (Model.Check check : model.checks()) {
            if (!keys.add(check.key())) {
                faults.add("Two are called " + check.key() + ". Give each step and each question a key of its own.");
            }
            if (model.step(check.near()).isEmpty()) {
                faults.add("The question " + check.key() + " stands near " + check.near() + ", which is no step.");
            }
        }
        if (model.steps().isEmpty()) {
            faults.add("There is no step. A model has at least one.");
        } else if (model.steps().stream().allMatch(Model.Step::optional)) {
            faults.add("Every step is optional. At least one must be done.");
        }
        return faults;
    }
}
