package uk.sidebyside.children.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.access.circle.rules.SharedPart;

class ReasonOfALookTest {
    @ParameterizedTest
    @CsvSource({
        "to read and answer what was said, VIEWS, true",
        "to read and answer what was said, STEPS, false",
        "to take part in a piece of work together, STEPS, true",
        "to take part in a piece of work together, VIEWS, false",
        "to work on the case, STEPS, true",
        "to work on the case, PLAN, false",
        "to work with the child, CONTACT, true",
        "to plan the week, STEPS, false"
    })
    void isToldToWhoeverSeesThePartThatItIsAbout(String reason, SharedPart shared, boolean told) {
        assertThat(ReasonOfALook.isFor(reason, Set.of(shared)::contains)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"to read and answer what was said", "to plan the week"})
    void isToldToWhoeverSeesAll(String reason) {
        assertThat(ReasonOfALook.isFor(reason, EnumSet.allOf(SharedPart.class)::contains))
                .isTrue();
    }
}
