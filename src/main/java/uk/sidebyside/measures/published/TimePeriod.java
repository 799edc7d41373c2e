package uk.sidebyside.measures.published;

/** Time periods as published: {@code 2024} for a calendar year, {@code 202425} for an academic one. */
final class TimePeriod {
    private TimePeriod() {}

    /**
     * The year of the figure: of an academic year the second, since what is counted in one is counted in its January.
     *
     * @throws IllegalArgumentException in words, for what is no such period
     */
    static int year(String period, String identifier) {
        if (period.matches("(19|20)\\d\\d") && !identifier.equals("Academic year")) {
            return Integer.parseInt(period);
        }
        if (period.matches("(19|20)\\d{4}") && identifier.equals("Academic year")) {
            int first = Integer.parseInt(period.substring(0, 4));
            if ((first + 1) % 100 == Integer.parseInt(period.substring(4))) {
                return first + 1;
            }
        }
        throw new IllegalArgumentException(
                "\"" + period + "\" (" + identifier + ") is no time period that we know, such as 2024 or 202425.");
    }
}
