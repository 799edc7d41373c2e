package uk.sidebyside.voice;

import uk.sidebyside.voice.said.PlaybackId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * The forms in which somebody types to what became of their words, by the names under which that is kept. Where the words of a view
 * were changed in the meantime, a form that changes them is another one.
 */
public final class ReceiptForms {
    /** What is added. */
    public static final String ADD = "add";

    private ReceiptForms() {}

    /** "I want this changed". */
    public static String again(ViewId id) {
        return "again-" + id.value();
    }

    /** "Have we understood?" */
    public static String understood(PlaybackId id) {
        return "understood-" + id.value();
    }

    /** Changing what was said. */
    public static String change(View view) {
        return "change-" + view.said().n() + "-" + view.id().value();
    }

    /** "Is this still right?" */
    public static String still(View view) {
        return "still-" + view.said().n() + "-" + view.id().value();
    }
}
