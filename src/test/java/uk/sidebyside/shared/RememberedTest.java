package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void asManyAreHeldAsThereIsRoomForAndNoMore() {
        var held = new Remembered<Integer, String>(100);
        for (int n = 0; n < 10_000; n++) {
            held.put(n, "version " + n);
        }
        assertThat(held.get(9_899)).isNull();
        assertThat(held.get(9_900)).isEqualTo("version 9900");
        assertThat(held.get(9_999)).isEqualTo("version 9999");
    }

    @Test
    void whatWasAskedForLongestAgoIsLetGoFirst() {
        var held = new Remembered<String, String>(2);
        held.put("a", "first");
        held.put("b", "second");
        assertThat(held.get("a")).isEqualTo("first");
        held.put("c", "third");
        assertThat(held.get("b")).isNull();
        assertThat(held.get("a")).isEqualTo("first");
        assertThat(held.get("c")).isEqualTo("third");
    }

    @Test
    void withoutAnyRoomThereIsNone() {
        assertThatThrownBy(() -> new Remembered<String, String>(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
