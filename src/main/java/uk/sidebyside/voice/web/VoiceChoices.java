package uk.sidebyside.voice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.View;

/** What the forms of voice let one choose from. */
@Component
class VoiceChoices {
    private final Seats seats;

    VoiceChoices(Seats seats) {
        this.seats = seats;
    }

    List<Option> posts(AreaId area, String none) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", none)));
        seats.inArea(area)
                .forEach(seat -> options.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        return options;
    }

    static List<Option> targets(List<LinkTargets.Target> offered, String none) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", none)));
        offered.forEach(target -> options.add(Option.of(target.ref().local(), target.title())));
        return options;
    }

    static List<Choice> kinds() {
        return Arrays.stream(ResponseKind.values())
                .map(kind -> Choice.of(kind.code(), kind.label()))
                .toList();
    }

    static List<Option> channels() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose how")));
        Arrays.stream(Round.Channel.values())
                .filter(channel -> channel != Round.Channel.PAGE)
                .forEach(channel -> options.add(Option.of(channel.name(), "Told " + channel.label())));
        return options;
    }

    static List<Choice> views(List<View> some) {
        return some.stream()
                .map(view -> Choice.of(view.id().value().toString(), shortly(view)))
                .toList();
    }

    /** As a list of choices shows it. */
    static String shortly(View view) {
        String words = view.observation() ? view.said().saw() : view.said().words();
        String said = words.isBlank() ? "(pictures, a drawing or a recording)" : words;
        return view.asked() + " " + (said.length() <= 140 ? said : said.substring(0, 139) + "…");
    }

    static @Nullable SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return id == null ? null : new SeatId(id);
    }

    static @Nullable Ref ref(AreaId area, Input input, String name) {
        String chosen = input.text(name);
        return chosen.isBlank() ? null : Ref.parse(area, chosen);
    }
}
