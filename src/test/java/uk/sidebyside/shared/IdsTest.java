package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123Z");
    private static final Clock STILL = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void anIdIsAVersionSevenUuid() {
        UUID id = Ids.next(STILL);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void anIdBeginsWithTheTimeByTheGivenClock() {
        Instant longAgo = Instant.parse("2020-05-22T12:00:00Z");

        assertThat(madeAt(Ids.next(Clock.fixed(longAgo, ZoneOffset.UTC)))).isEqualTo(longAgo);
    }

    @Test
    void idsSortInTheOrderOfMakingThoughTheClockStandsStill() {
        List<UUID> ids = Stream.generate(() -> Ids.next(STILL)).limit(10_000).toList();

        assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(Duration.between(NOW, madeAt(ids.getLast()))).isLessThan(Duration.ofMillis(10));
    }

    @Test
    void aClockThatIsSetBackIsFollowed() {
        Ids.next(STILL);
        Instant yesterday = NOW.minus(Duration.ofDays(1));

        assertThat(madeAt(Ids.next(Clock.fixed(yesterday, ZoneOffset.UTC)))).isEqualTo(yesterday);
    }

    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
