package uk.sidebyside.partnership.web;

import java.util.Map;
import uk.sidebyside.partnership.rules.Model;

/** A model with what the area agreed beside it. */
public record ModelPage(Model model, Map<String, String> agreedWords, boolean mayLoad) {
    public ModelPage {
        agreedWords = Map.copyOf(agreedWords);
    }
}
