package uk.sidebyside.partnership.agreed;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A term of the glossary.
 *
 * @param key its place on the page; it never changes
 * @param term exactly as it was agreed
 * @param writtenOut what an abbreviation stands for; blank where the term is none
 * @param foundAs how it stands in texts, where pages link it; none where they do not
 * @param searchedAs what else people look for when they mean it
 * @param version counts its changes; 0 for one that is not stored
 */
public record GlossaryTerm(
        String key,
        String term,
        String writtenOut,
        String meaning,
        List<String> foundAs,
        List<String> searchedAs,
        int version) {

    public GlossaryTerm(
            String key,
            String term,
            @Nullable String writtenOut,
            String meaning,
            @Nullable List<String> foundAs,
            @Nullable List<String> searchedAs,
            int version) {
        this.key = key;
        this.term = term;
        this.writtenOut = Objects.requireNonNullElse(writtenOut, "");
        this.meaning = meaning;
        this.foundAs = foundAs == null ? List.of() : List.copyOf(foundAs);
        this.searchedAs = searchedAs == null ? List.of() : List.copyOf(searchedAs);
        this.version = version;
    }

    public String address() {
        return "/glossary#" + key;
    }

    /** Whether somebody who looks for these words may mean this term. Blank words find everything. */
    public boolean foundBy(String words) {
        String sought = words.strip().toLowerCase(Locale.UK);
        return Stream.of(Stream.of(term, writtenOut, meaning), foundAs.stream(), searchedAs.stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.UK).contains(sought));
    }

    GlossaryTerm saidAs(Sayings said) {
        return new GlossaryTerm(
                key,
                said.of(term),
                said.of(writtenOut),
                said.of(meaning),
                foundAs.stream().map(said::of).toList(),
                searchedAs.stream().map(said::of).toList(),
                version);
    }
}
