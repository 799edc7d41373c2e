package uk.sidebyside.partnership.told;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.rules.PieceState;

/** The words with which a month is drafted, for the coordinator to change, and those of its letter. */
final class MonthlyWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LINES_IN_A_LETTER = 10;
    private static final int AT_MOST = 2000;

    private MonthlyWords() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /**
     * @param said whether it shows anything that people said
     * @param ended pieces on services that ended in the month
     */
    static String opening(YearMonth month, boolean said, List<Piece> ended) {
        StringBuilder words = new StringBuilder(
                        said
                                ? "This is what people told us about services. It says what became of it in "
                                : "People worked with us on services. This says what ended in ")
                .append(month(month))
                .append(", and why.");
        for (Piece piece : ended) {
            words.append("\n“")
                    .append(piece.title())
                    .append(piece.state() == PieceState.STOPPED ? "” has stopped. " : "” is finished. ")
                    .append(piece.endedBecause());
        }
        return cut(words.toString());
    }

    /** For those who follow what changes. */
    static String news(YearMonth month, boolean said) {
        return said
                ? "You can read what people told us in " + month(month) + ", and what became of it."
                : "You can read which work with people on services ended in " + month(month) + ", and why.";
    }

    static String closing(List<Opportunities.Opportunity> open) {
        String join = open.stream()
                .map(one -> "\n" + one.words().title() + ": you can join until " + DAY.format(one.closesOn()) + ".")
                .collect(Collectors.joining());
        return cut("Did we get something wrong? Please tell us." + join);
    }

    private static String cut(String words) {
        return words.length() <= AT_MOST ? words : words.substring(0, AT_MOST - 1) + "…";
    }

    static String subject(MonthlyTellBack month) {
        return month.title() + ", and what became of it"
                + (month.sent().before() == null ? "" : " (in place of our earlier letter)");
    }

    /** @param address of the page that has all of it */
    static String letter(MonthlyTellBack month, List<YouSaid.Line> lines, String address) {
        String said =
                lines.stream().limit(LINES_IN_A_LETTER).map(MonthlyWords::line).collect(Collectors.joining("\n\n"));
        LocalDate before = month.sent().before();
        String instead = before == null
                ? ""
                : "This takes the place of the letter about " + month(month.month()) + " that we sent on "
                        + DAY.format(before) + ".\n\n";
        return instead + month.opening() + "\n\n" + (said.isEmpty() ? "" : said + "\n\n") + "Read all of it here:\n\n"
                + address + (month.closing().isBlank() ? "" : "\n\n" + month.closing());
    }

    private static String line(YouSaid.Line line) {
        return "You said: " + line.said() + "\n" + line.became().label() + "."
                + (line.did().isBlank() ? "" : " We did: " + line.did())
                + (line.because().isBlank() ? "" : " Because: " + line.because());
    }
}
