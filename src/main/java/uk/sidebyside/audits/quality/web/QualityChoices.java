package uk.sidebyside.audits.quality.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** What the forms of audits of plans let one choose from. */
@Component
class QualityChoices {
    private final Seats seats;

    QualityChoices(Seats seats) {
        this.seats = seats;
    }

    List<Option> posts(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a post")));
        seats.inArea(area).stream()
                .filter(seat -> !seat.vacant())
                .forEach(seat -> options.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        return options;
    }

    static List<Choice> kinds() {
        return Arrays.stream(MarkerKind.values())
                .map(kind -> Choice.of(kind.code(), kind.label()))
                .toList();
    }

    static List<Choice> occasions() {
        return Arrays.stream(Occasion.values())
                .map(one -> Choice.of(one.code(), one.label()))
                .toList();
    }

    /** By which framework, and from which of its outcomes on a plan is of a high standard. */
    static List<Option> measures(List<Framework> frameworks) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose one")));
        for (Framework framework : frameworks) {
            List<Level> levels = framework.whole().ordered();
            for (int place = levels.size() - 1; place > 0; place--) {
                String better = place == levels.size() - 1 ? "" : " or better";
                options.add(Option.of(
                        named(framework) + ":" + levels.get(place).key(),
                        framework.name() + ": “" + levels.get(place).label() + "”" + better));
            }
        }
        return options;
    }

    /** Standards of all frameworks for plans; of one that has it, the usual one is chosen beforehand. */
    static List<Option> standards(List<Framework> frameworks) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "None")));
        for (Framework framework : frameworks) {
            for (Standard standard : framework.standards()) {
                options.add(
                        Option.of(named(framework) + ":" + standard.key(), framework.name() + ": " + standard.title()));
            }
        }
        return options;
    }

    static String usual(List<Framework> frameworks, String standard) {
        return frameworks.stream()
                .filter(framework -> framework.standard(standard).isPresent())
                .findFirst()
                .map(framework -> named(framework) + ":" + standard)
                .orElse("");
    }

    private static String named(Framework framework) {
        return framework.code() + ":" + framework.version();
    }

    /** What was chosen of a framework, as {@code code:version:what}; null where nothing was. */
    record Chosen(FrameworkId framework, String what) {
        static @Nullable Chosen of(String text) {
            String[] parts = text.split(":", -1);
            return parts.length == 3 && parts[1].matches("[0-9]{1,3}")
                    ? new Chosen(new FrameworkId(parts[0], Integer.parseInt(parts[1])), parts[2])
                    : null;
        }
    }

    static List<Choice> levels(Scale scale) {
        return scale.levels().stream()
                .map(level -> Choice.of(level.key(), level.label()))
                .toList();
    }

    static List<Option> indicators(Framework framework) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "The plans as a whole")));
        framework.standards().forEach(standard -> standard.indicators()
                .forEach(indicator ->
                        options.add(Option.of(indicator.key(), standard.title() + ": " + indicator.words()))));
        return options;
    }

    static List<Option> samples(List<PlanSample> samples) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a sample")));
        samples.forEach(sample -> options.add(Option.of(
                sample.id().value().toString(), sample.title() + ", drawn on " + QualityWords.day(sample.drawnOn()))));
        return options;
    }

    static @Nullable SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return id == null ? null : new SeatId(id);
    }

    /** A whole number; one that no rule allows where something else was typed. */
    static int number(Input input, String name) {
        String text = input.text(name).strip();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    static List<Choice> namesOut() {
        return List.of(Choice.of("yes", "I took out every name of a person, a school and a place"));
    }
}
