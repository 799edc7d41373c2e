package uk.sidebyside.voice.said;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.rules.MayChange.Speaker;

/**
 * What one person says in one go.
 *
 * @param subject its pseudonym in the ledger of facts
 * @param title what it is about, in the words that its giver read
 * @param questions the set of questions
 * @param readers who reads it, in the words that its giver read
 * @param speaker whose words they are
 * @param onBehalf whether somebody else says it for the child
 * @param ownAccount whether the giver's account is the child's or young person's own
 * @param helper who helped, and what they are to the giver; empty where nobody did
 * @param carryForward whether it may be used again, after asking whether it is still right
 * @param tellBackOn the day that was agreed beforehand; null for the area's usual time
 * @param givenAt null while it is being written
 */
public record Sitting(
        SittingId id,
        UUID subject,
        Ref about,
        String title,
        @Nullable AskId ask,
        String questions,
        String readers,
        @Nullable SeatId readerSeat,
        @Nullable PersonId reader,
        Speaker speaker,
        boolean onBehalf,
        @Nullable PersonId giver,
        boolean ownAccount,
        String giverName,
        String helper,
        @Nullable String email,
        boolean carryForward,
        @Nullable PersonId invitedBy,
        @Nullable LocalDate inviteUntil,
        @Nullable LocalDate tellBackOn,
        @Nullable LocalDate receiptUntil,
        Instant begunAt,
        @Nullable Instant givenAt) {

    public boolean given() {
        return givenAt != null;
    }

    /** The day on which it was given; while it is being written, that on which it was begun. */
    public LocalDate givenOn(ZoneId zone) {
        return LocalDate.ofInstant(givenAt == null ? begunAt : givenAt, zone);
    }

    public Optional<UUID> child() {
        return about.kind().equals(VoiceRefs.CHILD) ? Optional.of(about.id()) : Optional.empty();
    }

    /** Whether somebody else began it with their own account, to help the child to say it. */
    public boolean helpedByAccount() {
        return youngByAnother() && invitedBy == null;
    }

    /** Whether they are a child's or young person's words that somebody else's account gave. */
    public boolean youngByAnother() {
        return speaker.young() && giver != null && !ownAccount;
    }

    /** Whether somebody else may have had a hand in a child's words, or may have seen the code: whoever helped, or spoke for the child. */
    public boolean helped() {
        return onBehalf || !helper.isBlank() || giver != null && !ownAccount;
    }

    public String by() {
        return VoiceWords.by(speaker, giverName, helper, questions.equals(Questions.SEEN));
    }
}
