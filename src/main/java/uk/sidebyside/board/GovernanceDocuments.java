package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.rules.ReviewOfDocument;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Terms of reference, membership, reporting calendar: what a body works by, versioned, each with a day of review. */
@Service
public class GovernanceDocuments {
    private static final String SOURCE = "York's plan of 22 May 2020, terms of reference and membership";

    private final DocumentStore store;
    private final Posts posts;
    private final Seats seats;
    private final Reminders reminders;
    private final Clock clock;

    GovernanceDocuments(DocumentStore store, Posts posts, Seats seats, Reminders reminders, Clock clock) {
        this.seats = seats;
        this.reminders = reminders;
        this.store = store;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param reviewOn null where no review was agreed */
    public record Text(
            UUID submission,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate reviewOn,
            String words,
            String whatChanged) {}

    /** A new document with its first version. */
    @Transactional
    public Saving<DocumentId> open(AreaId area, BodyId body, GovernanceDocument.Kind kind, String title, Text text) {
        posts.only(Role.ADMINISTRATOR, Role.CHAIR);
        List<Finding> findings = wrong(text);
        if (title.isBlank()) {
            findings.addFirst(Finding.of("title", "document.needs.title", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var before = store.submitted(area, text.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        if (store.inArea(area).stream()
                .anyMatch(each -> each.body().equals(body) && each.title().equals(title.strip()))) {
            return Saving.refused(List.of(Finding.of("title", "document.title.taken", SOURCE)));
        }
        var id = new DocumentId(Ids.next(clock));
        store.insert(area, id, body, kind, title.strip());
        store.insertVersion(area, id, 1, text, clock.instant());
        remind(area, id, title.strip(), text.reviewOn());
        return Saving.saved(id);
    }

    /** @param seenNumber the newest version that the writer saw */
    @Transactional
    public Saving<DocumentId> revise(AreaId area, DocumentId id, int seenNumber, Text text) {
        posts.only(Role.ADMINISTRATOR, Role.CHAIR);
        GovernanceDocument document = byId(area, id);
        if (store.submitted(area, text.submission()).isPresent()) {
            return Saving.saved(id);
        }
        List<Finding> findings = wrong(text);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        GovernanceDocument.Version current = document.current();
        if (current.number() != seenNumber) {
            return new Saving.Stale<>(Map.of("words", current.words()), current.number());
        }
        store.insertVersion(area, id, seenNumber + 1, text, clock.instant());
        remind(area, id, document.title(), text.reviewOn());
        return Saving.saved(id);
    }

    /** Administrators and the chair hear of a review before it is due and when it is; a new version sets a new day. */
    private void remind(AreaId area, DocumentId id, String title, @Nullable LocalDate reviewOn) {
        String key = "document-review:" + id.value();
        if (reviewOn == null) {
            reminders.cancel(area, key);
            return;
        }
        List<Recipient> to = seats.inArea(area).stream()
                .filter(seat -> seat.role() == Role.ADMINISTRATOR || seat.role() == Role.CHAIR)
                .<Recipient>map(seat -> new Recipient.ToSeat(seat.id()))
                .toList();
        reminders.schedule(new Reminder(
                area,
                key,
                to,
                reviewOn,
                ReviewOfDocument.reminderDays(),
                "document-review",
                "Review by " + Words.day(reviewOn) + ": " + Words.shortened(title, 80),
                title + " is to be looked at again by " + Words.day(reviewOn)
                        + ".\n\nIf it still holds, write a new version with a new day of review.",
                "/board/documents/" + id.value()));
    }

    private static List<Finding> wrong(Text text) {
        List<Finding> findings = new ArrayList<>();
        LocalDate agreedOn = text.agreedOn();
        LocalDate reviewOn = text.reviewOn();
        if (agreedOn == null) {
            findings.add(Finding.of("agreedOn", "document.needs.day", SOURCE));
        } else if (reviewOn != null && !reviewOn.isAfter(agreedOn)) {
            findings.add(Finding.of("reviewOn", "document.review.before", SOURCE));
        }
        if (text.words().isBlank()) {
            findings.add(Finding.of("words", "document.needs.words", SOURCE));
        }
        return findings;
    }

    /** All with their versions, by body and title. */
    @Transactional(readOnly = true)
    public List<GovernanceDocument> inArea(AreaId area) {
        return store.inArea(area);
    }

    @Transactional(readOnly = true)
    public GovernanceDocument byId(AreaId area, DocumentId id) {
        return inArea(area).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
