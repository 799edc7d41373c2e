package uk.sidebyside.needs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.needs.rules.Completeness.Part;
import uk.sidebyside.shared.Finding;

/** What may be published, how much is, and what an action needs. */
class CatalogueRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Words, 1, 2026-05-04, ''",
                "Words, 1, 2026-05-03, ''",
                "Words, 1, 2026-05-05, section.in.future",
                "Words, 1, none, section.needs.day",
                "' ', 1, 2026-05-04, section.needs.words",
                "Words, 0, 2026-05-04, section.needs.resource",
                "'', 0, none, section.needs.day section.needs.words section.needs.resource"
            })
    void aSectionIsPublishedWithWordsAndSomethingThatItRestsOn(
            String words, int resources, @Nullable LocalDate on, String keys) {
        assertThat(keys(PublishSection.check(words, resources, on, TODAY))).isEqualTo(keys);
    }

    @Test
    void eachPhaseSaysHowMuchOfItIsPublishedAndWhatIsMissing() {
        List<Part> parts = List.of(
                new Part(Phase.A, "Children", true),
                new Part(Phase.A, "Early years", false),
                new Part(Phase.B, "Young", true));

        Completeness first = Completeness.of(Phase.A, parts);
        assertThat(first.published()).isEqualTo(1);
        assertThat(first.sections()).isEqualTo(2);
        assertThat(first.missing()).containsExactly("Early years");
        assertThat(first.complete()).isFalse();
        assertThat(Completeness.of(Phase.B, parts).complete()).isTrue();
        assertThat(Completeness.of(Phase.B, List.of()).complete())
                .as("nobody said what belongs to it")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Ask, true, 2026-05-04, ''",
                "Ask, true, 2026-05-03, action.due.past",
                "Ask, true, none, action.needs.due",
                "Ask, false, 2026-05-05, action.needs.owner",
                "' ', false, none, action.needs.what action.needs.owner action.needs.due"
            })
    void anActionSaysWhatWhoAndByWhen(String what, boolean owner, @Nullable LocalDate due, String keys) {
        assertThat(keys(AgreeAction.check(what, owner, due, TODAY))).isEqualTo(keys);
    }

    private static String keys(List<Finding> findings) {
        return String.join(" ", findings.stream().map(Finding::key).toList());
    }
}
