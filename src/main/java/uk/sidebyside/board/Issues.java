package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Sends one frozen text to several bodies and keeps which edition went where and when. */
@Service
public class Issues {
    private final EditionStore editions;
    private final Bodies bodies;
    private final Posts posts;
    private final Clock clock;

    Issues(EditionStore editions, Bodies bodies, Posts posts, Clock clock) {
        this.editions = editions;
        this.bodies = bodies;
        this.posts = posts;
        this.clock = clock;
    }

    /** Issues the newest approved edition of a report. */
    @Transactional
    public Saving<Integer> report(AreaId area, ReportId report, Collection<BodyId> to, UUID submission) {
        return issue(area, EditionStore.Of.report(report), to, submission);
    }

    /** Issues the newest closed edition of a meeting's pack. */
    @Transactional
    public Saving<Integer> pack(AreaId area, MeetingId meeting, Collection<BodyId> to, UUID submission) {
        return issue(area, EditionStore.Of.pack(meeting), to, submission);
    }

    private Saving<Integer> issue(AreaId area, EditionStore.Of of, Collection<BodyId> to, UUID submission) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        if (to.isEmpty()) {
            return Saving.refused(List.of(Finding.of("bodies", "issue.needs.body", "docs/rules/board.md, issuing")));
        }
        EditionStore.Row edition = editions.latest(area, of).orElseThrow(NotFound::new);
        var issuing = new EditionStore.Issuing(
                submission, LocalDate.now(clock), clock.instant(), posts.acting(Role.CHAIR, Role.ADMINISTRATOR));
        Governance governance = bodies.governance(area);
        int sent = 0;
        for (BodyId id : to) {
            Body body = governance.body(id).orElseThrow(NotFound::new);
            sent += editions.insertIssue(area, Ids.next(clock), edition.id(), body, issuing) ? 1 : 0;
        }
        return Saving.saved(sent);
    }

    /** The log of everything that was issued, the newest first. */
    @Transactional(readOnly = true)
    public List<Issue> log(AreaId area) {
        return editions.issues(area);
    }

    /** What was issued of one report or one meeting's pack. */
    @Transactional(readOnly = true)
    public List<Issue> of(AreaId area, UUID reportOrMeeting) {
        return log(area).stream()
                .filter(issue -> issue.of().equals(reportOrMeeting))
                .toList();
    }
}
