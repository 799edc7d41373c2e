package uk.sidebyside.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.shared.Finding;

/** What is wrong with a definition, a target, a baseline or a figure, and what to do about it. */
public final class MeasureFaults {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name.missing", "Enter a name."),
            Map.entry("definition.missing", "Say in plain words what is measured."),
            Map.entry("numeratorWords.missing", "Say what is counted. A share is so many of so many."),
            Map.entry("denominatorWords.missing", "Say of what it is a share."),
            Map.entry("sourceWords.missing", "Say where the figures come from."),
            Map.entry("source.unknown", "Choose what it is counted from."),
            Map.entry("source.of.typed", "Figures that are typed or imported are not counted. Choose nothing here."),
            Map.entry(
                    "unit.is.not.counted",
                    "What is counted is a share, a number, or there or not. Choose one of them."),
            Map.entry("unit.has.figures", "There are figures of this kind already. Define a new measure instead."),
            Map.entry("target.value.missing", "Enter the number that is to be reached, like 90."),
            Map.entry("target.value.not.asked", "This kind of target needs no number. Leave it empty."),
            Map.entry("target.all.of.no.share", "Only a share can be all of them. Choose another kind."),
            Map.entry("target.beyond.the.whole", "A share is from 0 to 100. Enter a number between them."),
            Map.entry("target.points", "Enter a number of figures from 1 to 24."),
            Map.entry("reason.missing", "The day has passed, or figures are known. Say why the target is changed."),
            Map.entry("baseline.missing", "Enter the figure, like 40."),
            Map.entry("source.missing", "Say where the figure comes from."),
            Map.entry("reading.missing", "Enter the figure, or say in words where it stands."),
            Map.entry("reading.half", "Enter both: how many, and of how many."),
            Map.entry("reading.share.of.nothing", "This measure is no share. Enter the figure alone."),
            Map.entry("reading.negative", "Enter a number that is 0 or more."),
            Map.entry("reading.beyond.the.whole", "A share is from 0 to 100. Enter a number between them."),
            Map.entry("load.day.missing", "There is no day. Enter the last day of the time, like 2026-09-30."),
            Map.entry("band.number.missing", "Enter how many, 0 for none."),
            Map.entry("band.of.missing", "Enter of how many. This measure is a share."),
            Map.entry("reading.is.counted", "This measure is counted from records. Nothing can be typed."));

    private MeasureFaults() {}

    public static String of(Finding finding) {
        return switch (finding.key()) {
            case "text.too.long" ->
                "This is " + detail(finding, 1) + " characters long. Shorten it to " + detail(finding, 0) + ".";
            case "retired.in.future" -> "Enter a day that is not after today, " + detail(finding, 0) + ".";
            case "target.due.before.from" -> "Enter a day that is not before it counts, " + detail(finding, 0) + ".";
            case "reading.in.future" -> "Enter a day that is not after today, " + detail(finding, 0) + ".";
            case "reading.from.after.on" -> "Enter a first day that is not after the last, " + detail(finding, 0) + ".";
            case "reading.numerator.above" ->
                detail(finding, 0) + " of " + detail(finding, 1) + " can't be. Enter at most " + detail(finding, 1)
                        + ".";
            case "reading.not.the.share" ->
                "The two numbers make " + detail(finding, 0) + ". Leave the figure empty, or enter that.";
            case "load.measure.unknown" ->
                "There is no measure called “" + detail(finding, 0)
                        + "” that you may report. Use the names of the template.";
            case "load.day.twice" -> "The file has two figures for " + detail(finding, 0) + ". Keep the right one.";
            case "load.no.day" -> "“" + detail(finding, 0) + "” is no day. Write it like 2026-09-30.";
            case "load.no.number" -> "“" + detail(finding, 0) + "” is no number. Write it like 84.5.";
            case "load.no.whole.number" -> "“" + detail(finding, 0) + "” is no whole number. Write it like 21.";
            case "band.unknown" ->
                "“" + detail(finding, 0) + "” is no band. Write age, need, provider, setting or sector.";
            case "band.label" ->
                "Enter what the part is called, like 5 to 10, in at most " + detail(finding, 0) + " characters.";
            case "band.twice" ->
                "“" + detail(finding, 0) + "” is there twice for this day and band. Keep the right one.";
            case "band.no.figure" ->
                "No figure of " + detail(finding, 0) + " was reported with its numbers. Report it first.";
            case "band.does.not.add.up" ->
                "All parts together make " + detail(finding, 0) + ". Reported were " + detail(finding, 1) + " for "
                        + detail(finding, 2) + ".";
            case "load.looks.like.a.fraction" ->
                "Is this " + Numbers.plain(((BigDecimal) finding.details().getFirst()).movePointRight(2))
                        + "%? Then write that. If it is " + detail(finding, 0) + "%, add the sign %.";
            default -> Objects.requireNonNull(WORDS.get(finding.key()), finding.key());
        };
    }

    private static String detail(Finding finding, int n) {
        Object detail = finding.details().get(n);
        return detail instanceof LocalDate day ? MeasureWords.day(day) : String.valueOf(detail);
    }
}
