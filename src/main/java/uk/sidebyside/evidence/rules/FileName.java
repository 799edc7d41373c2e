package uk.sidebyside.evidence.rules;

/** The name under which a file is kept and handed out: its own, without folders and without what can't be shown. */
public final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** Never empty, at most 120 characters, with the ending that was given. */
    public static String kept(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\"<>|:*?]", "").strip();
        String ending = ending(clean);
        String stem = ending.isEmpty() ? clean : clean.substring(0, clean.length() - ending.length() - 1);
        String shownStem = stem.isBlank() || stem.chars().allMatch(c -> c == '.') ? "file" : stem.strip();
        int room = LONGEST - (ending.isEmpty() ? 0 : ending.length() + 1);
        String shortened = shownStem.length() <= room ? shownStem : cut(shownStem, room);
        return ending.isEmpty() ? shortened : shortened + "." + ending;
    }

    /** What follows the last dot, up to ten letters or digits; otherwise empty. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String after = dot < 0 ? "" : name.substring(dot + 1).strip();
        return after.matches("[A-Za-z0-9]{1,10}") ? after : "";
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
