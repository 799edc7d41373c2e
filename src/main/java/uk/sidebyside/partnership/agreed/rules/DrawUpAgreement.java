package uk.sidebyside.partnership.agreed.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * A version of the agreement before anybody signs it.
 *
 * @param reviewOn null where no day was given
 * @param parties how many organisations it names
 */
public record DrawUpAgreement(
        String title,
        String words,
        List<String> points,
        @Nullable LocalDate reviewOn,
        int parties) {
    public static final int LONGEST_WORDS = 4000;
    public static final int LONGEST_TITLE = 200;
    public static final int MOST_POINTS = 30;
    private static final int LONGEST_POINT = 400;

    /** Who agrees with themselves has no agreement. */
    private static final int FEWEST_PARTIES = 2;

    public DrawUpAgreement {
        points = List.copyOf(points);
    }

    public List<Finding> check(LocalDate today) {
        List<Finding> findings =
                new ArrayList<>(WordsOfAPart.required("title", "agreement.needs.title", title, LONGEST_TITLE));
        findings.addAll(WordsOfAPart.required("words", "agreement.needs.words", words, LONGEST_WORDS));
        if (points.size() > MOST_POINTS) {
            findings.add(Finding.of("points", "term.too.many", Sources.AGREEMENT, MOST_POINTS));
        }
        points.stream()
                .filter(point -> point.length() > LONGEST_POINT)
                .limit(1)
                .forEach(
                        point -> findings.add(Finding.of("points", "text.too.long", Sources.AGREEMENT, LONGEST_POINT)));
        if (reviewOn == null) {
            findings.add(Finding.of("reviewOn", "agreement.needs.review", Sources.AGREEMENT));
        } else if (!reviewOn.isAfter(today)) {
            findings.add(Finding.of("reviewOn", "agreement.review.past", Sources.AGREEMENT));
        }
        if (parties < FEWEST_PARTIES) {
            findings.add(Finding.of("parties", "agreement.needs.two", Sources.AGREEMENT));
        }
        return findings;
    }
}
