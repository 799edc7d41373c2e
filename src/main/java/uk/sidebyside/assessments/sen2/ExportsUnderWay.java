package uk.sidebyside.assessments.sen2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.sen2.ExportProgress.HowFar;
import uk.sidebyside.shared.AreaId;

/**
 * How far each return is that somebody is taking out, by the key of the form with which they asked for it. Nobody else reads it, with
 * the key or without. It is in the memory of the node that writes the file: so many at most, and ten minutes after it began nobody
 * reads it any more.
 */
@Component
public class ExportsUnderWay {
    static final int MOST = 100;
    static final Duration KEPT = Duration.ofMinutes(10);

    private record Asked(AreaId area, PersonId by, UUID key) {}

    private record Begun(Instant at, ExportProgress progress) {}

    private final Clock clock;
    private final LinkedHashMap<Asked, Begun> begun = new LinkedHashMap<>();

    ExportsUnderWay(Clock clock) {
        this.clock = clock;
    }

    /** @param key null where whoever asks won't look how far it is */
    public ExportProgress begin(AreaId area, @Nullable UUID key) {
        ReturnImports.mustLead();
        if (key == null) {
            return new ExportProgress(false);
        }
        Asked asked = asked(area, key);
        Begun now = new Begun(clock.instant(), new ExportProgress(true));
        synchronized (begun) {
            forgetOld();
            begun.putLast(asked, now);
            if (begun.size() > MOST) {
                begun.pollFirstEntry();
            }
        }
        return now.progress();
    }

    /** {@link ExportProgress.State#UNKNOWN} for a key that is not theirs, as for one that nobody ever had. */
    public HowFar howFar(AreaId area, UUID key) {
        ReturnImports.mustLead();
        Asked asked = asked(area, key);
        synchronized (begun) {
            forgetOld();
            Begun found = begun.get(asked);
            return found == null ? HowFar.UNKNOWN : found.progress().now();
        }
    }

    private static Asked asked(AreaId area, UUID key) {
        return new Asked(area, Principals.current().person(), key);
    }

    private void forgetOld() {
        Instant from = clock.instant().minus(KEPT);
        begun.values().removeIf(one -> !one.at().isAfter(from));
    }

    /** How many are held. */
    int held() {
        synchronized (begun) {
            return begun.size();
        }
    }
}
