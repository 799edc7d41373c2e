package uk.sidebyside.assessments.sen2.rules;

/**
 * What a record of the return is asked, each with an id that never changes, and the words for whoever mends it. Those that refuse
 * keep the whole person out; the others are worked through afterwards. Sources: the comments of the published schema and the
 * checks of open code that reads returns (STATUTORY, part 3); the two dates of a plan's draft are ours (C05, C06).
 */
public enum Rule {
    NOT_A_DAY("F01", true, "This is no day that exists.", "Write it as 2026-01-15. Check 29 February."),
    NOT_A_CODE("F02", true, "The return has no such code here.", "Take a code from the table of fields."),
    TOO_LONG("F03", true, "This is longer than the field may be.", "Shorten it."),
    NOT_YES_OR_NO("F04", true, "This field says only 1 or 0.", "Write 1 for yes and 0 for no."),
    NOT_A_NUMBER("F05", true, "This number has too few or too many digits.", "A URN has 6, a UKPRN 8, an authority 3."),
    UPN_FORM("F06", true, "A UPN has a letter and twelve more characters.", "Copy it from the school."),
    ULN_FORM("F07", true, "A ULN has ten digits.", "Copy it from the setting."),
    UNKNOWN_ETHNICITY("F08", false, "This code of ethnicity is none of the main ones.", "Check that it is right."),
    UPN_LETTER(
            "F09",
            false,
            "The first letter of the UPN doesn't fit its digits.",
            "One of them was mistyped. Copy it again."),
    ULN_DIGIT(
            "F10",
            false,
            "The last digit of the ULN doesn't fit the others.",
            "One of them was mistyped. Copy it again."),
    POSTCODE_FORM("F11", false, "This isn't a full postcode.", "Write it as YO1 9AA."),
    TOO_MANY(
            "F12",
            true,
            "There are more of these than the return has room for.",
            "Keep those that count, the first ones first."),
    TOO_EARLY_FOR("F13", false, "The return of that year has no such field or code.", "Check the year of the file."),

    NO_NAME("P01", true, "A surname or a forename is missing.", "Write the name. One of one letter will do."),
    NO_BIRTH_DATE("P02", true, "The date of birth is missing.", "Write it."),
    BORN_LATER("P03", true, "The date of birth is still to come.", "Mend the date of birth."),
    TOO_OLD("P04", false, "They are over 25 on the day of the census.", "Check the date of birth, or end the plan."),
    NO_NUMBER("P05", false, "There is no UPN, no ULN, and no reason why.", "Write one of the three."),
    NUMBER_AND_REASON("P06", false, "There is a UPN, and a reason why there is none.", "Take one of them away."),
    TWICE("P07", true, "This person stands in the file twice.", "Put both records in one."),
    WHICH_OF_THEM(
            "P09",
            true,
            "Names and birthday fit more than one child, and no number tells which.",
            "Write the number on the page of the case, or in the file, and bring it in again."),
    NO_REQUEST("P08", false, "There is no request for this person.", "Add the request, or take the person out."),

    TWO_ON_A_DAY("R01", true, "Two requests for one person came on one day.", "Keep one, or mend a date."),
    NO_RECEIVED(
            "R02",
            false,
            "The day on which the request came is missing.",
            "Write it. Only a historical one needs none."),
    NO_OUTCOME_DATE("R03", false, "A decision needs its day.", "Write the day of the decision."),
    OUTCOME_BEFORE_REQUEST("R04", true, "The decision is earlier than the request.", "Mend one of the two dates."),
    PENDING_WITH_DATE(
            "R05",
            false,
            "The request is pending, and has a day of decision.",
            "Mend the outcome or take the day away."),
    RECEIVED_BEFORE_BIRTH("R06", false, "The request is earlier than the birth.", "Mend one of the two dates."),
    NO_OUTCOME("R07", false, "What became of the request is missing.", "Write Y, N, A, W or H."),
    ASSESSED_WITHOUT_YES(
            "R08",
            false,
            "There is an assessment, and the request was not agreed.",
            "Mend the outcome of the request."),
    AGREED_NOT_ASSESSED("R09", false, "The request was agreed, and there is no assessment.", "Add the assessment."),
    EXPORTED_GOES_ON(
            "R10",
            false,
            "The child moved away, and the record goes on.",
            "End it with the move, or take the move out."),
    NO_REQUEST_SOURCE("R11", false, "Who asked is missing.", "Write a code from 1 to 5."),
    STILL_TO_COME("R12", false, "This day is still to come.", "Check the date."),

    NO_ASSESSMENT_OUTCOME("A01", false, "What became of the assessment is missing.", "Write Y, N, A, W or H."),
    NO_ASSESSMENT_DATE("A02", false, "A decision to issue a plan or not needs its day.", "Write the day."),
    ASSESSED_BEFORE_AGREED("A03", false, "The assessment ends before it was agreed.", "Mend one of the two dates."),
    ASSESSED_BEFORE_REQUEST("A04", false, "The assessment ends before the request came.", "Mend one of the two dates."),
    PLAN_WITHOUT_YES(
            "A05",
            false,
            "There is a plan, and the assessment doesn't say yes.",
            "Mend the outcome of the assessment."),
    YES_WITHOUT_PLAN("A06", false, "A plan was agreed, and there is none.", "Add the plan."),

    NO_START("N01", false, "The first day of the plan is missing.", "Write it."),
    PLAN_BEFORE_DECISION(
            "N02", false, "The plan is earlier than the decision to issue it.", "Mend one of the two dates."),
    PLAN_BEFORE_REQUEST("N03", false, "The plan is earlier than the request.", "Mend one of the two dates."),
    CEASED_BEFORE_START("N04", true, "The plan ends before it begins.", "Mend one of the two dates."),
    CEASED_WITHOUT_REASON("N05", false, "The plan ended, and the reason is missing.", "Write a code from 1 to 9."),
    REASON_WITHOUT_DATE("N06", false, "There is a reason why the plan ended, and no day.", "Write the day."),
    NOTHING_NAMED("N07", false, "The plan names no setting and no type of it.", "Add what section I says."),
    TWO_LIVE_PLANS("N08", false, "Two plans of one person are alive.", "End the older one."),
    FINAL_BEFORE_DRAFT("N09", false, "The final plan is earlier than its draft.", "Mend one of the two dates."),
    TWO_OF_ONE_RANK("N10", false, "Two records have the same rank.", "The main one is 1, the other 2."),

    ONE_OF_THREE("S01", false, "A setting has one of URN, UKPRN and type.", "Keep one of the three."),
    OTHER_NEEDS_WORDS("S02", false, "The type is “other”, and nothing says which.", "Say it in a few words."),
    NO_INDICATORS(
            "S03", false, "A school needs both indicators: unit and resourced provision.", "Write 1 or 0 for both."),
    LEFT_BEFORE_ENTRY("S04", false, "The child left before they came.", "Mend one of the two dates."),
    NOT_PLACED("S05", false, "The plan is alive, and there is no placement.", "Add where the child goes today."),
    NO_NEED("S06", false, "No type of need is given.", "Add the main need."),
    SAME_NEED_TWICE("S07", false, "The same type of need stands twice.", "Take one away, or mend it."),
    CEASED_AND_ACTIVE(
            "S08", false, "The plan ended, and is listed as alive.", "Take the day of the end or the record away."),
    STOPPED_AND_ACTIVE(
            "S09",
            false,
            "No plan came of it, and one is listed as alive.",
            "Mend the outcome, or take the record away."),

    REVIEW_WITHOUT_MEETING("V01", false, "A review has an outcome, and no meeting.", "Write the day of the meeting."),
    MEETING_WITHOUT_OUTCOME("V02", false, "A review was decided, and the outcome is missing.", "Write M, A or C."),
    DECIDED_BEFORE_MEETING("V03", false, "The review was decided before the meeting.", "Mend one of the two dates."),
    MEETING_BEFORE_PLAN("V04", false, "The review meeting is earlier than the plan.", "Mend one of the two dates."),
    AMENDED_BEFORE_DRAFT(
            "V05", false, "The final amended plan is earlier than its draft.", "Mend one of the two dates."),
    DRAFT_BEFORE_MEETING("V06", false, "The draft is earlier than the review meeting.", "Mend one of the two dates."),
    TRANSFERRED_WITHOUT_DUE(
            "V07", false, "A phase transfer was done, and none was due.", "Write the day by which it was due.");

    private final String id;
    private final boolean refuses;
    private final String words;
    private final String mend;

    Rule(String id, boolean refuses, String words, String mend) {
        this.id = id;
        this.refuses = refuses;
        this.words = words;
        this.mend = mend;
    }

    public String id() {
        return id;
    }

    /** Whether a person with this fault is kept out. */
    public boolean refuses() {
        return refuses;
    }

    public String words() {
        return words;
    }

    public String mend() {
        return mend;
    }

    /** @throws IllegalArgumentException where there is none of that id */
    public static Rule byId(String id) {
        for (Rule rule : values()) {
            if (rule.id.equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
