package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.Impacts.Told;
import uk.sidebyside.board.Words;

/** The statements of impact that a board may read, the last written first. */
public record ImpactsPage(List<Told> told) {

    public String sentence() {
        long things = told.stream().map(Told::address).distinct().count();
        return told.isEmpty()
                ? "Nobody has said yet what difference an action or a service made."
                : Words.count(told.size(), "statement says", "statements say") + " what difference "
                        + Words.count(things, "action or service", "actions and services") + " made.";
    }
}
