package uk.sidebyside.voice.web;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.children.Child;
import uk.sidebyside.voice.worries.Worries;

/**
 * A worry, for the safeguarding lead.
 *
 * @param child null where none is known
 * @param reach how whoever told it said earlier that they want to be reached; blank where nothing is known
 */
public record WorryReadPage(Worries.Worry worry, @Nullable Child child, String reach) {}
