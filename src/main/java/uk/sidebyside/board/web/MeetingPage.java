package uk.sidebyside.board.web;

import java.time.LocalDate;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.Papers;

/** One meeting with its agenda. */
public record MeetingPage(
        Meeting meeting, boolean member, boolean mayWriteFamilyVoice, boolean administrator, LocalDate today) {

    /** A meeting that was held can't be called off any more. */
    public boolean mayCallOff() {
        return administrator && !meeting.calledOff() && !meeting.heldOn().isBefore(today);
    }

    public String address() {
        return "/board/meetings/" + meeting.id().value();
    }

    public String hours() {
        if (meeting.startsAt() == null) {
            return "";
        }
        return meeting.endsAt() == null ? "from " + meeting.startsAt() : meeting.startsAt() + " to " + meeting.endsAt();
    }

    public String papers() {
        return "By " + Words.weekday(meeting.papersBy()) + ". That is " + Papers.CLEAR_WORKING_DAYS
                + " clear working days before: neither day counts, nor weekends and bank holidays.";
    }
}
