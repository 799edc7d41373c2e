package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.example.Sheet.Row;

/**
 * How a year of requests and plans went. Numbers are of a whole year; of the running one there are as many as its days so far make.
 *
 * @param decidedInTime of a hundred requests of the year that were decided, and so on
 * @param plansInTime of a hundred final plans of the year that no exception excuses
 */
record CaseloadYear(
        int year,
        LocalDate from,
        LocalDate until,
        int requests,
        int refused,
        int withdrawn,
        double decidedInTime,
        int noPlan,
        double noPlanInTime,
        double plansInTime,
        double reviewsInTime,
        int ceased) {

    static List<CaseloadYear> all(Sheet sheet) {
        return sheet.rows("caseload.csv").stream()
                .map(row -> of(row, sheet.today()))
                .toList();
    }

    private static CaseloadYear of(Row row, LocalDate today) {
        int year = today.getYear() - row.number("years_ago");
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = from.plusYears(1).minusDays(1).isBefore(today)
                ? from.plusYears(1).minusDays(1)
                : today;
        double part = until.getDayOfYear() / (double) from.lengthOfYear();
        return new CaseloadYear(
                year,
                from,
                until,
                number(row, "requests", part),
                number(row, "refused", part),
                number(row, "withdrawn", part),
                Double.parseDouble(row.text("decided_in_time")),
                number(row, "no_plan", part),
                Double.parseDouble(row.text("no_plan_in_time")),
                Double.parseDouble(row.text("plans_in_time")),
                Double.parseDouble(row.text("reviews_in_time")),
                number(row, "ceased", part));
    }

    private static int number(Row row, String column, double part) {
        return (int) Math.round(row.number(column) * part);
    }
}
