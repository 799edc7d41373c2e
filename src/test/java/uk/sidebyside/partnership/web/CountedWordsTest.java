package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import uk.sidebyside.partnership.Portfolio.Counted;
import uk.sidebyside.partnership.rules.Way;

/** What everybody reads of numbers of people tells none of one to four. */
class CountedWordsTest {
    private static final int MANY = 14;

    private static CountedWords words(int tookPart, int firstTime, int agreed, int withComments, int no) {
        return new CountedWords(new Counted(tookPart, firstTime, Set.of(Way.ONLINE), agreed, withComments, no));
    }

    /** All that the page and the file say. */
    private static List<String> said(Counted counted) {
        var words = new CountedWords(counted);
        return List.of(
                words.who(),
                words.whetherAgreed(),
                words.tookPart(),
                words.firstTime(),
                words.agreed(),
                words.agreedWithComments(),
                words.didNotAgree());
    }

    @Test
    void numbersOfFiveAndMoreAreTold() {
        assertThat(words(11, 5, 6, 5, 0))
                .returns("11 people from families took part, 5 of them for the first time: online.", CountedWords::who)
                .returns("All 11 agreed.", CountedWords::whetherAgreed)
                .returns("5", CountedWords::firstTime)
                .returns("6", CountedWords::agreed)
                .returns("5", CountedWords::agreedWithComments)
                .returns("0", CountedWords::didNotAgree);
        assertThat(words(5, 5, 0, 0, 0).who())
                .isEqualTo("5 people from families took part, all of them for the first time: online.");
        assertThat(words(5, 0, 0, 0, 0).who()).contains("none of them for the first time");
    }

    /** Nine less the six who came for the first time would be three; all six less the five who agreed would be one. */
    @Test
    void besideANumberThatWouldTellOneOfFewerTheOthersAreNotTold() {
        assertThat(words(9, 6, 5, 1, 0))
                .returns(
                        "9 people from families took part, some of them for the first time: online.", CountedWords::who)
                .returns("All 6 agreed.", CountedWords::whetherAgreed)
                .returns("9", CountedWords::tookPart)
                .returns("not shown", CountedWords::firstTime)
                .returns("not shown", CountedWords::agreed)
                .returns("not shown", CountedWords::agreedWithComments)
                .returns("not shown", CountedWords::didNotAgree);
        assertThat(words(4, 0, 1, 0, 0))
                .returns("Fewer than 5 people from families took part: online.", CountedWords::who)
                .returns("fewer than 5", CountedWords::tookPart)
                .returns("not shown", CountedWords::firstTime)
                .returns("Everybody agreed.", CountedWords::whetherAgreed);
    }

    /** Of every number from one to four, what is said would be the same with another one. */
    @Test
    void noNumberOfOneToFourCanBeWorkedOut() {
        List<Counted> all = new ArrayList<>();
        for (int one = 0; one <= MANY; one++) {
            for (int two = 0; two <= one; two++) {
                all.add(new Counted(one, two, Set.of(Way.ONLINE), 0, 0, 0));
            }
            for (int two = 0; two <= MANY; two++) {
                for (int three = 0; three <= MANY; three++) {
                    all.add(new Counted(0, 0, Set.of(), one, two, three));
                }
            }
        }
        Map<String, ToIntFunction<Counted>> numbers = Map.of(
                "took part", Counted::tookPart,
                "for the first time", Counted::firstTime,
                "not for the first time", counted -> counted.tookPart() - counted.firstTime(),
                "agreed", Counted::agreed,
                "agreed with comments", Counted::agreedWithComments,
                "did not agree", Counted::didNotAgree,
                "agreed in one way or the other", counted -> counted.agreed() + counted.agreedWithComments());
        numbers.forEach((name, number) -> {
            Map<List<String>, Set<Integer>> could = new HashMap<>();
            all.forEach(counted ->
                    could.computeIfAbsent(said(counted), key -> new HashSet<>()).add(number.applyAsInt(counted)));
            assertThat(could).as(name).allSatisfy((said, values) -> assertThat(values)
                    .as("%s", said)
                    .satisfiesAnyOf(some -> assertThat(some).hasSizeGreaterThan(1), some -> assertThat(some)
                            .allMatch(value -> value == 0 || value >= 5)));
        });
    }
}
