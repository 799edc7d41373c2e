package uk.sidebyside.partnership.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import uk.sidebyside.access.Sector;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.shared.AgeBand;

/**
 * What was made together, as it was chosen.
 *
 * @param principles those that the area agreed, to choose from
 * @param benefits what the area agreed that is gained by it, to choose from
 */
public record PortfolioPage(
        PortfolioFilter filter,
        List<Portfolio.Entry> all,
        List<UnderWay> allUnderWay,
        List<Portfolio.HeldBack> allHeldBack,
        List<Option> principles,
        List<Option> benefits) {
    public PortfolioPage {
        all = List.copyOf(all);
        allUnderWay = List.copyOf(allUnderWay);
        allHeldBack = List.copyOf(allHeldBack);
        principles = List.copyOf(principles);
        benefits = List.copyOf(benefits);
    }

    public List<Portfolio.Entry> entries() {
        return all.stream().filter(filter::takes).toList();
    }

    public List<UnderWay> underWay() {
        return allUnderWay.stream().filter(one -> filter.takes(one.piece())).toList();
    }

    public List<Portfolio.HeldBack> heldBack() {
        return allHeldBack.stream().filter(filter::takes).toList();
    }

    public boolean chosen() {
        return filter.any();
    }

    public static List<Option> sectors() {
        return options("Any sector", Sector.values(), Sector::code, Sector::label);
    }

    public static List<Option> ages() {
        return options("Any age", AgeBand.values(), AgeBand::code, AgeBand::label);
    }

    public static List<Option> kinds() {
        return options(
                "Anything", PieceKind.of(Level.STRATEGIC).toArray(PieceKind[]::new), PieceKind::code, PieceKind::label);
    }

    private static <E> List<Option> options(
            String any, E[] values, Function<E, String> code, Function<E, String> label) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", any)));
        Arrays.stream(values).forEach(value -> options.add(Option.of(code.apply(value), label.apply(value))));
        return options;
    }
}
