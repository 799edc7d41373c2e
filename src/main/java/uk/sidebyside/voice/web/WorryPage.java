package uk.sidebyside.voice.web;

import java.util.UUID;
import uk.sidebyside.pages.FormErrors;

/**
 * Telling a worry about safety.
 *
 * @param from the code of what somebody was saying when they came here; blank for none
 * @param called how they want to be called
 */
public record WorryPage(
        UUID submission, String from, String about, String words, String called, String contact, FormErrors errors) {}
