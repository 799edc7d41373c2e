package uk.sidebyside.needs.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** A section is published with something to read and at least one resource that it rests on (R064, R068). */
public final class PublishSection {
    private static final String SOURCE = "docs/rules/needs.md, sections";

    private PublishSection() {}

    /** @param resources how many resources it has */
    public static List<Finding> check(String words, int resources, @Nullable LocalDate on, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (on == null) {
            findings.add(Finding.of("publishedOn", "section.needs.day", SOURCE));
        } else if (on.isAfter(today)) {
            findings.add(Finding.of("publishedOn", "section.in.future", SOURCE));
        }
        if (words.isBlank()) {
            findings.add(Finding.of("publishedOn", "section.needs.words", SOURCE));
        }
        if (resources == 0) {
            findings.add(Finding.of("publishedOn", "section.needs.resource", SOURCE));
        }
        return findings;
    }
}
