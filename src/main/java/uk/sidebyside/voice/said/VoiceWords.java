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

    /** How whoever reads what was said about a child is named, by their post. @param name blank where it may not be seen */
    public static String officer(String name) {
        return name.isBlank() ? "Your case officer" : name + ", case officer";
    }

    /** Who reads it while nobody leads the child's case. */
    public static final String TEAM = "The SEND team";

    /**
     * How a giver is named: "Asha, with the help of Mum"; of what others saw, by those who saw it.
     *
     * @param name blank where they gave none
     * @param helper who helped, or who saw it; blank where nobody did
     * @param observed whether it is what others saw
     */
    public static String by(Speaker speaker, String name, String helper, boolean observed) {
        if (observed && !helper.isBlank()) {
            return name.isBlank() || helper.startsWith(name) ? helper : name + ", who tells what " + helper + " saw";
        }
        String called = name.isBlank() ? somebody(speaker) : name;
        return helper.isBlank() ? called : called + ", with the help of " + helper;
    }
}
