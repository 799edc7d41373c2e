package uk.sidebyside.partnership.agreed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, principle, benefit or theme, with what belongs to it.
 *
 * @param key what other records are marked with; it never changes
 * @param words as they were agreed
 * @param plain the same in plain words; blank where the agreed words are plain enough
 * @param source how the source reads where it reads otherwise; may be blank
 * @param retired kept for what was marked with it, and offered no more
 */
public record Part(String key, String words, String plain, String source, boolean retired, List<Part> parts) {

    /** A file may leave out what is blank. */
    public Part(
            String key,
            String words,
            @Nullable String plain,
            @Nullable String source,
            boolean retired,
            @Nullable List<Part> parts) {
        this.key = key;
        this.words = words;
        this.plain = Objects.requireNonNullElse(plain, "");
        this.source = Objects.requireNonNullElse(source, "");
        this.retired = retired;
        this.parts = parts == null ? List.of() : List.copyOf(parts);
    }

    public static Part of(String key, String words, String plain) {
        return new Part(key, words, plain, "", false, List.of());
    }

    /** What one reads first. */
    public String inPlainWords() {
        return plain.isBlank() ? words : plain;
    }

    /** What belongs to it and may be chosen today. */
    public List<Part> offered() {
        return parts.stream().filter(part -> !part.retired()).toList();
    }

    /** With other words; without any it is retired and keeps its own. */
    Part reworded(String other) {
        return other.isBlank()
                ? new Part(key, words, plain, source, true, parts)
                : new Part(key, other.strip(), plain, source, retired, parts);
    }

    Part saidAs(Sayings said) {
        return new Part(
                key,
                said.of(words),
                said.of(plain),
                said.of(source),
                retired,
                parts.stream().map(part -> part.saidAs(said)).toList());
    }
}
