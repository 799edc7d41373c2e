package uk.sidebyside.pages.form;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sidebyside.pages.DateEntry;

/** What came in from a form, by the names of its fields. */
public record Input(MultiValueMap<String, String> typed) {

    public String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    public boolean has(String name) {
        return typed.containsKey(name);
    }

    public DateEntry date(String name) {
        return new DateEntry(
                typed.getFirst(name + ".day"), typed.getFirst(name + ".month"), typed.getFirst(name + ".year"));
    }

    public @Nullable LocalDate day(String name) {
        return date(name).date().orElse(null);
    }

    public @Nullable UUID id(String name) {
        return read(text(name));
    }

    public List<String> several(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public List<UUID> ids(String name) {
        return several(name).stream().map(Input::read).filter(Objects::nonNull).toList();
    }

    /** The id made when the form was shown. One that was lost or forged is made anew from what came, so ten stay one. */
    public UUID submission() {
        UUID id = id("submission");
        return id == null ? fingerprint() : id;
    }

    /** The same for the same form with the same words in it: words that were changed after going back are others. */
    public UUID fingerprint() {
        var words = new TreeMap<String, List<String>>(typed);
        words.remove("_csrf");
        return fingerprint(words);
    }

    /** The same for all that says the same of itself: for forms that are read into a record. */
    public static UUID fingerprint(Object form) {
        return UUID.nameUUIDFromBytes(form.toString().getBytes(StandardCharsets.UTF_8));
    }

    public int version() {
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
