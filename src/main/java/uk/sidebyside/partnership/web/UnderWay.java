package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.rules.Model;

/**
 * A piece that is public in its bare facts.
 *
 * @param step at which of its steps it is, in a sentence
 * @param open what can be joined
 */
public record UnderWay(Portfolio.Begun piece, String step, List<Opportunities.Opportunity> open) {
    public UnderWay {
        open = List.copyOf(open);
    }

    static UnderWay of(Portfolio.Begun piece, Model model, List<Opportunities.Opportunity> open) {
        return new UnderWay(
                piece,
                step(piece, model),
                open.stream().filter(one -> one.piece().equals(piece.id())).toList());
    }

    /** The first that is not settled: later ones may be settled before it. */
    private static String step(Portfolio.Begun piece, Model model) {
        if (!piece.running()) {
            return "What came of it is still to be told here.";
        }
        if (piece.small()) {
            return "It is a small piece: its questions are asked once, all together.";
        }
        int all = model.steps().size();
        return model.steps().stream()
                .filter(step -> !piece.settled().contains(step.key()))
                .findFirst()
                .map(step -> "At step " + model.number(step.key()) + " of " + all + ": " + step.title() + ".")
                .orElse("All " + all + " steps are settled.");
    }
}
