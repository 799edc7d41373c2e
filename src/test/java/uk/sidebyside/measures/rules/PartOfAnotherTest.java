package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one measure counts a part of another, neither is shown so that the rest is a few people. */
class PartOfAnotherTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @ParameterizedTest(name = "{0} of {1} beside {2} of {3}")
    @CsvSource({
        "40, 0, 40, 0, SHOWN",
        "40, 0, 41, 0, KEPT_BACK",
        "40, 0, 44, 0, KEPT_BACK",
        "40, 0, 45, 0, SHOWN",
        "44, 0, 40, 0, KEPT_BACK",
        "45, 0, 40, 0, SHOWN",
        "20, 40, 22, 40, KEPT_BACK",
        "20, 40, 25, 40, SHOWN",
        "20, 40, 30, 52, KEPT_BACK",
        "20, 40, 30, 55, SHOWN",
        "20, 40, 20, 43, KEPT_BACK",
        "3, 0, 40, 0, FEWER_THAN_5",
    })
    void aFigureIsKeptBackWhereTheRestIsSmall(long were, long of, long otherWere, long otherOf, Mark mark) {
        assertThat(next(known(were, of, new Counted(otherWere, otherOf)), List.of())
                        .mark())
                .isEqualTo(mark);
    }

    @Test
    void whatWasShownBeforeStaysAsItWasAndIsNotCorrected() {
        PublicTable before = NextTable.ofPeople(List.of(known(40, 0, Counted.NONE)), List.of(), false);
        assertThat(next(known(41, 0, new Counted(43, 0)), List.of(before)).were())
                .isEqualTo(40);
    }

    private static Shown next(Known known, List<PublicTable> earlier) {
        return NextTable.ofPeople(
                        List.of(known),
                        earlier,
                        known.counted() != null && known.counted().of() > 0)
                .figures()
                .getFirst()
                .whole();
    }

    private static Known known(long were, long of, Counted other) {
        return new Known(null, DAY, null, new Counted(were, of), "", "Log", new TreeMap<>())
                .beside(other.nothing() ? List.of() : List.of(other));
    }
}
