package uk.sidebyside.partnership.web;

import java.util.Map;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.thread.NextVersions;

/**
 * A model with what the area agreed beside it.
 *
 * @param tools how many tools help with a step, by its key
 * @param next what waits for its next version and what it took up, as far as the reader may see it
 */
public record ModelPage(
        Model model, Map<String, String> agreedWords, Map<String, Long> tools, NextVersions.Of next, boolean mayLoad) {
    public ModelPage {
        tools = Map.copyOf(tools);
        agreedWords = Map.copyOf(agreedWords);
    }
}
