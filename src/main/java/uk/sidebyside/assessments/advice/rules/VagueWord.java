package uk.sidebyside.assessments.advice.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that leave room for doubt in advice and in plans. A plan has to be so specific and so clear that it leaves none (L v Clarke and
 * Somerset [1998] ELR 129; SEND Code 9.69). They are marked, each with its reason, and never keep anybody from sending: sometimes the
 * word is the right one.
 */
public enum VagueWord {
    ACCESS_TO("access to", "It says that something is there, not that the child gets it."),
    OPPORTUNITIES_FOR("opportunit(?:y|ies) (?:for|to)", "It says that something could happen, not that it will."),
    REGULAR("regular(?:ly)?", "Say how often: a day, a week or a term can all be regular."),
    AS_APPROPRIATE("(?:as|where|when|if) appropriate", "It leaves to somebody later what is to be decided here."),
    AS_REQUIRED("(?:as|where|when|if) (?:required|needed|necessary)", "Say when it is needed, or how it is found out."),
    WHERE_POSSIBLE("(?:where|if|when|wherever|whenever) possible", "It allows for nothing to happen at all."),
    WOULD_BENEFIT_FROM("would benefit from", "It says that something would be good, not that it is needed or given."),
    MAY("may", "It allows for the other. Say what will happen."),
    UP_TO("up to(?! date)", "Nothing at all is also up to that. Say how much."),
    TO_BE_DETERMINED(
            "to be (?:determined|decided|agreed|confirmed)(?: by)?",
            "What is provided cannot be left to a setting to decide (C v SENT and Greenwich [1999])."),
    SUPPORT("support|input|interventions?", "Say who does what, how often and for how long.", true),
    BAND("(?:funding )?(?:band|tier) [a-z0-9]+", "A band of funding is no provision. Say what it pays for.", true),
    MONEY("£\\s?[0-9][0-9,.]*", "A sum of money is no provision. Say what it pays for.", true);

    private final Pattern pattern;
    private final String reason;
    private final boolean onlyUnsaid;

    VagueWord(String words, String reason) {
        this(words, reason, false);
    }

    VagueWord(String words, String reason, boolean onlyUnsaid) {
        boolean month = words.equals("may");
        // The month has a capital letter, and so is left alone; "£" is no letter, so that no edge of a word stands
        // before it.
        this.pattern = Pattern.compile(
                (words.startsWith("£") ? "" : "\\b") + "(?:" + words + ")(?![a-z])",
                month ? 0 : Pattern.CASE_INSENSITIVE);
        this.reason = reason;
        this.onlyUnsaid = onlyUnsaid;
    }

    public String reason() {
        return reason;
    }

    /**
     * One place in a text.
     *
     * @param words as they stand there
     * @param from the first character of it, counted from 0
     */
    public record Mark(VagueWord word, String words, int from) {
        public String reason() {
            return word.reason();
        }
    }

    /**
     * Every vague word of a text, in the order in which they stand there.
     *
     * @param said whether who, how often and how long are said: then words such as "support" do no harm
     */
    public static List<Mark> in(String text, boolean said) {
        List<Mark> marks = new ArrayList<>();
        for (VagueWord word : values()) {
            Matcher found = word.pattern.matcher(text);
            while (!(said && word.onlyUnsaid) && found.find()) {
                marks.add(new Mark(word, found.group(), found.start()));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        return List.copyOf(marks);
    }
}
