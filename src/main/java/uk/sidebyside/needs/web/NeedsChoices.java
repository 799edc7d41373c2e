package uk.sidebyside.needs.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.needs.Licence;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.ResourceId;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.LinkTargets;

/** What the forms of needs let one choose from. */
@Component
class NeedsChoices {
    private final Seats seats;

    NeedsChoices(Seats seats) {
        this.seats = seats;
    }

    /** @param none what it says where no post is chosen */
    List<Option> posts(AreaId area, String none) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", none)));
        seats.inArea(area)
                .forEach(seat -> options.add(Option.of(
                        seat.id().value().toString(),
                        seat.titleAndOrganisation() + (seat.vacant() ? " (appointment to be confirmed)" : ""))));
        return options;
    }

    static List<Choice> phases(AgeBands ages) {
        return Arrays.stream(Phase.values())
                .map(phase -> Choice.of(phase.name(), "Phase " + phase + ": " + ages.label(phase) + " years"))
                .toList();
    }

    static List<Choice> kinds() {
        return Arrays.stream(Resource.Kind.values())
                .map(kind -> Choice.of(kind.code(), kind.label()))
                .toList();
    }

    static List<Option> licences() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a licence")));
        Arrays.stream(Licence.values()).forEach(licence -> options.add(Option.of(licence.code(), licence.label())));
        return options;
    }

    static List<Option> resources(List<Resource> all, Section section) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a resource")));
        all.stream()
                .filter(resource -> resource.section().equals(section.id()))
                .forEach(resource -> options.add(Option.of(resource.id().value().toString(), resource.title())));
        return options;
    }

    static List<Option> targets(List<LinkTargets.Target> offered) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose one")));
        offered.forEach(target -> options.add(Option.of(target.ref().local(), target.title())));
        return options;
    }

    static @Nullable SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return id == null ? null : new SeatId(id);
    }

    static @Nullable ResourceId resource(Input input) {
        UUID id = input.id("resource");
        return id == null ? null : new ResourceId(id);
    }

    /** What was chosen; null where nothing was. The form has refused what it never offered. */
    static @Nullable Ref ref(AreaId area, Input input) {
        String chosen = input.text("to");
        return chosen.isBlank() ? null : Ref.parse(area, chosen);
    }
}
