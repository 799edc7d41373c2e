package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/** What the board waits for from somebody: answers, reports, and the families' own section. */
@Component
class BoardWork implements WaitingWork {
    private final Challenges challenges;
    private final Reports reports;
    private final Meetings meetings;
    private final FamilyVoices voices;

    BoardWork(Challenges challenges, Reports reports, Meetings meetings, FamilyVoices voices) {
        this.challenges = challenges;
        this.reports = reports;
        this.meetings = meetings;
        this.voices = voices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        AreaId area = principal.inArea();
        List<Item> items = new ArrayList<>();
        challenges.inArea(area).stream()
                .filter(challenge -> challenge.state().waitsForAnAnswer() && principal.holds(challenge.owner()))
                .map(BoardWork::answer)
                .forEach(items::add);
        reports.mine(area).stream().map(BoardWork::write).forEach(items::add);
        if (principal.has(Role.FAMILY_SEAT)) {
            meetings.inArea(area).stream()
                    .filter(meeting -> meeting.calledOffWhy() == null
                            && !meeting.heldOn().isBefore(today)
                            && voices.mayWrite(area, meeting.id()))
                    .filter(meeting -> voices.current(area, meeting.id()).isEmpty())
                    .map(BoardWork::speak)
                    .forEach(items::add);
        }
        return items;
    }

    private static Item answer(Challenge challenge) {
        return new Item(
                "Answer question " + challenge.number(),
                challenge.question(),
                "/board/challenges/" + challenge.id().value(),
                challenge.dueOn());
    }

    private static Item write(Report report) {
        String month = report.month().getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                + report.month().getYear();
        return new Item(
                "Finish the report for " + month + ": " + report.workstreamTitle(),
                report.sentBackWhy().isBlank() ? "" : "It came back to you: " + report.sentBackWhy(),
                "/board/reports/" + report.id().value(),
                report.dueOn());
    }

    private static Item speak(Meeting meeting) {
        return new Item(
                "Write the families' section for the next meeting",
                "Only family seats can write it.",
                "/board/meetings/" + meeting.id().value() + "/family-voice",
                meeting.heldOn());
    }
}
