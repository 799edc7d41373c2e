package uk.sidebyside.surveys.web;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** What is wrong with a file of a question set, and how to put it right. */
final class SetFaults {

    private SetFaults() {}

    static String words(Finding finding) {
        List<Object> details = finding.details();
        String first = details.isEmpty() ? "" : String.valueOf(details.getFirst());
        return switch (finding.key()) {
            case "set.no.json" ->
                "Line " + first + " can’t be read as JSON. Look for a missing comma or quotation mark";
            case "set.no.set" -> "The file holds no question set. Begin it with { and the fields key, version, title";
            case "set.key" -> "The key of the set is small letters, figures and hyphens, like my-questions";
            case "set.version" -> "The version is a whole number from 1";
            case "set.title" -> "The title has 1 to 120 characters";
            case "set.questions" -> "A set has 1 to " + first + " questions";
            case "set.version.used" -> "This version is there already and never changes. Raise the number to " + first;
            case "set.unknown.field" ->
                "The field " + details.get(1) + (first.isEmpty() ? "" : " of " + first) + " is not known. Take it out";
            case "question.key" -> "“" + first + "” is no key of a question. Use small letters, figures and hyphens";
            case "question.twice" -> "The question " + first + " stands there twice";
            case "question.standard" -> "The question " + first + " has no standard words";
            case "question.text" ->
                "The question " + first + " is empty or longer than 300 characters: " + details.get(1);
            case "question.long" ->
                "The question " + first + " has a sentence of more than " + details.get(2) + " words: "
                        + details.get(1);
            case "question.scale" ->
                "The question " + first + " has the scale " + details.get(1)
                        + ". Use agree, more, better or yes-no, or none";
            case "question.picture" -> "The picture of " + first + " is the name of a symbol in small letters";
            default -> "Check this: " + finding.key();
        };
    }
}
