package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.Duty;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.assessments.rules.WorkingBack;
import uk.sidebyside.shared.WorkingDays;

/** What the timetable says of a duty: what happens, who does it, and why on that day. Written to be read at age 9. */
final class DutyWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final int WEEKS_TO_FINAL_PLAN = 20;

    private record Said(String what, String why) {}

    private static Map.Entry<String, Said> say(String key, String what, String why) {
        return Map.entry(key, new Said(what, why));
    }

    private static final String TRIBUNAL = " The tribunal can set another time.";
    private static final String IN_WRITING = " You can both agree on another time in writing.";

    private static final Map<String, Said> WORDS = Map.ofEntries(
            say(
                    "C01",
                    "The council tells you if it will assess your child’s needs",
                    "It has 6 weeks from the day it got the request. If it says no, it must tell you why and how to appeal."),
            say(
                    "C03",
                    "Each person or service that was asked sends its advice",
                    "They have 6 weeks from the day the request reached them, or the one place that takes requests for them."
                            + " Passing it on inside gives no more time."),
            say(
                    "C04",
                    "If there will be no plan, the council tells you",
                    "It has 16 weeks from the day it got the request. It must tell you why and how to appeal."),
            say(
                    "C05",
                    "The council aims to send you a draft plan",
                    "No law sets this day. It is a target that leaves time for your views."),
            say(
                    "C06",
                    "You can send your views on the draft plan until this day at least",
                    "You have 15 days or more. The day you got the draft is day 1. You can ask for a meeting and name a"
                            + " school or college."),
            say(
                    "C07",
                    "The council sends the final plan",
                    "It has 20 weeks from the day it got the request. You, the school or college that is named, and the NHS all"
                            + " get it."),
            say(
                    "C08",
                    "The school or college answers the council",
                    "Guidance asks for an answer in 15 days. It is not law, and we have not checked it."),
            say(
                    "C09",
                    "The council makes sure that the help in the plan is given",
                    "This begins on the day the plan is made. There is no waiting time. The letter with the plan says how to"
                            + " appeal and about mediation."),
            say(
                    "C10",
                    "The council ends the next review of the plan with a decision",
                    "A plan is reviewed at least every 12 months. The review ends with the decision, not with the meeting. Some"
                            + " count one day less, so ask for the day before to be safe."),
            say(
                    "C11",
                    "You are invited to the review meeting and get the advice for it",
                    "Both must be at least 2 weeks before the meeting."),
            say(
                    "C12",
                    "The report of the review meeting is sent",
                    "It is due 2 weeks after the meeting. The school writes it. If there is no school, the council does."),
            say(
                    "C13",
                    "The council tells you if it will keep, change or end the plan",
                    "It has 4 weeks from the meeting. If it wants to change the plan, it must send you the changes in the same 4"
                            + " weeks. A court said so in 2022."),
            say(
                    "C14",
                    "You can send your views on the changes until this day at least",
                    "You have 15 days or more. The day you got the changes is day 1. We took it that this was the day they were sent:"
                            + " if they came later, you have as many days more."),
            say(
                    "C15",
                    "The council sends the final changed plan",
                    "It has 8 weeks from the day it sent the changes. That is never more than 12 weeks from the meeting."),
            say(
                    "C16",
                    "If it will not change the plan after all, the council tells you why",
                    "It has 8 weeks from the day it sent the changes. It must tell you how to appeal."),
            say(
                    "C17",
                    "The plan names the college or other place after secondary school",
                    "The law says before 31 March in the year of the move. So 30 March is the last day."),
            say(
                    "C18",
                    "The plan names the new school",
                    "The law says before 15 February in the year of the move. So 14 February is the last day."),
            say("C19", "The plan names the new college", "This must be at least 5 months before the move."),
            say(
                    "C20",
                    "The council tells you if it will assess again",
                    "It has 15 days from the day it got the request. It may say no if it assessed in the last 6 months."),
            say(
                    "C21",
                    "The council sends the new or changed plan",
                    "It has 14 weeks from the day it said that it will assess again."),
            say(
                    "C23",
                    "The old council hands the plan to the new council",
                    "It does so on the day of the move, if it knew 15 working days before. If not, it has 15 working days. The day"
                            + " it learned of the move is day 1."),
            say(
                    "C24",
                    "The new council writes to you",
                    "It has 6 weeks from the day it got the plan. It says that it has the plan, if it will assess again, and"
                            + " when it will review the plan."),
            say(
                    "C25",
                    "The new council reviews the plan",
                    "The later of two days counts: 12 months from the plan or the last review, and 3 months from the day it was"
                            + " handed over."),
            say(
                    "C26.1",
                    "The old NHS board tells the new one",
                    "It does so on the day of the change, if it knew 15 working days before. If not, it has 15 working days. The"
                            + " day it learned is day 1."),
            say(
                    "C26.2",
                    "The new NHS board can ask the council to assess or to review the plan until this day",
                    "It has 15 working days. The day it was told is day 1."),
            say(
                    "C27",
                    "You contact a mediation adviser",
                    "You have 2 months from the day the council sent its decision. You need not do this if you appeal only about"
                            + " the school or college that is named."),
            say(
                    "C28",
                    "The mediation adviser gives you a certificate",
                    "It is due 3 working days after mediation ended or you said no to it. So it is if mediation can’t be arranged"
                            + " in time."),
            say(
                    "C29",
                    "The council tells the NHS board which health issue it is",
                    "It has 3 working days from the day it was told."),
            say(
                    "C30",
                    "Mediation is arranged",
                    "The council has 30 days from the day it was told. If it is only about health, the NHS board arranges it and"
                            + " its 30 days begin when the council tells it."),
            say(
                    "C30.2",
                    "The NHS board arranges mediation about health care",
                    "It has 30 days from the day the council told it."),
            say(
                    "C31",
                    "The tribunal has your appeal",
                    "It must have it by 2 months from the day the council sent its decision. Or by 1 month from the day on your"
                            + " mediation certificate, if that is later."),
            say(
                    "C32",
                    "The council answers your appeal",
                    "It has 30 working days from the day your appeal was sent to it."),
            say("C33.1", "The council tells you that it will assess", "It has 2 weeks from the order." + TRIBUNAL),
            say(
                    "C33.2",
                    "If there will be no plan, the council tells you",
                    "It has 10 weeks from the order. It must tell you why." + TRIBUNAL),
            say("C33.3", "The council sends the final plan", "It has 14 weeks from the order." + TRIBUNAL),
            say("C33.4", "The council sends a draft plan", "It has 5 weeks from the order." + TRIBUNAL),
            say("C33.5", "The council sends the final plan", "It has 11 weeks from the order." + TRIBUNAL),
            say("C33.6", "The council sends the changed plan", "It has 5 weeks from the order." + TRIBUNAL),
            say(
                    "C33.7",
                    "The plan names the school or college of the order",
                    "The council has 2 weeks from the order." + TRIBUNAL),
            say(
                    "C33.8",
                    "The council thinks again and tells you",
                    "We think it has 2 weeks from the order. We have not checked this." + TRIBUNAL),
            say(
                    "C33.9",
                    "The council keeps the plan going",
                    "We think that this is at once. We have not checked this."),
            say(
                    "C33.10",
                    "The council ends the plan",
                    "The tribunal agreed that it may end. This is at once." + TRIBUNAL),
            say(
                    "C33.11",
                    "The council tells you that it will assess, as you agreed",
                    "It has 2 weeks from the day you agreed in mediation." + IN_WRITING),
            say(
                    "C33.12",
                    "If there will be no plan, the council tells you",
                    "It has 10 weeks from the day you agreed in mediation. It must tell you why." + IN_WRITING),
            say(
                    "C33.13",
                    "The council sends the final plan",
                    "It has 14 weeks from the day you agreed in mediation." + IN_WRITING),
            say(
                    "C33.14",
                    "The council sends a draft plan, as you agreed",
                    "It has 5 weeks from the day you agreed in mediation." + IN_WRITING),
            say(
                    "C33.15",
                    "The council sends the final plan, as you agreed",
                    "It has 11 weeks from the day you agreed in mediation." + IN_WRITING),
            say(
                    "C33.16",
                    "The council sends the changed plan, as you agreed",
                    "It has 5 weeks from the day you agreed in mediation." + IN_WRITING),
            say(
                    "C33.17",
                    "The plan names the school or college that you agreed on",
                    "The council has 2 weeks from the day you agreed in mediation." + IN_WRITING),
            say(
                    "C33.18",
                    "The council keeps the plan going, as you agreed",
                    "We think that this is at once. We have not checked this." + IN_WRITING),
            say(
                    "C34.1",
                    "The council tells you that it will assess",
                    "It has 2 weeks from the day it told the tribunal that it agrees with you."),
            say(
                    "C34.2",
                    "If there will be no plan, the council tells you",
                    "It has 10 weeks from the day it told the tribunal. It must tell you why."),
            say("C34.3", "The council sends the final plan", "It has 14 weeks from the day it told the tribunal."),
            say("C34.4", "The council sends the changed plan", "It has 5 weeks from the day it told the tribunal."),
            say(
                    "C34.5",
                    "The plan names the school or college that you asked for",
                    "The council has 2 weeks from the day it told the tribunal."),
            say("C34.6", "The council sends a draft plan", "It has 5 weeks from the day it told the tribunal."),
            say("C34.7", "The council sends the final plan", "It has 11 weeks from the day it told the tribunal."),
            say(
                    "C35.1",
                    "Health or care answers what the tribunal advised",
                    "We think it has 5 weeks from the day it was sent. We have not checked this."),
            say(
                    "C35.2",
                    "The council sends the answer to the government",
                    "We think it has 1 week. We have not checked this."),
            say(
                    "C36",
                    "The council checks how the direct payments work",
                    "It does so in the first 3 months, and then at each review."),
            say(
                    "C39.1",
                    "The council tells you if it will assess",
                    "It has 6 weeks from the day it heard of the release."),
            say(
                    "C39.2",
                    "If there will be no plan, the council tells you",
                    "It has 16 weeks from the day it heard of the release."),
            say("C39.3", "The council sends the final plan", "It has 20 weeks from the day it heard of the release."),
            say(
                    "C40.1",
                    "The area’s partners send their plan of action",
                    "Only where inspectors found very serious failings. We think it is 35 working days. It is not law, and we"
                            + " have not checked it."),
            say(
                    "C40.2",
                    "Inspectors look again at about this time",
                    "Only where they found very serious failings. It is about 18 months after the report, and not law."),
            say(
                    "C40.3",
                    "Inspectors come for a full inspection by about this time",
                    "As a rule it is within 3 years. It is not law."));

    private static final Map<Duty.Who, String> WHO = Map.ofEntries(
            Map.entry(Duty.Who.COUNCIL, "The council"),
            Map.entry(Duty.Who.COUNCIL_OR_SCHOOL, "The council, or the school or college for it"),
            Map.entry(Duty.Who.COUNCIL_OR_NHS, "The council, or the NHS board if it is only about health"),
            Map.entry(Duty.Who.OLD_COUNCIL, "The council of the area you left"),
            Map.entry(Duty.Who.NEW_COUNCIL, "The council of your new area"),
            Map.entry(Duty.Who.ADVISER, "Each person or service that was asked"),
            Map.entry(Duty.Who.SETTING, "The school or college that was asked"),
            Map.entry(Duty.Who.FAMILY, "You"),
            Map.entry(Duty.Who.MEDIATION_ADVISER, "The mediation adviser"),
            Map.entry(Duty.Who.NHS, "The new NHS board (ICB)"),
            Map.entry(Duty.Who.OLD_NHS, "The old NHS board (ICB)"),
            Map.entry(Duty.Who.HEALTH_OR_CARE, "The health or social care body"),
            Map.entry(Duty.Who.PARTNERSHIP, "The council and the NHS board together"),
            Map.entry(Duty.Who.INSPECTORS, "Inspectors"));

    private static final Map<Ground, String> GROUNDS = Map.of(
            Ground.SCHOOL_CLOSED,
                    "The council asked a school or college for advice, and it was closed for 4 weeks or more. The asking must be"
                            + " from 1 week before it closed to 1 week before it opens again.",
            Ground.EARLY_YEARS_CLOSED, "The same for a nursery or other early years place.",
            Ground.PERSONAL_CIRCUMSTANCES, "Something out of the ordinary happened to you or your child in that time.",
            Ground.ABSENT_FOUR_WEEKS, "You or your child were away from the area for 4 weeks in a row in that time.",
            Ground.ABSENT_TWO_WEEKS, "You or your child were away from the area for 2 weeks in a row in that time.",
            Ground.MISSED_APPOINTMENT, "Your child did not come to a test that was arranged in that time.");

    private DutyWords() {}

    private static Said said(Duty duty) {
        return Objects.requireNonNull(WORDS.get(duty.key()), () -> "No words for " + duty.key());
    }

    static String what(Duty duty) {
        return said(duty).what();
    }

    static String who(Duty duty) {
        return Objects.requireNonNull(WHO.get(duty.who()), () -> "No words for " + duty.who());
    }

    /** The reasons for which the day may be missed, in the order in which the law has them; none where nothing excuses it. */
    static List<String> grounds(Duty duty) {
        return duty.excuses().grounds().stream()
                .sorted()
                .map(ground -> Objects.requireNonNull(GROUNDS.get(ground), () -> "No words for " + ground))
                .toList();
    }

    /** Why it is on that day, with the days that follow from it; several sentences. */
    static String why(Due due, KnownDates known) {
        var sentences = new ArrayList<String>();
        sentences.add(said(due.duty()).why());
        sentences.addAll(further(due, known));
        if (!due.duty().excuses().grounds().isEmpty()) {
            sentences.add("School holidays alone give no more time.");
        }
        return String.join(" ", sentences);
    }

    private static List<String> further(Due due, KnownDates known) {
        return switch (due.duty().id()) {
            case "C05" ->
                List.of("To leave you 15 days, the draft should reach you by "
                        + DAY.format(WorkingBack.latestDraft(finalPlan(due))) + " at the latest.");
            case "C06" ->
                List.of("The plan should not be final before "
                        + DAY.format(WorkingBack.earliestFinalPlan(due.startedOn()))
                        + ", unless you say that you have finished.");
            case "C10" -> afterAMove(known);
            case "C17", "C18" ->
                List.of("To be in time, the review meeting should be by "
                        + DAY.format(WorkingBack.latestMeeting(due.on())) + ", and changes should be sent by "
                        + DAY.format(WorkingBack.latestNotice(due.on())) + ".");
            case "C23" -> move(known);
            case "C26" -> due.duty().step() == 1 ? changeOfIcb(known) : List.of();
            case "C25" -> review(known);
            case "C31" -> appeal(due, known);
            case "C32" ->
                due.certainty() == Certainty.UNCHECKED
                        ? List.of("We left out August and 25 December to 1 January. We have not checked that rule.")
                        : List.of();
            default -> List.of();
        };
    }

    private static LocalDate finalPlan(Due draft) {
        return draft.startedOn().plusWeeks(WEEKS_TO_FINAL_PLAN);
    }

    private static List<String> move(KnownDates known) {
        return onTheDay(known, Trigger.MOVED, Trigger.MOVE_LEARNED, "the old council", "move");
    }

    private static List<String> changeOfIcb(KnownDates known) {
        return onTheDay(known, Trigger.ICB_CHANGED, Trigger.ICB_CHANGE_LEARNED, "the old NHS board", "change");
    }

    /** What is taken for true where one of the two days is not known. */
    private static List<String> onTheDay(KnownDates known, Trigger change, Trigger learned, String who, String what) {
        if (known.on(learned).isEmpty()) {
            return known.on(change).stream()
                    .map(day -> "We took it that " + who + " knew by " + DAY.format(WorkingDays.before(day, 15))
                            + ". If not, enter the day it learned.")
                    .toList();
        }
        return known.on(change).isPresent()
                ? List.of()
                : List.of("We took it that this was too late for the day of the " + what + ". Enter the day of the "
                        + what + " to be sure.");
    }

    /** The first review after a move has its own day (C25), by which a case goes. */
    private static List<String> afterAMove(KnownDates known) {
        return Statute.IN_FORCE.dueFrom(known).stream()
                .filter(due -> due.duty().id().equals("C25"))
                .map(due -> "The plan has moved to a new council. We take it that its first review there is due by "
                        + DAY.format(due.on()) + " instead. Ask the new council to be sure.")
                .toList();
    }

    private static List<String> review(KnownDates known) {
        boolean age = known.on(Trigger.PLAN_MADE).isPresent()
                || known.on(Trigger.LAST_REVIEW).isPresent();
        return age
                ? List.of("We have not checked all of this rule.")
                : List.of(
                        "Enter when the plan was made or last reviewed: it may be a later day.",
                        "We have not checked all of this rule.");
    }

    private static List<String> appeal(Due due, KnownDates known) {
        var more = new ArrayList<String>();
        if (due.certainty() != Certainty.LAW) {
            more.add(
                    "The tribunal rests in August and from 25 December to 1 January. So the last day moves to the next working"
                            + " day after that.");
        }
        if (known.on(Trigger.DECISION_SENT).isEmpty()) {
            more.add("Enter the day of the decision: it may be a later day.");
        }
        return more;
    }
}
