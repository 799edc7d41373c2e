package uk.sidebyside.plan.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.sidebyside.plan.rules.WrittenDate.Edge;
import uk.sidebyside.plan.rules.WrittenDate.Unreadable;
import uk.sidebyside.plan.rules.WrittenDate.Why;

/** Reads dates as people write them. Each form that is known is one line of a table; all else is asked about. */
final class WrittenDates {

    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2099;
    private static final int CENTURY = 2000;

    private static final Map<String, Integer> MONTHS = months();
    private static final String NAME = "(" + String.join("|", MONTHS.keySet()) + ")\\.?";
    private static final String DAY = "(\\d{1,2})";
    private static final String NTH = DAY + "(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4})";
    private static final String SHORT_YEAR = "(\\d{2}|\\d{4})";
    private static final String MIDNIGHT = "(?:[t ]00:00(?::00(?:\\.0+)?)?)?";

    /** One form of writing. */
    private record Form(Pattern pattern, Function<MatchResult, Draft> reads) {}

    /** The words read into a draft: a day or a month, not yet checked against the calendar. */
    private record Draft(int year, int month, int day, boolean check) {}

    private static final int WHOLE_MONTH = 0;

    private static final List<Form> FORMS = List.of(
            form(YEAR + "-(\\d{2})-(\\d{2})" + MIDNIGHT, m -> day(m, 3, number(m, 2), 1, false)),
            form(DAY + "([/.-])(\\d{1,2})\\2" + SHORT_YEAR, m -> day(m, 1, number(m, 3), 4, swappable(m))),
            form(NTH + "(?: of)?[ -]" + NAME + ",?[ -]" + SHORT_YEAR, m -> day(m, 1, month(m, 2), 3, false)),
            form(NAME + "[ -]" + NTH + ",? " + YEAR, m -> day(m, 2, month(m, 1), 3, false)),
            form(NAME + "[ ,/-]{1,2}" + YEAR, m -> whole(m, month(m, 1), 2, false)),
            form(NAME + "[ -]'?(\\d{2})", m -> whole(m, month(m, 1), 2, true)),
            form("(\\d{1,2})/" + YEAR, m -> whole(m, number(m, 1), 2, false)),
            form(YEAR + "-(\\d{2})", m -> whole(m, number(m, 2), 1, false)));

    private static final List<Map.Entry<Pattern, Edge>> EDGES = List.of(
            edge("(?:by |by the |no later than )?(?:the )?end (?:of )?(.+)", Edge.LAST_DAY),
            edge("(?:by|before the end of|no later than) (.+)", Edge.LAST_DAY),
            edge("(?:from )?(?:the )?(?:start|beginning) of (.+)", Edge.FIRST_DAY),
            edge("(?:from|since|starting) (.+)", Edge.FIRST_DAY));

    private static final Pattern WEEKDAY =
            Pattern.compile("(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (.+)");

    /** Why something is asked about, by what gives it away; the first that is found speaks. */
    private static final List<Map.Entry<Pattern, Why>> REASONS = List.of(
            reason("tbc|tba|tbd|to be (confirmed|agreed|decided|determined)|unknown|not known", Why.NOT_DECIDED),
            reason("ongoing|on-going|on going|continuous|throughout|open[- ]ended", Why.NO_END),
            reason(
                    ".*\\b(spring|summer|autumn|winter|term|quarter|q[1-4]|half[- ]term|easter)\\b.*",
                    Why.TERM_OR_SEASON),
            reason(".*\\b(early|mid|late|middle)\\b.*", Why.PART_OF_MONTH),
            reason(".*\\d{4}.*( to | until | and |–|—| - |/|;|&).*\\d{4}.*", Why.SEVERAL_DATES),
            reason("(" + NAME + "|" + DAY + ").*(–|—| - | to ).*\\d{4}", Why.SEVERAL_DATES),
            reason("(in |during )?\\d{4}([/-]\\d{2})?", Why.ONLY_A_YEAR),
            reason(NTH + "(?: of)?[ -]" + NAME + "|" + NAME + "|\\d{1,2}/\\d{1,2}", Why.NO_YEAR));

    private static final Set<String> NOT_STATED = Set.of("", "-", "–", "—", "not stated");

    private WrittenDates() {}

    static WrittenDate read(String words) {
        String text = ProgressKey.plain(words);
        if (NOT_STATED.contains(text)) {
            return new WrittenDate.NotStated(words);
        }
        for (Map.Entry<Pattern, Edge> edge : EDGES) {
            Matcher matcher = edge.getKey().matcher(text);
            if (matcher.matches()) {
                return read(words, matcher.group(1), edge.getValue());
            }
        }
        return read(words, text, Edge.AS_ASKED);
    }

    private static WrittenDate read(String words, String text, Edge edge) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            WrittenDate date = read(words, weekday.group(2), edge);
            return date instanceof WrittenDate.Day day && !onWeekday(day.day(), weekday.group(1))
                    ? new Unreadable(words, Why.OTHER_WEEKDAY)
                    : date;
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return date(words, form.reads().apply(matcher.toMatchResult()), edge);
            }
        }
        return new Unreadable(words, why(text));
    }

    private static Why why(String text) {
        return REASONS.stream()
                .filter(reason -> reason.getKey().matcher(text).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Why.NOT_A_DATE);
    }

    private static WrittenDate date(String words, Draft draft, Edge edge) {
        if (draft.year() < EARLIEST_YEAR || draft.year() > LATEST_YEAR) {
            return new Unreadable(words, Why.STRANGE_YEAR);
        }
        try {
            return draft.day() == WHOLE_MONTH
                    ? new WrittenDate.Month(words, YearMonth.of(draft.year(), draft.month()), edge, draft.check())
                    : new WrittenDate.Day(words, LocalDate.of(draft.year(), draft.month(), draft.day()), draft.check());
        } catch (DateTimeException e) {
            return new Unreadable(words, Why.NO_SUCH_DAY);
        }
    }

    private static Form form(String pattern, Function<MatchResult, Draft> reads) {
        return new Form(Pattern.compile(pattern), reads);
    }

    private static Map.Entry<Pattern, Edge> edge(String pattern, Edge edge) {
        return Map.entry(Pattern.compile(pattern), edge);
    }

    private static Map.Entry<Pattern, Why> reason(String pattern, Why why) {
        return Map.entry(Pattern.compile(pattern), why);
    }

    private static Draft day(MatchResult m, int dayGroup, int month, int yearGroup, boolean check) {
        int day = number(m, dayGroup);
        // A day "0" is no whole month but no day at all.
        return new Draft(year(m.group(yearGroup)), month, day == 0 ? -1 : day, check);
    }

    private static Draft whole(MatchResult m, int month, int yearGroup, boolean check) {
        return new Draft(year(m.group(yearGroup)), month, WHOLE_MONTH, check);
    }

    /** Whether an American would read another day: both numbers could be months, and they differ. */
    private static boolean swappable(MatchResult m) {
        int first = number(m, 1);
        return first <= 12 && first != number(m, 3);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(MatchResult m, int group) {
        return MONTHS.getOrDefault(m.group(group), -1);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? CENTURY + year : year;
    }

    private static boolean onWeekday(LocalDate day, String name) {
        return day.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, Locale.UK)
                .toLowerCase(Locale.ROOT)
                .startsWith(name);
    }

    /** By full name and by the three letters; September also by four. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>(Comparator.reverseOrder());
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        return months;
    }
}
