package uk.sidebyside.measures.curves.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.rules.BentCurve;
import uk.sidebyside.measures.rules.BentCurve.Answer;
import uk.sidebyside.shared.Finding;

/** What pages say of curves, and the words for what their rules find. */
final class CurveWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("curve.needs.title", "Enter what it is called, in plain words"),
            Map.entry("curve.needs.whose", "Enter who it is for"),
            Map.entry("curve.needs.statement", "Enter what it means, in a sentence or two"),
            Map.entry(
                    "curve.measure.of.other.kind",
                    "Choose measures of a whole population for an outcome, and measures of a service for a service"),
            Map.entry("curve.began.in.future", "The first day must be today or in the past"),
            Map.entry("curve.newer.version", "Somebody else has saved a newer version. Read it before you publish it"),
            Map.entry("curve.needs.headline", "Choose a measure for the chart that everybody may see"),
            Map.entry("curve.needs.beganOn", "Say from when on you do something about it"),
            Map.entry("curve.needs.helping", "Say what helps"),
            Map.entry("curve.needs.hindering", "Say what gets in the way"),
            Map.entry("curve.needs.causes", "Say what lies behind it"),
            Map.entry("curve.needs.partners", "Name at least one partner and what they do"),
            Map.entry("curve.needs.noCost", "Name at least one idea that costs nothing"),
            Map.entry("curve.needs.fromFamilies", "Name at least one idea from families"),
            Map.entry("curve.needs.actions", "Link at least one action of the plan"),
            Map.entry("commissioned.needs.service", "Choose the service"),
            Map.entry("commissioned.needs.kind", "Choose whether it is new or was bought again"),
            Map.entry("commissioned.needs.first.day", "Enter the first day under the new terms, like 1 9 2020"),
            Map.entry("commissioned.in.future", "The first day must be today or in the past"),
            Map.entry(
                    "commissioned.monitored.outside",
                    "This day must be the first day under the new terms or later, and not in the future"),
            Map.entry("commissioned.needs.evidence", "Say what shows that it is held against the framework"),
            Map.entry("commissioned.evidence.needs.day", "Enter the day from which it is held against the framework"),
            Map.entry("commissioned.twice", "This service has an entry with this first day already"),
            Map.entry("impact.until.in.future", "The day must be today or in the past"),
            Map.entry("impact.needs.did", "Enter what you did"),
            Map.entry("impact.needs.howMuch", "Enter how much you did, or choose “Only those who may write it”"),
            Map.entry("impact.needs.howWell", "Enter how well it was done, or choose “Only those who may write it”"),
            Map.entry("impact.needs.betterOff", "Enter who is better off, or choose “Only those who may write it”"),
            Map.entry("impact.needs.evidence", "Enter what shows it, or choose “Only those who may write it”"),
            Map.entry("impact.needs.next", "Enter what comes next, or choose “Only those who may write it”"),
            Map.entry(
                    "impact.in.their.words",
                    "Say this in your words. It repeats what somebody said in theirs; with their consent, theirs stand as a quote"),
            Map.entry("impact.measure.unknown", "Choose measures from the list"));

    private CurveWords() {}

    static String of(Finding finding) {
        return switch (finding.key()) {
            case "text.too.long" ->
                "Shorten this to " + finding.details().getFirst() + " characters. It has "
                        + finding.details().getLast();
            case "curve.partner.without.role" ->
                "Line " + finding.details().getFirst() + " names no part. Write who, then a colon, then what they do";
            case "curve.longer.than.a.sheet" ->
                "The texts have " + finding.details().getLast() + " characters together. Shorten them to "
                        + finding.details().getFirst() + ", so that the report fits on one sheet";
            default -> {
                String words = WORDS.get(finding.key());
                if (words == null) {
                    throw new IllegalStateException("No wording for " + finding.key());
                }
                yield words;
            }
        };
    }

    /** One of the three questions to a service; blank for a whole population. */
    static String question(Accountability accountability) {
        return switch (accountability) {
            case POPULATION -> "";
            case HOW_MUCH -> "How much did we do?";
            case HOW_WELL -> "How well did we do it?";
            case BETTER_OFF -> "Is anyone better off?";
        };
    }

    /** The answer in one or two words. */
    static String answer(Answer answer) {
        return switch (answer) {
            case TURNED -> "Turned";
            case NOT_YET -> "Not yet";
            case WORSE -> "Turned the wrong way";
            case TOO_EARLY -> "Too early to tell";
            case NO_FORECAST, NO_ROOM, NO_DIRECTION -> "Can't be said";
            case NOT_BEGUN -> "Not begun";
        };
    }

    /** Why that is the answer. */
    static String because(BentCurve bent, @Nullable LocalDate beganOn) {
        return switch (bent.answer()) {
            case TURNED ->
                "The last " + BentCurve.RUN + " figures are all better than we had to expect if nothing had changed.";
            case NOT_YET -> "The last " + BentCurve.RUN + " figures are not all better than we had to expect anyway.";
            case WORSE ->
                "The last " + BentCurve.RUN + " figures are all worse than we had to expect if nothing had changed.";
            case TOO_EARLY ->
                "There " + (bent.since() == 1 ? "is 1 figure" : "are " + bent.since() + " figures")
                        + " since we began. It takes " + BentCurve.RUN + ".";
            case NO_FORECAST ->
                "There " + (bent.before() == 1 ? "is 1 figure" : "are " + bent.before() + " figures")
                        + (beganOn == null ? "" : " from before") + ". A forecast takes " + BentCurve.FEWEST_BEFORE
                        + ".";
            case NO_ROOM -> "What we had to expect reaches as far as figures can go. None can be better than that.";
            case NO_DIRECTION -> "Neither more nor less is better here.";
            case NOT_BEGUN -> "Nobody has said yet from when on we do something about it.";
        };
    }

    /** How it was found; blank where there was no forecast. */
    static String rule(BentCurve bent, @Nullable LocalDate beganOn) {
        if (bent.expected() == null) {
            return "";
        }
        return "The forecast is made from the " + bent.before() + " figures "
                + (beganOn == null ? "so far" : "before " + MeasureWords.day(beganOn))
                + ", as if nothing would change. We say “turned” when the last " + BentCurve.RUN
                + " figures all lie outside its band on the better side. One good figure is not enough.";
    }
}
