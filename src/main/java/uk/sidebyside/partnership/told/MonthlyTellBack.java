package uk.sidebyside.partnership.told;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.rules.TellOfAMonth;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What everybody is told of a month.
 *
 * @param lines the lines of "you said, we did, because" that it shows, by their ids
 * @param publishedAt null while it is a draft
 */
public record MonthlyTellBack(
        UUID id,
        YearMonth month,
        String opening,
        String closing,
        List<UUID> lines,
        LocalDate draftedOn,
        @Nullable Instant publishedAt,
        Sent sent,
        int version) {
    /** How other rooms point at it. The kind never changes. */
    public static final String KIND = "partnership-month";

    public MonthlyTellBack {
        lines = List.copyOf(lines);
    }

    /**
     * How it went to those who took part.
     *
     * @param on null while it has not
     * @param before when it last went before it was taken back; null where it did not
     * @param of the pieces to whose families it ever went
     */
    public record Sent(@Nullable LocalDate on, @Nullable LocalDate before, Set<PieceId> of) {
        public Sent {
            of = Set.copyOf(of);
        }
    }

    public boolean published() {
        return publishedAt != null;
    }

    public LocalDate dueOn() {
        return TellOfAMonth.dueOn(month);
    }

    public String at() {
        return "/partnership/monthly/" + month;
    }

    /** As "What you said in October 2026". */
    public String title() {
        return "What you said in " + MonthlyWords.month(month);
    }

    Ref ref(AreaId area) {
        return new Ref(area, KIND, id);
    }
}
