package uk.sidebyside.assessments;

import java.util.Comparator;
import uk.sidebyside.assessments.rules.CaseStep;

/**
 * In which order the requests of a child began here; the last is the one that runs. A plan that moved here began with the move, where that
 * was written down, and not with the day on which another council got its request.
 */
public final class RequestOrder {
    /** Of requests as a return says them, before anything is written down here. */
    public static final Comparator<EhcRequest> OLDEST_FIRST =
            Comparator.comparing(EhcRequest::begunOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    private RequestOrder() {}

    /** What an ORDER BY says of the table under that name, the oldest first. */
    public static String oldestFirst(String request) {
        return begunOn(request) + " NULLS FIRST, " + request + ".id";
    }

    /** The same, the newest first. */
    public static String newestFirst(String request) {
        return begunOn(request) + " DESC NULLS LAST, " + request + ".id DESC";
    }

    private static String begunOn(String request) {
        return """
                CASE WHEN $r.outcome IS DISTINCT FROM 'H' AND $r.received_on IS NOT NULL THEN $r.received_on ELSE coalesce(
                    (SELECT max(moved.on_day) FROM assessments.happening moved
                        WHERE moved.area_id = $r.area_id AND moved.case_id = $r.case_id AND moved.request_id = $r.id
                        AND moved.kind = '$moved_in'
                        AND NOT EXISTS (SELECT FROM assessments.put_right wrong WHERE wrong.area_id = moved.area_id
                            AND wrong.case_id = moved.case_id AND wrong.step_id = moved.id)),
                    (SELECT named.start_on FROM assessments.plan named
                        WHERE named.area_id = $r.area_id AND named.request_id = $r.id),
                    $r.received_on) END""".replace("$r", request).replace("$moved_in", CaseStep.MOVED_IN.code());
    }
}
