package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody typed beside a figure can say what is hidden of it, so it is shown only where nothing is. */
class WordsBesideFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final String WORDS = "Three of them are in year 11.";

    @Test
    void wordsStandWhereNothingIsHidden() {
        assertThat(words(known(40, Map.of()), List.of())).isEqualTo(WORDS);
        assertThat(words(known(40, Map.of("Autism", 25L, "Speech", 15L)), List.of()))
                .isEqualTo(WORDS);
    }

    @Test
    void wordsOfASmallFigureAreNotShown() {
        assertThat(words(known(3, Map.of()), List.of())).isEmpty();
    }

    @Test
    void wordsAreNotShownWhereAPartIsHiddenOrAllPartsAreKeptBack() {
        assertThat(words(known(41, Map.of("Autism", 38L, "Speech", 3L)), List.of()))
                .as("a part is hidden")
                .isEmpty();
        assertThat(words(known(8, Map.of("Autism", 5L, "Speech", 3L)), List.of()))
                .as("all are kept back")
                .isEmpty();
    }

    /** It was published before this rule with its words, and stays as it was published but for them. */
    @Test
    void aFigureThatStaysAsItWasPublishedLosesWordsBesideWhatIsHidden() {
        Known known = known(41, Map.of("Autism", 38L, "Speech", 3L));
        PublicTable.Figure before =
                NextTable.ofPeople(List.of(known), List.of(), false).figures().getFirst();
        var loud = new PublicTable(List.of(new PublicTable.Figure(
                before.from(), before.on(), before.whole(), WORDS, before.source(), before.breakdowns())));
        assertThat(words(known(44, Map.of("Autism", 38L, "Speech", 6L)), List.of(loud)))
                .isEmpty();
    }

    /** Where only words were reported nothing is hidden. */
    @Test
    void wordsAloneAreShown() {
        assertThat(words(new Known(null, DAY, null, null, WORDS, "Log", new TreeMap<>()), List.of()))
                .isEqualTo(WORDS);
    }

    private static @Nullable String words(Known known, List<PublicTable> earlier) {
        return NextTable.ofPeople(List.of(known), earlier, false)
                .figures()
                .getFirst()
                .words();
    }

    private static Known known(long count, Map<String, Long> parts) {
        SortedMap<String, SortedMap<String, Counted>> breakdowns = new TreeMap<>();
        if (!parts.isEmpty()) {
            SortedMap<String, Counted> cells = new TreeMap<>();
            parts.forEach((label, each) -> cells.put(label, new Counted(each, 0)));
            breakdowns.put("need", cells);
        }
        return new Known(null, DAY, BigDecimal.valueOf(count), new Counted(count, 0), WORDS, "Log", breakdowns);
    }
}
