package uk.sidebyside.surveys.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The answers that a question offers. Each edition has its own words, and all of them mean one of four things. */
public enum Scale {
    /** How far somebody agrees with a statement. */
    AGREE(
            "agree",
            List.of(
                    new Option("strongly-agree", "Strongly agree", Meaning.YES, "good"),
                    new Option("agree", "Agree", Meaning.YES, "good"),
                    new Option("neither", "Neither agree nor disagree", Meaning.PARTLY, "good"),
                    new Option("disagree", "Disagree", Meaning.NO, "bad"),
                    new Option("strongly-disagree", "Strongly disagree", Meaning.NO, "bad"),
                    new Option("unsure", "I do not know", Meaning.UNSURE, "think"))),
    /** Whether something is more than it was. */
    MORE(
            "more",
            List.of(
                    new Option("much-more", "Much more", Meaning.YES, "good"),
                    new Option("more", "A little more", Meaning.YES, "good"),
                    new Option("same", "The same", Meaning.PARTLY, "good"),
                    new Option("less", "Less", Meaning.NO, "bad"),
                    new Option("unsure", "I do not know", Meaning.UNSURE, "think"))),
    /** Whether something is better than it was. */
    BETTER(
            "better",
            List.of(
                    new Option("much-better", "Much better", Meaning.YES, "good"),
                    new Option("better", "A little better", Meaning.YES, "good"),
                    new Option("same", "The same", Meaning.PARTLY, "good"),
                    new Option("worse", "Worse", Meaning.NO, "bad"),
                    new Option("unsure", "I do not know", Meaning.UNSURE, "think"))),
    YES_NO(
            "yes-no",
            List.of(
                    new Option("yes", "Yes", Meaning.YES, "good"),
                    new Option("partly", "Partly", Meaning.PARTLY, "good"),
                    new Option("no", "No", Meaning.NO, "bad"),
                    new Option("unsure", "I do not know", Meaning.UNSURE, "think")));

    /** Of the editions with pictures, whatever the standard one offers. */
    private static final List<Option> EASY = List.of(
            new Option("yes", "Yes", Meaning.YES, "good"),
            new Option("partly", "A bit", Meaning.PARTLY, "good"),
            new Option("no", "No", Meaning.NO, "bad"),
            new Option("unsure", "I do not know", Meaning.UNSURE, "think"));

    private final String code;
    private final List<Option> standard;

    Scale(String code, List<Option> standard) {
        this.code = code;
        this.standard = standard;
    }

    /**
     * @param code what is stored beside what it means
     * @param picture the name of a symbol, shown in the editions with pictures
     */
    public record Option(String code, String words, Meaning meaning, String picture) {}

    public String code() {
        return code;
    }

    public List<Option> options(Edition edition) {
        return edition.pictures() ? EASY : standard;
    }

    /** Empty for what that edition never offered. */
    public Optional<Option> option(Edition edition, String chosen) {
        return options(edition).stream()
                .filter(option -> option.code().equals(chosen))
                .findFirst();
    }

    public static Optional<Scale> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
