package uk.sidebyside.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about a topic.
 *
 * @param shownOn the pages at whose foot it stands; null for the page of all contacts alone
 * @param phone may be empty
 * @param subject what a letter to them is about, as the writer's program fills it in
 */
public record HelpContact(
        UUID id, String topic, @Nullable HelpPages shownOn, String name, String email, String phone, String subject) {}
