package uk.sidebyside.assessments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.ToldDay;

/** The last days that the families of some cases read, before something of those cases is written. */
public final class ToldDays {
    private final Map<CaseId, OfCase> all;

    ToldDays(Map<CaseId, OfCase> all) {
        this.all = Map.copyOf(all);
    }

    /** @param request the one that runs; null where there is none */
    record OfCase(@Nullable RequestId request, List<ToldDay> days) {
        OfCase {
            days = List.copyOf(days);
        }

        static OfCase of(List<EhcRequest> requests, CaseLife life) {
            return new OfCase(running(requests), ToldDay.of(life));
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
