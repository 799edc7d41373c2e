package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.rules.Agreed;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.partnership.rules.Way;

/** Sentences that several pages of joint partnership share. */
public final class PartnershipWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    private PartnershipWords() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As "1 person" or "3 people". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** As "Tuesday 8 December 2026, 17:30 to 19:00, in the evening". */
    public static String time(OfferTimes.Offered time) {
        return WEEKDAY.format(time.on()) + ", " + time(time.from()) + " to " + time(time.to()) + ", "
                + OfferTimes.sort(time).words();
    }

    public static String standing(PiecePlans.Item item, LocalDate today) {
        LocalDate done = item.doneOn();
        return switch (item.standing(today)) {
            case DONE -> done == null ? "Done" : "Done on " + day(done);
            case LATE -> "Late: " + day(item.dueOn());
            case THIS_WEEK -> "This week: " + day(item.dueOn());
            case LATER -> "By " + day(item.dueOn());
        };
    }

    public static String standing(TellBackPoint.Standing standing) {
        return switch (standing) {
            case TO_COME -> "To come";
            case LATE -> "Late";
            case TOLD_ON_TIME -> "Told on time";
            case TOLD_LATE -> "Told late";
        };
    }

    /** As "5 agree, 1 agrees with comments, 1 does not agree. 2 have not answered yet." */
    public static String agreed(Agreed agreed) {
        String said = agreed.agree()
                + (agreed.agree() == 1 ? " agrees, " : " agree, ")
                + agreed.withComments()
                + (agreed.withComments() == 1 ? " agrees with comments, " : " agree with comments, ")
                + agreed.doNotAgree()
                + (agreed.doNotAgree() == 1 ? " does not agree." : " do not agree.");
        return agreed.waiting() == 0
                ? said
                : said + " " + agreed.waiting() + (agreed.waiting() == 1 ? " has" : " have") + " not answered yet.";
    }

    /** How one answer stands to the other side's. */
    public static String difference(TwoSided.Difference difference) {
        return switch (difference) {
            case WAITING -> "Waiting for the other side";
            case ALIKE -> "You answered alike";
            case A_LITTLE -> "You see it a little differently";
            case OPPOSITE -> "You see it very differently. Talk about it.";
        };
    }

    public static String tag(CheckAnswer answer) {
        return switch (answer) {
            case YES -> "green";
            case PARTLY -> "yellow";
            case NO -> "orange";
        };
    }

    /** As "in person, online and by phone". */
    public static String ways(Collection<Way> ways) {
        List<String> words = ways.stream()
                .sorted()
                .map(way -> way.label().toLowerCase(Locale.ROOT))
                .toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    public static String who(PieceSessions.Option option) {
        return count(option.who().size(), "person could come", "people could come");
    }

    /** As "A parent of two: “Mondays are better.”" */
    public static String said(PieceSessions.Answer answer) {
        String said = answer.words().isBlank() ? answer.shownAs() : answer.shownAs() + ": “" + answer.words() + "”";
        return answer.note() && answer.on() != null
                ? said + ", written down by " + answer.writtenDownAs() + " on " + day(answer.on())
                : said;
    }

    /** As "Written down by Case officer, Council on 3 June 2026." */
    public static String note(String as, LocalDate on) {
        return "Written down by " + as + " on " + day(on) + ".";
    }

    /** The same to whoever said it: "Written down for you by Case officer, Council on 3 June 2026". */
    public static String noteForYou(String as, LocalDate on) {
        return "Written down for you by " + as + " on " + day(on);
    }

    /** What an answer to a draft was, and whose hand it is in: "Agree, 3 June 2026. “With larger print.” Written down by …" */
    public static String answered(Agreements.Answer answer) {
        return answer.answer().label() + ", " + day(answer.on()) + "." + quoted(answer.words())
                + (answer.note() ? " " + note(answer.writtenDownAs(), answer.on()) : "");
    }

    /** The same of an answer to a check question. */
    public static String answered(Checks.Answer answer) {
        return answer.answer().label() + ", " + day(answer.on()) + "." + quoted(answer.words())
                + (answer.note() ? " " + note(answer.saidAs(), answer.on()) : "");
    }

    private static String quoted(String words) {
        return words.isBlank() ? "" : " “" + words + "”";
    }

    /** As "None of these times suits: A parent of two."; blank where nobody said so. */
    static String noneSuits(PieceSessions.Session session) {
        return session.noneSuits().isEmpty()
                ? ""
                : session.noneSuits().stream()
                        .map(PartnershipWords::said)
                        .collect(Collectors.joining("; ", "None of these times suits: ", "."));
    }

    /** As "6 of 13 steps are done, and 1 was left out". */
    static String stepsDone(List<Step> steps, String one, String many) {
        long done = count(steps, Step.Place.DONE);
        long leftOut = count(steps, Step.Place.LEFT_OUT);
        String said = done + " of " + steps.size() + " steps " + (done == 1 ? one : many) + " done";
        return leftOut == 0 ? said : said + ", and " + leftOut + (leftOut == 1 ? " was" : " were") + " left out";
    }

    private static long count(List<Step> steps, Step.Place place) {
        return steps.stream().filter(step -> step.place() == place).count();
    }

    /** As "One piece of work of Short breaks is held back: a family asked for it". */
    public static String heldBack(Portfolio.HeldBack held) {
        return (held.pieces() == 1 ? "One piece" : held.pieces() + " pieces") + " of work of " + held.service()
                + (held.pieces() == 1 ? " is" : " are") + " held back: " + held.because();
    }

    /** As "From 3 May 2026 until 5 June 2026: a family asked for it". */
    public static String heldBack(HoldingBack.Period period) {
        LocalDate until = period.until();
        return "From " + day(period.from())
                + (period.heldAs().isBlank() ? "" : " (" + period.heldAs() + ")")
                + (until == null
                        ? ""
                        : " until " + day(until) + (period.shownAs().isBlank() ? "" : " (" + period.shownAs() + ")"))
                + ": " + period.because();
    }

    /** In how many parts of its steps a piece is, for a reader who does not know it. */
    public static String progress(int settled, int steps) {
        return settled + " of " + steps + " steps " + (settled == 1 ? "is" : "are") + " settled.";
    }
}
