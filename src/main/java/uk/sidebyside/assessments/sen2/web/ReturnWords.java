package uk.sidebyside.assessments.sen2.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.sen2.Origins;
import uk.sidebyside.assessments.sen2.Origins.Origin;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Kind;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.rules.Fault;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.assessments.web.CaseWords;

/** What the fields of the return are called to those at work, and what stands in them, with no code to know by heart. */
final class ReturnWords {
    static final String NOT_ASKED =
            "The return does not ask this of the case any more: somebody wrote down a step of it while you were writing."
                    + " Nothing was stored; what you typed is below";

    private static final Map<Field, String> LABELS = Map.ofEntries(
            Map.entry(Field.SURNAME, "Family name"),
            Map.entry(Field.FORENAME, "First name"),
            Map.entry(Field.BIRTH_DATE, "Day of birth"),
            Map.entry(Field.SEX, "Sex"),
            Map.entry(Field.ETHNICITY, "Ethnicity"),
            Map.entry(Field.POSTCODE, "Postcode"),
            Map.entry(Field.UPN, "Unique pupil number (UPN)"),
            Map.entry(Field.ULN, "Unique learner number (ULN)"),
            Map.entry(Field.UPN_UNKNOWN, "Why there is no pupil number"),
            Map.entry(Field.RECEIVED, "Day on which the request came"),
            Map.entry(Field.SOURCE, "Who asked"),
            Map.entry(Field.RYA, "In youth accommodation (RYA)"),
            Map.entry(Field.OUTCOME_DATE, "Day of the decision whether to assess"),
            Map.entry(Field.OUTCOME, "What became of the request"),
            Map.entry(Field.MEDIATION, "Mediation about the request"),
            Map.entry(Field.TRIBUNAL, "Appeal about the request"),
            Map.entry(Field.EXPORTED, "Moved away before the assessment was done"),
            Map.entry(Field.ASSESSMENT_OUTCOME, "What became of the assessment"),
            Map.entry(Field.ASSESSMENT_OUTCOME_DATE, "Day of the decision whether there is a plan"),
            Map.entry(Field.ASSESSMENT_MEDIATION, "Mediation about no plan"),
            Map.entry(Field.ASSESSMENT_TRIBUNAL, "Appeal about no plan"),
            Map.entry(Field.OTHER_MEDIATION, "Mediation about the plan"),
            Map.entry(Field.OTHER_TRIBUNAL, "Appeal about the plan"),
            Map.entry(Field.WEEK20, "An exception to the 20 weeks"),
            Map.entry(Field.START, "First day of the plan"),
            Map.entry(Field.PLAN_RES, "Residential, as the plan says"),
            Map.entry(Field.PLAN_WBP, "Work-based, as the plan says"),
            Map.entry(Field.PB, "Personal budget"),
            Map.entry(Field.OA, "Personal budget: the council looks after the money"),
            Map.entry(Field.DP, "Personal budget: direct payments for"),
            Map.entry(Field.CEASE_DATE, "Day on which the plan ended"),
            Map.entry(Field.CEASE_REASON, "Why the plan ended"),
            Map.entry(Field.TRANSFER_LA, "Council from which the plan came"),
            Map.entry(Field.REVIEW_MEETING, "Last review meeting"),
            Map.entry(Field.REVIEW_OUTCOME, "What the review decided"),
            Map.entry(Field.REVIEW_DRAFT, "Changes sent after the review"),
            Map.entry(Field.TRANSFER_DUE, "Phase transfer due by"),
            Map.entry(Field.TRANSFER_FINAL, "Next phase named on"),
            Map.entry(Field.LAST_REVIEW, "Last review decided on"),
            Map.entry(Field.ENTRY, "First day there"),
            Map.entry(Field.LEAVING, "Last day there"),
            Map.entry(Field.RES, "Residential"),
            Map.entry(Field.WBP, "Work-based"),
            Map.entry(Field.NEED_TYPE, "Need"),
            Map.entry(Field.NEED_RANK, "Rank"));

    /** Those that two kinds of records have under one name. */
    private static final Map<String, String> BY_COLUMN = Map.of(
            "urn", "URN of the school",
            "ukprn", "UKPRN of the provider",
            "setting", "Kind of setting, where it has neither",
            "setting_other", "Which other one, in a few words",
            "rank", "Main or second",
            "unit", "In a SEN unit",
            "resourced", "In resourced provision");

    private ReturnWords() {}

    static String label(Field field) {
        return LABELS.getOrDefault(field, BY_COLUMN.getOrDefault(field.column(), field.element()));
    }

    /** What helps to fill it in; blank where its label says all. */
    static String hint(Field field) {
        return switch (field.kind()) {
            case POSTCODE -> "A full one, like YO1 9AA";
            case URN -> "Six digits. One of URN, UKPRN and kind";
            case UKPRN -> "Eight digits";
            case LA -> "Its three digits, like 815";
            default ->
                switch (field) {
                    case UPN_UNKNOWN -> "“Not said” where the child has a number";
                    case EXPORTED -> "“Not said” where the child lives here";
                    case UNIT -> "A school needs this and the next";
                    case NAMED_UNIT -> "A school needs this and the next";
                    default -> "";
                };
        };
    }

    /** A value in words; blank stays blank. */
    static String value(Field field, String value) {
        return value.isEmpty()
                ? ""
                : switch (field.kind()) {
                    case DATE -> day(value);
                    case FLAG -> flag(value);
                    case RANK -> value.equals("1") ? "Main" : value.equals("2") ? "Second" : value;
                    case CODE -> capital(field.words(value));
                    default -> field == Field.EXPORTED ? flag(value) : value;
                };
    }

    private static String flag(String value) {
        return value.equals("1") ? "Yes" : value.equals("0") ? "No" : value;
    }

    private static String day(String iso) {
        try {
            return CaseWords.day(LocalDate.parse(iso));
        } catch (DateTimeException none) {
            return iso;
        }
    }

    static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** All that a record says, in one line. */
    static String record(Node record) {
        return record.part().fields().stream()
                .filter(record::has)
                .map(field -> said(field, record.text(field)))
                .collect(Collectors.joining("; "));
    }

    private static String said(Field field, String value) {
        boolean speaksForItself = field.kind() == Kind.CODE || field.kind() == Kind.RANK || field.kind() == Kind.TEXT;
        return speaksForItself ? value(field, value) : label(field) + ": " + value(field, value);
    }

    static String origin(Origin from) {
        return switch (from) {
            case Origins.ByStep taken ->
                "From the case: " + CaseWords.done(taken.step()) + ", " + CaseWords.day(taken.on());
            case Origins.ByException excused ->
                "From the case: what excuses the day, approved on " + CaseWords.day(excused.on());
            case Origins.ByOfficer typed -> "Typed here on " + CaseWords.day(typed.on()) + ", " + typed.as();
            case Origins.Elsewhere elsewhere -> elsewhere(elsewhere.source());
        };
    }

    private static String elsewhere(EhcCase.Source source) {
        return switch (source) {
            case TYPED -> "Written down with the case, or from a return";
            case RETURN -> "From a return";
            case NIGHTLY -> "From the case system, at night";
            case EXAMPLE -> "From the example";
        };
    }

    /** What is wrong and what to do, each once. */
    static List<String> faults(List<Fault> faults) {
        return faults.stream()
                .map(Fault::rule)
                .distinct()
                .map(ReturnWords::fault)
                .toList();
    }

    static String fault(Rule rule) {
        return rule.words() + " " + rule.mend();
    }
}
