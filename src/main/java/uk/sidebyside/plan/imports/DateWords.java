package uk.sidebyside.plan.imports;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.plan.rules.WrittenDate;

/** Says why a date is asked about. */
final class DateWords {

    static final String MEND =
            "Write a day or a month with its year, as 31 March 2021 or March 2021, or leave it blank.";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private DateWords() {}

    static String month(WrittenDate.Month month) {
        return MONTH.format(month.month());
    }

    static String why(WrittenDate.Unreadable date) {
        String words = "“" + date.words() + "” ";
        return switch (date.why()) {
            case NOT_A_DATE -> words + "can't be read as a date.";
            case NO_SUCH_DAY -> words + "is a day that there isn't.";
            case OTHER_WEEKDAY -> words + "is not on that weekday.";
            case ONLY_A_YEAR -> words + "says only the year.";
            case NO_YEAR -> words + "doesn't say the year.";
            case STRANGE_YEAR -> words + "is in a year that is hard to believe.";
            case TERM_OR_SEASON -> words + "has no fixed first and last day.";
            case PART_OF_MONTH -> words + "doesn't say which day.";
            case SEVERAL_DATES -> words + "holds more than one date.";
            case NOT_DECIDED -> words + "says that it is not decided.";
            case NO_END -> words + "says that there is no end.";
        };
    }
}
