package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.rules.OfferTimes;

/**
 * The place of somebody who takes part, in Easy Read: what the lead wrote about the piece, where there is something, and then where
 * the work is and what comes next, from the records. What others typed is not in it, since nobody made that easy to read.
 */
final class PlaceEasyRead {
    private PlaceEasyRead() {}

    static EasyReadPage of(PlacePage place, PieceEasyRead.Written written) {
        List<String> lines = new ArrayList<>(written.text().lines().toList());
        boolean takesPart = place.me().here() && place.piece().running();
        lines.add(takesPart ? "together | You take part in this work." : "together | You took part in this work.");
        lines.add(place.piece().running() ? "work | The work goes on." : "work | The work has ended.");
        steps(place).ifPresent(lines::add);
        asked(place).ifPresent(lines::add);
        next(place).ifPresent(lines::add);
        if (place.mine() != null) {
            lines.add("read | You told us what you think of the draft.");
        }
        told(place).ifPresent(lines::add);
        if (takesPart) {
            lines.add("talk | You can take part in another way.");
            lines.add("wait | You can stop at any time.");
        }
        return new EasyReadPage(
                place.piece().title(), place.at(), new EasyRead(String.join("\n", lines), written.on(), null), false);
    }

    private static Optional<String> steps(PlacePage place) {
        List<Step> steps = place.steps();
        long done =
                steps.stream().filter(step -> step.place() == Step.Place.DONE).count();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "check | " + done + " of " + steps.size() + " steps " + (done == 1 ? "is" : "are") + " done.");
    }

    private static Optional<String> asked(PlacePage place) {
        int asks = place.asks().size();
        return asks == 0
                ? Optional.empty()
                : Optional.of("help | We ask you " + PartnershipWords.count(asks, "thing", "things") + " now. You find "
                        + (asks == 1 ? "it" : "them") + " in the standard version.");
    }

    /** The next session whose time is chosen. */
    private static Optional<String> next(PlacePage place) {
        return place.sessions().stream()
                .filter(session -> !session.calledOff())
                .flatMap(session -> Stream.ofNullable(session.settled()))
                .map(PieceSessions.Option::time)
                .filter(time -> !time.on().isBefore(place.today()))
                .min(Comparator.comparing(OfferTimes.Offered::on).thenComparing(OfferTimes.Offered::from))
                .map(time -> "calendar | We meet on " + PartnershipWords.day(time.on()) + ". It starts at "
                        + PartnershipWords.time(time.from()) + ".");
    }

    private static Optional<String> told(PlacePage place) {
        return place.promises().stream()
                .filter(promise -> promise.toldOn() == null)
                .map(TellBacks.Promise::dueOn)
                .min(Comparator.<LocalDate>naturalOrder())
                .map(day -> "letter | We tell you what came of it by " + PartnershipWords.day(day) + ".");
    }
}
