package uk.sidebyside.access.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Which steps of an authenticator's clock count: the present one and its neighbours, each once (RFC 6238, 5.2). */
public final class CodeSteps {
    public static final int SECONDS = 30;
    private static final int NEIGHBOURS = 1;

    private CodeSteps() {}

    /** The steps whose code is good now, oldest first, without those that were used or passed over. */
    public static List<Long> acceptable(Instant now, @Nullable Long lastUsed) {
        long present = Math.floorDiv(now.getEpochSecond(), SECONDS);
        return LongStream.rangeClosed(present - NEIGHBOURS, present + NEIGHBOURS)
                .filter(step -> lastUsed == null || step > lastUsed)
                .boxed()
                .toList();
    }
}
