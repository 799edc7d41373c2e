package uk.sidebyside.assessments;

import java.util.List;

/** A case with its requests, the oldest first, and what happened besides. */
public record WholeCase(EhcCase head, List<EhcRequest> requests, List<Happening> happenings) {
    public WholeCase {
        requests = List.copyOf(requests);
        happenings = List.copyOf(happenings);
    }
}
