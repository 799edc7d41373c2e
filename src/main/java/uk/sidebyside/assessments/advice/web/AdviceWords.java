package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import uk.sidebyside.access.Seat;
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.shared.Finding;

/** Days, standings and findings as the pages about advice say them. */
public final class AdviceWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static final String DRAFT_GOES =
            "What was typed, pasted or attached for it and not sent is its writer’s alone: it is not passed on, and is deleted.";

    private static final Map<String, String> FINDINGS = Map.ofEntries(
            Map.entry("advice.needs.body", "Choose whom you ask"),
            Map.entry("advice.asked.already", "One of them is asked already and has not answered"),
            Map.entry(
                    "advice.assessment.over",
                    "No assessment goes on in this case. Write down first that one was asked for or agreed to"),
            Map.entry("advice.needs.receipt", "Choose how it goes to them, or enter the day on which it reached them"),
            Map.entry("advice.receipt.day", "Enter a day from that on which you asked until today, or leave it empty"),
            Map.entry("advice.asked.day", "Enter today or a day before, not before the request for the assessment"),
            Map.entry(
                    "advice.enough.stands",
                    "Earlier advice was agreed to be enough. Say that this is other advice or which of it is not enough any more,"
                            + " or don’t ask them"),
            Map.entry("advice.enough.because", "Enter who is not satisfied any more and why, in a sentence"),
            Map.entry("advice.asks.too.long", "Use 2,000 characters at most"),
            Map.entry("advice.too.long", "This is longer than there is room for. Make it shorter or use another line"),
            Map.entry("advice.moved.on", "Somebody has moved this on meanwhile. Look at it again"),
            Map.entry("advice.needs.because", "Enter what makes it so, in a sentence"),
            Map.entry("advice.is.empty", "Enter a need or a provision, or choose another answer above"),
            Map.entry("advice.no.such.need", "Choose a need that is on this page"),
            Map.entry("advice.lacks.seen", "Say when and how you saw the child, and what this rests on"),
            Map.entry("advice.lacks.impact", "Say what this need is like for the child"),
            Map.entry("advice.lacks.provision", "No provision meets this need yet"),
            Map.entry("advice.lacks.strategies", "Say what helps day by day"),
            Map.entry("advice.lacks.outcomes", "Say what the child will be able to do"),
            Map.entry("advice.lacks.measure", "Say how one will see that it is reached"),
            Map.entry("advice.lacks.time", "Say by when"),
            Map.entry("advice.lacks.aspiration", "Say which hope of the child or family this serves"),
            Map.entry("advice.lacks.who", "Say who does it"),
            Map.entry("advice.lacks.expertise", "Say what they need to know or be"),
            Map.entry("advice.lacks.often", "Say how often"),
            Map.entry("advice.lacks.long", "Say for how long"),
            Map.entry("advice.lacks.review", "Say when it is looked at again, and by whom"),
            Map.entry("route.needs.writer", "Choose who writes it"),
            Map.entry("route.not.to.them", "This post can’t have it. Choose another, or ask the case officer"),
            Map.entry("route.needs.point", "Choose whose it is"),
            Map.entry("route.needs.because", "Enter why it is not yours, in a sentence"),
            Map.entry("report.is.empty", "Paste the report, or attach it as a file"),
            Map.entry(
                    "report.too.long",
                    "Use 60,000 characters at most. Paste the longest part, and go on with the rest"),
            Map.entry("report.too.many", "This has more than 200 paragraphs. Paste the part that matters most"),
            Map.entry(
                    "attach.kind",
                    "A report is a PDF, Word (DOCX) or OpenDocument (ODT) file. Save it as one of these"),
            Map.entry("attach.many", "Five files are attached already. Take one back first"),
            Map.entry("check.needs.mark", "Choose yes, partly or no"),
            Map.entry("check.needs.outcome", "Choose whether you accept it or return it"),
            Map.entry("check.needs.comment", "Enter what would make it clearer"),
            Map.entry("use.needs.reason", "Choose a section, or enter why it is in none"),
            Map.entry("use.says.nothing", "Say where at least one of them goes, or why it goes nowhere"),
            Map.entry("use.unknown", "Choose a section of the plan"),
            Map.entry("point.needs.letter", "Choose whose advice it is"),
            Map.entry("point.needs.body", "Choose the body"),
            Map.entry("point.needs.profession", "Enter the profession, in 120 characters at most"),
            Map.entry("point.capacity", "Enter how many a week, from 0 to 500"),
            Map.entry("point.receives.not", "Choose a post that can open advice, or nobody yet"),
            Map.entry(
                    "point.manager.not",
                    "Choose a post that can open its requests: of this body, the case officer, or a clinical officer for health"),
            Map.entry("point.is.there", "This body has a point of access for this profession already"),
            Map.entry("excuse.needs.ground", "Choose the ground"),
            Map.entry("excuse.expected", "Enter a day within a year, not before the last day, or leave it empty"),
            Map.entry("excuse.needs.days", "Enter both days, the first before the last"),
            Map.entry(
                    "exemption.outside.its.window",
                    "These days do not lie in the six weeks, or are too few for this ground"),
            Map.entry("exemption.ends.before.it.begins", "Enter both days, the first before the last"),
            Map.entry("exemption.needs.evidence", "Enter what shows it"),
            Map.entry("exemption.needs.approver", "Enter who approved it"),
            Map.entry("enough.needs.kept", "Choose which advice it is, or that it is not kept here"),
            Map.entry("enough.other.letter", "That advice is not theirs. Choose whose it is, or leave this"),
            Map.entry("enough.needs.health", "Say whether it has provision that health gives"),
            Map.entry("enough.needs.letter", "Choose whose advice it is"),
            Map.entry("enough.needs.request", "Choose which request it ends, or that it is none of these"),
            Map.entry("enough.needs.what", "Enter which advice it is"),
            Map.entry("enough.needs.day", "Enter a day that has been, like 7 9 2026"),
            Map.entry("enough.before.it.was.written", "Nobody can agree before it was written. Check the day"),
            Map.entry("g.needs.body", "Choose which body agreed"),
            Map.entry("g.needs.by", "Enter who agreed for it"),
            Map.entry("g.needs.day", "Enter the day, today or before"));

    private AdviceWords() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(Finding finding) {
        if (finding.key().startsWith("report.") && !finding.details().isEmpty()) {
            return "Paragraph " + finding.details().getFirst()
                    + (finding.key().equals("report.no.room")
                            ? ": there is no room left for it there. Choose another place, or leave it out"
                            : ": choose where it goes, or leave it out");
        }
        if (finding.key().startsWith("g.before.") && finding.details().getFirst() instanceof LocalDate first) {
            return finding.key().equals("g.before.the.request")
                    ? "Nobody can agree before the request came in, on " + day(first) + ". Check the day"
                    : "The advice that it is about came on " + day(first) + ". Enter that day or a later one";
        }
        return FINDINGS.getOrDefault(finding.key(), "Check this: " + finding.key());
    }

    /** As "due in 3 days", "due today" or "4 days late". */
    public static String due(AdviceRequest request, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, request.dueOn());
        if (days < 0) {
            return count(-days, "day", "days") + " late" + (request.excused() ? ", with an exception" : "");
        }
        return days == 0 ? "due today" : "due in " + count(days, "day", "days");
    }

    /** A post with who holds it. */
    /** What was agreed of earlier advice, and until when it stood. */
    public static String agreed(AdviceCare.Agreed one) {
        LocalDate ended = one.endedOn();
        return ended == null
                ? "Enough as it is: " + one.what()
                : "No longer enough, since " + day(ended) + ": " + one.what() + ". Why: " + one.because();
    }

    static String post(Seat seat) {
        return seat.title() + (seat.holder() == null ? "" : " (" + seat.holder().name() + ")");
    }

    /** As "1 day" or "3 days". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** How it stands, in words. */
    public static String standing(AdviceRequest request, LocalDate today) {
        return switch (request.state()) {
            case ASKED ->
                (request.writer() == null ? "Nobody writes it yet, " : "")
                        + due(request, today)
                        + excused(request, today);
            case RETURNED -> "Returned, with its writer again";
            case SENT -> "Sent" + inTime(request) + ", to look over";
            case ACCEPTED -> "Accepted" + inTime(request);
            case NOT_ASKED_AGAIN -> "Earlier advice is enough";
            case NOT_NEEDED -> "Not needed any more" + ended(request);
        };
    }

    private static String ended(AdviceRequest request) {
        LocalDate since = request.endedOn();
        boolean late = request.answeredOn() == null && request.owed();
        return since == null
                ? ""
                : ": the assessment ended on " + day(since)
                        + (late ? ", when it was late" : request.answeredOn() == null ? "" : ". It came before");
    }

    private static String excused(AdviceRequest request, LocalDate today) {
        LocalDate until = request.excusedUntil();
        return until == null || today.isAfter(until) ? "" : ", not asked for until after " + day(until);
    }

    private static String inTime(AdviceRequest request) {
        if (request.answeredOn() == null) {
            return "";
        }
        return request.answeredInTime() ? " in time" : request.excused() ? " late, with an exception" : " late";
    }
}
