package uk.sidebyside.partnership.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Part;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/** What the forms of joint partnership let one choose from, and how what was typed is read. */
@Component
class Choices {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    private final Seats seats;
    private final LocalServices services;
    private final Foundations foundations;

    Choices(Seats seats, LocalServices services, Foundations foundations) {
        this.seats = seats;
        this.services = services;
        this.foundations = foundations;
    }

    /** What the area agreed and offers today, by its keys; and what was chosen before it was offered no more. */
    List<Choice> agreed(AreaId area, Strand strand, List<String> chosen) {
        return foundations.inArea(area).all(strand).stream()
                .filter(part -> !part.retired() || chosen.contains(part.key()))
                .map(part -> Choice.of(part.key(), part.inPlainWords()))
                .toList();
    }

    /** The keys that were sent, as far as the area knows them. */
    List<String> agreed(AreaId area, Strand strand, Input input, String name) {
        List<String> known =
                foundations.inArea(area).all(strand).stream().map(Part::key).toList();
        return input.several(name).stream().filter(known::contains).distinct().toList();
    }

    /** What the area agreed, in plain words: of these keys, in the area's order. */
    List<String> words(AreaId area, Strand strand, List<String> keys) {
        return foundations.inArea(area).all(strand).stream()
                .filter(part -> keys.contains(part.key()))
                .map(Part::inPlainWords)
                .toList();
    }

    List<Option> options(AreaId area, Strand strand, String any) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", any)));
        foundations.inArea(area).all(strand).forEach(part -> options.add(Option.of(part.key(), part.inPlainWords())));
        return options;
    }

    List<Option> posts(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "The joint partnership coordinator")));
        seats.inArea(area)
                .forEach(seat -> options.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        return options;
    }

    List<Option> services(AreaId area) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose a service")));
        services.inArea(area).stream()
                .filter(service -> service.untilOn() == null)
                .forEach(service -> options.add(Option.of(service.id().value().toString(), service.name())));
        return options;
    }

    static List<Choice> kinds(uk.sidebyside.partnership.rules.Level level) {
        return PieceKind.of(level).stream()
                .map(kind -> Choice.of(kind.code(), kind.label()))
                .toList();
    }

    static <E> List<Choice> of(E[] all, Function<E, String> code, Function<E, String> label) {
        return Arrays.stream(all)
                .map(one -> Choice.of(code.apply(one), label.apply(one)))
                .toList();
    }

    static List<Choice> channels() {
        return of(Channel.values(), Channel::code, Channel::label);
    }

    static List<Choice> ways() {
        return of(Way.values(), Way::code, Way::label);
    }

    static List<Choice> yesOrNo(String yes, String no) {
        return List.of(Choice.of("yes", yes), Choice.of("no", no));
    }

    static <E> List<E> several(Input input, String name, Function<String, Optional<E>> find) {
        return input.several(name).stream()
                .map(find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    static List<Option> pieces(List<Piece> pieces) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "None")));
        pieces.forEach(piece -> options.add(Option.of(piece.id().value().toString(), piece.title())));
        return options;
    }

    /** A time of day as people type it: 17:30, 5.30pm, 9am. */
    static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        boolean half = time.group(3) != null;
        if (hour > (half ? 12 : 23) || half && hour == 0 || minute > 59) {
            return Optional.empty();
        }
        int shift = half ? (time.group(3).equals("pm") ? 12 : 0) - (hour == 12 ? 12 : 0) : 0;
        return Optional.of(LocalTime.of(hour + shift, minute));
    }
}
