package uk.sidebyside.audits.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is judged at one level of a scale.
 *
 * @param number as the framework prints it; may be blank
 * @param scale the key of the scale by which it is judged
 * @param weight how much it counts where shares are worked out, from 1 to 100
 * @param descriptors what each level looks like, by its key; empty where the scale's own words say enough
 * @param facts which facts from records stand beside it, by their keys
 * @param askedIf null where it is always asked
 */
public record Indicator(
        String key,
        String number,
        String words,
        String scale,
        int weight,
        Map<String, String> descriptors,
        List<String> facts,
        @Nullable AskedIf askedIf) {

    public Indicator {
        descriptors = Map.copyOf(descriptors);
        facts = List.copyOf(facts);
    }
}
