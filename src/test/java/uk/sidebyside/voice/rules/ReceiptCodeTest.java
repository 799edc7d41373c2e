package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    @Test
    void everyBitOfChanceIsInTheCode() {
        byte[] none = new byte[ReceiptCode.BYTES];
        assertThat(ReceiptCode.of(none).shown()).isEqualTo("0000-0000-0000-0000");
        Set<String> codes = new HashSet<>();
        for (int bit = 0; bit < 80; bit++) {
            byte[] one = new byte[ReceiptCode.BYTES];
            one[bit / 8] = (byte) (1 << bit % 8);
            codes.add(ReceiptCode.of(one).shown());
        }
        assertThat(codes).as("80 bits, 80 codes").hasSize(80);
        byte[] all = new byte[ReceiptCode.BYTES];
        java.util.Arrays.fill(all, (byte) 0xff);
        assertThat(ReceiptCode.of(all).shown()).isEqualTo("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    }

    @Test
    void theFirstByteIsTheFirstLetters() {
        byte[] first = new byte[ReceiptCode.BYTES];
        first[0] = 0b0000_1100;
        assertThat(ReceiptCode.of(first).shown()).isEqualTo("1G00-0000-0000-0000");
    }

    @Test
    void fewerBytesAreNoCode() {
        assertThatThrownBy(() -> ReceiptCode.of(new byte[9])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KQX-02MD-9VWA-T5RC",
                "7kqx-02md-9vwa-t5rc",
                "7kqx02md9vwat5rc",
                " 7KQX 02MD 9VWA T5RC ",
                "7KQX–02MD–9VWA–T5RC",
                "7KQX.O2MD.9VWA.T5RC",
                "7kqx-o2md-9vwa-t5rc",
            })
    void aCodeIsReadAsPeopleTypeIt(String typed) {
        assertThat(ReceiptCode.read(typed).orElseThrow().shown()).isEqualTo("7KQX-02MD-9VWA-T5RC");
    }

    @Test
    void lettersThatLookLikeOneAreOne() {
        assertThat(ReceiptCode.read("IIII-LLLL-iiii-llll").orElseThrow().shown())
                .isEqualTo("1111-1111-1111-1111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7KQX",
                "7KQX-02MD-9VWA-T5R",
                "7KQX-02MD-9VWA-T5RC-7",
                "7KQX-02MD-9VWA-T5RU",
                "7KQX-02MD-9VWA-T5R<"
            })
    void whatIsNoCodeIsNotRead(String typed) {
        assertThat(ReceiptCode.read(typed)).isEmpty();
    }

    /** Seed 11. */
    @Test
    void theSameCodeHasTheSameKeyAndNoOther() {
        Random chance = new Random(11);
        Set<java.util.UUID> keys = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[ReceiptCode.BYTES];
            chance.nextBytes(bytes);
            ReceiptCode code = ReceiptCode.of(bytes);
            assertThat(ReceiptCode.read(code.shown())).contains(code);
            assertThat(ReceiptCode.read(code.shown()).orElseThrow().key()).isEqualTo(code.key());
            assertThat(ReceiptCode.read(code.shown()).orElseThrow()).hasSameHashCodeAs(code);
            keys.add(code.key());
        }
        assertThat(keys).hasSize(500);
    }

    @Test
    void aCodeDoesNotPrintItself() {
        ReceiptCode code = ReceiptCode.read("7KQX-02MD-9VWA-T5RC").orElseThrow();
        assertThat(code).hasToString("A receipt's code").isNotEqualTo("7KQX-02MD-9VWA-T5RC");
    }
}
