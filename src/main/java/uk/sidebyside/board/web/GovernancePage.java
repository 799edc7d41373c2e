package uk.sidebyside.board.web;

import uk.sidebyside.board.Governance;
import uk.sidebyside.board.Words;

/** Who reports to whom, as a picture and as a list of the same facts. */
public record GovernancePage(Governance governance, GovernanceDiagram diagram, boolean maySetUp) {

    /** Who holds the plan, how many report to it, and to how many it reports. */
    public String sentence() {
        return governance
                .holdingThePlan()
                .map(body -> {
                    long in = governance.lines().stream()
                            .filter(line -> line.to().equals(body.id()))
                            .count();
                    int out = governance.from(body.id()).size();
                    return body.name() + " holds the plan. "
                            + (in == 0 ? "Nobody" : Words.count(in, "body", "bodies"))
                            + (in == 1 || in == 0 ? " reports" : " report") + " to it. It reports to "
                            + (out == 0 ? "nobody." : Words.count(out, "body", "bodies") + ".");
                })
                .orElse("No body holds the plan yet.");
    }
}
