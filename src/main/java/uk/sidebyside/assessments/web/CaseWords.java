package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.AskedBody;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.rules.AfterTheTribunal;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.ReviewCalled;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.shared.Finding;

/** What pages of cases say to those at work, and what they say to what the rules found. */
public final class CaseWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Map<CaseState, String> STATES = Map.ofEntries(
            Map.entry(CaseState.NOT_BEGUN, "Not begun"),
            Map.entry(CaseState.REQUESTED, "Asked for, not decided yet"),
            Map.entry(CaseState.NOT_ASSESSING, "No assessment"),
            Map.entry(CaseState.WITHDRAWN, "Withdrawn"),
            Map.entry(CaseState.ASSESSING, "Being assessed"),
            Map.entry(CaseState.NO_PLAN, "No plan"),
            Map.entry(CaseState.AGREED, "Plan agreed, draft to be written"),
            Map.entry(CaseState.DRAFT_OUT, "Draft with the family"),
            Map.entry(CaseState.PLAN, "Plan in force"),
            Map.entry(CaseState.REVIEW_MET, "Review meeting held, not decided yet"),
            Map.entry(CaseState.CHANGES_OUT, "Changes with the family"),
            Map.entry(CaseState.REASSESSMENT_ASKED, "New assessment asked for"),
            Map.entry(CaseState.REASSESSING, "Being assessed again"),
            Map.entry(CaseState.NEW_DRAFT_OUT, "New draft with the family"),
            Map.entry(CaseState.CEASING, "Ending the plan is being thought about"),
            Map.entry(CaseState.ENDING, "Decided that the plan ends; it goes on for now"),
            Map.entry(CaseState.CEASED, "Plan has ended"),
            Map.entry(CaseState.MOVED_AWAY, "Moved to another council"));

    private static final Map<String, String> NEXT = Map.ofEntries(
            Map.entry("C01", "Decide whether to assess, and tell the family"),
            Map.entry("C04", "Decide whether there will be a plan"),
            Map.entry(NextStep.DRAFT, "Send the draft plan"),
            Map.entry("C07", "Send the final plan"),
            Map.entry("C10", "End the yearly review with a decision"),
            Map.entry(ReviewCalled.DUTY, "Send the advice for the review meeting"),
            Map.entry("C13", "Decide after the review meeting, and send any changes"),
            Map.entry("C15", "Send the changed plan"),
            Map.entry("C17", "Name the place after secondary school"),
            Map.entry("C18", "Name the next school"),
            Map.entry("C19", "Name the next college"),
            Map.entry("C20", "Decide whether to assess again"),
            Map.entry("C21", "Send the new or changed plan"),
            Map.entry("C22", "Decide whether the plan ends, and tell everybody"),
            Map.entry(NextStep.END, "End the plan, once nobody can appeal any more"),
            Map.entry("C23", "Hand the plan to the new council"),
            Map.entry("C24", "Write to the family about the move"),
            Map.entry("C25", "Review the plan that moved here"),
            Map.entry("C29", "Tell the health board (ICB) which health issue it is"),
            Map.entry("C30", "Arrange mediation"),
            Map.entry("C32", "Answer the appeal"),
            Map.entry("C35.2", "Send on what health or care answered to the tribunal’s recommendation"),
            Map.entry("C36", "Look at how the direct payments work"),
            Map.entry("C39.1", "Decide whether to assess, after the release"),
            Map.entry("C39.2", "Decide whether there will be a plan, after the release"),
            Map.entry("C39.3", "Send the final plan, after the release"));

    private static final Map<Who, String> WHO = Map.ofEntries(
            Map.entry(Who.COUNCIL, "The council"),
            Map.entry(Who.COUNCIL_OR_SCHOOL, "The school, or else the council"),
            Map.entry(Who.COUNCIL_OR_NHS, "The council, or the NHS where it is about health"),
            Map.entry(Who.OLD_COUNCIL, "The council"),
            Map.entry(Who.NEW_COUNCIL, "The council"),
            Map.entry(Who.ADVISER, "Who was asked for advice"),
            Map.entry(Who.SETTING, "The school or college"),
            Map.entry(Who.FAMILY, "The family"),
            Map.entry(Who.MEDIATION_ADVISER, "The mediation adviser"),
            Map.entry(Who.NHS, "The NHS"),
            Map.entry(Who.OLD_NHS, "The NHS"),
            Map.entry(Who.HEALTH_OR_CARE, "Health or social care"),
            Map.entry(Who.PARTNERSHIP, "The partnership"),
            Map.entry(Who.INSPECTORS, "The inspectors"));

    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry("case.needs.number", "Enter the pupil number or the learner number"),
            Map.entry("case.upn.form", "Enter a letter and twelve more characters, as the school has them"),
            Map.entry("case.uln.form", "Enter ten digits, as the college has them"),
            Map.entry("case.number.taken", "Another child here has this number. Check it, or ask who leads that case"),
            Map.entry("case.needs.reference", "Enter the reference of the case, without anything about the child"),
            Map.entry("case.needs.surname", "Enter the family name"),
            Map.entry("case.needs.forename", "Enter the first name"),
            Map.entry("case.needs.birthday", "Enter the day of birth, like 7 9 2016"),
            Map.entry("case.born.later", "Enter a day of birth that is not in the future"),
            Map.entry("case.too.old", "A plan can’t go on after a young person is 25. Check the day of birth"),
            Map.entry(
                    "case.taken",
                    "There is a case with this reference or about this person already. Look for it in the list"),
            Map.entry(
                    "case.no.record",
                    "No record of this reference is open to you. Check it, or ask to be taken into the circle"),
            Map.entry("case.linked.already", "This record belongs to another case already. Check the reference"),
            Map.entry("case.needs.officer", "Choose the officer who leads this case"),
            Map.entry("case.needs.cover", "Choose somebody who holds a post of case officers, or nobody"),
            Map.entry("case.not.to.them", "Whoever holds this post can’t have this case. Choose somebody else"),
            Map.entry("case.not.open", "It is not open to you"),
            Map.entry("case.of.another", "It is led by somebody else meanwhile"),
            Map.entry("case.cover.is.officer", "Choose somebody else to cover: this is the officer"),
            Map.entry("step.needs.day", "Enter the day on which it happened, like 7 9 2026"),
            Map.entry("step.needs.second.day", "Enter this day as well, like 7 9 2026"),
            Map.entry("step.second.day.wrong", "This day can’t be so. Check it against the first"),
            Map.entry(
                    "transfer.before.the.plan",
                    "This plan was made after that day, so it is not changed for that move. Check the year"),
            Map.entry(
                    "transfer.long.over",
                    "That move was a year or more before. Enter the one that comes. Check the year"),
            Map.entry("step.needs.words", "Say why, in plain words. The family reads them"),
            Map.entry("step.words.too.long", "Use at most 4,000 characters"),
            Map.entry(
                    "final.health.open",
                    "Health has not agreed to section G of this plan yet. Write down its agreement first, at the advice of this case"),
            Map.entry(
                    "final.advice.open",
                    "Some of what was advised has neither a place in this plan nor a reason why not. Say first where it goes, at the advice of this case"),
            Map.entry("step.needs.choice", "Choose one of them"),
            Map.entry(
                    "cease.decide.first",
                    "A plan ends after a decision that the family can appeal against. Write down the decision first"),
            Map.entry(
                    "cease.tell.first",
                    "The school and the health body have to be told. Write down first on which day they were"),
            Map.entry(
                    "cease.disputed",
                    "The plan goes on while mediation or an appeal goes on. Write down its end first"),
            Map.entry(
                    "cease.died.alone",
                    "A plan ends at once only where the child has died. For any other reason write down first how what goes on now ended, and that ending the plan is thought about"),
            Map.entry(
                    "cease.not.upheld",
                    "The appeal did not end with the tribunal’s word that the plan may end, so it goes on. Write that down"),
            Map.entry(
                    "cease.agreed.to.go.on",
                    "It was agreed in mediation that the plan goes on. Write down that it stays, or how it is changed"),
            Map.entry("too.far.ahead", "This day is too far ahead. Check the year"),
            Map.entry("exemption.not.for.this.duty", "The law does not excuse this with that ground. Choose another"),
            Map.entry(
                    "exemption.outside.its.window",
                    "These days do not fit the ground. Check them against the time that the law gives"),
            Map.entry(
                    "exemption.ends.before.it.begins",
                    "This day is before the first day. Enter the last day, or leave it empty where it was one day"),
            Map.entry("exemption.needs.evidence", "Say what shows it, like a letter and its day"),
            Map.entry("exemption.needs.approver", "Say who approved it, by their post"),
            Map.entry("moved.needs.day", "Enter the new day, like 7 9 2026"),
            Map.entry("moved.same.day", "This is the day that was said before. Enter the new one"),
            Map.entry("moved.in.the.past", "Enter a day from today on"),
            Map.entry("moved.needs.reason", "Say why, in plain words. The family reads them"),
            Map.entry("clock.needs.whom", "Say whom it is about, in a few words"),
            Map.entry("clock.needs.reason", "Say why, in plain words"),
            Map.entry(
                    "clock.there.already", "This is written down already, of the same day. Look at the list of clocks"),
            Map.entry(
                    "clock.not.open",
                    "Somebody has said something else of it meanwhile. Look at the list of clocks before you go on"),
            Map.entry("clock.rests.on.it", "Something that came later rests on it. Take that back first"),
            Map.entry(
                    "put.right.same",
                    "Nothing is different from what was written down. Enter what is right, or say that it did not happen"),
            Map.entry("put.right.cannot.be", "It can’t have been on this day, as the other steps stand. Check the day"),
            Map.entry(
                    "put.right.return",
                    "A return has said something else about this since, and that counts. A return that is right puts it right"),
            Map.entry(
                    "put.right.hangs",
                    "Advice was asked for, or an exception was written down, for this. So it can’t be taken away"),
            Map.entry("letter.needs.words", "Enter the words of the letter"),
            Map.entry("letter.needs.whom", "Enter to whom it goes, in 200 characters at most"),
            Map.entry("letter.too.long", "Use at most 20,000 characters"),
            Map.entry("letter.kept.already", "This letter is kept. Nobody can change it. Write another one"),
            Map.entry(
                    "finished.nothing.out", "No draft and no changes are with you now. So there is nothing to finish"),
            Map.entry(
                    "finished.tomorrow",
                    "The changes were sent today. Read them first: you can tell us this from tomorrow on"),
            Map.entry("setting.too.long", "Use at most 500 characters"));

    private CaseWords() {}

    /** As "1 case" or "3 cases". */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String state(CaseState state) {
        return STATES.getOrDefault(state, "");
    }

    public static String next(String key) {
        if (AfterTheTribunal.wasAgreed(key)) {
            return "Do what was agreed in mediation";
        }
        return key.startsWith("C33") || key.startsWith("C34")
                ? "Do what follows from the tribunal"
                : NEXT.getOrDefault(key, "Nothing for now");
    }

    /** With who of the family hears of it in another way, and how they want to be reached; as it is where nobody does. */
    static FormPage reached(FormPage form, String withoutEmail) {
        return withoutEmail.isBlank()
                ? form
                : form.saying("They get no email of this, since they chose another way: " + withoutEmail);
    }

    public static String who(@Nullable Who who) {
        return who == null ? "Nobody" : WHO.getOrDefault(who, "");
    }

    public static String of(Finding finding) {
        List<Object> details = finding.details();
        return switch (finding.key()) {
            case "step.not.now" ->
                "This can’t be written down now: the case stands at “" + state((CaseState) details.getFirst())
                        + "”. Somebody may have been here before you. Look at the case again";
            case "step.in.the.future" -> "Enter a day that is not after today, " + day((LocalDate) details.getFirst());
            case "step.two.requests" ->
                "A request of " + day((LocalDate) details.getFirst())
                        + " is there already. Two that came in on one day are one: enter the day of the other one";
            case "step.out.of.order" ->
                "It says " + day((LocalDate) details.getFirst()) + ". The step before (“"
                        + state((CaseState) details.get(1)) + "”) was on " + day((LocalDate) details.get(2))
                        + ", and this comes after it. Enter that day or a later one";
            case "reviewed.there.when" ->
                "Enter a day from " + day((LocalDate) details.getFirst()) + ", when the plan was made, to "
                        + day((LocalDate) details.get(1)) + ", when it came to you";
            case "final.too.early" ->
                "The family has 15 days from " + day((LocalDate) details.getFirst()) + ". The first day for this is "
                        + day((LocalDate) details.get(1))
                        + ", unless the family says that it has finished: write that down first";
            case "final.views.open" ->
                "Something that holds this is open. Answer it, or write down for the family why the plan goes on without";
            case "amended.views.open" ->
                "What the child or the family said has no answer yet. Answer it, or say here why the plan goes on without";
            case "coming.sent.later" ->
                "It came on " + day((LocalDate) details.getFirst())
                        + ". Enter the day on which it was sent before, or that day";
            case "clock.too.long" -> "Use at most " + details.getFirst() + " characters";
            case "clock.before.the.case" ->
                "The case began on " + day((LocalDate) details.getFirst()) + ". Enter that day or a later one";
            case "clock.done.before" ->
                "It can’t have been done before " + day((LocalDate) details.getFirst())
                        + ". Enter that day or a later one";
            case "put.right.before" ->
                step(details) + " comes before it. Enter that day or a later one, or put that right first";
            case "put.right.depends" -> step(details) + " comes after it and could not be so. Put that right first";
            case "put.right.too.soon" ->
                step(details) + " would come sooner than the law allows, or against it. Put that right first";
            case "put.right.already" ->
                "This was put right on " + day((LocalDate) details.getFirst()) + " by " + details.get(1)
                        + ". Look at the case again";
            case "put.right.sent.later" ->
                "It was sent on " + day((LocalDate) details.getFirst()) + ". Enter that day or a later one";
            case "letter.has.gaps" -> "Fill in what stands in square brackets: " + details.getFirst();
            case "letter.lacks" ->
                "The law wants this to be read in the letter: " + details.getFirst() + ". Write it in again";
            case "letter.changed" ->
                "Somebody else changed this letter while you read it. These are their words: read them, and keep it then";
            case "letter.after.a.death" ->
                "The child has died. Nobody is told any more what to do next and by when. Throw this draft away";
            case "letter.day.differs" ->
                "This letter is about " + day((LocalDate) details.getFirst())
                        + ". The case says another day now. Write the letter anew, so that its last days are right";
            case "cease.time.to.appeal" ->
                "The family can appeal until " + day((LocalDate) details.getFirst())
                        + ", and the plan goes on until then. Enter a later day";
            case "before.the.law" -> "These rules began on " + day((LocalDate) details.getFirst()) + ". Check the year";
            default -> FOUND.getOrDefault(finding.key(), finding.key());
        };
    }

    private static String step(List<Object> details) {
        return "“" + done((CaseStep) details.getFirst()) + "” of " + day((LocalDate) details.get(1));
    }

    /** What was written down last. */
    static String newest(CaseFile file) {
        return Stream.concat(
                        file.happenings().stream()
                                .map(one -> Map.entry(one.recordedAt(), done(one) + ", " + day(one.on()))),
                        file.righted().stream()
                                .map(one -> Map.entry(
                                        one.recordedAt(),
                                        done(one.wrong()) + ", "
                                                + day(one.wrong().on()) + ", was put right")))
                .reduce((one, other) -> other.getKey().isBefore(one.getKey()) ? one : other)
                .map(newest -> newest.getValue() + ".")
                .orElse("");
    }

    private static String done(Happening one) {
        return CaseStep.of(one.kind()).map(CaseWords::done).orElse(one.kind());
    }

    /** That the last day has come; blank where it has not, and where it is late already. */
    static String warning(NextStep next, LocalDate today, boolean strict) {
        LocalDate due = next.dueOn();
        LocalDate strictOn = next.strictOn() == null ? due : next.strictOn();
        return due == null || strictOn == null || next.lateOn(today) || today.isBefore(strict ? strictOn : due)
                ? ""
                : warning(due, strictOn, today);
    }

    /** Of a last day that is today, or by the strict count today or past. */
    static String warning(LocalDate due, LocalDate strictOn, LocalDate today) {
        return today.equals(due) && today.equals(strictOn)
                ? "Today is the last day"
                : today.equals(due)
                        ? "Today is the last day. By the strict count it was " + day(strictOn)
                        : today.equals(strictOn)
                                ? "By the strict count today is the last day"
                                : "By the strict count the last day was " + day(strictOn) + ". It is " + day(due);
    }

    /** How a body that was asked stands. */
    static String asked(AskedBody one, LocalDate today) {
        LocalDate answered = one.answeredOn();
        String excused = one.excused() ? ", with an exception" : "";
        if (one.notKnown() && answered != null) {
            return "Does not know the child; said so on " + day(answered);
        }
        if (answered != null) {
            String came =
                    "Came on " + day(answered) + (answered.isAfter(one.dueOn()) ? ", late" + excused : ", in time");
            return came + (one.state().equals("returned") ? ". Sent back with a question" : "");
        }
        if (one.state().equals("not-needed")) {
            return "Not needed any more: the assessment has ended";
        }
        return one.state().equals("not-asked-again")
                ? "Earlier advice is enough"
                : (one.lateOn(today) ? "Late" + excused : "Not here yet")
                        + (one.hasWriter() ? "" : ". Nobody has been found who writes it");
    }

    /** What a step is called as something to do, and as something that was done. */
    public static String todo(CaseStep step) {
        return StepWords.of(step).todo();
    }

    public static String done(CaseStep step) {
        return StepWords.of(step).done();
    }
}
