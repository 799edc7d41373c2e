package uk.sidebyside.access.personal.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;

/** @param open what has to be done first, in sentences */
public record ErasurePage(String id, String name, List<String> open, FormErrors errors) {

    public ErasurePage {
        open = List.copyOf(open);
    }
}
