package uk.sidebyside.plan.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.LineState;

/** An area's keys of progress states, with the states of each in their order. */
public record KeysPage(List<Key> keys, FormErrors errors) {

    public record Key(String name, List<LineState> states) {}
}
