package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;

/**
 * A line that goes on with a post that nobody holds, or with no post at all.
 *
 * @param gaps its vacant posts; empty where no post leads it
 */
public record WithoutLead(Line line, List<Gap> gaps) {

    public WithoutLead {
        gaps = List.copyOf(gaps);
    }

    /**
     * A vacant post.
     *
     * @param lastHeldBy who left it, by name: for people who are signed in; null where nobody ever held it
     * @param lastDay null where nobody ever held it
     */
    public record Gap(
            SeatId seat,
            String title,
            @Nullable String lastHeldBy,
            @Nullable LocalDate lastDay) {}
}
