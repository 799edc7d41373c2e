package uk.sidebyside.assessments.sen2.rules;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Kind;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** Whether each value is written as its field asks. */
final class FormatRules {
    private static final Pattern UPN = Pattern.compile("[A-Z][0-9]{11}[0-9A-Z]");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}");
    private static final int PLACEMENTS_AT_MOST = 99;

    private final int year;

    FormatRules(int year) {
        this.year = year;
    }

    void check(Node node, Faults faults) {
        for (Field field : node.part().fields()) {
            String value = node.text(field);
            if (!value.isEmpty()) {
                Rule broken = broken(node, field, value);
                faults.when(broken != null, broken == null ? Rule.NOT_A_DAY : broken, node, field);
                faults.when(broken == null && doubtful(field, value), doubt(field), node, field);
                faults.when(!field.in(year) || tooEarly(field, value), Rule.TOO_EARLY_FOR, node, field);
            }
        }
        for (Part kind : node.part().children()) {
            int most = Math.min(kind.atMost(), PLACEMENTS_AT_MOST);
            int those = 0;
            for (Node child : node.children()) {
                those += child.part() == kind ? 1 : 0;
                faults.when(child.part() == kind && those == most + 1, Rule.TOO_MANY, child, null);
            }
        }
    }

    private boolean tooEarly(Field field, String value) {
        return field == Field.NEED_TYPE && value.equals("DS") && year < 2025;
    }

    private static @Nullable Rule broken(Node node, Field field, String value) {
        return switch (field.kind()) {
            case DATE -> node.date(field) == null ? Rule.NOT_A_DAY : null;
            case FLAG -> value.equals("0") || value.equals("1") ? null : Rule.NOT_YES_OR_NO;
            case CODE -> code(field, value);
            case UPN -> UPN.matcher(value).matches() ? null : Rule.UPN_FORM;
            case ULN -> digits(value, 10) ? null : Rule.ULN_FORM;
            case URN, UKPRN, LA -> digits(value, field.longest()) ? null : Rule.NOT_A_NUMBER;
            case RANK -> value.equals("1") || value.equals("2") ? null : Rule.NOT_A_CODE;
            case TEXT, POSTCODE ->
                value.length() > field.longest() || unprintable(value) ? Rule.TOO_LONG : exported(field, value);
        };
    }

    private static @Nullable Rule exported(Field field, String value) {
        return field == Field.EXPORTED
                        && !value.chars().allMatch(letter -> letter < 128 && Character.isLetterOrDigit(letter))
                ? Rule.NOT_A_CODE
                : null;
    }

    private static @Nullable Rule code(Field field, String value) {
        boolean anyFour = field == Field.ETHNICITY && value.matches("[A-Z]{4}");
        return anyFour || field.codes().contains(value) ? null : Rule.NOT_A_CODE;
    }

    private static boolean unprintable(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private static boolean digits(String value, int many) {
        return value.length() == many && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Written as it must be, and still not likely to be right. */
    private static boolean doubtful(Field field, String value) {
        return switch (field.kind()) {
            case UPN -> !CheckLetters.fits(value);
            case ULN -> !CheckLetters.ulnFits(value);
            case POSTCODE -> !POSTCODE.matcher(value).matches();
            default -> field == Field.ETHNICITY && !field.codes().contains(value);
        };
    }

    private static Rule doubt(Field field) {
        return field.kind() == Kind.UPN
                ? Rule.UPN_LETTER
                : field.kind() == Kind.ULN
                        ? Rule.ULN_DIGIT
                        : field.kind() == Kind.POSTCODE ? Rule.POSTCODE_FORM : Rule.UNKNOWN_ETHNICITY;
    }
}
