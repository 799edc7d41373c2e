package uk.sidebyside.assessments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.ToldDay;

/** What the families of some cases know before something of those cases is written: the last days that they read, and what happened. */
public final class ToldDays {
    private final Map<CaseId, OfCase> all;

    ToldDays(Map<CaseId, OfCase> all) {
        this.all = Map.copyOf(all);
    }

    /**
     * @param request the one that runs; null where there is none
     * @param state where the case stood
     * @param events what had happened
     */
    record OfCase(@Nullable RequestId request, List<ToldDay> days, CaseState state, List<CaseEvent> events) {
        OfCase {
            days = List.copyOf(days);
            events = List.copyOf(events);
        }

        static OfCase of(WhatIsKnown known) {
            return new OfCase(
                    running(known.requests()),
                    ToldDay.of(known.life()),
                    known.life().state(),
                    known.events());
        }

        /** Those that are still of the request that runs. */
        List<ToldDay> of(List<EhcRequest> requests) {
            return Objects.equals(request, running(requests)) ? days : List.of();
        }
    }

    /** All of them together. */
    public static ToldDays all(List<ToldDays> some) {
        Map<CaseId, OfCase> all = new HashMap<>();
        some.forEach(one -> all.putAll(one.all));
        return new ToldDays(all);
    }

    Optional<OfCase> of(CaseId id) {
        return Optional.ofNullable(all.get(id));
    }

    private static @Nullable RequestId running(List<EhcRequest> requests) {
        return requests.isEmpty() ? null : requests.getLast().id();
    }
}
