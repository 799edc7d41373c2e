package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the next version of a public table shows and keeps back, one reason at a time; {@link AttackTest} tries all together. */
class NextTableTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @Test
    void aSmallNumberIsNotTheTotalLessItsNeighbours() {
        SortedMap<String, Counted> cells = cells(2, 30, 12);

        SortedMap<String, Shown> shown = Breakdown.of(cells, false);

        assertThat(shown.get("b0").mark()).isEqualTo(Mark.FEWER_THAN_5);
        assertThat(shown.get("b1").mark()).isEqualTo(Mark.KEPT_BACK);
        assertThat(shown.get("b2").were()).isEqualTo(12);
    }

    @Test
    void whereTheNeighbourIsTooSmallToHideItNothingIsToldApart() {
        assertThat(Breakdown.of(cells(1, 5, 12), false)).isNull();
        assertThat(Breakdown.of(cells(1, 7, 12), false)).isNull();
        assertThat(Breakdown.of(cells(1, 8, 12), false)).isNotNull();
        assertThat(Breakdown.of(cells(4, 5, 12), false)).isNotNull();
        assertThat(Breakdown.of(cells(3, 0, 0), false))
                .as("nothing else is there")
                .isNull();
    }

    @Test
    void twoSmallNumbersAreNotSafeBecauseTheyAreTwo() {
        assertThat(Breakdown.of(cells(1, 1, 5, 40), false))
                .as("1 + 1 + 5 leaves no room for 4")
                .isNull();
        assertThat(Breakdown.of(cells(1, 1, 8, 40), false)).isNotNull();
        assertThat(Breakdown.of(cells(1, 4, 5, 40), false)).as("1 + 4 + 5 does").isNotNull();
    }

    @Test
    void zeroIsAValueAndHidesNothing() {
        SortedMap<String, Shown> shown = Breakdown.of(cells(0, 3, 20), false);

        assertThat(shown.get("b0").were()).isZero();
        assertThat(shown.get("b2").mark()).isEqualTo(Mark.KEPT_BACK);
    }

    @Test
    void aQuarterIsNotShownBesideItsMonths() {
        List<Known> known = List.of(
                figure(YearMonth.of(2026, 1), 1, 10),
                figure(YearMonth.of(2026, 2), 1, 12),
                figure(YearMonth.of(2026, 3), 1, 3),
                figure(YearMonth.of(2026, 1), 3, 25));

        PublicTable table = NextTable.ofPeople(known, List.of(), false);

        assertThat(table.figures().stream().map(figure -> figure.whole().mark()))
                .containsExactly(Mark.SHOWN, Mark.SHOWN, Mark.FEWER_THAN_5);
    }

    @Test
    void monthsAreNotShownOnceTheirQuarterWasPublished() {
        PublicTable first = NextTable.ofPeople(List.of(figure(YearMonth.of(2026, 1), 3, 25)), List.of(), false);

        PublicTable second = NextTable.ofPeople(
                List.of(figure(YearMonth.of(2026, 1), 3, 25), figure(YearMonth.of(2026, 3), 1, 3)),
                List.of(first),
                false);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aFigureOfWhichSomethingIsHiddenIsNotCorrectedInPublic() {
        PublicTable first = NextTable.ofPeople(List.of(told(cells(3, 20, 10))), List.of(), false);

        PublicTable second = NextTable.ofPeople(List.of(told(cells(5, 20, 10))), List.of(first), false);

        assertThat(first.figures().getFirst().breakdowns().get("need").shown()).isTrue();
        assertThat(second)
                .as("20 would be shown now, and with it that there were 3")
                .isEqualTo(first);
    }

    @Test
    void aBreakdownThatWasKeptBackStaysKeptBack() {
        PublicTable first = NextTable.ofPeople(List.of(told(cells(1, 5, 12))), List.of(), false);

        PublicTable second = NextTable.ofPeople(List.of(told(cells(6, 5, 12))), List.of(first), false);

        assertThat(second.figures().getFirst().whole().were()).isEqualTo(23);
        assertThat(second.figures().getFirst().breakdowns().get("need").shown()).isFalse();
    }

    @Test
    void aFigureThatHidNothingAndWouldNowHideSomethingStaysAsItWas() {
        PublicTable first = NextTable.ofPeople(List.of(told(cells(5, 20, 10))), List.of(), false);

        PublicTable second = NextTable.ofPeople(List.of(told(cells(4, 20, 10))), List.of(first), false);
        PublicTable open = NextTable.ofPeople(List.of(told(cells(6, 20, 10))), List.of(first), false);

        assertThat(second).as("nobody can see that 5 became 4").isEqualTo(first);
        assertThat(open.figures().getFirst().whole().were()).isEqualTo(36);
    }

    @Test
    void aRoundedPercentageStaysWithoutItsNumbers() {
        PublicTable rounded = NextTable.ofPeople(List.of(share(96, 100)), List.of(), true);
        PublicTable shown = NextTable.ofPeople(List.of(share(95, 100)), List.of(), true);

        PublicTable later = NextTable.ofPeople(List.of(share(95, 100)), List.of(rounded), true);
        PublicTable still = NextTable.ofPeople(List.of(share(96, 100)), List.of(shown), true);

        assertThat(rounded.figures().getFirst().whole())
                .isEqualTo(new Shown(Mark.ROUNDED, null, null, new BigDecimal(96)));
        assertThat(later.figures().getFirst().whole())
                .isEqualTo(new Shown(Mark.ROUNDED, null, null, new BigDecimal(95)));
        assertThat(still).isEqualTo(shown);
    }

    @Test
    void cellsAreShownWithTheirOwnNumbersOrSayWhyNot() {
        SortedMap<String, Counted> cells = new TreeMap<>();
        cells.put("a", new Counted(30, 60));
        cells.put("b", new Counted(2, 20));
        cells.put("c", new Counted(0, 0));
        cells.put("d", new Counted(7, 17));

        SortedMap<String, Shown> shown = Breakdown.of(cells, true);

        assertThat(shown.get("a")).isEqualTo(Shown.hidden(Mark.KEPT_BACK));
        assertThat(shown.get("b")).isEqualTo(Shown.hidden(Mark.FEWER_THAN_5));
        assertThat(shown.get("c")).isEqualTo(new Shown(Mark.SHOWN, 0L, 0L, null));
        assertThat(shown.get("d")).isEqualTo(new Shown(Mark.SHOWN, 7L, 17L, new BigDecimal("41.1765")));
    }

    /** One small cell, and the one that is kept back with it: 9 in all are asked for, of those who were and of those who were not. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 20, 8, 30, true
            1, 20, 7, 30, false
            9, 10, 20, 28, true
            9, 10, 20, 27, false
            """)
    void whatIsHiddenIsEnoughOfBothKinds(long were, long of, long besideWere, long besideOf, boolean told) {
        SortedMap<String, Counted> cells = new TreeMap<>();
        cells.put("a", new Counted(were, of));
        cells.put("b", new Counted(besideWere, besideOf));
        cells.put("c", new Counted(50, 100));

        assertThat(Breakdown.of(cells, true) != null).isEqualTo(told);
    }

    @Test
    void tableOfOneCellHidesItWhole() {
        assertThat(Breakdown.of(cells(3), false)).isNull();
        assertThat(Breakdown.of(cells(12), false)).containsOnlyKeys("b0");
    }

    @Test
    void whatIsNoCountIsShownAsItIsWithItsWords() {
        PublicTable table = NextTable.ofPeople(
                List.of(
                        said(FIRST.atEndOfMonth(), new BigDecimal("3"), "As the inspectors said"),
                        said(FIRST.plusMonths(1).atEndOfMonth(), null, "Not yet")),
                List.of(),
                false);

        assertThat(table.figures())
                .containsExactly(
                        new PublicTable.Figure(
                                null,
                                FIRST.atEndOfMonth(),
                                new Shown(Mark.SHOWN, null, null, new BigDecimal("3")),
                                "As the inspectors said",
                                "Invented",
                                new TreeMap<>()),
                        new PublicTable.Figure(
                                null,
                                FIRST.plusMonths(1).atEndOfMonth(),
                                Shown.hidden(Mark.NOT_REPORTED),
                                "Not yet",
                                "Invented",
                                new TreeMap<>()));
    }

    @Test
    void wordsBesideAHiddenNumberAreHiddenAndSoIsEveryCell() {
        SortedMap<String, SortedMap<String, Counted>> breakdowns = new TreeMap<>();
        breakdowns.put("need", cells(1, 2));
        var known =
                new Known(null, FIRST.atEndOfMonth(), null, new Counted(3, 0), "Three of them", "Invented", breakdowns);

        PublicTable.Figure figure =
                NextTable.ofPeople(List.of(known), List.of(), false).figures().getFirst();

        assertThat(figure.words()).isEmpty();
        assertThat(figure.whole().mark()).isEqualTo(Mark.FEWER_THAN_5);
        PublicTable.Split split = figure.breakdowns().get("need");
        assertThat(split.shown()).isFalse();
        assertThat(split.cells().values())
                .containsOnly(Shown.hidden(Mark.NOT_BROKEN_DOWN))
                .hasSize(2);
    }

    @Test
    void aNumberThatWasShownIsNotTakenBackForASmallOne() {
        PublicTable first = NextTable.ofPeople(List.of(figure(FIRST, 1, 6)), List.of(), false);

        assertThat(NextTable.ofPeople(List.of(figure(FIRST, 1, 4)), List.of(first), false))
                .isEqualTo(first);
        assertThat(NextTable.ofPeople(List.of(figure(FIRST, 1, 7)), List.of(first), false)
                        .figures()
                        .getFirst()
                        .whole()
                        .were())
                .isEqualTo(7);
    }

    /** Days that two figures share, at the edges. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-01, 2026-01-31, 2026-02-01, 2026-03-31, 2
            2026-01-01, 2026-01-31, 2026-01-31, 2026-03-31, 1
            2026-02-01, 2026-02-28, 2026-01-01, 2026-02-01, 1
            2026-02-01, 2026-02-28, 2025-11-01, 2026-01-31, 2
            ,           2026-01-31, 2026-01-01, 2026-03-31, 2
            """)
    void noTwoFiguresSpeakOfOneDay(
            @Nullable LocalDate from, LocalDate on, LocalDate otherFrom, LocalDate otherOn, int shown) {
        var one = new Known(from, on, null, new Counted(20, 0), "", "Invented", new TreeMap<>());
        var other = new Known(otherFrom, otherOn, null, new Counted(90, 0), "", "Invented", new TreeMap<>());

        List<PublicTable.Figure> figures =
                NextTable.ofPeople(List.of(other, one), List.of(), false).figures();

        assertThat(figures).hasSize(shown).isSortedAccordingTo(java.util.Comparator.comparing(PublicTable.Figure::on));
    }

    @Test
    void whatWasPublishedBeforeComesFirstThoughItIsLonger() {
        PublicTable first = NextTable.ofPeople(List.of(figure(FIRST, 3, 60)), List.of(), false);

        PublicTable second =
                NextTable.ofPeople(List.of(figure(FIRST, 1, 20), figure(FIRST, 3, 61)), List.of(first), false);

        assertThat(second.figures()).extracting(each -> each.whole().were()).containsExactly(61L);
    }

    @Test
    void ofThingsNothingIsHidden() {
        SortedMap<String, SortedMap<String, Counted>> breakdowns = new TreeMap<>();
        breakdowns.put("area", new TreeMap<>(java.util.Map.of("one", new Counted(1, 3), "none", new Counted(0, 0))));
        var known = new Known(null, FIRST.atEndOfMonth(), null, new Counted(1, 3), "One", "Invented", breakdowns);

        List<PublicTable.Figure> figures = NextTable.ofThings(
                        List.of(
                                known,
                                said(FIRST.plusMonths(1).atEndOfMonth(), new BigDecimal("2.50"), ""),
                                said(FIRST.plusMonths(2).atEndOfMonth(), null, "")),
                        true)
                .figures();

        Shown aThird = new Shown(Mark.TOO_FEW_FOR_A_PERCENTAGE, 1L, 3L, new BigDecimal("33.3333"));
        assertThat(figures.getFirst().whole()).isEqualTo(aThird);
        assertThat(figures.getFirst().words()).isEqualTo("One");
        PublicTable.Split split = figures.getFirst().breakdowns().get("area");
        assertThat(split.shown()).isTrue();
        assertThat(split.cells())
                .containsEntry("one", aThird)
                .containsEntry("none", new Shown(Mark.SHOWN, 0L, 0L, null));
        assertThat(figures.get(1).whole()).isEqualTo(new Shown(Mark.SHOWN, null, null, new BigDecimal("2.5")));
        assertThat(figures.get(2).whole()).isEqualTo(Shown.hidden(Mark.NOT_REPORTED));
    }

    @Test
    void ofThingsACountIsNoPercentage() {
        assertThat(NextTable.ofThings(List.of(figure(FIRST, 1, 3)), false)
                        .figures()
                        .getFirst()
                        .whole())
                .isEqualTo(new Shown(Mark.SHOWN, 3L, null, new BigDecimal("3")));
    }

    private static Known said(LocalDate on, @Nullable BigDecimal value, String words) {
        return new Known(null, on, value, null, words, "Invented", new TreeMap<>());
    }

    private static Known share(long were, long of) {
        return new Known(
                FIRST.atDay(1), FIRST.atEndOfMonth(), null, new Counted(were, of), "", "Invented", new TreeMap<>());
    }

    private static Known told(SortedMap<String, Counted> cells) {
        SortedMap<String, SortedMap<String, Counted>> breakdowns = new TreeMap<>();
        breakdowns.put("need", cells);
        Counted whole = cells.values().stream().reduce(Counted.NONE, Counted::plus);
        return new Known(FIRST.atDay(1), FIRST.atEndOfMonth(), null, whole, "", "Invented", breakdowns);
    }

    private static Known figure(YearMonth first, int months, long were) {
        return new Known(
                first.atDay(1),
                first.plusMonths(months - 1L).atEndOfMonth(),
                null,
                new Counted(were, 0),
                "",
                "Invented",
                new TreeMap<>());
    }

    private static SortedMap<String, Counted> cells(long... counts) {
        SortedMap<String, Counted> cells = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            cells.put("b" + i, new Counted(counts[i], 0));
        }
        return cells;
    }
}
