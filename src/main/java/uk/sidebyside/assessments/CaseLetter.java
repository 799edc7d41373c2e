package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.LetterKind;

/**
 * That there is a letter of a case; its words stand with the letter.
 *
 * @param datedOn the day of what it tells, from which its times are counted
 * @param keptOn since when nobody can change it; null while it is a draft
 */
public record CaseLetter(
        UUID id,
        LetterKind kind,
        LocalDate datedOn,
        String toWhom,
        @Nullable LocalDate keptOn) {

    public boolean kept() {
        return keptOn != null;
    }
}
