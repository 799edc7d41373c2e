package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.PartnershipServices;
import uk.sidebyside.partnership.rules.TwoSided;

/** Services with their pieces of the last twelve months, and how often both sides answered alike. */
public record ServicesPage(
        List<PartnershipServices.Year> services,
        Map<ServiceId, TwoSided.Alike> alike,
        TwoSided.Alike all,
        boolean mayCoordinate) {
    public ServicesPage {
        services = List.copyOf(services);
        alike = Map.copyOf(alike);
    }

    public List<PartnershipServices.Year> without() {
        return services.stream().filter(year -> year.pieces() == 0).toList();
    }

    public List<PartnershipServices.Year> with() {
        return services.stream().filter(year -> year.pieces() > 0).toList();
    }

    public String headline() {
        return with().size() + " of " + PartnershipWords.count(services.size(), "service has", "services have")
                + " begun a piece of work with families in the last twelve months.";
    }

    /** As "Alike in 72% of 25 pairs of answers", or why nothing is said. */
    public static String alike(TwoSided.@Nullable Alike alike) {
        return alike == null || !alike.shown()
                ? "Not shown: fewer than " + TwoSided.FAMILIES_AT_LEAST + " families have answered"
                : "Alike in " + alike.percent() + "% of " + alike.pairs() + " pairs of answers";
    }
}
