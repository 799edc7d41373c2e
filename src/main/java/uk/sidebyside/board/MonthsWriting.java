package uk.sidebyside.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.months.MonthOfCases;
import uk.sidebyside.assessments.months.MonthsOfCases;
import uk.sidebyside.board.rules.SentToPapers;
import uk.sidebyside.shared.AreaId;

/** Takes into the papers of a meeting the months of cases that were sent to the board for them. */
@Component
class MonthsWriting {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final MonthsOfCases months;
    private final PackStore packs;

    MonthsWriting(MonthsOfCases months, PackStore packs) {
        this.months = months;
        this.packs = packs;
    }

    List<PackContent.MonthIn> in(AreaId area, Meeting meeting, @Nullable Meeting before) {
        Instant after = before == null
                ? Instant.EPOCH
                : SentToPapers.until(
                        before.heldOn(), packs.closedAt(area, before.id()).orElse(null));
        Instant until = SentToPapers.until(
                meeting.heldOn(), packs.closedAt(area, meeting.id()).orElse(null));
        return months.sent(area, after, until).stream()
                .map(MonthsWriting::month)
                .toList();
    }

    private static PackContent.MonthIn month(MonthOfCases month) {
        return new PackContent.MonthIn(
                month.name(),
                month.story(),
                month.lines().stream()
                        .map(line -> new PackContent.FigureIn(
                                line.title(),
                                line.now().words(),
                                line.before().words(),
                                line.change(),
                                line.shownPercent()))
                        .toList(),
                month.writtenAs(),
                LocalDate.ofInstant(Objects.requireNonNull(month.sentAt()), LONDON));
    }
}
