package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.BothSides;
import uk.sidebyside.partnership.PartnershipServices;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.TwoSided;

/**
 * Services with their pieces of the last twelve months, and how often both sides answered alike.
 *
 * @param yearBegan the first day of the year by which the area reports
 */
public record ServicesPage(
        List<PartnershipServices.Year> services,
        LocalDate yearBegan,
        BothSides.Figures figures,
        boolean mayCoordinate) {
    public ServicesPage {
        services = List.copyOf(services);
    }

    public List<PartnershipServices.Year> without() {
        return services.stream().filter(year -> year.pieces() == 0).toList();
    }

    public List<PartnershipServices.Year> with() {
        return services.stream().filter(year -> year.pieces() > 0).toList();
    }

    public List<PartnershipServices.Organisation> organisations() {
        return PartnershipServices.organisations(services);
    }

    public String headline() {
        return with().size() + " of " + PartnershipWords.count(services.size(), "service has", "services have")
                + " begun a piece of work with families in the last twelve months.";
    }

    /** As "In the year that began on 1 April 2026: 3 of 8 so far." */
    public String thisYear() {
        long begun = services.stream().filter(year -> year.thisYear() > 0).count();
        return "In the year that began on " + PartnershipWords.day(yearBegan) + ": " + begun + " of " + services.size()
                + " so far.";
    }

    /** Whether enough families answered about a service for its figure to be told. */
    public boolean told(PartnershipServices.Year year) {
        TwoSided.Alike alike = figures.services().get(year.service().id());
        return alike != null && alike.shown();
    }

    public static String step(BothSides.OfStep one) {
        return "Step " + one.step() + (one.level() == Level.STRATEGIC ? " on a service" : " with one child");
    }

    /** As "Alike in 72% of 25 pairs of answers", or why nothing is said. */
    public static String alike(TwoSided.@Nullable Alike alike) {
        if (alike == null || alike.families() < TwoSided.FAMILIES_AT_LEAST) {
            return "Not shown: fewer than " + TwoSided.FAMILIES_AT_LEAST + " families have answered";
        }
        return alike.shown()
                ? "Alike in " + alike.percent() + "% of " + alike.pairs() + " pairs of answers"
                : "Not shown, so that a number beside it stays private";
    }
}
