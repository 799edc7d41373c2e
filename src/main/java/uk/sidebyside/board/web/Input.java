package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.pages.DateEntry;

/** What came in from a form, by the names of its fields. */
record Input(MultiValueMap<String, String> typed) {

    String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    DateEntry date(String name) {
        return new DateEntry(
                typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    @Nullable
    LocalDate day(String name) {
        return date(name).date().orElse(null);
    }

    @Nullable
    UUID id(String name) {
        return read(text(name));
    }

    @Nullable
    SeatId seat(String name) {
        UUID id = id(name);
        return id == null ? null : new SeatId(id);
    }

    List<String> several(String name) {
        return typed.getOrDefault(name, List.of());
    }

    List<UUID> ids(String name) {
        return several(name).stream().map(Input::read).filter(Objects::nonNull).toList();
    }

    /** The id made when the form was shown. One that was lost or forged is made anew from what came, so ten stay one. */
    UUID submission() {
        UUID id = id("submission");
        return id == null
                ? UUID.nameUUIDFromBytes(typed.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : id;
    }

    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable UUID read(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
