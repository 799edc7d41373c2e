package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.curves.PlannedWork;
import uk.sidebyside.shared.AreaId;

/** The actions of the plan in force, as work that turns a curve. */
@Component
class LineWork implements PlannedWork {
    private final Plans plans;

    LineWork(Plans plans) {
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Piece> pieces(AreaId area) {
        return plans.inForce(area).stream()
                .flatMap(PlanTree::lines)
                .filter(line -> line.published() && !Reader.current().withholds(line))
                .map(line -> piece(area, line))
                .toList();
    }

    private static Piece piece(AreaId area, Line line) {
        LineState state = line.state();
        return new Piece(
                PlanRefs.of(area, line.id()),
                line.ref() + " " + line.words().replaceFirst("[.]$", ""),
                "/plan/action/" + line.ref(),
                line.leads().isEmpty()
                        ? "Appointment to be confirmed"
                        : line.leads().stream().map(Lead::words).collect(Collectors.joining("; ")),
                due(line.dates()),
                state == null ? null : state.label());
    }

    private static String due(Line.Dates dates) {
        LocalDate expected = dates.expectedEndOn();
        String promised = promised(dates.endOn(), dates.endWords());
        return dates.moved() && expected != null
                ? "now " + MeasureWords.day(expected) + ", promised " + promised
                : promised;
    }

    private static String promised(@Nullable LocalDate day, String words) {
        if (!words.isBlank()) {
            return words;
        }
        return day == null ? "not stated" : MeasureWords.day(day);
    }
}
