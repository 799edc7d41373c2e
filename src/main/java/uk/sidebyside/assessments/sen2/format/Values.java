package uk.sidebyside.assessments.sen2.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The ways in which files write one value, made one way. */
final class Values {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Values() {}

    /** Days as 2026-01-15, yes and no as 1 and 0, codes and numbers in capitals without blanks; what is none of it, as it came. */
    static String plain(Field field, String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case DATE -> day(text);
            case FLAG -> flag(text);
            case CODE, UPN -> text.toUpperCase(Locale.ROOT);
            case POSTCODE -> text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
            case LA, RANK, URN, UKPRN, ULN -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
            case TEXT -> text;
        };
    }

    private static String flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y" -> "1";
            case "false", "no", "n" -> "0";
            default -> text;
        };
    }

    /** 2022-Sep-28 00:00:00 as the collection writes it, 28/09/2022 as offices do, 2022-09-28T00:00:00 as programs do. */
    private static String day(String text) {
        if (Node.day(text) != null) {
            return text;
        }
        String date = text.split("[ T]", 2)[0];
        String[] parts = date.split("[-/]");
        if (parts.length != 3) {
            return text;
        }
        String written =
                date.contains("/") ? iso(parts[2], parts[1], parts[0]) : iso(parts[0], month(parts[1]), parts[2]);
        LocalDate found = Node.day(written);
        return found == null ? text : written;
    }

    private static String month(String word) {
        int at = MONTHS.indexOf(word.toLowerCase(Locale.ROOT));
        return at < 0 ? word : String.valueOf(at + 1);
    }

    private static String iso(String year, String month, String day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
