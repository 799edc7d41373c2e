package uk.sidebyside.voice.said;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.Ref;

/**
 * What everybody is asked, without an account.
 *
 * @param questions the set of questions
 * @param readers who reads the answers, in words
 * @param tellBackOn the day by which everybody who answered is told, agreed before anybody answers
 */
public record Ask(
        AskId id,
        Ref about,
        String title,
        String intro,
        String questions,
        String readers,
        @Nullable SeatId readerSeat,
        LocalDate fromOn,
        LocalDate closesOn,
        LocalDate tellBackOn,
        int version) {

    public boolean openOn(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(closesOn);
    }
}
