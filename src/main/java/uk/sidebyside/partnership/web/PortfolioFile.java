package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.Csv;

/** The portfolio as a file: a row for each piece that is public, and for each reason for which pieces of a service are held back. */
final class PortfolioFile {
    private static final List<String> COLUMNS = List.of(
            "title",
            "service",
            "sector",
            "kind",
            "state",
            "began_on",
            "ended_on",
            "principles",
            "benefits",
            "ages",
            "good_practice",
            "took_part",
            "first_time",
            "agreed",
            "agreed_with_comments",
            "did_not_agree",
            "step",
            "held_back",
            "held_back_because");

    private PortfolioFile() {}

    static String of(PortfolioPage page) {
        List<List<String>> rows = new ArrayList<>();
        page.entries().forEach(entry -> rows.add(row(entry)));
        page.underWay().forEach(one -> rows.add(row(one)));
        page.heldBack().forEach(held -> rows.add(row(held)));
        return Csv.text(COLUMNS, rows);
    }

    private static List<String> row(Portfolio.Entry entry) {
        var counted = new CountedWords(entry.counted());
        return whole(
                List.of(
                        entry.title(),
                        entry.service(),
                        entry.sector().label(),
                        entry.kind().label(),
                        entry.state().label(),
                        entry.beganOn().toString(),
                        day(entry.endedOn()),
                        String.join(" ", entry.principles()),
                        String.join(" ", entry.benefits()),
                        entry.ages().stream().map(AgeBand::code).collect(Collectors.joining(" ")),
                        entry.words().goodPractice() ? "yes" : "no",
                        counted.tookPart(),
                        counted.firstTime(),
                        counted.agreed(),
                        counted.agreedWithComments(),
                        counted.didNotAgree()),
                List.of());
    }

    private static List<String> row(UnderWay one) {
        Portfolio.Begun piece = one.piece();
        return whole(
                List.of(
                        piece.title(),
                        piece.service(),
                        piece.sector().label(),
                        piece.kind().label(),
                        piece.state().label(),
                        piece.beganOn().toString(),
                        day(piece.endedOn())),
                List.of(one.step(), "", ""));
    }

    private static List<String> row(Portfolio.HeldBack held) {
        return whole(
                List.of("", held.service(), held.sector().label()),
                List.of("", String.valueOf(held.pieces()), held.because()));
    }

    /** With blanks between what stands at the beginning of a row and what stands at its end. */
    private static List<String> whole(List<String> first, List<String> last) {
        List<String> row = new ArrayList<>(first);
        row.addAll(Collections.nCopies(COLUMNS.size() - first.size() - last.size(), ""));
        row.addAll(last);
        return row;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
