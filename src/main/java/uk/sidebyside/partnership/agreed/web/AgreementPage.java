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
import uk.sidebyside.partnership.agreed.Agreement.Replaced;

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

    /** From when it holds or until when it held, or what it waits for. */
    public String standing() {
        if (shown == null) {
            return "";
        }
        Replaced by = shown.replaced(all);
        return by == null ? standing(shown) : standing(shown, by);
    }

    private static String standing(Agreement agreement, Replaced by) {
        LocalDate from = agreement.inForceOn();
        int parties = agreement.parties().size();
        String signed = from == null
                ? agreement.signatures() + " of " + parties + " partners had signed."
                : "All " + parties + " partners had signed.";
        if (from == null || from.isAfter(by.on())) {
            return signed + " It never held: in its place came version " + by.number() + ", which all had signed on "
                    + Wordings.day(by.on()) + ".";
        }
        return signed + " It held from " + Wordings.day(from) + " until " + Wordings.day(by.on())
                + ", the day on which all had signed version " + by.number() + ".";
    }

    /** The same in few words, for the list of versions. */
    public String inShort(Agreement version) {
        LocalDate from = version.inForceOn();
        Replaced by = version.replaced(all);
        if (from == null) {
            return by == null ? "not signed by all yet" : "never signed by all";
        }
        if (by == null) {
            return "holds since " + Wordings.day(from);
        }
        return from.isAfter(by.on())
                ? "never held"
                : "held from " + Wordings.day(from) + " until " + Wordings.day(by.on());
    }

    /** Whether another version holds in its place, so that nobody signs it any more. */
    public boolean over() {
        return shown != null && shown.replaced(all) != null;
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
