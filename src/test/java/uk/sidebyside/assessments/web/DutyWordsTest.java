package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.Duty;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;

/** The words of the timetable: there for each duty, short, and never surer than we are. */
class DutyWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Test
    void everyDutySaysWhatWhoAndWhyInShortSentences() {
        Set<String> said = new HashSet<>();
        everyDuty().forEach(due -> {
            said.add(due.duty().key());
            Stream.of(
                            DutyWords.what(due.duty()) + ".",
                            DutyWords.who(due.duty()) + ".",
                            DutyWords.why(due, known()),
                            String.join(" ", DutyWords.grounds(due.duty())))
                    .flatMap(text -> Arrays.stream(text.split("(?<=[.:?]) +")))
                    .forEach(sentence -> assertThat(sentence.split(" "))
                            .as("%s: %s", due.duty().key(), sentence)
                            .hasSizeLessThanOrEqualTo(25));
        });
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        Statute.IN_FORCE.duties().stream().map(Duty::key).toList());
    }

    /** The grade of Flesch and Kincaid, which is a signal and no proof: 4 is the school year in which children are 9. */
    @Test
    void theWordsAreForReadersOfNine() {
        List<String> sentences = everyDuty()
                .flatMap(due -> Stream.of(DutyWords.what(due.duty()) + ".", DutyWords.why(due, known())))
                .flatMap(text -> Arrays.stream(text.split("(?<=[.:?]) +")))
                .distinct()
                .toList();
        List<String> words =
                sentences.stream().flatMap(one -> Arrays.stream(one.split(" "))).toList();
        long syllables = words.stream().mapToLong(DutyWordsTest::syllables).sum();
        assertThat(0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59)
                .isLessThan(5.0);
    }

    private static long syllables(String word) {
        String plain =
                word.toLowerCase(java.util.Locale.UK).replaceAll("[^a-z]", "").replaceAll("(?<=[a-z]{2})e$", "");
        return Math.max(1, plain.replaceAll("[^aeiouy]+", " ").strip().split(" ").length);
    }

    @Test
    void whatIsNotCheckedIsNeverStatedAsLaw() {
        everyDuty().filter(due -> due.certainty() == Certainty.UNCHECKED).forEach(due -> assertThat(
                        DutyWords.why(due, known()))
                .as(due.duty().key())
                .containsAnyOf("not checked", "not law", "No law sets"));
    }

    @Test
    void everyTriggerHasItsFieldAndEveryKindItsWords() {
        for (Trigger trigger :
                Arrays.stream(Trigger.values()).filter(Trigger::onTheTimetable).toList()) {
            TimetableFields.Field field = TimetableFields.of(trigger);
            assertThat(field.kinds().words().keySet()).as(trigger.name()).containsAll(trigger.kinds());
            assertThat(field.kinds().any()).isEqualTo(!trigger.kinds().isEmpty());
        }
        for (TimetableFields.Field field : TimetableFields.all()) {
            for (String kind : field.kinds().any() ? field.kinds().words().keySet() : Set.of("")) {
                assertThat(Trigger.of(field.name(), kind))
                        .as(field.name() + " " + kind)
                        .isPresent();
            }
        }
    }

    /** Each duty once, from all that can happen on one day, with the later days that some words need. */
    private static Stream<Due> everyDuty() {
        return Statute.IN_FORCE.dueFrom(known()).stream();
    }

    private static KnownDates known() {
        Map<Trigger, LocalDate> days = new EnumMap<>(Trigger.class);
        for (Trigger trigger : Trigger.values()) {
            days.put(trigger, DAY);
        }
        return new KnownDates(days);
    }
}
