package uk.sidebyside.pages.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.chart.Shape.Form;

/**
 * Points over time with their average and the limits within which they usually vary. Everything breaks where the limits begin
 * anew.
 *
 * @param groups from one such day to the next
 * @param targets across the whole chart
 */
public record XmrChart(Quantity quantity, List<Group> groups, List<Level> targets) {

    public XmrChart {
        groups = List.copyOf(groups);
        targets = List.copyOf(targets);
        if (groups.stream().allMatch(group -> group.points().isEmpty())) {
            throw new IllegalArgumentException("Without a point there is nothing to be drawn");
        }
    }

    /** @param limits null where there are too few points for any */
    public record Group(List<Marked> points, @Nullable Limits limits) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /** @param trial worked out from so few points that they will still move */
    public record Limits(double mean, double lower, double upper, boolean trial) {}

    /** @param about what is said of it besides its figure, like "31 of 50" */
    public record Marked(LocalDate on, @Nullable Double value, Mark mark, String about) {}

    /** What a point says of itself: a form and words, and a colour. */
    public enum Mark {
        USUAL("Usual variation", Form.CIRCLE, Colours.USUAL),
        BETTER("Unusual, and better", Form.DIAMOND, Colours.BETTER),
        WORSE("Unusual, and worse", Form.SQUARE, Colours.WORSE),
        HIGH("Unusually high", Form.TRIANGLE_UP, Colours.WATCHED),
        LOW("Unusually low", Form.TRIANGLE_DOWN, Colours.WATCHED);

        private final String words;
        private final Form form;
        private final String colour;

        Mark(String words, Form form, String colour) {
            this.words = words;
            this.form = form;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        public Shape.Dot sample() {
            return new Shape.Dot(9, 9, 5, form, colour, Colours.INK, null);
        }
    }

    public Chart drawn(Frame frame) {
        ValueAxis axis = axis();
        return new Chart(frame, picture(Layout.WIDE, axis), picture(Layout.NARROW, axis), key(), notes(axis));
    }

    private List<Chart.KeyEntry> key() {
        Set<Mark> marks = new LinkedHashSet<>();
        for (Mark mark : Mark.values()) {
            if (groups.stream()
                    .flatMap(group -> group.points().stream())
                    .anyMatch(p -> p.mark() == mark && p.value() != null)) {
                marks.add(mark);
            }
        }
        return marks.size() == 1 && marks.contains(Mark.USUAL)
                ? List.of()
                : marks.stream()
                        .map(mark -> new Chart.KeyEntry(mark.sample(), mark.words()))
                        .toList();
    }

    private List<String> notes(ValueAxis axis) {
        List<String> notes = new ArrayList<>();
        if (axis.from() > 0) {
            notes.add("The scale begins at " + quantity.say(axis.from()) + ", not at 0.");
        }
        boolean outside = groups.stream()
                .map(Group::limits)
                .filter(Objects::nonNull)
                .anyMatch(limits -> limits.lower() < 0 || limits.upper() > 100);
        if (quantity == Quantity.PERCENT && outside) {
            notes.add("Limits are worked out without bounds and drawn from 0 to 100%.");
        }
        return notes;
    }

    private ValueAxis axis() {
        List<Double> values = new ArrayList<>();
        for (Group group : groups) {
            group.points().stream().map(Marked::value).filter(Objects::nonNull).forEach(values::add);
            if (group.limits() != null) {
                values.add(group.limits().lower());
                values.add(group.limits().upper());
            }
        }
        targets.forEach(target -> values.add(target.value()));
        return ValueAxis.over(values, quantity, false);
    }

    private Picture picture(Layout layout, ValueAxis axis) {
        DateAxis dates = DateAxis.over(groups.stream()
                .flatMap(group -> group.points().stream())
                .map(Marked::on)
                .toList());
        List<Group> drawn =
                groups.stream().filter(group -> !group.points().isEmpty()).toList();
        Plot plot = new Plot(layout, quantity, axis, dates, drawn.size() - 1);
        for (int i = 1; i < drawn.size(); i++) {
            plot.upright(drawn.get(i).points().getFirst().on(), "Limits begin anew");
        }
        targets.forEach(target -> {
            plot.acrossAll(target.value(), Colours.TARGET, 2, "7 5");
            plot.end(target.value(), target.label() + " " + quantity.say(target.value()), Colours.TARGET, "4 3", false);
        });
        drawn.forEach(group -> limits(plot, group, group == drawn.getLast()));
        drawn.forEach(group -> points(plot, group));
        latest(drawn.getLast(), plot);
        return plot.picture();
    }

    private void limits(Plot plot, Group group, boolean last) {
        Limits limits = group.limits();
        if (limits == null) {
            return;
        }
        LocalDate from = group.points().getFirst().on();
        LocalDate to = group.points().getLast().on();
        plot.across(from, to, limits.mean(), Colours.SLATE, 2, null);
        String dashes = limits.trial() ? "2 4" : "6 4";
        plot.across(from, to, limits.upper(), Colours.SLATE, 1.5, dashes);
        plot.across(from, to, limits.lower(), Colours.SLATE, 1.5, dashes);
        if (last) {
            String trial = limits.trial() ? "Trial upper " : "Upper ";
            plot.end(limits.upper(), trial + quantity.say(clipped(limits.upper())), Colours.SLATE, "3 2", false);
            plot.end(limits.mean(), "Average " + quantity.say(limits.mean()), Colours.SLATE, null, false);
            String low = limits.trial() ? "Trial lower " : "Lower ";
            plot.end(limits.lower(), low + quantity.say(clipped(limits.lower())), Colours.SLATE, "3 2", false);
        }
    }

    private double clipped(double limit) {
        return quantity == Quantity.PERCENT ? Math.clamp(limit, 0, 100) : limit;
    }

    private void points(Plot plot, Group group) {
        plot.line(
                group.points().stream()
                        .map(point -> new Dated(point.on(), point.value()))
                        .toList(),
                Colours.SLATE,
                1.5,
                null);
        for (Marked point : group.points()) {
            if (point.value() != null) {
                String about = quantity.say(point.value()) + (point.about().isEmpty() ? "" : ", " + point.about())
                        + ". " + point.mark().words();
                plot.dot(point.on(), point.value(), point.mark().form, 4.5, point.mark().colour, about);
            }
        }
    }

    private void latest(Group group, Plot plot) {
        group.points().reversed().stream()
                .map(Marked::value)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> plot.end(value, "Latest " + quantity.say(value), Colours.INK, null, true));
    }
}
