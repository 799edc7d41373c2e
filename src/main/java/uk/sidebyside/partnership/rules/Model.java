package uk.sidebyside.partnership.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model of joint partnership: its steps and its check questions, in order.
 *
 * @param easyRead the same in Easy Read, a picture's name, a bar and a sentence each; empty where nobody has written it
 */
public record Model(
        String code,
        String name,
        int version,
        Level level,
        String about,
        List<Step> steps,
        List<Check> checks,
        List<String> easyRead) {

    public Model {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
        easyRead = List.copyOf(easyRead);
    }

    /** Without an Easy Read version. */
    public Model(
            String code, String name, int version, Level level, String about, List<Step> steps, List<Check> checks) {
        this(code, name, version, level, about, steps, checks, List.of());
    }

    /** Whether one works by both alike: an Easy Read version tells the same once more, and may come later. */
    public boolean sameWork(Model other) {
        return withoutEasyRead().equals(other.withoutEasyRead());
    }

    private Model withoutEasyRead() {
        return new Model(code, name, version, level, about, steps, checks);
    }

    /**
     * @param evidence what to keep, so that others see that it was done
     * @param optional skipped without a reason
     * @param records where its records are; null where it has none of its own
     */
    public record Step(
            String key,
            String title,
            String words,
            List<String> tips,
            String evidence,
            boolean optional,
            @Nullable Records records) {
        public Step {
            tips = List.copyOf(tips);
        }
    }

    /**
     * @param near the step beside which it stands (AMB-3)
     * @param worker the question as it is put to the worker
     * @param participant the same for whoever takes part
     * @param blocks whether nothing is finished before both sides have answered
     */
    public record Check(String key, String near, String worker, String participant, boolean blocks) {}

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<Check> check(String key) {
        return checks.stream().filter(check -> check.key().equals(key)).findFirst();
    }

    /** The place of a step, from 1; 0 for one that the model does not have. */
    public int number(String key) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    public List<Check> near(String step) {
        return checks.stream().filter(check -> check.near().equals(step)).toList();
    }
}
