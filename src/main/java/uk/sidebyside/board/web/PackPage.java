package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.ExemptPart;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.Papers;
import uk.sidebyside.pages.FormErrors;

/**
 * A meeting's papers.
 *
 * @param errors what keeps it from being closed or issued
 * @param mayWrite whether the reader puts the pack together and closes it
 * @param bodies to whom it may be issued
 * @param readBy what depends on who reads it and when
 */
public record PackPage(
        String areaName,
        Pack pack,
        PackDocument document,
        FormErrors errors,
        boolean mayWrite,
        List<Body> bodies,
        ReadBy readBy,
        UUID submission) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public String address() {
        return "/board/meetings/" + pack.meeting().id().value() + "/pack";
    }

    public String title() {
        return "Papers for " + pack.content().body() + ", "
                + Words.day(pack.content().heldOn());
    }

    /** Which version this is and how old its data are: stands on every printed page. */
    public String versionLine() {
        Pack.Edition edition = pack.edition();
        String data = "Data as at " + Words.day(pack.content().standing().asAt());
        return edition == null
                ? "Draft. " + data + "."
                : "Edition " + edition.number() + ", closed "
                        + Words.day(LocalDate.ofInstant(edition.madeAt(), LONDON)) + ". " + data + ". Fingerprint "
                        + edition.sha256().substring(0, 12) + ".";
    }

    /** @param exempt what is in the exempt part, for those who may read it; null for everybody else */
    public record ReadBy(LocalDate today, @Nullable ExemptPart exempt) {}

    public String papers() {
        return Sentences.papers(pack.papers(), readBy.today());
    }

    /** Whether the day of issue has passed without the papers going out, while the meeting is still to come. */
    public boolean papersMissed() {
        return pack.papers().on(readBy.today()) == Papers.Standing.MISSED
                && !pack.meeting().calledOff()
                && !readBy.today().isAfter(pack.meeting().heldOn());
    }

    public boolean mayReadExemptPart() {
        return readBy.exempt() != null;
    }

    public String sponsor() {
        PackContent.Further further = pack.content().further();
        return further == null ? "" : further.sponsor();
    }

    public int minutes() {
        return new PreReadPage(pack, List.of()).readingTime().minutes();
    }
}
