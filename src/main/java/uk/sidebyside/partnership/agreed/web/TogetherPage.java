package uk.sidebyside.partnership.agreed.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.agreed.Foundation;
import uk.sidebyside.partnership.agreed.Foundations;

/**
 * @param shown the version that is shown; 0 before there is one
 * @param versions the latest first
 * @param signed how many have signed the agreement, in a sentence; blank where there is none
 */
public record TogetherPage(
        Foundation foundation, int shown, List<Foundations.Version> versions, String signed, boolean mayEdit) {

    public boolean older() {
        return !versions.isEmpty() && shown != versions.getFirst().version();
    }

    public @Nullable LocalDate changedOn() {
        return versions.stream()
                .filter(version -> version.version() == shown)
                .map(Foundations.Version::changedOn)
                .findFirst()
                .orElse(null);
    }

    public String day() {
        LocalDate on = changedOn();
        return on == null ? "" : Wordings.day(on);
    }
}
