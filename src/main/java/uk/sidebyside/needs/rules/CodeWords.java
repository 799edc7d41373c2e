package uk.sidebyside.needs.rules;

import java.util.List;
import java.util.Map;
import uk.sidebyside.needs.rules.AreaCodes.Level;

/** Why a code can't be used, in words for whoever made the file. */
final class CodeWords {
    /** As ONS codes begin: what kind of area it is. */
    private static final Map<String, String> KINDS = Map.of(
            "E01",
            "a small area (LSOA)",
            "E05",
            "a ward",
            "E06",
            "a council",
            "E07",
            "a council",
            "E08",
            "a council",
            "E09",
            "a council",
            "E10",
            "a council",
            "W01",
            "a small area of Wales",
            "W05",
            "a ward of Wales",
            "E92",
            "England");

    private CodeWords() {}

    static String retired(AreaCodes.Retired area) {
        return area.code() + " (" + area.name() + ") is of 2011 and not in use any more: it became "
                + joined(area.became()) + ".";
    }

    static String others(AreaCodes.Retired area) {
        return area.became().size() == 1
                ? "that one, whose bounds are others"
                : "them, since nobody knows how it divides";
    }

    static String whyNot(String code, Level level, AreaCodes codes) {
        String kind = KINDS.get(code.length() == 9 ? code.substring(0, 3) : "");
        if (code.isEmpty()) {
            return "There is no code.";
        }
        if (kind == null || !code.matches("[EW]\\d{8}")) {
            return "“" + code + "” is not a code of an area, like "
                    + codes.inUse(level).getFirst() + ".";
        }
        boolean ours =
                codes.small().containsKey(code) || codes.wards().containsKey(code) || code.equals(codes.council());
        if (ours) {
            return code + " is " + kind + ", and this table is by " + words(level) + ".";
        }
        return code + " is the code of " + kind + " that is not in this council's area, or is not in use.";
    }

    private static String words(Level level) {
        return switch (level) {
            case LSOA -> "small areas";
            case WARD -> "wards";
            case COUNCIL -> "the whole council area";
        };
    }

    static String joined(List<String> codes) {
        return codes.size() == 1
                ? codes.getFirst()
                : String.join(", ", codes.subList(0, codes.size() - 1)) + " and " + codes.getLast();
    }
}
