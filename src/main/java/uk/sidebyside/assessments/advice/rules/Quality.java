package uk.sidebyside.assessments.advice.rules;

import java.util.Locale;
import java.util.Map;

/** What advice is looked over for (REQUIREMENTS R145): needs, strategies and outcomes; specific and quantifiable; accessible. */
public enum Quality {
    NEEDS("Are the needs clear, each with what it is like for the child?"),
    STRATEGIES("Does it say what helps, so that somebody else could do it?"),
    OUTCOMES("Are the outcomes SMART, and do they serve what the child and family want?"),
    QUANTIFIED("Does provision say what, who, how often and how long?"),
    PLAIN("Would a parent understand every sentence?");

    private final String question;

    Quality(String question) {
        this.question = question;
    }

    public String question() {
        return question;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public enum Mark {
        YES("Yes", 2),
        PARTLY("Partly", 1),
        NO("No", 0);

        private final String label;
        private final int points;

        Mark(String label, int points) {
            this.label = label;
            this.points = points;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for what is no code of a mark */
        public static Mark of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether advice is good: yes to everything but one, and no to nothing. */
    public static boolean good(Map<Quality, Mark> marks) {
        int lost = 0;
        for (Quality quality : values()) {
            lost += Mark.YES.points - marks.getOrDefault(quality, Mark.NO).points;
        }
        return lost <= 1;
    }
}
