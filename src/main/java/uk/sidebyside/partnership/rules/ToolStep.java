package uk.sidebyside.partnership.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A step of a model that a tool helps with, by its key: a later version of the model still has it while the key is the
 * same.
 *
 * @param model the code of the model
 * @param step the key of the step
 */
public record ToolStep(String model, String step) {
    private static final Pattern WRITTEN = Pattern.compile("[a-z][a-z0-9-]{1,39}/[a-z][a-z0-9-]{1,39}");

    /** As "individual/hear"; nothing for what can't be read so. */
    public static Optional<ToolStep> find(String written) {
        int slash = written.indexOf('/');
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new ToolStep(written.substring(0, slash), written.substring(slash + 1)))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException for what nobody stored */
    public static ToolStep of(String written) {
        return find(written).orElseThrow(() -> new IllegalArgumentException("No step is called " + written));
    }

    public String written() {
        return model + "/" + step;
    }

    /** Whether one of these models has it. */
    public boolean isIn(Collection<Model> models) {
        return models.stream()
                .anyMatch(one -> one.code().equals(model) && one.step(step).isPresent());
    }
}
