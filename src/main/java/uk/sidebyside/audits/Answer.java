package uk.sidebyside.audits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one indicator.
 *
 * @param id what its evidence hangs on
 * @param level null while none is chosen
 * @param answeredAs by which post; blank while nobody has
 * @param version counted up by each change
 */
public record Answer(
        UUID id,
        String indicator,
        @Nullable String level,
        String notes,
        String answeredAs,
        @Nullable Instant answeredAt,
        int version) {}
