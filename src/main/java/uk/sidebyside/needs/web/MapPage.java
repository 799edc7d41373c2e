package uk.sidebyside.needs.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.needs.FigureTables.Head;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.needs.rules.FigureUnit;
import uk.sidebyside.needs.rules.Ramp;

/**
 * A table of figures, with its map where it is by ward or by small area.
 *
 * @param cuts the parts that can be shown
 * @param shown the part that is
 * @param map null where the table is of the whole council, or the program has no shapes of it
 * @param rows the figures of that part, where there is no map
 */
public record MapPage(
        Head head, List<Cut> cuts, Cut shown, @Nullable MapView map, List<Figure> rows, boolean mayWrite) {

    /** What the reader chooses between: a link each, but for the part that is shown. */
    public record Choice(String label, String href, boolean current) {}

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (cuts.size() > 1) {
            cuts.forEach(cut -> choices.add(new Choice(
                    cut.label(), at("") + "?show=" + cut.key(), cut.key().equals(shown.key()))));
        }
        return choices;
    }

    public String at(String end) {
        return "/needs/map/" + head.key() + end;
    }

    public String csv() {
        return at(".csv") + (shown.key().isEmpty() ? "" : "?show=" + shown.key());
    }

    public String what() {
        return shown.label();
    }

    public String title() {
        return head.words().title();
    }

    public boolean byWard() {
        return head.words().level() == Level.WARD;
    }

    /** As "1,204", "23.1%" or "3". */
    public String number(BigDecimal value) {
        boolean percent = head.words().unit() == FigureUnit.PERCENT || map != null && map.share();
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(percent && map != null && map.share() ? 1 : 0);
        return format.format(value) + (percent ? "%" : "");
    }

    public String plain(BigDecimal value) {
        return NumberFormat.getNumberInstance(Locale.UK).format(value);
    }

    /** What the table says of an area. */
    public String value(MapView.Place place) {
        if (place.hidden()) {
            return "Hidden";
        }
        BigDecimal value = place.value();
        return value == null ? "No figure" : number(value);
    }

    public String value(@Nullable Figure figure) {
        if (figure == null) {
            return "No figure";
        }
        BigDecimal value = figure.value();
        return value == null ? "Hidden" : number(value);
    }

    /** The figures of the whole council area with two sides; null where they have another number of sides. */
    public @Nullable CrossTable cross() {
        return map == null ? CrossTable.of(rows) : null;
    }

    public String slice(Figure figure) {
        String label = Cut.label(figure.slice());
        return label.isEmpty() ? "All" : label;
    }

    /** As "319 of 1,627"; blank where it is not a share. */
    public String ofHowMany(MapView.Place place) {
        Figure figure = place.figure();
        if (figure == null || figure.value() == null || figure.outOf() == null) {
            return "";
        }
        return plain(figure.value()) + " of " + plain(figure.outOf());
    }

    public String group(Ramp.Group group) {
        if (head.words().unit() == FigureUnit.DECILE) {
            return "Tenths " + plain(group.from()) + " and " + plain(group.to());
        }
        return group.from().compareTo(group.to()) == 0
                ? number(group.from())
                : number(group.from()) + " to " + number(group.to());
    }

    /** The map in a sentence: where the most and the least are. */
    public String sentence() {
        MapView.Place most = map == null ? null : map.most();
        MapView.Place least = map == null ? null : map.least();
        if (most == null || least == null || most.value() == null || least.value() == null) {
            return "No figure is shown yet.";
        }
        if (head.words().unit() == FigureUnit.DECILE) {
            return deprived();
        }
        return "The most is in " + most.name() + in(most) + " (" + number(most.value()) + "), the least in "
                + least.name() + in(least) + " (" + number(least.value()) + ").";
    }

    private String deprived() {
        long first = map == null
                ? 0
                : map.areas().stream()
                        .filter(place -> BigDecimal.ONE.equals(place.value()))
                        .count();
        return NeedsWords.count(first, "of the small areas is", "of the small areas are")
                + " among the tenth of England that is most deprived.";
    }

    private static String in(MapView.Place place) {
        return place.ward().isEmpty() ? "" : ", " + place.ward();
    }
}
