package uk.sidebyside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.rules.AskWhoTookPart;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.audits.rules.TookPartAs;
import uk.sidebyside.audits.rules.ViewCode;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Letters to those who took part, with a link by which they say what they think of an audit (R114). The link is in the letter alone:
 * whoever asks never sees it, so that nobody moderates their own audit.
 */
@Service
public class OpinionLetters {
    private final AskedViewStore store;
    private final AuditStore audits;
    private final AnswerStore answers;
    private final AuditorStore auditors;
    private final AuditDesk desk;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    OpinionLetters(
            AskedViewStore store,
            AuditStore audits,
            AnswerStore answers,
            AuditorStore auditors,
            AuditDesk desk,
            Seats seats,
            Outbox outbox,
            SiteAddress site,
            Clock clock) {
        this.store = store;
        this.audits = audits;
        this.answers = answers;
        this.auditors = auditors;
        this.desk = desk;
        this.seats = seats;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /** Whether the principal may ask somebody about it: whoever has a post that judges, about a service. */
    public boolean mayAsk(Audit audit) {
        return AuditDesk.begins() && audit.subject() == Subject.SERVICE && !audit.blind();
    }

    /** How many were asked by a link. One statement. */
    @Transactional(readOnly = true)
    public int asked(AreaId area, AuditId audit) {
        return store.count(area, audit);
    }

    /**
     * Writes to somebody who took part. The same form again writes no second letter, and the address is not kept here.
     *
     * @throws NotFound for whoever may not ask, and for an audit that they do not read
     */
    @Transactional
    public Saving<AuditId> ask(AreaId area, AuditId id, UUID submission, String email, @Nullable TookPartAs who) {
        Audit audit = audits.find(area, id).filter(this::mayAsk).orElseThrow(NotFound::new);
        Set<String> judges = auditors.of(area, id).stream()
                .flatMap(one -> seats.person(one.person()).map(Person::email).stream())
                .collect(Collectors.toSet());
        int levels = Audits.levels(answers.of(area, id)).size();
        List<Finding> findings = AskWhoTookPart.check(email, who != null, levels, judges);
        if (!findings.isEmpty() || who == null) {
            return Saving.refused(findings);
        }
        ViewCode code = ViewCode.fresh();
        LocalDate today = LocalDate.now(clock);
        var asked = new AskedViewStore.Asked(
                code.key(), id, who.words(), desk.writer(area).post(), today, today.plusDays(AskWhoTookPart.DAYS));
        if (store.insert(area, submission, asked)) {
            outbox.send(letter(area, audit, code, new Recipient.ToAddress(email.strip())));
        }
        return Saving.saved(id);
    }

    private Message letter(AreaId area, Audit audit, ViewCode code, Recipient to) {
        return Message.of(
                area,
                to,
                "audit-view",
                "Do you see it the same way?",
                audit.title()
                        + " looked at how well it works together with families. You took part, so what you think counts.\n\n"
                        + "Please read how it judged itself, and say whether you see it the same way. You need no account. "
                        + "Nobody is told your name.\n\n"
                        + site.of(area, "/audits/say/" + code.text())
                        + "\n\nThe link opens for four weeks. It is yours alone: please do not pass it on.",
                "audit-view:" + code.key());
    }
}
