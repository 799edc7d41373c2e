package uk.sidebyside.audits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.Audit;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.shared.AreaId;

/** Opens audits for pages. */
@Component
class Desk {
    private final Audits audits;
    private final Clock clock;

    Desk(Audits audits, Clock clock) {
        this.audits = audits;
        this.clock = clock;
    }

    AuditHead open(AreaId area, UUID id) {
        Audit audit = audits.find(area, new AuditId(id));
        return new AuditHead(
                audit, audits.framework(area, audit), audits.standing(area, audit.id()), LocalDate.now(clock));
    }

    /** One whose turn, where it has one, is the reader's or was never theirs. */
    AuditHead inTurn(AreaId area, UUID id) {
        AuditHead head = open(area, id);
        Audits.mustHaveTurn(head.audit().id(), head.standing());
        return head;
    }

    /** @throws NotFound for whoever does not judge in it, and for one that is signed */
    AuditHead toWrite(AreaId area, UUID id) {
        AuditHead head = inTurn(area, id);
        if (!head.mayWrite()) {
            throw new NotFound();
        }
        return head;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
