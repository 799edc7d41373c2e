package uk.sidebyside.needs.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.AreaCodes.Retired;
import uk.sidebyside.needs.rules.Figure.Slice;

/**
 * A small council: the ward Abbey holds 101 and 102, which were one until 2021; the ward Bridge holds 103. Of 190, which was
 * divided over both wards, and of 191, which was changed otherwise, nobody can say where their figures belong.
 */
class FigureRowsTest {
    private static final String ABBEY = "E05000001";
    private static final String BRIDGE = "E05000002";
    private static final AreaCodes CODES = new AreaCodes(
            "E06000099",
            Map.of(ABBEY, "Abbey", BRIDGE, "Bridge"),
            Map.of("E01000101", ABBEY, "E01000102", ABBEY, "E01000103", BRIDGE),
            Map.of(
                    "E01000100", new Retired("E01000100", "Town 1A", true, List.of("E01000101", "E01000102")),
                    "E01000190", new Retired("E01000190", "Town 1B", true, List.of("E01000102", "E01000103")),
                    "E01000191", new Retired("E01000191", "Town 1C", false, List.of("E01000103"))));

    private static CheckedFigures check(Level level, FigureUnit unit, boolean addUp, String... rows) {
        try {
            return FigureRows.check(FigureFile.read(String.join("\n", rows)), CODES, level, unit, addUp);
        } catch (FigureFile.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static String why(Level level, String heading, String row) {
        CheckedFigures checked = check(level, FigureUnit.PEOPLE, false, heading, row);
        assertThat(checked.figures()).isEmpty();
        return checked.refused().getFirst().why();
    }

    @Test
    void codesInUseAreTaken() {
        CheckedFigures checked = check(
                Level.LSOA,
                FigureUnit.PEOPLE,
                false,
                "\uFEFFCode, Value ,OF",
                "E01000101,12,100",
                " E01000103 ,\"1,204\",2000");

        assertThat(checked.refused()).isEmpty();
        assertThat(checked.figures())
                .containsExactly(
                        new Figure("E01000101", Slice.ALL, new BigDecimal("12"), new BigDecimal("100")),
                        new Figure("E01000103", Slice.ALL, new BigDecimal("1204"), new BigDecimal("2000")));
    }

    @Test
    void aRetiredCodeIsRefusedAndSaysWhatItBecame() {
        assertThat(why(Level.LSOA, "code,value", "E01000100,12"))
                .isEqualTo(
                        "E01000100 (Town 1A) is of 2011 and not in use any more: it became E01000101 and E01000102. Its"
                                + " figure can't be given to them, since nobody knows how it divides.");
        assertThat(why(Level.LSOA, "code,value", "E01000191,12"))
                .contains("it became E01000103.")
                .contains("whose bounds are others");
    }

    @Test
    void whatWasDividedWithinOneWardIsCountedThereAndSaidSo() {
        CheckedFigures checked =
                check(Level.WARD, FigureUnit.PEOPLE, true, "code,value,of", "E01000100,12,100", "E01000103,5,50");

        assertThat(checked.refused()).isEmpty();
        assertThat(checked.figures())
                .containsExactlyInAnyOrder(
                        new Figure(ABBEY, Slice.ALL, new BigDecimal("12"), new BigDecimal("100")),
                        new Figure(BRIDGE, Slice.ALL, new BigDecimal("5"), new BigDecimal("50")));
        assertThat(checked.notes())
                .containsExactly(
                        "E01000100 (Town 1A) is of 2011 and not in use any more: it became E01000101 and E01000102."
                                + " All of that lies in the ward Abbey, and its figure was counted there.");
    }

    @Test
    void nothingIsCountedTwiceWhereATableHasOldCodesAndNew() {
        CheckedFigures checked =
                check(Level.WARD, FigureUnit.PEOPLE, true, "code,value", "E01000100,12", "E01000101,7", "E01000102,5");

        assertThat(checked.figures()).containsExactly(new Figure(ABBEY, Slice.ALL, new BigDecimal("12"), null));
        assertThat(checked.refused()).hasSize(1);
        assertThat(checked.refused().getFirst().why())
                .endsWith("The table has that too, so it would be counted twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E01000190", "E01000191"})
    void whatWasDividedOverWardsOrChangedOtherwiseIsNotAddedUp(String code) {
        CheckedFigures checked = check(Level.WARD, FigureUnit.PEOPLE, true, "code,value", code + ",12");

        assertThat(checked.figures()).isEmpty();
        assertThat(checked.refused()).hasSize(1);
    }

    @Test
    void aWardOfWhichAPartIsMissingHasNoTotal() {
        CheckedFigures checked = check(Level.WARD, FigureUnit.PEOPLE, true, "code,value", "E01000101,7", "E01000103,5");

        assertThat(checked.figures()).extracting(Figure::code).containsExactly(BRIDGE);
        assertThat(checked.notes())
                .containsExactly("The ward Abbey has no total, since only 1 of its 2 small areas have a figure.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LSOA| E01999999| E01999999 is the code of a small area (LSOA) that is not in this council's area, or is not in use.",
                "WARD| E05999999| E05999999 is the code of a ward that is not in this council's area, or is not in use.",
                "COUNCIL| E06000014| E06000014 is the code of a council that is not in this council's area, or is not in use.",
                "LSOA| E05000001| E05000001 is a ward, and this table is by small areas.",
                "WARD| E01000101| E01000101 is a small area (LSOA), and this table is by wards.",
                "WARD| E06000099| E06000099 is a council, and this table is by wards.",
                "LSOA| Abbey| “Abbey” is not a code of an area, like E01000101.",
                "LSOA| e01000101| “e01000101” is not a code of an area, like E01000101.",
                "LSOA| E0100010X| “E0100010X” is not a code of an area, like E01000101.",
                "LSOA| ''| There is no code."
            })
    void aCodeThatIsNotOursIsRefusedWithWhatItIs(Level level, String code, String words) {
        assertThat(why(level, "code,value", code + ",12")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PEOPLE| twelve| “twelve” is not a number.",
                "PEOPLE| ''| There is no figure.",
                "PEOPLE| -1| The figure is below 0.",
                "PEOPLE| 1.5| People are counted in whole numbers.",
                "PEOPLE| 1,2| “1,2” is not a number.",
                "PEOPLE| NaN| “NaN” is not a number.",
                "PEOPLE| 1e9| “1e9” is not a number.",
                "PERCENT| 100.1| A percentage is at most 100.",
                "PERCENT| c| “c” is not a number.",
                "DECILE| 0| A tenth is a whole number from 1 to 10.",
                "DECILE| 11| A tenth is a whole number from 1 to 10.",
                "DECILE| 1.5| A tenth is a whole number from 1 to 10."
            })
    void aFigureThatCanNotBeOneIsRefused(FigureUnit unit, String value, String words) {
        CheckedFigures checked =
                check(Level.LSOA, unit, false, "code,value", "E01000101,\"" + value + "\"", "E01000103,1");

        assertThat(checked.figures()).extracting(Figure::code).containsExactly("E01000103");
        assertThat(checked.refused().getFirst().why()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PEOPLE,0", "PEOPLE,0.0", "PERCENT,100", "PERCENT,0", "DECILE,1", "DECILE,10"})
    void theEndsOfWhatCanBeAreTaken(FigureUnit unit, String value) {
        assertThat(check(Level.LSOA, unit, false, "code,value", "E01000101," + value)
                        .figures())
                .hasSize(1);
    }

    @Test
    void aFigureIsNotLargerThanWhatItIsOutOf() {
        assertThat(why(Level.LSOA, "code,value,of", "E01000101,12,11"))
                .isEqualTo("The figure is larger than what it is out of.");
        assertThat(why(Level.LSOA, "code,value,of", "E01000101,0,0"))
                .isEqualTo("“0” in the column “of” is not a number above 0.");
        assertThat(check(Level.LSOA, FigureUnit.PEOPLE, false, "code,value,of", "E01000101,12,12")
                        .figures())
                .hasSize(1);
    }

    @Test
    void twoRowsAboutTheSameAreBothRefusedAndNameEachOther() {
        CheckedFigures checked = check(
                Level.LSOA,
                FigureUnit.PEOPLE,
                false,
                "code,age,value",
                "E01000101,5,12",
                "E01000103,5,9",
                "E01000101,5,13",
                "E01000101,6,13");

        assertThat(checked.figures()).extracting(Figure::code).containsExactly("E01000103", "E01000101");
        assertThat(checked.refused())
                .extracting(CheckedFigures.Refused::why)
                .containsOnly("Rows 2 and 4 are about the same. Keep one of them.");
    }

    @Test
    void whatThePublisherHidIsHiddenHereToo() {
        Figure hidden = check(Level.LSOA, FigureUnit.PEOPLE, false, "code,value", "E01000101,c")
                .figures()
                .getFirst();

        assertThat(hidden.hidden()).isTrue();
    }

    @Test
    void theRefusedRowsComeBackWithTheirNumberAndReason() {
        CheckedFigures checked =
                check(Level.LSOA, FigureUnit.PEOPLE, false, "code,value", "E01000101,12", "=1+1,13", "E01000103");

        assertThat(checked.refusedRows())
                .isEqualTo("code,value,row in your file,what is wrong\r\n"
                        + "'=1+1,13,3,\"“=1+1” is not a code of an area, like E01000101.\"\r\n"
                        + "E01000103,4,There is no figure.\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| The table is empty.",
                "code,number~E1,2| No column is headed “value”.",
                "value~2| No column is headed “code”.",
                "code,value,colour~E1,2,3| The column “colour” is not known.",
                "code,value,value~E1,2,3| Two columns are headed “value”.",
                "code,value| There is no row below the headings."
            })
    void aFileThatCanNotBeReadAtAllSaysWhy(String text, String words) {
        assertThatThrownBy(() -> FigureFile.read(text.replace('~', '\n')))
                .isInstanceOf(FigureFile.Unreadable.class)
                .hasMessageStartingWith(words);
    }
}
