package uk.sidebyside.partnership.agreed.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.partnership.agreed.Agreement;
import uk.sidebyside.partnership.agreed.Agreement.Party;

/**
 * @param shown null where nothing has been drawn up
 * @param all every version, the latest first
 * @param successors who took over from a party, by party
 * @param mine those whose signature the reader may give
 * @param papers signed papers, for whoever may see them
 */
public record AgreementPage(
        @Nullable Agreement shown,
        List<Agreement> all,
        Map<OrganisationId, Organisation.Successor> successors,
        List<Party> mine,
        List<Evidence> papers,
        boolean mayEdit,
        LocalDate today) {

    public boolean latest() {
        return shown != null && shown.number() == all.getFirst().number();
    }

    /** From when it holds, or what it waits for. */
    public String standing() {
        return shown == null ? "" : standing(shown);
    }

    static String standing(Agreement agreement) {
        LocalDate from = agreement.inForceOn();
        int parties = agreement.parties().size();
        if (from != null) {
            return "All " + parties + " partners have signed. It holds since " + Wordings.day(from)
                    + ", the day of the last signature.";
        }
        return agreement.signatures() + " of " + parties
                + " partners have signed. It holds from the day on which the last one signs.";
    }

    /** The version that holds while the latest still waits; null where this is the one, or none is. */
    public @Nullable Agreement meanwhile() {
        return shown == null || shown.inForceOn() != null || !latest()
                ? null
                : all.stream()
                        .filter(agreement -> agreement.inForceOn() != null)
                        .findFirst()
                        .orElse(null);
    }

    public @Nullable String took(Party party) {
        Organisation.Successor next = successors.get(party.organisation());
        return next == null ? null : next.name() + " took over on " + Wordings.day(next.on());
    }

    public String reviewed() {
        if (shown == null) {
            return "";
        }
        String day = Wordings.day(shown.reviewOn());
        if (!latest()) {
            return "It was to be looked at again by " + day + ". A newer version followed.";
        }
        return shown.reviewDue(today)
                ? "It was to be looked at again by " + day + ". That has not happened yet."
                : "We look at it again by " + day + ".";
    }
}
