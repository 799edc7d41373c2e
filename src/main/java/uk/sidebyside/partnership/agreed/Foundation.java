package uk.sidebyside.partnership.agreed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What joint partnership rests on in an area.
 *
 * @param definition what the word means; blank before anything was loaded
 * @param visionIntro what leads to the sentences of the vision
 */
public record Foundation(
        String definition,
        String visionIntro,
        List<Part> vision,
        List<Part> principles,
        List<Part> benefits,
        List<Part> themes) {

    public static final Foundation NONE = new Foundation("", "", List.of(), List.of(), List.of(), List.of());

    public Foundation(
            @Nullable String definition,
            @Nullable String visionIntro,
            @Nullable List<Part> vision,
            @Nullable List<Part> principles,
            @Nullable List<Part> benefits,
            @Nullable List<Part> themes) {
        this.definition = Objects.requireNonNullElse(definition, "");
        this.visionIntro = Objects.requireNonNullElse(visionIntro, "");
        this.vision = list(vision);
        this.principles = list(principles);
        this.benefits = list(benefits);
        this.themes = list(themes);
    }

    private static List<Part> list(@Nullable List<Part> parts) {
        return parts == null ? List.of() : List.copyOf(parts);
    }

    public boolean empty() {
        return equals(NONE);
    }

    /** Every part of a strand, those that are offered no more too. */
    public List<Part> all(Strand strand) {
        return switch (strand) {
            case VISION -> vision;
            case PRINCIPLES -> principles;
            case BENEFITS -> benefits;
            case THEMES -> themes;
        };
    }

    /** What may be chosen today, in the area's order. */
    public List<Part> offered(Strand strand) {
        return all(strand).stream().filter(part -> !part.retired()).toList();
    }

    /** A part, or what belongs to one, by its key. */
    public Optional<Part> part(Strand strand, String key) {
        return all(strand).stream()
                .flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()))
                .filter(part -> part.key().equals(key))
                .findFirst();
    }

    /** With a part in place of the one of its key, or behind the others. */
    Foundation with(Strand strand, Part part) {
        List<Part> parts = new ArrayList<>(all(strand));
        int at = parts.stream().map(Part::key).toList().indexOf(part.key());
        if (at < 0) {
            parts.add(part);
        } else {
            parts.set(at, part);
        }
        return new Foundation(
                definition,
                visionIntro,
                strand == Strand.VISION ? parts : vision,
                strand == Strand.PRINCIPLES ? parts : principles,
                strand == Strand.BENEFITS ? parts : benefits,
                strand == Strand.THEMES ? parts : themes);
    }

    Foundation saidAs(Sayings said) {
        return new Foundation(
                said.of(definition),
                said.of(visionIntro),
                said(vision, said),
                said(principles, said),
                said(benefits, said),
                said(themes, said));
    }

    private static List<Part> said(List<Part> parts, Sayings said) {
        return parts.stream().map(part -> part.saidAs(said)).toList();
    }
}
