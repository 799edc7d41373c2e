package uk.sidebyside.assessments.sen2.format;

import static uk.sidebyside.assessments.sen2.format.Kind.CODE;
import static uk.sidebyside.assessments.sen2.format.Kind.DATE;
import static uk.sidebyside.assessments.sen2.format.Kind.FLAG;
import static uk.sidebyside.assessments.sen2.format.Kind.RANK;
import static uk.sidebyside.assessments.sen2.format.Kind.TEXT;
import static uk.sidebyside.assessments.sen2.format.Part.ACTIVE;
import static uk.sidebyside.assessments.sen2.format.Part.ASSESSMENT;
import static uk.sidebyside.assessments.sen2.format.Part.NEED;
import static uk.sidebyside.assessments.sen2.format.Part.PERSON;
import static uk.sidebyside.assessments.sen2.format.Part.PLACEMENT;
import static uk.sidebyside.assessments.sen2.format.Part.PLAN;
import static uk.sidebyside.assessments.sen2.format.Part.PLAN_DETAIL;
import static uk.sidebyside.assessments.sen2.format.Part.REQUEST;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of the return: every field with its name in XML (in CSV the same in lower case), other spellings that were seen, the
 * years that have it, how its value is written, and the column that keeps it. No official schema could be had: put right here what
 * turns out to be called otherwise, and reader, writer, checks and schema follow.
 */
public enum Field {
    SURNAME(PERSON, "Surname", "surname", TEXT, 80),
    FORENAME(PERSON, "Forename", "forename", TEXT, 80),
    BIRTH_DATE(PERSON, "PersonBirthDate", "born_on", DATE),
    SEX(PERSON, "Sex", "sex", Codes.SEX, "GenderCurrent"),
    ETHNICITY(PERSON, "Ethnicity", "ethnicity", Codes.ETHNICITY),
    POSTCODE(PERSON, "PostCode", "postcode", Kind.POSTCODE, 10),
    UPN(PERSON, "UPN", "upn", Kind.UPN, 13),
    ULN(PERSON, "UniqueLearnerNumber", "uln", Kind.ULN, 10),
    UPN_UNKNOWN(PERSON, "UPNunknown", "upn_unknown", Codes.NO_NUMBER),

    RECEIVED(REQUEST, "ReceivedDate", "received_on", DATE),
    SOURCE(REQUEST, "RequestSource", "source", 2025, Codes.SOURCE, "RquestSource"),
    RYA(REQUEST, "RYA", "rya", FLAG),
    OUTCOME_DATE(REQUEST, "RequestOutcomeDate", "outcome_on", DATE),
    OUTCOME(REQUEST, "RequestOutcome", "outcome", Codes.OUTCOME),
    MEDIATION(REQUEST, "RequestMediation", "mediation", FLAG),
    TRIBUNAL(REQUEST, "RequestTribunal", "tribunal", FLAG),
    /** Moved away before the assessment was done; what it may say could not be seen. */
    EXPORTED(REQUEST, "Exported", "exported", TEXT, 4),

    ASSESSMENT_OUTCOME(ASSESSMENT, "AssessmentOutcome", "outcome", Codes.OUTCOME),
    ASSESSMENT_OUTCOME_DATE(ASSESSMENT, "AssessmentOutcomeDate", "outcome_on", DATE),
    ASSESSMENT_MEDIATION(ASSESSMENT, "AssessmentMediation", "mediation", FLAG),
    ASSESSMENT_TRIBUNAL(ASSESSMENT, "AssessmentTribunal", "tribunal", FLAG),
    OTHER_MEDIATION(ASSESSMENT, "OtherMediation", "other_mediation", FLAG),
    OTHER_TRIBUNAL(ASSESSMENT, "OtherTribunal", "other_tribunal", FLAG),
    WEEK20(ASSESSMENT, "Week20", "week20", FLAG),

    START(PLAN, "StartDate", "start_on", DATE),
    PLAN_RES(PLAN, "PlanRes", "residential", Codes.RESIDENTIAL, "Res"),
    PLAN_WBP(PLAN, "PlanWBP", "work_based", Codes.WORK_BASED, "WBP"),
    PB(PLAN, "PB", "pb", FLAG),
    OA(PLAN, "OA", "oa", FLAG),
    DP(PLAN, "DP", "dp", Codes.DIRECT_PAYMENT),
    CEASE_DATE(PLAN, "CeaseDate", "cease_on", DATE),
    CEASE_REASON(PLAN, "CeaseReason", "cease_reason", Codes.CEASED),

    NAMED_URN(PLAN_DETAIL, "URN", "urn", Kind.URN, 6),
    NAMED_UKPRN(PLAN_DETAIL, "UKPRN", "ukprn", Kind.UKPRN, 8),
    NAMED_SETTING(PLAN_DETAIL, "SENSetting", "setting", Codes.SETTING_NAMED),
    NAMED_OTHER(PLAN_DETAIL, "SENSettingOther", "setting_other", TEXT, 200),
    NAMED_RANK(PLAN_DETAIL, "PlacementRank", "rank", RANK),
    NAMED_UNIT(PLAN_DETAIL, "SENUnitIndicator", "unit", FLAG),
    NAMED_RESOURCED(PLAN_DETAIL, "ResourcedProvisionIndicator", "resourced", FLAG),

    TRANSFER_LA(ACTIVE, "TransferLA", "transfer_la", Kind.LA, 3),
    REVIEW_MEETING(ACTIVE, "ReviewMeeting", "review_meeting_on", 2024, DATE),
    REVIEW_OUTCOME(ACTIVE, "ReviewOutcome", "review_outcome", 2024, Codes.REVIEW),
    REVIEW_DRAFT(ACTIVE, "ReviewDraft", "review_draft_on", 2025, DATE),
    TRANSFER_DUE(ACTIVE, "PhaseTransferDueDate", "phase_transfer_due_on", 2025, DATE),
    TRANSFER_FINAL(ACTIVE, "PhaseTransferFinalDate", "phase_transfer_final_on", 2025, DATE),
    LAST_REVIEW(ACTIVE, "LastReview", "last_review_on", DATE),

    URN(PLACEMENT, "URN", "urn", Kind.URN, 6),
    UKPRN(PLACEMENT, "UKPRN", "ukprn", Kind.UKPRN, 8),
    SETTING(PLACEMENT, "SENSetting", "setting", Codes.SETTING),
    SETTING_OTHER(PLACEMENT, "SENSettingOther", "setting_other", TEXT, 200),
    PLACEMENT_RANK(PLACEMENT, "PlacementRank", "rank", RANK),
    UNIT(PLACEMENT, "SENUnitIndicator", "unit", FLAG),
    RESOURCED(PLACEMENT, "ResourcedProvisionIndicator", "resourced", FLAG),
    ENTRY(PLACEMENT, "EntryDate", "entry_on", DATE),
    LEAVING(PLACEMENT, "LeavingDate", "leaving_on", DATE),
    /** In the return of 2023 this and the next stood in ActivePlans. */
    RES(PLACEMENT, "Res", "residential", Codes.RESIDENTIAL, "PlanRes"),
    WBP(PLACEMENT, "WBP", "work_based", Codes.WORK_BASED, "PlanWBP"),

    NEED_TYPE(NEED, "SENtype", "type", Codes.NEED),
    NEED_RANK(NEED, "SENtypeRank", "rank", RANK);

    /** The first return that names each person. */
    public static final int FIRST_YEAR = 2023;

    private static final Map<Part, List<Field>> BY_PART = new EnumMap<>(Part.class);
    private static final Map<Part, Map<String, Field>> BY_NAME = new EnumMap<>(Part.class);
    private static final int[] PLACE = new int[values().length];

    static {
        for (Field field : values()) {
            List<Field> its = BY_PART.computeIfAbsent(field.part, part -> new ArrayList<>());
            PLACE[field.ordinal()] = its.size();
            its.add(field);
            names(field.part).put(field.element, field);
        }
        for (Field field : values()) {
            field.alsoCalled.forEach(name -> names(field.part).putIfAbsent(name, field));
        }
    }

    private static Map<String, Field> names(Part of) {
        return BY_NAME.computeIfAbsent(of, part -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    private final Part part;
    private final String element;
    private final String column;
    private final int since;
    private final Kind kind;
    private final Codes codes;
    private final int longest;
    private final List<String> alsoCalled;

    Field(Part part, String element, String column, Kind kind) {
        this(part, element, column, FIRST_YEAR, kind, Codes.NONE, 10, List.of());
    }

    Field(Part part, String element, String column, Kind kind, int longest) {
        this(part, element, column, FIRST_YEAR, kind, Codes.NONE, longest, List.of());
    }

    Field(Part part, String element, String column, Codes codes, String... alsoCalled) {
        this(part, element, column, FIRST_YEAR, CODE, codes, 4, List.of(alsoCalled));
    }

    Field(Part part, String element, String column, int since, Kind kind) {
        this(part, element, column, since, kind, Codes.NONE, 10, List.of());
    }

    Field(Part part, String element, String column, int since, Codes codes, String... alsoCalled) {
        this(part, element, column, since, CODE, codes, 4, List.of(alsoCalled));
    }

    Field(
            Part part,
            String element,
            String column,
            int since,
            Kind kind,
            Codes codes,
            int longest,
            List<String> alsoCalled) {
        this.part = part;
        this.element = element;
        this.column = column;
        this.since = since;
        this.kind = kind;
        this.codes = codes;
        this.longest = longest;
        this.alsoCalled = alsoCalled;
    }

    public static List<Field> of(Part part) {
        return BY_PART.getOrDefault(part, List.of());
    }

    public Part part() {
        return part;
    }

    public String element() {
        return element;
    }

    /** As a return of that year calls it. */
    public String element(int year) {
        return this == SEX && year < 2024 ? "GenderCurrent" : element;
    }

    /** As a file in CSV heads it. */
    public String heading(int year) {
        return element(year).toLowerCase(Locale.ROOT);
    }

    public String column() {
        return column;
    }

    public Kind kind() {
        return kind;
    }

    public int longest() {
        return longest;
    }

    /** Every code that it may say; none where it says no code. */
    public List<String> codes() {
        return codes.all();
    }

    /** What a code means, in words. */
    public String words(String code) {
        return codes.words(code);
    }

    public boolean in(int year) {
        return year >= since;
    }

    /** Its place among the fields of its record. */
    int index() {
        return PLACE[ordinal()];
    }

    /** The field that a record calls so, in any spelling seen, in capitals or not; null where it is none of them. */
    static @Nullable Field byName(Part part, String name) {
        return BY_NAME.getOrDefault(part, Map.of()).get(name);
    }
}
