package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.ReadingTime;
import uk.sidebyside.pages.FormErrors;

/**
 * A meeting's papers.
 *
 * @param errors what keeps it from being closed or issued
 * @param mayWrite whether the reader puts the pack together and closes it
 * @param bodies to whom it may be issued
 */
public record PackPage(
        String areaName,
        Pack pack,
        PackDocument document,
        FormErrors errors,
        boolean mayWrite,
        List<Body> bodies,
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

    public String rule() {
        return "Papers go out 5 clear working days before a meeting: by "
                + Words.weekday(pack.meeting().papersBy()) + ".";
    }

    public int minutes() {
        return ReadingTime.of(pack.content().texts()).minutes();
    }
}
