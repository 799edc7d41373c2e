package uk.sidebyside.surveys.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted, and which of it may be shown. */
class TallyTest {

    @ParameterizedTest
    @CsvSource({
        // yes, partly, no, unsure, percent, numbers for members, for the public
        "9, 0, 0, 0, , fewer than 10 answers, fewer than 10 answers",
        "10, 0, 0, 0, 100, 10 of 10, 10 of 10",
        "5, 2, 2, 1, 50, 5 of 10, 5 of 10",
        "0, 5, 5, 0, 0, 0 of 10, 0 of 10",
        "1, 5, 4, 2, 8, 1 of 12, fewer than 5 of 12",
        "4, 5, 4, 2, 27, 4 of 15, fewer than 5 of 15",
        "5, 5, 4, 2, 31, 5 of 16, 5 of 16",
        "11, 0, 1, 0, 92, 11 of 12, all but fewer than 5 of 12",
        "12, 1, 2, 1, 75, 12 of 16, all but fewer than 5 of 16",
        "12, 2, 2, 1, 71, 12 of 17, 12 of 17",
        "4, 0, 0, 0, , fewer than 10 answers, fewer than 10 answers",
        "0, 0, 0, 0, , nobody answered, nobody answered"
    })
    void whatIsShownHasItsNumbersAndIsNeverOfFewerThanTen(
            int yes, int partly, int no, int unsure, Integer percent, String members, String everybody) {
        var tally = new Tally(Respondent.CHILD, "satisfied", yes, partly, no, unsure);
        assertThat(tally.percent()).isEqualTo(percent);
        assertThat(Said.of(tally, true)).isEqualTo(new Said(percent, members));
        Said open = Said.of(tally, false);
        assertThat(open.numbers()).isEqualTo(everybody);
        assertThat(open.percent()).isEqualTo(everybody.equals(members) ? percent : null);
    }

    @Test
    void besideAHandfulTheSmallestOtherGroupIsKeptBack() {
        var handful = new Tally(Respondent.CHILD, "q", 12, 2, 2, 0);
        var small = new Tally(Respondent.YOUNG_PERSON, "q", 12, 3, 3, 0);
        var large = new Tally(Respondent.PARENT_CARER, "q", 30, 3, 3, 0);
        var few = new Tally(Respondent.PRACTITIONER, "q", 2, 2, 2, 0);
        assertThat(Tally.keptBack(List.of(handful, large, small, few))).contains(Respondent.YOUNG_PERSON);
        assertThat(Tally.keptBack(List.of(handful, large))).contains(Respondent.PARENT_CARER);
        assertThat(Tally.keptBack(List.of(small, large)))
                .as("nothing is hidden")
                .isEmpty();
        assertThat(Tally.keptBack(List.of(few, small, large)))
                .as("fewer than ten are in no figure")
                .isEmpty();
        assertThat(Tally.keptBack(List.of(handful))).isEmpty();
        var asSmall = new Tally(Respondent.PARENT_CARER, "q", 12, 3, 3, 0);
        assertThat(Tally.keptBack(List.of(asSmall, handful, small)))
                .as("the same whatever their order")
                .contains(Respondent.YOUNG_PERSON)
                .isEqualTo(Tally.keptBack(List.of(small, handful, asSmall)));
        assertThat(Said.KEPT_BACK.percent()).isNull();
    }

    @Test
    void whatNobodyAnsweredIsSaidSo() {
        assertThat(Said.of(null, true).numbers()).isEqualTo("nobody answered");
        assertThat(new Said(40, "4 of 10").words()).isEqualTo("40%, 4 of 10");
        assertThat(new Said(null, "fewer than 10 answers").words()).isEqualTo("fewer than 10 answers");
    }

    @Test
    void aHalfIsRoundedUp() {
        assertThat(new Tally(Respondent.CHILD, "q", 1, 199, 0, 0).percent()).isEqualTo(1);
        assertThat(new Tally(Respondent.CHILD, "q", 25, 0, 15, 0).percent()).isEqualTo(63);
    }

    @Test
    void oneAnswerMoreIsOneMoreOfItsMeaning() {
        for (Meaning meaning : Meaning.values()) {
            Tally one = Tally.none(Respondent.PARENT_CARER, "q").and(meaning);
            assertThat(one.answers()).isEqualTo(1);
            assertThat(one.count(meaning)).isEqualTo(1);
            assertThat(one.and(meaning).count(meaning)).isEqualTo(2);
            assertThat(one.and(meaning).and(Meaning.YES).answers()).isEqualTo(3);
            assertThat(Meaning.of(meaning.code())).isEqualTo(meaning);
        }
        assertThatThrownBy(() -> Meaning.of("perhaps")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0,0", "0,-1,0,0", "0,0,-1,0", "0,0,0,-1"})
    void nobodyAnswersFewerThanNoTimes(int yes, int partly, int no, int unsure) {
        assertThatThrownBy(() -> new Tally(Respondent.CHILD, "q", yes, partly, no, unsure))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAreCountedApartAndASkippedQuestionIsNotCounted() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(Respondent.CHILD, Map.of("satisfied", Meaning.YES, "purposeful", Meaning.PARTLY)));
        sheets.add(new Sheet(Respondent.CHILD, Map.of("satisfied", Meaning.NO)));
        sheets.add(new Sheet(Respondent.PARENT_CARER, Map.of("satisfied", Meaning.YES, "purposeful", Meaning.YES)));
        sheets.add(new Sheet(Respondent.PARENT_CARER, Map.of()));

        Sheet.Counts counts = Sheet.count(sheets);

        assertThat(counts.answered())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Respondent.CHILD, 2, Respondent.PARENT_CARER, 2));
        assertThat(counts.questions())
                .containsExactlyInAnyOrder(
                        new Tally(Respondent.CHILD, "satisfied", 1, 0, 1, 0),
                        new Tally(Respondent.CHILD, "purposeful", 0, 1, 0, 0),
                        new Tally(Respondent.PARENT_CARER, "satisfied", 1, 0, 0, 0),
                        new Tally(Respondent.PARENT_CARER, "purposeful", 1, 0, 0, 0));
        assertThat(counts.figures())
                .as("satisfied and purposeful, of those who answered both")
                .containsExactlyInAnyOrder(
                        new Tally(Respondent.CHILD, "worthwhile", 0, 1, 0, 0),
                        new Tally(Respondent.PARENT_CARER, "worthwhile", 1, 0, 0, 0));
    }

    @Test
    void aPairComparesTheGroupWhereBothCanBeShown() {
        var start = new Tally(Respondent.PRACTITIONER, "q", 3, 7, 0, 0);
        var exit = new Tally(Respondent.PRACTITIONER, "q", 9, 3, 0, 0);
        var few = new Tally(Respondent.PRACTITIONER, "q", 9, 0, 0, 0);
        assertThat(new Pair(Respondent.PRACTITIONER, "q", start, exit).change()).isEqualTo(45);
        assertThat(new Pair(Respondent.PRACTITIONER, "q", exit, start).change()).isEqualTo(-45);
        assertThat(new Pair(Respondent.PRACTITIONER, "q", start, few).change()).isNull();
        assertThat(new Pair(Respondent.PRACTITIONER, "q", few, exit).change()).isNull();
        assertThat(new Pair(Respondent.PRACTITIONER, "q", null, exit).change()).isNull();
        assertThat(new Pair(Respondent.PRACTITIONER, "q", start, null).change()).isNull();
    }
}
