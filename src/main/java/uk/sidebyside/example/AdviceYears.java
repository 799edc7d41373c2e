package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.advice.AdviceHistory.Told;
import uk.sidebyside.assessments.advice.rules.AdviceClock;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;

/**
 * Two years of advice for the requests of {@link Caseload} that were assessed, the same whenever it is made on the same day. About nine
 * in ten pieces come on time, fewer in the year before, and fewer where the last day lies in the summer. What would come after today
 * has not come. Nothing is drawn: every so many pieces of a profession are late, thin or excused, so the shares hold on any day.
 */
final class AdviceYears {
    private static final int MONTHS = 27;
    private static final int WEEKS_A_YEAR = 52;

    private final LocalDate today;
    private final List<Profession> professions;
    private final List<Told> told = new ArrayList<>();

    AdviceYears(LocalDate today, List<Profession> professions) {
        this.today = today;
        this.professions = professions;
    }

    /**
     * Who is asked.
     *
     * @param second who writes two of five where there are two of them; the same as the writer where there is one
     * @param asked of ten children who are assessed, for how many
     * @param lateEach every so many are late, where it is not summer
     */
    record Profession(
            UUID point,
            SeatId writer,
            SeatId second,
            String subject,
            String by,
            Strand strand,
            int asked,
            int lateEach) {}

    /** @param cases as they are stored */
    List<Told> tell(List<Caseload.Made> cases) {
        for (Profession who : professions) {
            int assessed = 0;
            int asked = 0;
            for (Caseload.Made made : cases) {
                EhcCase head = made.whole().head();
                EhcRequest request = made.whole().requests().getFirst();
                LocalDate agreed = agreed(request);
                if (agreed != null && assessed++ % 10 < who.asked()) {
                    told.add(piece(who, head, request, CaseloadChance.onOrAfter(agreed.plusDays(1)), asked++));
                }
            }
        }
        return told;
    }

    /** When it was decided that the child is assessed; null where it was not, long ago, or not before today. */
    private @Nullable LocalDate agreed(EhcRequest request) {
        LocalDate decided = request.outcomeOn();
        return "Y".equals(request.outcome())
                        && decided != null
                        && decided.isAfter(today.minusMonths(MONTHS))
                        && decided.isBefore(today.minusDays(4))
                ? decided
                : null;
    }

    private Told piece(Profession who, EhcCase head, EhcRequest request, LocalDate received, int n) {
        LocalDate due = AdviceClock.due(received).on();
        boolean late = (n + 1) % lateEach(who, due) == 0;
        LocalDate comes = late
                ? CaseloadChance.onOrAfter(due.plusDays(1L + n * 5 % 24))
                : CaseloadChance.onOrBefore(due.minusDays(n * 3 % 15));
        boolean there = !comes.isAfter(today);
        return new Told(
                Story.id("advice", "years", who.subject(), head.reference()),
                head.id().value(),
                request.id().value(),
                head.reference(),
                head.officer(),
                who.point(),
                n % 5 < 2 ? who.second() : who.writer(),
                received,
                there ? comes : null,
                late && n % 4 == 1 && there,
                there ? versions(who, n, earlier(due)) : List.of());
    }

    private int lateEach(Profession who, LocalDate due) {
        if (due.getMonth() == Month.AUGUST || due.getMonth() == Month.SEPTEMBER) {
            return 4;
        }
        return earlier(due) ? who.lateEach() / 2 : who.lateEach();
    }

    private boolean earlier(LocalDate due) {
        return due.isBefore(today.minusWeeks(WEEKS_A_YEAR));
    }

    /**
     * Every ninth is returned, since its words leave room for doubt. In the year before, every thirteenth lacks how often and how long.
     * Every fifth serves no hope that was said, in the year before every third.
     */
    private static List<WrittenAdvice> versions(Profession who, int n, boolean earlier) {
        String hope = n % (earlier ? 3 : 5) == 1 ? "" : "I want to be in the group, not beside it.";
        WrittenAdvice good = words(who, "twice a week", "20 minutes, for 2 terms", hope);
        if (n % 9 == 4) {
            return List.of(words(who, "regularly", "as long as it helps", hope), good);
        }
        return List.of(earlier && n % 13 == 6 ? words(who, "", "", hope) : good);
    }

    private static WrittenAdvice words(Profession who, String often, String howLong, String hope) {
        return new WrittenAdvice(
                Answer.KNOWN,
                "",
                "Seen once at school, and talked with family and teachers.",
                List.of(new Need("Help is needed with " + who.subject() + ".", "It makes the school day tiring.")),
                List.of("Say what comes next, and leave time for it."),
                List.of(new Outcome(
                        "Takes part in one group activity a day.", "in 4 of 5 school days", "within 12 months", hope)),
                List.of(new Provision(
                        "Practice of " + who.subject() + " in a small group",
                        "A teaching assistant",
                        "shown how by " + who.by(),
                        often,
                        howLong,
                        "each term, by " + who.by(),
                        who.strand(),
                        1)));
    }
}
