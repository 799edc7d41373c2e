package uk.sidebyside.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says something and asks for one press of a button at most.
 *
 * @param button what the button says; null where there is none
 */
public record WordsPage(
        String title,
        List<String> paragraphs,
        @Nullable String action,
        @Nullable String button) {

    static WordsPage of(String title, String... paragraphs) {
        return new WordsPage(title, List.of(paragraphs), null, null);
    }

    WordsPage withButton(String address, String words) {
        return new WordsPage(title, paragraphs, address, words);
    }
}
