package uk.sidebyside.assessments.advice.web;

import java.util.List;
import java.util.Locale;
import uk.sidebyside.assessments.advice.rules.VagueWord;

/** Examples of good advice beside thin advice about the same. The child in them is invented. */
public record GoodPage() {

    /** @param why what makes the difference */
    public record Example(String part, String why, String thin, String good) {}

    public List<Example> examples() {
        return List.of(
                new Example(
                        "A need, with what it is like",
                        "Say what it is in one sentence, and then what it is like for the child where they live and learn.",
                        "Receptive language difficulties.",
                        "Sam understands one instruction at a time. When the class is given three, Sam does the first, then"
                                + " watches others, and is told off for not listening."),
                new Example(
                        "What helps",
                        "Something that anybody could do tomorrow.",
                        "A language-rich environment.",
                        "Say Sam’s name first. Give one instruction, wait ten seconds, then give the next."),
                new Example(
                        "An outcome",
                        "What the child will do, how one sees it, by when, and which hope of the child it serves.",
                        "Sam’s listening will improve.",
                        "By July 2027 Sam follows two instructions in a row in 8 of 10 tries in class. It serves: “I want to"
                                + " know what to do before everybody has started.”"),
                new Example(
                        "Provision",
                        "What, who, what they need to know, how often, for how long, and when it is looked at again.",
                        "Access to regular speech and language input as appropriate.",
                        "A teaching assistant, trained by a speech and language therapist for half a day, practises"
                                + " instructions with Sam alone, 4 times a week for 15 minutes, for 3 terms. The therapist"
                                + " watches and adjusts it once each half term."));
    }

    public String shown(VagueWord word) {
        return switch (word) {
            case SUPPORT -> "support, input, intervention";
            case BAND -> "a band or tier";
            case MONEY -> "a sum of money";
            default -> word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
