package uk.sidebyside.assessments.letters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.letters.Letter;
import uk.sidebyside.assessments.web.CaseWords;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;

/**
 * A letter as it is read, by an officer or by the family, on the screen and on paper.
 *
 * @param area whose letter it is
 * @param at its address
 * @param back where its case stands
 * @param open what keeps it from being kept
 * @param reach how whoever it goes to wants to be reached; for officers, before it is kept
 * @param submission of the form that keeps it
 */
public record LetterPage(
        String area,
        Letter letter,
        String reference,
        String at,
        String back,
        Audience audience,
        List<String> open,
        String reach,
        FormErrors errors,
        UUID submission) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public LetterPage {
        open = List.copyOf(open);
    }

    public boolean forOfficers() {
        return audience == Audience.STAFF;
    }

    public String title() {
        return letter.kind().title();
    }

    public String datedOn() {
        return CaseWords.day(letter.datedOn());
    }

    public String keptOn() {
        return day(letter.keptAt());
    }

    public String writtenOn() {
        return day(letter.writtenAt());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : CaseWords.day(LocalDate.ofInstant(at, LONDON));
    }

    /** What names these words and no others: the first sixteen signs of their digest. */
    public String seal() {
        return Objects.requireNonNullElse(letter.digest(), "").substring(0, letter.digest() == null ? 0 : 16);
    }
}
