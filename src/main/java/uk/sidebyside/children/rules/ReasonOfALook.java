package uk.sidebyside.children.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import uk.sidebyside.access.circle.rules.SharedPart;

/**
 * Why somebody looked tells something too: that there was something said, or that an assessment runs. Whoever reads who has looked is told
 * the reason where they see the part that it is about. A reason of which it is not known here what it tells is for those who see all.
 */
public final class ReasonOfALook {
    /** They tell no more than that somebody looked. */
    private static final Set<String> OF_THE_RECORD = Set.of(
            "to work with the child",
            "to see what is next",
            "to see who has looked",
            "to find a record in the list",
            "to change the record",
            "to compare two texts");

    private static final Map<SharedPart, Set<String>> OF_A_PART = Map.of(
            SharedPart.VIEWS,
            Set.of(
                    "to read and answer what was said",
                    "to answer what was said",
                    "to see what was said",
                    "to see who waits for an answer",
                    "to see what they said",
                    "to see what became of their words",
                    "to change their words",
                    "to see a picture or to hear a recording",
                    "to ask what somebody thinks",
                    "to say something",
                    "to say something by a link, or to see what became of it",
                    "to say whether it is still right",
                    "to carry views forward",
                    "to see what was carried forward"),
            SharedPart.STEPS,
            Set.of(
                    "to take part in a piece of work together",
                    "to begin a piece of work together",
                    "to read which pieces of work there are",
                    "to see what is to be done on pieces of work",
                    "to read how a piece of work goes",
                    "to work on a piece of work",
                    "to see where the assessment stands",
                    "to work on the case",
                    "to ask for advice for an EHC assessment",
                    "to write advice for an EHC assessment",
                    "to read advice for an EHC assessment",
                    "to read a report for an EHC assessment",
                    "to read what health told the council",
                    "to write the yearly return about plans (SEN2)",
                    "to write the lists that inspectors ask for (Annex A)"));

    private ReasonOfALook() {}

    /** @param sees whether the reader sees a part */
    public static boolean isFor(String reason, Predicate<SharedPart> sees) {
        return OF_THE_RECORD.contains(reason)
                || OF_A_PART.entrySet().stream()
                        .anyMatch(part -> part.getValue().contains(reason) && sees.test(part.getKey()))
                || Arrays.stream(SharedPart.values()).allMatch(sees);
    }
}
