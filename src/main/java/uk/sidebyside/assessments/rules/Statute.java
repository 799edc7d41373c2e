package uk.sidebyside.assessments.rules;

import static uk.sidebyside.assessments.rules.Certainty.LAW;
import static uk.sidebyside.assessments.rules.Certainty.REPORTED;
import static uk.sidebyside.assessments.rules.Certainty.UNCHECKED;
import static uk.sidebyside.assessments.rules.Duty.Who.*;
import static uk.sidebyside.assessments.rules.Ground.ABSENT_FOUR_WEEKS;
import static uk.sidebyside.assessments.rules.Ground.ABSENT_TWO_WEEKS;
import static uk.sidebyside.assessments.rules.Ground.EARLY_YEARS_CLOSED;
import static uk.sidebyside.assessments.rules.Ground.MISSED_APPOINTMENT;
import static uk.sidebyside.assessments.rules.Ground.PERSONAL_CIRCUMSTANCES;
import static uk.sidebyside.assessments.rules.Ground.SCHOOL_CLOSED;
import static uk.sidebyside.assessments.rules.Limit.earliestOf;
import static uk.sidebyside.assessments.rules.Limit.from;
import static uk.sidebyside.assessments.rules.Limit.latestOf;
import static uk.sidebyside.assessments.rules.Provision.Instrument.*;
import static uk.sidebyside.assessments.rules.Trigger.*;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.assessments.rules.Counting.AtOnce;
import uk.sidebyside.assessments.rules.Counting.BeforeTheDay;
import uk.sidebyside.assessments.rules.Counting.Days;
import uk.sidebyside.assessments.rules.Counting.DaysBeginningWith;
import uk.sidebyside.assessments.rules.Counting.Months;
import uk.sidebyside.assessments.rules.Counting.MonthsBefore;
import uk.sidebyside.assessments.rules.Counting.MonthsBeginningWith;
import uk.sidebyside.assessments.rules.Counting.TribunalDays;
import uk.sidebyside.assessments.rules.Counting.Weeks;
import uk.sidebyside.assessments.rules.Counting.WeeksBefore;
import uk.sidebyside.assessments.rules.Counting.WorkingDaysAfter;
import uk.sidebyside.assessments.rules.Counting.WorkingDaysBeginningWith;
import uk.sidebyside.assessments.rules.Duty.Excuses;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.Limit.OnTheDayOr;
import uk.sidebyside.assessments.rules.Limit.OnlyAfter;
import uk.sidebyside.assessments.rules.Limit.OutOfTheTribunalsRest;
import uk.sidebyside.assessments.rules.Limit.Until;

/**
 * The clocks of Part 3 of the Children and Families Act 2014, one row a duty: a table to read beside the statute. Each row says
 * what sets the time off, how it is counted, which provision says so, how sure we are of it, and who must act. C01 to C40 are
 * the names of the rows in {@code docs/rules/assessments.md}.
 */
public final class Statute {

    /** The Regulations of 2014 came into force on this day; nothing that began before is under them. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2014, Month.SEPTEMBER, 1);

    /** Regulation 45 as SI 2015/359 put it. */
    private static final LocalDate AMENDED = LocalDate.of(2015, Month.MARCH, 23);

    private static final LocalDate DETAINED_PERSONS = LocalDate.of(2015, Month.APRIL, 1);
    private static final LocalDate RECOMMENDATIONS_POWER = LocalDate.of(2018, Month.APRIL, 3);

    private static final Set<Ground> FOUR_GROUNDS =
            Set.of(SCHOOL_CLOSED, EARLY_YEARS_CLOSED, PERSONAL_CIRCUMSTANCES, ABSENT_FOUR_WEEKS);
    private static final Set<Ground> GROUNDS_OF_ADVICE =
            Set.of(PERSONAL_CIRCUMSTANCES, ABSENT_FOUR_WEEKS, MISSED_APPOINTMENT);
    private static final Set<Ground> GROUNDS_UNOPPOSED =
            Set.of(SCHOOL_CLOSED, EARLY_YEARS_CLOSED, PERSONAL_CIRCUMSTANCES, ABSENT_FOUR_WEEKS, ABSENT_TWO_WEEKS);

    private static final String DEVON = "R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)";

    /** Duties that have no day of their own, by the id of their row: what they say has to be in a letter or done at once. */
    public static final Map<String, Provision> WITHOUT_A_LIMIT = Map.of(
            "C02", reg("5(3)"),
            "C22", reg("31"),
            "C37", BUDGETS.at("4 and 7"),
            "C38", ACT.at("23"));

    /** The law as it is in force. */
    public static final StatutoryClocks IN_FORCE = new StatutoryClocks(List.of(
            // The assessment: the council
            duty("C01", from(REQUEST_RECEIVED, new Weeks(6)), reg("5(1)"), LAW, COUNCIL)
                    .excusedBy("regulation 5(4)", FOUR_GROUNDS),
            duty("C03", from(ADVICE_REQUEST_RECEIVED, new Weeks(6)), reg("8(1)"), REPORTED, ADVISER)
                    .excusedBy("regulation 8(2)", GROUNDS_OF_ADVICE),
            duty("C04", from(REQUEST_RECEIVED, new Weeks(16)), reg("10(1)"), LAW, COUNCIL)
                    .excusedBy("regulation 10(4)", FOUR_GROUNDS),
            duty("C05", from(REQUEST_RECEIVED, new Weeks(16)), NONE.at(""), UNCHECKED, COUNCIL),
            duty("C06", from(DRAFT_SERVED, new DaysBeginningWith(15)), reg("13(1)(a)"), LAW, FAMILY),
            duty("C07", from(REQUEST_RECEIVED, new Weeks(20)), reg("13(2)"), LAW, COUNCIL)
                    .excusedBy("regulation 13(3)", FOUR_GROUNDS),
            duty("C08", from(SETTING_CONSULTED, new Days(15)), CODE.at("9.83"), UNCHECKED, SETTING),
            duty("C09", from(PLAN_MADE, new AtOnce()), ACT.at("42").with("and regulation 14"), REPORTED, COUNCIL),

            // Reviews
            duty(
                    "C10",
                    latestOf(from(PLAN_MADE, new Months(12)), from(LAST_REVIEW, new Months(12))),
                    ACT.at("44(1)"),
                    REPORTED,
                    COUNCIL),
            duty("C11", from(REVIEW_MEETING, new WeeksBefore(2)), reg("20(3) and (4)"), LAW, COUNCIL_OR_SCHOOL),
            duty("C12", from(REVIEW_MEETING, new Weeks(2)), reg("20(7)"), REPORTED, COUNCIL_OR_SCHOOL),
            duty(
                    "C13",
                    from(REVIEW_MEETING, new Weeks(4)),
                    reg("20(10) and 22(2)").with(DEVON),
                    REPORTED,
                    COUNCIL),
            duty("C14", from(AMENDMENT_NOTICE_SENT, new DaysBeginningWith(15)), reg("22(2)(c)"), LAW, FAMILY),
            duty(
                    "C15",
                    earliestOf(from(AMENDMENT_NOTICE_SENT, new Weeks(8)), from(REVIEW_MEETING, new Weeks(12))),
                    reg("22(3)").with(DEVON),
                    REPORTED,
                    COUNCIL),
            duty("C16", from(AMENDMENT_NOTICE_SENT, new Weeks(8)), reg("22(4)"), REPORTED, COUNCIL),

            // The next school or college
            duty(
                    "C17",
                    from(MOVE_FROM_SECONDARY_TO_POST_16, new BeforeTheDay(MonthDay.of(Month.MARCH, 31))),
                    reg("18(1)(a)"),
                    LAW,
                    COUNCIL),
            duty(
                    "C18",
                    from(MOVE_BETWEEN_PHASES, new BeforeTheDay(MonthDay.of(Month.FEBRUARY, 15))),
                    reg("18(1)(b)"),
                    LAW,
                    COUNCIL),
            duty("C19", from(MOVE_BETWEEN_POST_16, new MonthsBefore(5)), reg("18(2)"), LAW, COUNCIL),

            // Assessed again
            duty("C20", from(REASSESSMENT_REQUEST_RECEIVED, new Days(15)), reg("25(1)"), REPORTED, COUNCIL),
            duty("C21", from(REASSESSMENT_AGREED, new Weeks(14)), reg("27(2)"), LAW, COUNCIL)
                    .excusedBy("regulation 27(3)", FOUR_GROUNDS),

            // A move to another area
            duty("C23", new OnTheDayOr(MOVED, MOVE_LEARNED, 15), reg("15(2)"), LAW, OLD_COUNCIL),
            duty("C24", from(TRANSFERRED, new Weeks(6)), reg("15(4)"), LAW, NEW_COUNCIL),
            duty(
                    "C25",
                    new Until(
                            LAST_REVIEW,
                            new OnlyAfter(
                                    TRANSFERRED,
                                    latestOf(
                                            from(PLAN_MADE, new MonthsBeginningWith(12)),
                                            from(LAST_REVIEW, new MonthsBeginningWith(12)),
                                            from(TRANSFERRED, new MonthsBeginningWith(3))))),
                    reg("15(5)"),
                    UNCHECKED,
                    NEW_COUNCIL),
            duty("C26", new OnTheDayOr(ICB_CHANGED, ICB_CHANGE_LEARNED, 15), reg("16"), REPORTED, OLD_NHS)
                    .step(1),
            duty("C26", from(ICB_TOLD, new WorkingDaysBeginningWith(15)), reg("16"), REPORTED, NHS)
                    .step(2),

            // Not agreed: mediation and appeal
            duty("C27", from(DECISION_SENT, new Months(2)), reg("33"), LAW, FAMILY),
            duty(
                    "C28",
                    latestOf(
                            from(MEDIATION_DECLINED, new WorkingDaysAfter(3)),
                            from(MEDIATION_HELD, new WorkingDaysAfter(3)),
                            from(MEDIATION_NOT_ARRANGED, new WorkingDaysAfter(3))),
                    reg("34 and 39"),
                    REPORTED,
                    MEDIATION_ADVISER),
            duty("C29", from(HEALTH_ISSUE_TOLD, new WorkingDaysAfter(3)), reg("35"), REPORTED, COUNCIL),
            duty("C30", from(MEDIATION_REQUESTED, new Days(30)), reg("36 and 37"), REPORTED, COUNCIL_OR_NHS),
            duty("C30", from(HEALTH_MEDIATION_TOLD, new Days(30)), reg("35"), REPORTED, COUNCIL_OR_NHS)
                    .step(2),
            duty(
                    "C31",
                    new OutOfTheTribunalsRest(
                            latestOf(from(DECISION_SENT, new Months(2)), from(MEDIATION_CERTIFICATE, new Months(1)))),
                    TRIBUNAL.at("20(1)(c)"),
                    LAW,
                    FAMILY),
            duty("C32", from(APPEAL_SENT_TO_COUNCIL, new TribunalDays(30)), TRIBUNAL.at("21"), REPORTED, COUNCIL),

            // After the tribunal
            ordered(1, from(ORDERED_TO_ASSESS, new Weeks(2)), reg("44(2)(b)"), REPORTED),
            ordered(2, from(ORDERED_TO_ASSESS, new Weeks(10)), reg("44(2)(b)(i)"), REPORTED),
            ordered(3, from(ORDERED_TO_ASSESS, new Weeks(14)), reg("44(2)(b)(ii)"), REPORTED),
            ordered(4, from(ORDERED_TO_MAKE_PLAN, new Weeks(5)), reg("44(2)(c)(i)"), REPORTED),
            ordered(5, from(ORDERED_TO_MAKE_PLAN, new Weeks(11)), reg("44(2)(c)(ii)"), REPORTED),
            ordered(6, from(ORDERED_TO_AMEND, new Weeks(5)), reg("44(2)"), REPORTED),
            ordered(7, from(ORDERED_TO_NAME_SCHOOL, new Weeks(2)), reg("44(2)"), REPORTED),
            ordered(8, from(REFERRED_BACK, new Weeks(2)), reg("44(2)"), UNCHECKED),
            ordered(9, from(ORDERED_TO_MAINTAIN, new AtOnce()), reg("44(2)"), UNCHECKED),
            ordered(10, from(CEASING_UPHELD, new AtOnce()), reg("44(2)(a)"), REPORTED),
            agreed(11, from(AGREED_TO_ASSESS, new Weeks(2)), "44(2)(b)", REPORTED),
            agreed(12, from(AGREED_TO_ASSESS, new Weeks(10)), "44(2)(b)(i)", REPORTED),
            agreed(13, from(AGREED_TO_ASSESS, new Weeks(14)), "44(2)(b)(ii)", REPORTED),
            agreed(14, from(AGREED_TO_MAKE_PLAN, new Weeks(5)), "44(2)(c)(i)", REPORTED),
            agreed(15, from(AGREED_TO_MAKE_PLAN, new Weeks(11)), "44(2)(c)(ii)", REPORTED),
            agreed(16, from(AGREED_TO_AMEND, new Weeks(5)), "44(2)", REPORTED),
            agreed(17, from(AGREED_TO_NAME_SCHOOL, new Weeks(2)), "44(2)", REPORTED),
            agreed(18, from(AGREED_TO_MAINTAIN, new AtOnce()), "44(2)", UNCHECKED),
            unopposed(1, from(ASSESSMENT_NOT_OPPOSED, new Weeks(2)), reg("45(3)"), LAW),
            unopposed(2, from(ASSESSMENT_NOT_OPPOSED, new Weeks(10)), reg("45(3A)(a)"), LAW),
            unopposed(3, from(ASSESSMENT_NOT_OPPOSED, new Weeks(14)), reg("45(3A)(b)"), LAW),
            unopposed(4, from(CONTENTS_NOT_OPPOSED, new Weeks(5)), reg("45(4)"), LAW),
            unopposed(5, from(SCHOOL_NOT_OPPOSED, new Weeks(2)), reg("45"), REPORTED),
            unopposed(6, from(PLAN_NOT_OPPOSED, new Weeks(5)), reg("45"), REPORTED),
            unopposed(7, from(PLAN_NOT_OPPOSED, new Weeks(11)), reg("45"), REPORTED),
            duty("C35", from(RECOMMENDATION_SENT, new Weeks(5)), RECOMMENDATIONS.at("6"), UNCHECKED, HEALTH_OR_CARE)
                    .step(1)
                    .inForce(RECOMMENDATIONS_POWER, null),
            duty("C35", from(RECOMMENDATION_ANSWERED, new Weeks(1)), RECOMMENDATIONS.at("7"), UNCHECKED, COUNCIL)
                    .step(2)
                    .inForce(RECOMMENDATIONS_POWER, null),

            // Money, detention, inspection
            duty("C36", from(FIRST_DIRECT_PAYMENT, new Months(3)), BUDGETS.at("11"), REPORTED, COUNCIL),
            detained(1, from(DETENTION_ENDED, new Weeks(6))),
            detained(2, from(DETENTION_ENDED, new Weeks(16))),
            detained(3, from(DETENTION_ENDED, new Weeks(20))),
            duty("C40", from(INSPECTION_REPORT, new WorkingDaysAfter(35)), INSPECTION.at(""), UNCHECKED, PARTNERSHIP)
                    .step(1),
            duty("C40", from(INSPECTION_REPORT, new Months(18)), INSPECTION.at(""), UNCHECKED, INSPECTORS)
                    .step(2),
            duty("C40", from(INSPECTION_REPORT, new Months(36)), INSPECTION.at(""), UNCHECKED, INSPECTORS)
                    .step(3)));

    private Statute() {}

    private static Provision reg(String place) {
        return REGULATIONS.at(place);
    }

    private static Duty duty(String id, Limit limit, Provision source, Certainty certainty, Who who) {
        return new Duty(id, 0, limit, source, certainty, who, Excuses.NONE, FIRST_DAY, null);
    }

    /** A step after an order of the tribunal; nothing excuses lateness. */
    private static Duty ordered(int step, Limit limit, Provision source, Certainty certainty) {
        return duty("C33", limit, source, certainty, COUNCIL).step(step);
    }

    /** A step after an agreement in mediation, by the times of an order (regulation 42(2)); nothing excuses lateness. */
    private static Duty agreed(int step, Limit limit, String place, Certainty certainty) {
        return ordered(step, limit, reg("42(2)").with("and regulation " + place), certainty);
    }

    /** A step after the council has told the tribunal that it does not oppose the appeal. */
    private static Duty unopposed(int step, Limit limit, Provision source, Certainty certainty) {
        return duty("C34", limit, source, certainty, COUNCIL)
                .step(step)
                .excusedBy("regulation 45(7)", GROUNDS_UNOPPOSED)
                .inForce(AMENDED, null);
    }

    private static Duty detained(int step, Limit limit) {
        return duty("C39", limit, DETENTION.at("15"), LAW, COUNCIL).step(step).inForce(DETAINED_PERSONS, null);
    }
}
