package uk.sidebyside.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The forms about audits that were handed in: each needs one that a service has signed. */
final class FormsOfCollected {
    private FormsOfCollected() {}

    static Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        List.of("/audits/handed-in/{id}/read", "/audits/good-practice/{id}/withdraw")
                .forEach(route -> elsewhere.put(route, "a button, and nothing to fill in"));
        List.of(
                        "/audits/handed-in/{id}/thank",
                        "/audits/handed-in/{id}/good-practice",
                        "/audits/support/{id}",
                        "/audits/themes/new",
                        "/audits/themes/{id}/use")
                .forEach(route -> elsewhere.put(route, "CollectedPagesTest: an audit that was handed in"));
        return elsewhere;
    }
}
