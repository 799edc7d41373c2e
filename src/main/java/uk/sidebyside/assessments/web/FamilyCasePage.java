package uk.sidebyside.assessments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.AskedBody;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseLetter;
import uk.sidebyside.assessments.DateChange;
import uk.sidebyside.assessments.FamilyCases;
import uk.sidebyside.assessments.FamilyFinished;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.ClockTakenBack;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.assessments.rules.Finishing;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.pages.Audience;

/** Where the assessment or the plan of a child stands, in plain words. */
public record FamilyCasePage(FamilyCases.OfChild of, LocalDate today) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String THE_DRAFT = "The council sends you the draft plan";

    /** While advice is what a family waits for, or has just led to a no. */
    private static final Set<CaseState> WITH_ADVICE = EnumSet.of(
            CaseState.REQUESTED,
            CaseState.ASSESSING,
            CaseState.AGREED,
            CaseState.DRAFT_OUT,
            CaseState.NO_PLAN,
            CaseState.REASSESSMENT_ASKED,
            CaseState.REASSESSING,
            CaseState.NEW_DRAFT_OUT);

    public CaseFile file() {
        return of.file();
    }

    public Audience audience() {
        return of.child().readByThemself() ? Audience.YOUNG : Audience.FAMILY;
    }

    public String back() {
        return (of.child().readByFamily() ? "/family/" : "/children/")
                + of.child().id();
    }

    public String name() {
        return of.child().knownAs();
    }

    /** Then the page says nothing of what comes next, of last days or of rights. */
    public boolean died() {
        return file().life().died();
    }

    private NextStep next() {
        return file().next();
    }

    public boolean hasNext() {
        return !next().key().isEmpty();
    }

    public String what() {
        if (next().key().equals(NextStep.END)) {
            return "The plan ends, once you can’t appeal any more";
        }
        return next().key().equals(NextStep.DRAFT)
                ? THE_DRAFT
                : due() == null ? "The council decides and tells you" : DutyWords.what(due().duty());
    }

    private @Nullable Due due() {
        return due(next().key()).orElse(null);
    }

    private Optional<Due> due(String duty) {
        return file().clocks().stream()
                .map(clock -> clock.due())
                .filter(due -> due.duty().key().equals(duty))
                .findFirst();
    }

    /** Until when help goes on that the council decided to end; blank for every other. */
    public String goesOn() {
        if (file().life().state() != CaseState.ENDING) {
            return "";
        }
        if (EndOfPlan.goesOnAfterTheDispute(file().life())) {
            return "The help in the plan goes on.";
        }
        return EndOfPlan.disputed(file().life())
                ? "The help in the plan goes on until you and the council agree, or your appeal is over."
                : "The help in the plan goes on for now."
                        + EndOfPlan.appealUntil(file().life())
                                .map(last -> " You can appeal until " + CaseWords.day(last)
                                        + ". If you do, the help goes on until your appeal is over.")
                                .orElse("");
    }

    /** The day that the family was told last, or that of the law; blank where there is none. */
    public String by() {
        return CaseWords.day(file().toldNext().orElse(null));
    }

    public boolean certain() {
        Due due = due();
        return due != null && due.certainty() != Certainty.UNCHECKED;
    }

    public List<DateChange> moved() {
        return file().moved(next());
    }

    /** Days that were changed of what is over, the newest first. */
    public List<DateChange> movedBefore() {
        List<DateChange> before = new ArrayList<>(file().changes());
        before.removeAll(moved());
        before.removeAll(clocks().moved());
        return before.reversed();
    }

    public String about(DateChange change) {
        return change.duty().equals(NextStep.DRAFT)
                ? THE_DRAFT
                : Statute.IN_FORCE.duties().stream()
                        .filter(duty -> duty.key().equals(change.duty()))
                        .findFirst()
                        .map(DutyWords::what)
                        .orElse("What the council had to do");
    }

    /** What the council owes and has not done in time: what is next, and what has last days of its own beside the case. */
    public List<LateNow> lateNow() {
        List<LateNow> late = new ArrayList<>();
        LocalDate due = next().dueOn();
        if (due != null && next().lateOn(today)) {
            late.add(LateNow.of(what(), "", due, moved(), excuse(), today));
        }
        late.addAll(clocks().late());
        return late;
    }

    /** What was written down as a reason that the law allows, in plain words; blank where nothing was. */
    private String excuse() {
        String duty = next().key().equals(NextStep.DRAFT) ? "C07" : next().key();
        return file().clocks().stream()
                .filter(clock -> clock.due().duty().key().equals(duty))
                .flatMap(clock -> clock.exemptions().stream()
                        .filter(one -> clock.refusal(one).isEmpty()))
                .map(one -> GroundWords.told(one.ground()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What they can do who do not agree with a decision; null where there is nothing to disagree with, or the time is over. */
    public @Nullable FamilyRights rights() {
        return FamilyRights.of(file(), today).orElse(null);
    }

    /** Who was asked for advice while it is prepared: by when, what came, and what is late. */
    public List<AskedBody> asked() {
        return WITH_ADVICE.contains(file().life().state())
                ? file().askedNow().stream()
                        .filter(one -> askedSince()
                                .filter(since -> one.askedOn().isBefore(since))
                                .isEmpty())
                        .toList()
                : List.of();
    }

    /** What has last days of its own beside the case. */
    public FamilyClocks clocks() {
        return new FamilyClocks(file(), today);
    }

    /** An assessment that is made again has its own advice. */
    private Optional<LocalDate> askedSince() {
        return file().life().known().on(Trigger.REASSESSMENT_REQUEST_RECEIVED);
    }

    /** As "Educational psychology, from York"; the profession alone where nobody knows what the body is called. */
    public String from(AskedBody one) {
        String name = of.bodies().get(one.body());
        return one.profession() + (name == null ? "" : ", from " + name);
    }

    public String how(AskedBody one) {
        LocalDate came = one.answeredOn();
        String due = CaseWords.day(one.dueOn());
        if (one.state().equals("not-asked-again")) {
            return "Their earlier advice is enough, so we did not ask again.";
        }
        if (came != null) {
            return "It came on " + CaseWords.day(came)
                    + (came.isAfter(one.dueOn()) ? ", late. It was due by " + due : "") + "."
                    + (one.state().equals("returned") ? " We had a question and asked them to add to it." : "");
        }
        if (one.state().equals("not-needed")) {
            return "We asked on " + CaseWords.day(one.askedOn()) + ", and do not need it any more.";
        }
        return "We asked on " + CaseWords.day(one.askedOn()) + ". It "
                + (one.lateOn(today) ? "was due by " + due + ", and is late." : "is due by " + due + ".")
                + (one.lateOn(today) && one.excused() ? " They have a reason that the law allows." : "");
    }

    /** Whether some of that advice should be here by now, be it with a reason that the law allows. */
    public boolean adviceLate() {
        return asked().stream().anyMatch(one -> one.lateOn(today));
    }

    /** Whether the family can say something now, and until when. */
    public String yourTurnUntil() {
        LocalDate until = next().waitsUntil();
        return next().waitsOn() == Who.FAMILY && until != null && !today.isAfter(until) ? CaseWords.day(until) : "";
    }

    /** Whether the reader can say now that they have said all they want to say. */
    public boolean mayFinish() {
        return FamilyFinished.speaks(of.child())
                && !finished()
                && Finishing.refusal(file().life(), today).isEmpty();
    }

    public boolean finished() {
        return file().finished().isPresent();
    }

    /** The end of the number of what was said: short enough to say on the telephone. */
    public String receipt() {
        String id = file().finished().orElseThrow().id().toString();
        return id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    }

    public String at() {
        return "/assessment/" + of.child().id();
    }

    /** Those that are kept, the newest first. */
    public List<CaseLetter> letters() {
        return file().letters().reversed().stream().filter(CaseLetter::kept).toList();
    }

    public String officer() {
        return title(file().head().officer());
    }

    public String cover() {
        return title(file().head().cover());
    }

    private String title(@Nullable SeatId seat) {
        return seat == null ? "" : of.titles().getOrDefault(seat, "");
    }

    /** The newest first. */
    public List<Happening> happened() {
        List<Happening> newest = new ArrayList<>(file().happenings());
        newest.sort(Comparator.comparing(Happening::on)
                .thenComparing(Happening::recordedAt)
                .reversed());
        return newest;
    }

    /**
     * Something that the council said and put right.
     *
     * @param lines what it said first and what is so now
     */
    public record PutRight(Instant at, List<RightedWords.Line> lines, String reason) {
        public String on() {
            return CaseWords.day(LocalDate.ofInstant(at, LONDON));
        }
    }

    /** Steps, and what was said of other clocks, the newest first. */
    public List<PutRight> putRight() {
        Stream<PutRight> steps = file().righted().stream()
                .map(one -> new PutRight(one.recordedAt(), RightedWords.told(one), one.reason()));
        Stream<PutRight> clocks = ClockTakenBack.of(file().clockLines(), file().otherClocks()).stream()
                .map(one -> new PutRight(
                        one.line().recordedAt(),
                        TakenBackWords.told(one),
                        one.line().words()));
        return Stream.concat(steps, clocks)
                .sorted(Comparator.comparing(PutRight::at))
                .toList()
                .reversed();
    }

    /** When a review meeting is, and when it was to be before it was called again, or when there was one elsewhere; blank for everything else. */
    public String meeting(Happening happening) {
        LocalDate on = happening.untilOn();
        if (on != null && happening.kind().equals(CaseStep.REVIEWED_THERE.code())) {
            return "That was on " + CaseWords.day(on) + ".";
        }
        if (on == null || !happening.kind().equals(CaseStep.REVIEW_CALLED.code())) {
            return "";
        }
        return "The meeting: " + CaseWords.day(on) + "."
                + calledBefore(happening)
                        .filter(before -> !before.equals(on))
                        .map(before -> " First we said " + CaseWords.day(before) + "."
                                + (happening.words().isBlank()
                                        ? " We have not told you why it changed. Ask " + whom() + "."
                                        : " It changed, because:"))
                        .orElse("");
    }

    /** The day that was said before for the same meeting. */
    private Optional<LocalDate> calledBefore(Happening again) {
        List<Happening> newest = happened();
        return newest.subList(newest.indexOf(again) + 1, newest.size()).stream()
                .takeWhile(one -> !one.kind().equals(CaseStep.REVIEW_MET.code()))
                .filter(one -> one.kind().equals(CaseStep.REVIEW_CALLED.code()))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.untilOn()));
    }

    /** Whom to ask, in a sentence. */
    public String whom() {
        return officer().isEmpty() ? "the SEND team" : officer();
    }

    public String told(Happening happening) {
        return CaseStep.of(happening.kind())
                .map(step -> died() ? StepWords.toldAfterADeath(step) : StepWords.told(step, happening.choice()))
                .orElse("");
    }
}
