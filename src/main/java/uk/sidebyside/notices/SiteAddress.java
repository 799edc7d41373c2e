package uk.sidebyside.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Areas;
import uk.sidebyside.shared.AreaId;

/**
 * The address of a page as it stands in a mail or a feed, where there is no request to take the host from. The setting
 * {@code sidebyside.address} is the address of this installation; {@code {area}} in it stands for the area's slug.
 */
@Component
public class SiteAddress {
    private static final String SLUG = "{area}";

    private final Areas areas;
    private final String address;

    SiteAddress(Areas areas, @Value("${sidebyside.address:http://localhost:${server.port:8080}}") String address) {
        this.areas = areas;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @param path begins with a slash */
    public String of(AreaId area, String path) {
        String base =
                address.contains(SLUG) ? address.replace(SLUG, areas.byId(area).slug()) : address;
        return base + path;
    }
}
