/**
 * Keeping people in the loop: mail from an outbox, what has changed, subscriptions, calendars, reminders, and the day's
 * timed work. Stands on {@code access}.
 */
@NullMarked
package uk.sidebyside.notices;

import org.jspecify.annotations.NullMarked;
