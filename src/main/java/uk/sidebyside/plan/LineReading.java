package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.PlanTree.Point;
import uk.sidebyside.plan.TreeStore.Kept;
import uk.sidebyside.plan.TreeStore.LineRow;
import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.ProgressKey;

/** Makes lines of what is stored: states by the key, leads by the seats, lateness by the day. */
final class LineReading {
    private static final String WITHHELD = "This line is held back.";

    private final Map<String, LineState> states = new HashMap<>();
    private final ProgressKey key;
    private final List<Point> points;
    private final Map<SeatId, Seat> seats;
    private final LocalDate day;
    private final Reader reader;

    LineReading(ProgressKey key, List<Point> points, Map<SeatId, Seat> seats, LocalDate day, Reader reader) {
        this.key = key;
        this.points = points;
        this.seats = seats;
        this.day = day;
        this.reader = reader;
        key.states().forEach(state -> states.put(state.code(), LineState.of(state)));
    }

    List<Line> lines(List<LineRow> rows) {
        return rows.stream()
                .map(row -> reader.sees(row) ? line(row, row.kept()) : withheld(row))
                .toList();
    }

    private Line line(LineRow row, Map<PointId, Kept> kept) {
        return new Line(
                row.id(),
                row.outcome(),
                row.ref(),
                row.title(),
                row.plain(),
                row.impact(),
                row.dates(),
                state(row.state()),
                row.sinceOn(),
                row.reportedOn(),
                Line.Late.of(day, row.dates(), meaning(row.state())),
                leads(row.leads()),
                points.stream().map(point -> cell(point, kept.get(point.id()))).toList(),
                row.published(),
                row.heldBackWhy(),
                row.easyRead(),
                row.easyReadOn(),
                row.version());
    }

    private static Line withheld(LineRow row) {
        var dates = new Line.Dates(null, "", null, "", null);
        return new Line(
                row.id(),
                row.outcome(),
                row.ref(),
                WITHHELD,
                "",
                "",
                dates,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                true,
                row.heldBackWhy(),
                "",
                null,
                row.version());
    }

    private Line.Cell cell(Point point, @Nullable Kept kept) {
        return kept == null
                ? new Line.Cell(point.on(), point.label(), point.closed(), null, false)
                : new Line.Cell(point.on(), point.label(), true, state(kept.state()), kept.version() > 1);
    }

    private @Nullable LineState state(@Nullable String code) {
        return code == null ? null : states.get(code);
    }

    private @Nullable Meaning meaning(@Nullable String code) {
        return code == null ? null : key.state(code).meaning();
    }

    private List<Lead> leads(List<UUID> ids) {
        return ids.stream()
                .map(id -> seats.get(new SeatId(id)))
                .filter(Objects::nonNull)
                .map(Lead::of)
                .toList();
    }
}
