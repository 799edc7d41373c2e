package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.AskedBody;
import uk.sidebyside.assessments.CaseDesk;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseLetter;
import uk.sidebyside.assessments.DateChange;
import uk.sidebyside.assessments.ExemptionOf;
import uk.sidebyside.assessments.FinalHeld;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.Righted;
import uk.sidebyside.assessments.rules.CasePath;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.PersonalBudget;
import uk.sidebyside.assessments.rules.ReviewCalled;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;
import uk.sidebyside.surveys.Closing;

/** One case on one page: where we are, what is next, who, by when, what changed. Its clocks are worked out once. */
public final class CasePage {
    /** The help in a plan (section 42): it goes on day by day, and no step says that it was given. */
    private static final String HELP = "C09";

    private final CaseFile file;
    private final List<FinalHeld.Hold> holds;
    private final Map<SeatId, String> titles;
    private final Map<UUID, String> bodies;
    private final boolean closed;
    private final @Nullable Closing asked;
    private final LocalDate today;
    private final NextStep next;
    private final List<StatutoryClock> clocks;
    private final WhoHasThePlan plan;

    CasePage(CaseDesk.Opened opened, LocalDate today) {
        this.file = opened.file();
        this.holds = opened.holds();
        this.titles = opened.titles();
        this.bodies = opened.bodies();
        this.closed = opened.closed();
        this.asked = opened.asked();
        this.today = today;
        this.next = file.next();
        this.clocks = file.clocks();
        this.plan = new WhoHasThePlan(file);
    }

    public CaseFile file() {
        return file;
    }

    public List<FinalHeld.Hold> holds() {
        return holds;
    }

    public LocalDate today() {
        return today;
    }

    public String at() {
        return "/cases/" + file.head().id();
    }

    public String name() {
        return file.head().who().forename() + " " + file.head().who().surname();
    }

    public int age() {
        return Period.between(file.head().who().bornOn(), today).getYears();
    }

    public String state() {
        return CaseWords.state(file.life().state());
    }

    public NextStep next() {
        return next;
    }

    public boolean hasNext() {
        return !next.key().isEmpty();
    }

    public boolean late() {
        return next.lateOn(today);
    }

    /** By when, with how far that is from today, and what it rests on. */
    public String by() {
        LocalDate due = next.dueOn();
        if (due == null) {
            return "The law names no day.";
        }
        long days = ChronoUnit.DAYS.between(today, due);
        String far = days < 0
                ? -days + (days == -1 ? " day late" : " days late")
                : days == 0 ? "today" : days + (days == 1 ? " day left" : " days left");
        return CaseWords.day(due) + ", " + far + ".";
    }

    /** The day that was said to the family instead, where one was. */
    public @Nullable DateChange moved() {
        List<DateChange> moved = file.moved(next);
        return moved.isEmpty() ? null : moved.getLast();
    }

    /** Until when a plan goes on that the council decided to end; blank for every other. */
    public String goesOn() {
        if (file.life().state() != CaseState.ENDING) {
            return "";
        }
        if (EndOfPlan.goesOnAfterTheDispute(file.life())) {
            return "The plan goes on. Write down that it stays.";
        }
        return EndOfPlan.disputed(file.life())
                ? "The plan goes on while mediation or the appeal goes on."
                : EndOfPlan.appealUntil(file.life())
                        .map(last -> "The family can appeal until " + CaseWords.day(last)
                                + ". The plan goes on until then, and while an appeal goes on.")
                        .orElse("");
    }

    public String rests() {
        return next.key().equals(NextStep.DRAFT)
                ? "No law sets this day. It leaves the family its 15 days before the final plan is due."
                : clock(next.key()).map(CasePage::source).orElse("");
    }

    private java.util.Optional<StatutoryClock> clock(String key) {
        return clocks.stream().filter(one -> one.due().duty().key().equals(key)).findFirst();
    }

    /** Only what is law is stated as law. */
    public static String source(StatutoryClock clock) {
        String words = clock.due().duty().source().words();
        Certainty sure = clock.due().certainty();
        return switch (sure) {
            case LAW -> words;
            case REPORTED -> words + ", as others report it";
            case UNCHECKED -> words + ". Not certain: check before you rely on it";
        };
    }

    public String waitsOn() {
        return CaseWords.who(next.waitsOn(today));
    }

    /** Until when it waits on somebody else; blank where it waits on whoever must act. */
    public String waitsUntil() {
        LocalDate until = next.waitsUntil();
        return until == null || today.isAfter(until) ? "" : CaseWords.day(until);
    }

    /** Steps of the case itself that can be taken now. */
    public List<CaseStep> steps() {
        return CasePath.possible(file.life().state(), file.life().dispute()).stream()
                .filter(step -> !step.dispute() && file.life().allows(step))
                .filter(step ->
                        step != CaseStep.VIEWS_LEFT_OPEN || holds.stream().anyMatch(FinalHeld.Hold::mayGoOn))
                .filter(plan::offers)
                .toList();
    }

    /** Who still has to get the plan beside the family; blank where nobody has. */
    public String stillToGet() {
        return plan.stillToGet();
    }

    /** What a clock has beside its own day: who else has the plan, or which part of what it asks was done; blank for most. */
    public String beside(StatutoryClock clock) {
        return clock.due().duty().id().equals(ReviewCalled.DUTY) ? invited() : plan.beside(clock);
    }

    /** Of the meeting that is called or was held; blank where nobody wrote down that it was called. */
    private String invited() {
        return file.life()
                .when(CaseStep.REVIEW_CALLED)
                .map(day -> "Invitations: " + CaseWords.day(day) + ". Advice: "
                        + file.life()
                                .when(CaseStep.REVIEW_ADVICE)
                                .map(CaseWords::day)
                                .orElse("not written down that it went out")
                        + ".")
                .orElse("");
    }

    /** What a family waits for that asked for a personal budget; blank where nothing. The law sets no day for it. */
    public String budget() {
        return PersonalBudget.open(file.life())
                .map(step -> (step == CaseStep.BUDGET_ASKED ? "Asked for on " : "The family asked to look again on ")
                        + CaseWords.day(file.life().when(step).orElseThrow())
                        + ", and not decided. The law sets no day for it.")
                .orElse("");
    }

    /** Steps of mediation and appeal, where there is a decision to appeal against. */
    public List<CaseStep> besides() {
        return CasePath.possible(file.life().state(), file.life().dispute()).stream()
                .filter(CaseStep::dispute)
                .filter(file.life()::allows)
                .toList();
    }

    public List<StatutoryClock> clocks() {
        return clocks;
    }

    /** How the request that runs came; blank where nobody said. */
    public String came() {
        return file.current()
                .map(request ->
                        request.receivedOn() == null ? "" : ComingForm.said(request.coming(), request.receivedOn()))
                .orElse("");
    }

    public String standing(StatutoryClock clock) {
        return standing(clock, today);
    }

    static String standing(StatutoryClock clock, LocalDate today) {
        Standing standing = clock.standingOn(today);
        String met = clock.metOn() == null ? "" : CaseWords.day(clock.metOn());
        return switch (standing) {
            case RUNNING -> "Running";
            case MET -> "Done on " + met;
            case MET_LATE -> "Done late, on " + met;
            case MET_LATE_EXCUSED -> "Done late, on " + met + ", excused";
            // Nobody is late who may still say something: the family's own time was a chance, and it is over.
            case LATE ->
                clock.due().duty().who() == Who.FAMILY
                        ? "The time is over"
                        : clock.due().duty().id().equals(HELP) ? "To be given since that day" : "Late";
            case LATE_EXCUSED -> "Late, excused: due as soon as it can be done";
        };
    }

    /** What the duty is, to those at work; the family's words where it is the family's. */
    public String what(StatutoryClock clock) {
        return DutyWords.what(clock.due().duty());
    }

    public String ground(ExemptionOf one) {
        return GroundWords.of(one.exemption().ground());
    }

    /** What was done in time needs no excuse. */
    public boolean excusable(StatutoryClock clock) {
        return clock.standingOn(today) != Standing.MET
                && !clock.due().duty().excuses().grounds().isEmpty();
    }

    /** What may still be late is excused beforehand, where somebody knows of it. */
    public boolean runs(StatutoryClock clock) {
        return clock.standingOn(today) == Standing.RUNNING;
    }

    /** That the last day has come, as the area counts it for a warning; blank where nothing is to be warned of. */
    public String warning(StatutoryClock clock) {
        return runs(clock) && clock.warnsOn(today, file.warnsStrictly())
                ? CaseWords.warning(clock.due().on(), clock.due().strictOn(), today)
                : "";
    }

    /** The same for what is next. */
    public String warning() {
        return CaseWords.warning(next, today, file.warnsStrictly());
    }

    /** The clocks that no step sets off. */
    public OtherClocksPage others() {
        return new OtherClocksPage(file, today);
    }

    public List<AskedBody> asked() {
        return file.askedNow();
    }

    /** As "Speech and language therapy, York and Scarborough". */
    public String body(AskedBody one) {
        String name = bodies.get(one.body());
        return one.profession() + (name == null ? "" : ", " + name);
    }

    public String how(AskedBody one) {
        return CaseWords.asked(one, today);
    }

    /** Of the draft or the changes that are out, that the family has finished; null while it has not said so. */
    public @Nullable Happening finished() {
        return file.finished().orElse(null);
    }

    /** Whether something closed about which the family is asked how it was. */
    public boolean closed() {
        return closed;
    }

    /** Whether it was, of what closed last, as "Asked on 3 May 2027." or "Not asked. It closed …"; blank where the page does not know. */
    public String askedHowItWas() {
        return asked == null
                ? ""
                : asked.kind().label() + " closed on " + CaseWords.day(asked.closedOn()) + ": "
                        + asked.asked().label().toLowerCase(Locale.UK)
                        + (asked.askedOn() == null ? "" : " on " + CaseWords.day(asked.askedOn()))
                        + (asked.reason().isBlank() ? "." : ". " + asked.reason());
    }

    /** The newest first. */
    public List<CaseLetter> letters() {
        return file.letters().reversed();
    }

    /** Of the steps of this round, the newest first, those of which no letter is there yet. */
    public List<LetterKind> unwritten() {
        return LetterKind.of(file.life()).stream()
                .filter(kind -> file.letters().stream()
                        .noneMatch(letter -> letter.kind() == kind
                                && letter.datedOn()
                                        .equals(file.life().when(kind.step()).orElse(null))))
                .toList();
    }

    public String day(LetterKind kind) {
        return CaseWords.day(file.life().when(kind.step()).orElse(null));
    }

    public List<ExemptionOf> exemptions() {
        return file.exemptions();
    }

    /**
     * Something in the history.
     *
     * @param righted that it was put right and counts no more; null where it stands
     */
    public record Entry(Happening of, @Nullable Righted righted) {}

    /** The newest first; what was put right stands where it was. */
    public List<Entry> happened() {
        return Stream.concat(
                        file.happenings().stream().map(one -> new Entry(one, null)),
                        file.righted().stream().map(one -> new Entry(one.wrong(), one)))
                .sorted(Comparator.comparing((Entry one) -> one.of().on())
                        .thenComparing(one -> one.of().recordedAt())
                        .reversed())
                .toList();
    }

    /** Where it is put right; blank for what the family said itself, and for what was put right. */
    public String putRight(Entry one) {
        return one.righted() != null || one.of().byFamily()
                ? ""
                : at() + "/steps/" + one.of().id() + "/put-right";
    }

    /** As "Put right on 5 June 2027 by Case officer, York: it was on 3 March 2027". */
    public String how(Righted one) {
        return "Put right on " + CaseWords.day(one.on()) + " by " + one.recordedAs() + ": " + RightedWords.of(one);
    }

    /** The words that stand in place of those of a step that was put right; null where that needs no saying. */
    public RightedWords.@Nullable Line words(Righted one) {
        return RightedWords.words(one);
    }

    public String done(Happening happening) {
        return CaseStep.of(happening.kind())
                .map(step -> StepWords.done(step, happening.choice()) + secondDay(step, happening.untilOn()))
                .orElse(happening.kind());
    }

    private static String secondDay(CaseStep step, @Nullable LocalDate until) {
        return until == null
                ? ""
                : switch (step) {
                    case MOVED_IN -> ", and was made on " + CaseWords.day(until);
                    case REVIEWED_THERE -> " on " + CaseWords.day(until);
                    case REVIEW_CALLED, MOVE_LEARNED, PHASE_TRANSFER -> ": for " + CaseWords.day(until);
                    default -> "";
                };
    }

    public List<DateChange> changes() {
        List<DateChange> newest = new ArrayList<>(file.changes());
        return newest.reversed();
    }

    /** By which returns find the case. */
    public String number() {
        Identity who = file.head().who();
        String number = who.upn() != null ? who.upn() : who.uln();
        return number == null ? "None yet. Returns look for names and birthday." : number;
    }

    public String officer() {
        SeatId seat = file.head().officer();
        return seat == null ? "Nobody yet" : titles.getOrDefault(seat, "A post that has ended");
    }

    public String cover() {
        SeatId seat = file.head().cover();
        return seat == null ? "Nobody" : titles.getOrDefault(seat, "A post that has ended");
    }
}
