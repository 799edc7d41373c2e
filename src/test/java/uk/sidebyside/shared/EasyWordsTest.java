package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EasyWordsTest {
    @Test
    void anEasyReadSentenceHasFifteenWordsAtMost() {
        String fifteen = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
        assertThat(EasyWords.check("talk | " + fifteen + ".\n" + fifteen)).isEmpty();
        assertThat(EasyWords.check("")).isEmpty();
        assertThat(EasyWords.check(fifteen + ". " + fifteen + "? " + fifteen + "!"))
                .as("sentences, not lines")
                .isEmpty();
        assertThat(EasyWords.check("talk | Short.\n\nmeet | " + fifteen + " sixteen."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly(3, 16));
    }
}
