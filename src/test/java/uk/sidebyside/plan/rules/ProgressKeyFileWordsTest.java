package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressKeyFileWordsTest {
    @ParameterizedTest
    @EnumSource
    void meaningsAreReadBack(Meaning meaning) {
        assertThat(Meaning.of(meaning.word())).contains(meaning);
    }

    @ParameterizedTest
    @EnumSource
    void needsAreReadBack(Need need) {
        assertThat(Need.of(need.word())).contains(need);
    }

    @ParameterizedTest
    @EnumSource
    void coloursAreReadBack(TagColour colour) {
        assertThat(TagColour.of(colour.word())).contains(colour);
    }

    @Test
    void areLowerCaseWithHyphens() {
        assertThat(Need.NEW_DATE.word()).isEqualTo("new-date");
        assertThat(Meaning.of("ON_TRACK")).isEmpty();
        assertThat(TagColour.of("red")).isEmpty();
    }

    @Test
    void everyEventHasATitle() {
        assertThat(ProgressEvent.values())
                .extracting(ProgressEvent::title)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
