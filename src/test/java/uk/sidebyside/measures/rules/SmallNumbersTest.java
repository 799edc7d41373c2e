package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which numbers of people are shown, at their borders. */
class SmallNumbersTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void from1To4IsSmall(long count, boolean small) {
        assertThat(SmallNumbers.small(count)).isEqualTo(small);
        assertThat(new Counted(count, 0).small()).isEqualTo(small);
    }

    /** How many were, how many were not, or of how many. */
    @ParameterizedTest
    @CsvSource({
        "5, 10, false",
        "4, 10, true",
        "6, 10, true",
        "0, 5, false",
        "0, 4, true",
        "10, 10, false",
        "0, 0, false"
    })
    void aShareIsSmallByEachOfItsNumbers(long were, long of, boolean small) {
        assertThat(new Counted(were, of).small()).isEqualTo(small);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 1, false", "1, 0, false"})
    void nothingIsNeitherOneNorOf(long were, long of, boolean nothing) {
        assertThat(new Counted(were, of).nothing()).isEqualTo(nothing);
    }

    @Test
    void countsAreAddedUp() {
        assertThat(new Counted(3, 7).plus(new Counted(10, 20))).isEqualTo(new Counted(13, 27));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3} of {4}, {5}%")
    @CsvSource(textBlock = """
            5,   10,  SHOWN,                    5, 10, 50
            6,   11,  SHOWN,                    6, 11, 54.5455
            5,   5,   TOO_FEW_FOR_A_PERCENTAGE, 5, 5,
            0,   9,   TOO_FEW_FOR_A_PERCENTAGE, 0, 9,
            0,   0,   SHOWN,                    0, 0,
            0,   10,  SHOWN,                    0, 10, 0
            4,   9,   FEWER_THAN_5,             ,  ,
            0,   4,   FEWER_THAN_5,             ,  ,
            1,   10,  ROUNDED,                  ,  ,   10
            2,   20,  ROUNDED,                  ,  ,   10
            4,   37,  FEWER_THAN_5,             ,  ,
            3,   29,  ROUNDED,                  ,  ,   10
            9,   10,  ROUNDED,                  ,  ,   90
            26,  29,  ROUNDED,                  ,  ,   90
            33,  37,  FEWER_THAN_5,             ,  ,
            2,   10,  FEWER_THAN_5,             ,  ,
            96,  100, ROUNDED,                  ,  ,   96
            """)
    void aShareOfAWholeAreaIsShownRoundedOrHidden(
            long were, long of, Mark mark, @Nullable Long shown, @Nullable Long shownOf, @Nullable BigDecimal percent) {
        assertThat(SmallNumbers.whole(new Counted(were, of), true)).isEqualTo(new Shown(mark, shown, shownOf, percent));
    }

    @ParameterizedTest
    @CsvSource({"5, SHOWN, 5", "120, SHOWN, 120", "0, SHOWN, 0", "4, FEWER_THAN_5,", "1, FEWER_THAN_5,"})
    void aCountIsShownOrHidden(long count, Mark mark, @Nullable Long shown) {
        assertThat(SmallNumbers.whole(new Counted(count, 0), false))
                .isEqualTo(new Shown(mark, shown, null, shown == null ? null : BigDecimal.valueOf(shown)));
    }

    @Test
    void aNumberIsWrittenInOneWay() {
        assertThat(new Shown(Mark.SHOWN, 120L, null, new BigDecimal("120.00")).value())
                .isEqualTo(new BigDecimal("120"));
        assertThat(new Shown(Mark.SHOWN, null, null, new BigDecimal("2.50")).value())
                .isEqualTo(new BigDecimal("2.5"));
    }

    @ParameterizedTest
    @EnumSource
    void aMarkSaysWhetherNumbersAreThere(Mark mark) {
        assertThat(mark.numbers()).isEqualTo(mark == Mark.SHOWN || mark == Mark.TOO_FEW_FOR_A_PERCENTAGE);
        assertThat(mark.code()).matches("[a-z0-9-]+").isEqualTo(mark.code().strip());
    }

    @Test
    void filesHaveAMarkInLowerCase() {
        assertThat(Mark.FEWER_THAN_5.code()).isEqualTo("fewer-than-5");
    }
}
