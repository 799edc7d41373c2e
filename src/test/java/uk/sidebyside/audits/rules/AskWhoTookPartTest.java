package uk.sidebyside.audits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;

/** Whom a service may ask by a letter, and the code in it. */
class AskWhoTookPartTest {

    private static List<String> keys(String email, boolean kind, int levels) {
        return AskWhoTookPart.check(email, kind, levels, Set.of("Lena@Example.org")).stream()
                .map(Finding::key)
                .toList();
    }

    @Test
    void aLetterNeedsAnAddressAKindAndALevelToSpeakOf() {
        assertThat(keys("dora@example.org", true, 1)).isEmpty();
        assertThat(keys(" dora@example.org ", true, 1)).isEmpty();
        for (String none : List.of("", "dora", "dora@", "dora@example", "a b@example.org", "a@@example.org")) {
            assertThat(keys(none, true, 1)).as(none).containsExactly("ask.needs.address");
        }
        assertThat(keys("d".repeat(188) + "@example.org", true, 1)).isEmpty();
        assertThat(keys("d".repeat(189) + "@example.org", true, 1)).containsExactly("ask.needs.address");
        assertThat(keys("dora@example.org", false, 1)).containsExactly("ask.needs.kind");
        assertThat(keys("dora@example.org", true, 0)).containsExactly("opinion.needs.level");
        assertThat(keys("", false, 0)).containsExactly("ask.needs.address", "ask.needs.kind", "opinion.needs.level");
    }

    @Test
    void whoJudgesIsNotAskedHoweverTheyWriteTheirAddress() {
        assertThat(keys(" LENA@example.ORG", true, 1)).containsExactly("ask.judges.themselves");
    }

    @Test
    void aCodeReadsBackAndItsKeyDoesNotGiveItAway() {
        ViewCode code = ViewCode.fresh();
        assertThat(code.text()).hasSize(22);
        assertThat(ViewCode.read(code.text()).orElseThrow().key()).isEqualTo(code.key());
        assertThat(code.key().toString().replace("-", "")).doesNotContain(code.text());
        assertThat(code.toString()).doesNotContain(code.text());
        assertThat(ViewCode.read("")).isEqualTo(Optional.empty());
        assertThat(ViewCode.read("not a code")).isEmpty();
        assertThat(ViewCode.read(code.text() + "AA")).isEmpty();
        var keys = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            keys.add(ViewCode.fresh().key());
        }
        assertThat(keys).hasSize(100);
    }

    @Test
    void somebodyTookPartAsAParentOrAsAYoungPerson() {
        assertThat(TookPartAs.find("parent")).contains(TookPartAs.PARENT);
        assertThat(TookPartAs.find("young-person")).contains(TookPartAs.YOUNG_PERSON);
        assertThat(TookPartAs.find("auditor")).isEmpty();
        assertThat(TookPartAs.PARENT.words()).isEqualTo("A parent or carer who took part");
        assertThat(TookPartAs.YOUNG_PERSON.words()).isEqualTo("A young person who took part");
    }

    @Test
    void somethingIsSaidOfOneLevelAtLeast() {
        assertThat(CheckAndChallenge.several(0)).extracting(Finding::key).containsExactly("opinion.needs.one");
        assertThat(CheckAndChallenge.several(1)).isEmpty();
    }
}
