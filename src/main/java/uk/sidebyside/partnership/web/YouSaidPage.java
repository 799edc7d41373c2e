package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.YouSaid;

/** Everything that people said about services, with what became of it. */
public record YouSaidPage(List<YouSaid.Line> lines) {
    public YouSaidPage {
        lines = List.copyOf(lines);
    }
}
