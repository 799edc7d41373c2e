package uk.sidebyside.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The area that a host name means, remembered for a few seconds so that a page need not ask again. */
@Component
public class AreaByHost {
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);
    private static final int HOSTS_AT_MOST = 1_000;

    private record Known(Area area, Instant at) {}

    private final Areas areas;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AreaByHost(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    public Optional<Area> of(String host) {
        Instant now = clock.instant();
        Known remembered = known.get(host);
        if (remembered != null && Duration.between(remembered.at(), now).abs().compareTo(REMEMBERED_FOR) < 0) {
            return Optional.of(remembered.area());
        }
        Optional<Area> found =
                Principals.call(Principal.operator(null, "area of a host name"), () -> areas.byHost(host));
        if (known.size() >= HOSTS_AT_MOST) {
            known.clear();
        }
        found.ifPresent(area -> known.put(host, new Known(area, now)));
        return found;
    }

    /** To be called when an area's own settings change, so that this node shows them at once. */
    public void forget() {
        known.clear();
    }
}
