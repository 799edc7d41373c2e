package uk.sidebyside.assessments.sen2.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EarlierIdsTest {
    private final EarlierIds ids = new EarlierIds();

    @Test
    void eachIsNewOnce() {
        List<String> all = List.of(
                "0",
                "1",
                "63",
                "64",
                "65",
                "127",
                "128",
                "05",
                "5",
                "-5",
                "5.0",
                "٥",
                "999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999",
                "1e3",
                "A",
                "a",
                "");

        assertThat(all).allSatisfy(id -> assertThat(ids.add(id)).as(id).isTrue());
        assertThat(all).allSatisfy(id -> assertThat(ids.add(id)).as(id).isFalse());
    }

    @Test
    void thereIsRoomForAMillionNumbersAndForAHundredThousandOfAnyKind() {
        for (int n = 1; n <= 1_000_000; n++) {
            assertThat(ids.add(String.valueOf(n))).isTrue();
        }
        for (int n = 1; n <= 100_000; n++) {
            ids.add(String.valueOf(n * 1_000_003L));
            ids.add(new UUID(n, n).toString());
        }

        assertThat(ids.full()).isFalse();
    }

    @Test
    void forIdsAsLongAsAFileThereIsNone() {
        String half = "x".repeat(1 << 24);
        ids.add(half + 1);
        assertThat(ids.full()).isFalse();
        ids.add(half + 2);

        assertThat(ids.full()).isTrue();
    }
}
