package uk.sidebyside.partnership.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.TellOfAMonth;
import uk.sidebyside.shared.AreaId;

/** What there is to tell of a month: lines that no other month tells, and work that ended in it. Of what is held back it is nothing. */
@Component
class WhatIsToTell {
    private final MonthlyStore store;
    private final YouSaid youSaid;
    private final Pieces pieces;
    private final Clock clock;

    WhatIsToTell(MonthlyStore store, YouSaid youSaid, Pieces pieces, Clock clock) {
        this.store = store;
        this.youSaid = youSaid;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** What was written in it. */
    List<YouSaid.Line> lines(AreaId area, YearMonth month) {
        return untold(store.all(area), month, youSaid.written(area, month.atDay(1), month.atEndOfMonth()));
    }

    /** What it shows already, and what was written in it or later, until it is told. */
    List<YouSaid.Line> offered(AreaId area, MonthlyTellBack month) {
        LocalDate until = month.published() ? publishedOn(month) : LocalDate.now(clock);
        Set<YouSaid.Line> offered = new LinkedHashSet<>(youSaid.these(area, month.lines()));
        offered.addAll(untold(
                store.all(area),
                month.month(),
                youSaid.written(area, month.month().atDay(1), until)));
        return List.copyOf(offered);
    }

    /** Of these those that no other month shows as they are now: what was changed after it was told is told anew. */
    private List<YouSaid.Line> untold(List<MonthlyTellBack> all, YearMonth month, List<YouSaid.Line> lines) {
        List<MonthlyTellBack> others =
                all.stream().filter(other -> !other.month().equals(month)).toList();
        return lines.stream()
                .filter(line -> others.stream()
                        .noneMatch(other -> other.lines().contains(line.id())
                                && !(other.published() && line.on().isAfter(publishedOn(other)))))
                .toList();
    }

    private LocalDate publishedOn(MonthlyTellBack month) {
        return LocalDate.ofInstant(Objects.requireNonNull(month.publishedAt()), clock.getZone());
    }

    /** Pieces on services that ended in it and are not held back. */
    List<Piece> ended(AreaId area, YearMonth month) {
        return pieces.inArea(area).stream()
                .filter(piece -> !piece.heldBack() && endedIn(piece, month))
                .toList();
    }

    static boolean endedIn(Piece piece, YearMonth month) {
        return piece.child() == null && piece.endedOn() != null && TellOfAMonth.within(piece.endedOn(), month);
    }

    /** The drafts among all months of which anything can be told still. One of which nothing is left waits for nobody. */
    Set<YearMonth> left(AreaId area, List<MonthlyTellBack> all) {
        List<MonthlyTellBack> drafts =
                all.stream().filter(month -> !month.published()).toList();
        if (drafts.isEmpty()) {
            return Set.of();
        }
        Set<UUID> shown =
                youSaid
                        .these(
                                area,
                                drafts.stream()
                                        .flatMap(draft -> draft.lines().stream())
                                        .toList())
                        .stream()
                        .map(YouSaid.Line::id)
                        .collect(Collectors.toSet());
        List<Piece> ended =
                pieces.inArea(area).stream().filter(piece -> !piece.heldBack()).toList();
        List<YearMonth> months =
                drafts.stream().map(MonthlyTellBack::month).sorted().toList();
        List<YouSaid.Line> written = youSaid.written(
                area, months.getFirst().atDay(1), months.getLast().atEndOfMonth());
        Set<YearMonth> left = new HashSet<>();
        for (MonthlyTellBack draft : drafts) {
            YearMonth month = draft.month();
            if (draft.lines().stream().anyMatch(shown::contains)
                    || ended.stream().anyMatch(piece -> endedIn(piece, month))
                    || untold(all, month, written).stream().anyMatch(line -> TellOfAMonth.within(line.on(), month))) {
                left.add(month);
            }
        }
        return left;
    }
}
