package uk.sidebyside.measures.curves.web;

import java.util.List;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.curves.CommissionedService;

/** Which services were newly bought or bought again, and which of them are held against the framework. */
public record CommissionedServicesPage(List<CommissionedService> services, boolean mayEdit) {

    public CommissionedServicesPage {
        services = List.copyOf(services);
    }

    /** The answer in a sentence. */
    public String sentence() {
        long held =
                services.stream().filter(one -> one.monitoredFromOn() != null).count();
        return held + " of " + services.size() + (services.size() == 1 ? " service is" : " services are")
                + " held against the framework.";
    }

    public static String bought(CommissionedService service) {
        String kind = service.kind() == CommissionedService.Kind.NEW ? "New" : "Bought again";
        return kind + ", from " + MeasureWords.day(service.beganOn());
    }

    public static String held(CommissionedService service) {
        return service.monitoredFromOn() == null
                ? "not yet."
                : "since " + MeasureWords.day(service.monitoredFromOn()) + ". " + service.evidence();
    }
}
