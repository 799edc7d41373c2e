package uk.sidebyside.forms;

import java.util.List;
import uk.sidebyside.forms.HouseForm.Who;

/** The forms of the register of services, and of which of them are held against the framework. */
final class FormsOfServices {
    private static final String THE_SERVICE = "/admin/services/[0-9a-f-]{36}";
    private static final String BOUGHT_BEFORE = "/measures/curves/services/[0-9a-f-]{36}/change";
    private static final HouseForm SERVICE = form("/admin/services/new", Who.ADA)
            .shownOn("/admin/services/new")
            .filledWith("name", "Short breaks", "sector", "care", "fromOn", "2026-01-05");
    private static final HouseForm BOUGHT = form("/measures/curves/services/add", Who.INES)
            .after(SERVICE)
            .shownOn("/measures/curves/services/add")
            .filledWith("service", "1", "kind", "new", "beganOn", "2026-04-01");

    private FormsOfServices() {}

    static List<HouseForm> all() {
        return List.of(
                SERVICE,
                form("/admin/services/{id}", Who.ADA)
                        .after(SERVICE)
                        .shownOn("/admin/services", THE_SERVICE, "")
                        .filledWith("name", "Short breaks for all", "sector", "care", "fromOn", "2026-01-05"),
                BOUGHT,
                form("/measures/curves/services/{id}/change", Who.INES)
                        .after(SERVICE, BOUGHT)
                        .shownOn("/measures/curves/services", BOUGHT_BEFORE, "")
                        .filledWith(
                                "service", "1",
                                "kind", "again",
                                "beganOn", "2026-04-01",
                                "monitoredFromOn", "2026-05-01",
                                "evidence", "Families say what it was worth."));
    }

    private static HouseForm form(String route, Who who) {
        return HouseForm.of(route, who);
    }
}
