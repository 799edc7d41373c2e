package uk.sidebyside.assessments.web;

import java.util.List;
import uk.sidebyside.pages.govuk.Option;

/** Who asks for an assessment, by the codes of the return. */
final class Sources {
    private Sources() {}

    static List<Option> options() {
        return List.of(
                Option.of("", "Not known"),
                Option.of("1", "A parent or the young person"),
                Option.of("2", "A school, college or nursery"),
                Option.of("3", "Health"),
                Option.of("4", "Social care"),
                Option.of("5", "Somebody else"));
    }
}
