package uk.sidebyside.voice.said;

import uk.sidebyside.voice.rules.MayChange.Speaker;

/** Words for who speaks, shared by pages, links and lists. */
public final class VoiceWords {
    private VoiceWords() {}

    /** For who gave no name. */
    public static String somebody(Speaker speaker) {
        return switch (speaker) {
            case CHILD -> "A child";
            case YOUNG_PERSON -> "A young person";
            case PARENT -> "A parent or carer";
            case PRACTITIONER -> "Somebody who works with the child";
            case SOMEBODY -> "Somebody";
        };
    }
}
