package uk.sidebyside.assessments.notified;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;

/**
 * A notice under section 23, written, sent or acknowledged.
 *
 * @param writer the post of whoever wrote it
 * @param body the health body that it speaks for
 * @param writtenAs that post in words
 * @param words who the child is and what is believed; without names and words for whoever may know of the notice alone
 * @param sentOn when it reached the council; null while it is being written
 * @param next what the council does next, in its words for the parents and the writer
 * @param caseId the case that was opened from it or that the child had; null while there is none
 * @param child the record of the child, once the case or the notice itself is linked to it
 * @param subject by which the ledger of facts knows it, made by chance
 */
public record HealthNotice(
        HealthNoticeId id,
        SeatId writer,
        OrganisationId body,
        String writtenAs,
        WrittenNotice words,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate acknowledgedOn,
        String acknowledgedAs,
        String next,
        @Nullable UUID caseId,
        @Nullable UUID child,
        UUID subject,
        int version) {

    public String reference() {
        return id.reference();
    }

    public String at() {
        return "/section-23/" + id;
    }

    public boolean sent() {
        return sentOn != null;
    }

    public boolean acknowledged() {
        return acknowledgedOn != null;
    }

    /** Whether the reader may know who it is about. */
    public boolean named() {
        return words.bornOn() != null;
    }

    /** For how many days it has waited for the council; 0 where it does not. */
    public long waitsSince(LocalDate today) {
        return sentOn == null || acknowledged() ? 0 : ChronoUnit.DAYS.between(sentOn, today);
    }

    HealthNotice with(WrittenNotice said, @Nullable LocalDate sent) {
        return new HealthNotice(
                id,
                writer,
                body,
                writtenAs,
                said,
                sent,
                acknowledgedOn,
                acknowledgedAs,
                next,
                caseId,
                child,
                subject,
                version);
    }

    HealthNotice acknowledged(LocalDate on, String as, String then) {
        return new HealthNotice(
                id, writer, body, writtenAs, words, sentOn, on, as, then, caseId, child, subject, version);
    }

    HealthNotice about(UUID itsChild) {
        return new HealthNotice(
                id,
                writer,
                body,
                writtenAs,
                words,
                sentOn,
                acknowledgedOn,
                acknowledgedAs,
                next,
                caseId,
                itsChild,
                subject,
                version);
    }

    HealthNotice of(UUID itsCase, @Nullable UUID itsChild) {
        return new HealthNotice(
                id,
                writer,
                body,
                writtenAs,
                words,
                sentOn,
                acknowledgedOn,
                acknowledgedAs,
                next,
                itsCase,
                itsChild,
                subject,
                version);
    }
}
