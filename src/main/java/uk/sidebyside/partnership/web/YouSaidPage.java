package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.YouSaid;

/** Everything that people said about services, with what became of it. */
public record YouSaidPage(List<YouSaid.Line> lines) {
    public YouSaidPage {
        lines = List.copyOf(lines);
    }

    /** When it was last written; null while nothing is here. */
    public @Nullable LocalDate lastWrittenOn() {
        return lines.stream()
                .map(YouSaid.Line::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
