package uk.sidebyside.voice.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;

/**
 * Telling a worry about safety.
 *
 * @param from the code of what somebody was saying when they came here, or the child of the page that they were on; blank for none
 * @param typed what worries them
 * @param called how they want to be called
 * @param readBySomebody whether somebody holds the post that reads it
 * @param unsentAt where a browser keeps what is typed; null for whoever is not signed in, of whom nothing is kept
 * @param begun said of what was typed before and not sent; null where there is nothing
 */
public record WorryPage(
        UUID submission,
        String from,
        String about,
        String typed,
        String called,
        String contact,
        FormErrors errors,
        boolean readBySomebody,
        @Nullable String unsentAt,
        @Nullable String begun,
        FamilyWords words) {}
