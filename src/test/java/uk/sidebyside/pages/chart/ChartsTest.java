package uk.sidebyside.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sidebyside.gallery.ChartExamples;
import uk.sidebyside.pages.chart.LineChart.Break;
import uk.sidebyside.pages.chart.LineChart.Line;
import uk.sidebyside.pages.chart.Shape.Anchor;
import uk.sidebyside.pages.chart.Shape.Form;
import uk.sidebyside.pages.chart.XmrChart.Group;
import uk.sidebyside.pages.chart.XmrChart.Limits;
import uk.sidebyside.pages.chart.XmrChart.Mark;
import uk.sidebyside.pages.chart.XmrChart.Marked;

/** What the guidance on charts asks for (JOURNEYS 2.5 and 2.6), held against what is drawn. */
class ChartsTest {
    private static final Frame FRAME = new Frame(
            "c",
            "It rises",
            "Advice, York, 2026, per cent",
            "It rose.",
            "the council",
            LocalDate.of(2026, 11, 20),
            new Frame.DataTable("It rises", List.of("Month", "Value"), List.of()),
            null);

    static Stream<Chart> examples() {
        return Stream.of(ChartExamples.xmr(), ChartExamples.line(), ChartExamples.lines(), ChartExamples.bars());
    }

    static Stream<Picture> pictures() {
        return examples().flatMap(chart -> Stream.of(chart.wide(), chart.narrow()));
    }

    /** A phone of 320 px has 290 for the picture: its text is nine tenths of what it says here. */
    @ParameterizedTest
    @MethodSource("pictures")
    void textCanBeReadWhereThePictureIsShown(Picture picture) {
        double shown = picture.width() > 400 ? 630 : 290;
        assertThat(labels(picture)).isNotEmpty().allSatisfy(label -> assertThat(label.size() * shown / picture.width())
                .as(label.text())
                .isGreaterThanOrEqualTo(12));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noLabelLeavesThePictureOrCoversAnother(Picture picture) {
        List<Shape.Label> labels = labels(picture);
        for (Shape.Label label : labels) {
            double[] box = box(label);
            assertThat(box[0]).as(label.text()).isGreaterThanOrEqualTo(-1);
            assertThat(box[2]).as(label.text()).isLessThanOrEqualTo(picture.width() + 1);
            assertThat(box[1]).as(label.text()).isGreaterThanOrEqualTo(0);
            assertThat(box[3]).as(label.text()).isLessThanOrEqualTo(picture.height() + 1);
            labels.stream().filter(other -> other != label).forEach(other -> assertThat(touch(box, box(other)))
                    .as("%s on %s", label.text(), other.text())
                    .isFalse());
        }
    }

    /** Left, top, right and bottom; a letter is about 0.53 of its size wide. */
    private static double[] box(Shape.Label label) {
        double width = label.text().length() * label.size() * (label.bold() ? 0.6 : 0.54);
        double left =
                label.x() - (label.anchor() == Anchor.END ? width : label.anchor() == Anchor.MIDDLE ? width / 2 : 0);
        return new double[] {left, label.y() - label.size() * 0.72, left + width, label.y() + 2};
    }

    private static boolean touch(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thereAreAtMostTenLightLines(Picture picture) {
        assertThat(strokes(picture).filter(line -> line.colour().equals(Colours.GRID)))
                .hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest(name = "{0}..{1} {2}, from zero {3}: {4} to {5} by {6}")
    @CsvSource({
        "52, 84, PERCENT, false, 50, 90, 10",
        "50, 84, PERCENT, false, 0, 100, 20",
        "81, 93, PERCENT, false, 80, 95, 5",
        "60, 120, PERCENT, false, 60, 100, 10",
        "-8, 30, PERCENT, false, 0, 30, 10",
        "0, 3, COUNT, true, 0, 3, 1",
        "1, 1, COUNT, false, 0, 2, 1",
        "0, 0, PERCENT, false, 0, 1, 0.5",
        "100, 100, PERCENT, false, 90, 100, 5",
        "780, 1635, COUNT, false, 0, 2000, 500",
        "-20, 35, CHANGE, false, -20, 40, 20",
    })
    void anAxisHasRoundStepsAndFewOfThem(
            double low, double high, Quantity quantity, boolean zero, double from, double to, double step) {
        ValueAxis axis = ValueAxis.over(List.of(low, high), quantity, zero);
        assertThat(axis).isEqualTo(new ValueAxis(from, to, step));
        assertThat(axis.lines()).hasSizeBetween(2, 7);
    }

    @Test
    void whereAScaleDoesNotBeginAtZeroTheChartSaysSo() {
        assertThat(line(81, 84, 93).notes()).containsExactly("The scale begins at 80%, not at 0.");
        assertThat(line(10, 84, 93).notes()).isEmpty();
    }

    @Test
    void barsBeginAtZeroAndAreAsLongAsTheyAreMuch() {
        Picture picture = ChartExamples.bars().wide();
        List<Shape.Bar> bars = shapes(picture, Shape.Bar.class).toList();
        assertThat(bars).hasSize(4); // of five places one has no figure that can be shown
        assertThat(bars).extracting(Shape.Bar::x).containsOnly(2.0);
        assertThat(bars.get(1).w() / bars.get(0).w())
                .isCloseTo(63 / 68.2, org.assertj.core.api.Assertions.within(0.01));
        assertThat(bars.get(1).fill()).isNotEqualTo(bars.get(0).fill());
        assertThat(texts(picture)).contains("York (this area)", "fewer than 5", "63%");
    }

    @Test
    void barsOfHighFiguresBeginAtZeroAllTheSame() {
        Picture picture = BarChart.of(
                        Quantity.PERCENT, List.of(BarChart.Bar.of("York", 90), BarChart.Bar.of("Leeds", 80)))
                .drawn(FRAME)
                .wide();
        List<Shape.Bar> bars = shapes(picture, Shape.Bar.class).toList();
        assertThat(bars.get(1).w() / bars.get(0).w())
                .isCloseTo(80 / 90.0, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void aLongNameOfABarIsBrokenOnAPhoneAndTheNextBarStandsLower() {
        String name = "Requests decided within 6 weeks, of all that fell due";
        Chart chart = BarChart.of(Quantity.PERCENT, List.of(BarChart.Bar.of(name, 90), BarChart.Bar.of("Leeds", 80)))
                .drawn(FRAME);
        assertThat(shapes(chart.narrow(), Shape.Label.class).map(Shape.Label::text))
                .startsWith("Requests decided within 6 weeks, of all", "that fell due");
        assertThat(shapes(chart.wide(), Shape.Label.class).map(Shape.Label::text))
                .startsWith(name);
        assertThat(shapes(chart.narrow(), Shape.Bar.class).map(Shape.Bar::y))
                .as("below two lines, and below one more")
                .containsExactly(40.0, 89.0);
        assertThat(shapes(chart.wide(), Shape.Bar.class).map(Shape.Bar::y)).containsExactly(25.0, 76.0);
    }

    @Test
    void whatWasNotReportedIsAGapAndNeverZero() {
        Chart chart = LineChart.of(Quantity.PERCENT, List.of(new Line("York", points(50.0, 60.0, null, 70.0, 80.0))))
                .drawn(FRAME);
        String path = strokes(chart.wide())
                .filter(line -> line.colour().equals(Colours.SERIES.getFirst())
                        && line.path().contains("L"))
                .findFirst()
                .orElseThrow()
                .path();
        assertThat(path.split("M")).hasSize(3);
        assertThat(shapes(chart.wide(), Shape.Dot.class)).hasSize(4);
    }

    @Test
    void linesStopWhereASeriesBreaks() {
        Chart chart = LineChart.of(Quantity.PERCENT, List.of(new Line("York", points(50.0, 60.0, 70.0, 80.0))))
                .withBreaks(List.of(new Break(LocalDate.of(2026, 3, 15), "Counted anew")))
                .drawn(FRAME);
        assertThat(strokes(chart.wide())
                        .filter(line -> line.colour().equals(Colours.SERIES.getFirst()) && line.width() == 3)
                        .filter(line ->
                                line.path().startsWith("M") && line.path().contains("L")))
                .hasSize(2);
        assertThat(texts(chart.wide())).contains("Counted anew");
    }

    @Test
    void fourLinesAreTheMost() {
        List<Line> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(new Line("Line " + i, points(1.0, 2.0)));
        }
        assertThat(LineChart.of(Quantity.COUNT, five.subList(0, 4))
                        .drawn(FRAME)
                        .wide()
                        .shapes())
                .isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> LineChart.of(Quantity.COUNT, five));
    }

    @Test
    void aForecastIsDashedAndHasABandThatOpens() {
        Chart chart = ChartExamples.line();
        assertThat(shapes(chart.wide(), Shape.Ground.class)).hasSize(1);
        assertThat(strokes(chart.wide()).filter(line -> "6 4".equals(line.dashes())))
                .hasSize(1);
        assertThat(chart.notes().getLast()).contains("8 of 10 times");
    }

    @Test
    void eachMarkHasItsOwnFormWordsAndADarkOutline() {
        assertThat(Arrays.stream(Mark.values()).map(mark -> mark.sample().form()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Mark.values()).map(Mark::words)).doesNotHaveDuplicates();
        assertThat(shapes(ChartExamples.xmr().wide(), Shape.Dot.class))
                .extracting(Shape.Dot::outline)
                .containsOnly(Colours.INK);
        assertThat(shapes(ChartExamples.xmr().wide(), Shape.Dot.class).map(Shape.Dot::form))
                .contains(Form.CIRCLE, Form.DIAMOND, Form.SQUARE);
        assertThat(ChartExamples.xmr().key())
                .extracting(Chart.KeyEntry::words)
                .containsExactly("Usual variation", "Unusual, and better", "Unusual, and worse");
    }

    @Test
    void limitsAndLinesBreakWhereLimitsBeginAnew() {
        Picture picture = ChartExamples.xmr().wide();
        assertThat(strokes(picture)
                        .filter(line -> line.width() == 1.5
                                && line.dashes() == null
                                && line.path().contains("L")))
                .as("the line through the points")
                .hasSize(2);
        assertThat(strokes(picture)
                        .filter(line -> line.width() == 2 && line.colour().equals(Colours.SLATE)))
                .as("the averages")
                .hasSize(2);
        assertThat(texts(picture))
                .contains("Limits begin anew", "Average 75.6%", "Latest 84%")
                .anyMatch(text -> text.startsWith("Trial upper"));
    }

    /** 110% can't be, and is no reason to draw beyond the whole. */
    @Test
    void limitsOfAPercentageAreDrawnWithinTheWholeWithANote() {
        List<Marked> points = points(90.0, 95.0, 85.0).stream()
                .map(point -> new Marked(point.on(), point.value(), Mark.USUAL, ""))
                .toList();
        Chart chart = new XmrChart(
                        Quantity.PERCENT, List.of(new Group(points, new Limits(90, 70, 110, false))), List.of())
                .drawn(FRAME);
        assertThat(chart.notes()).contains("Limits are worked out without bounds and drawn from 0 to 100%.");
        assertThat(texts(chart.wide())).contains("Upper 100%").noneMatch(text -> text.contains("110"));
        Chart inside = new XmrChart(
                        Quantity.PERCENT, List.of(new Group(points, new Limits(90, 80, 100, false))), List.of())
                .drawn(FRAME);
        assertThat(inside.notes()).doesNotContain("Limits are worked out without bounds and drawn from 0 to 100%.");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-01-31, 2026-06-30, '2026-01 2026-02 2026-03 2026-04 2026-05 2026-06'",
        "2025-02-28, 2026-11-30, '2025-05 2025-11 2026-05 2026-11'",
        "2019-01-31, 2029-01-31, '2019-01 2021-01 2023-01 2025-01 2027-01 2029-01'",
        "2026-01-31, 2026-01-31, '2026-01'",
    })
    void monthsAreCountedBackFromTheLast(LocalDate first, LocalDate last, String months) {
        assertThat(new DateAxis(first, last)
                        .months(6).stream().map(YearMonth::toString).toList())
                .isEqualTo(List.of(months.split(" ")));
    }

    @Test
    void aDayIsAsWideAsAnyOther() {
        DateAxis axis = new DateAxis(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11));
        assertThat(axis.place(LocalDate.of(2026, 1, 1))).isZero();
        assertThat(axis.place(LocalDate.of(2026, 1, 4))).isEqualTo(0.3);
        assertThat(axis.place(LocalDate.of(2026, 1, 11))).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PERCENT, 62, 62%",
        "PERCENT, 62.46, 62.5%",
        "PERCENT, 0, 0%",
        "COUNT, 1234, '1,234'",
        "COUNT, 53.5, 53.5",
        "NUMBER, -0.72, −0.7",
        "CHANGE, 12, +12%",
        "CHANGE, -12, −12%",
    })
    void figuresAreSaidShortly(Quantity quantity, double value, String said) {
        assertThat(quantity.say(value)).isEqualTo(said);
    }

    @Test
    void aTileWithoutFiguresDrawsNothing() {
        Sparkline none = Sparkline.of(points(null, null), 90.0);
        assertThat(none.empty()).isTrue();
        assertThat(none.picture().shapes()).isEmpty();
        Sparkline one = Sparkline.of(points(50.0), null);
        assertThat(shapes(one.picture(), Shape.Dot.class)).hasSize(1);
        assertThat(shapes(ChartExamples.sparkline().picture(), Shape.Dot.class).map(Shape.Dot::form))
                .containsExactly(Form.DIAMOND);
    }

    @ParameterizedTest
    @CsvSource({"640, 640 bytes", "1240, 1 kB", "1500, 2 kB"})
    void aFileIsNamedWithItsFormatAndItsSize(long bytes, String size) {
        assertThat(new Frame.CsvFile("/x.csv", "Advice on time", bytes).words())
                .isEqualTo("Download “Advice on time” (CSV, " + size + ")");
    }

    /** Neighbours of the palette differ by 3 to 1 in this order, which is the Analysis Function's. */
    @Test
    void thePaletteIsInItsOrder() {
        assertThat(Colours.SERIES).containsExactly("#12436d", "#28a197", "#801650", "#f46a25");
        assertThat(Colours.TWO_SERIES).containsExactly("#12436d", "#f46a25");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyLengthIsANumber(Picture picture) {
        Pattern odd = Pattern.compile("NaN|Infinity|E-?\\d");
        assertThat(picture.shapes())
                .noneMatch(shape -> odd.matcher(shape.toString()).find());
    }

    private static Chart line(double... values) {
        return LineChart.of(
                        Quantity.PERCENT,
                        List.of(new Line(
                                "York", points(Arrays.stream(values).boxed().toArray(Double[]::new)))))
                .drawn(FRAME);
    }

    private static List<Dated> points(@Nullable Double... values) {
        List<Dated> points = new ArrayList<>();
        for (Double value : values) {
            points.add(new Dated(YearMonth.of(2026, 1).plusMonths(points.size()).atEndOfMonth(), value));
        }
        return points;
    }

    private static Stream<Shape.Stroke> strokes(Picture picture) {
        return shapes(picture, Shape.Stroke.class);
    }

    private static List<Shape.Label> labels(Picture picture) {
        return shapes(picture, Shape.Label.class).toList();
    }

    private static List<String> texts(Picture picture) {
        return labels(picture).stream().map(Shape.Label::text).toList();
    }

    private static <S extends Shape> Stream<S> shapes(Picture picture, Class<S> kind) {
        return picture.shapes().stream().filter(kind::isInstance).map(kind::cast);
    }
}
