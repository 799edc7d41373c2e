package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.Impacts.Told;
import uk.sidebyside.board.Words;

/** The statements of impact that a board may read, the last written first. */
public record ImpactsPage(List<Told> told) {

    public String sentence() {
        long things = told.stream().map(Told::address).distinct().count();
        return told.isEmpty()
                ? "Nobody has said yet what difference an action, a service or a piece of work made."
                : Words.count(told.size(), "statement says", "statements say") + " what difference "
                        + Words.count(
                                things, "action, service or piece of work", "actions, services and pieces of work")
                        + " made.";
    }
}
