package uk.sidebyside.access.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.LocalService;

/** @param done what was just done, in words */
public record ServicesPage(
        List<LocalService> services, @Nullable String done) {

    public ServicesPage {
        services = List.copyOf(services);
    }

    /** From when until when, in words. */
    public String runs(LocalService service) {
        String from = "From " + AdminWords.day(service.fromOn());
        return service.untilOn() == null ? from : from + " to " + AdminWords.day(service.untilOn());
    }
}
