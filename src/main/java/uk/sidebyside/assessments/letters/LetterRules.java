package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.shared.Finding;

/** What a letter needs to be written down, and what it needs to be kept. */
final class LetterRules {
    private static final int WHOM_AT_MOST = 200;
    private static final int WORDS_AT_MOST = 20_000;

    private LetterRules() {}

    static List<Finding> draft(String toWhom, String words) {
        List<Finding> findings = new ArrayList<>();
        if (toWhom.isBlank() || toWhom.length() > WHOM_AT_MOST) {
            findings.add(Finding.of("toWhom", "letter.needs.whom", "the field"));
        }
        if (words.isBlank()) {
            findings.add(Finding.of("words", "letter.needs.words", "the field"));
        } else if (words.length() > WORDS_AT_MOST) {
            findings.add(Finding.of("words", "letter.too.long", "the field", WORDS_AT_MOST));
        }
        return findings;
    }

    /**
     * A kept letter has no gaps, tells of the day that the case has, and states what the law wants in it.
     *
     * @param now the day on which its step happened by the case today; null where it is not there any more
     */
    static List<Finding> keep(Letter letter, LetterFacts facts, @Nullable LocalDate now) {
        if (!letter.datedOn().equals(now)) {
            return List.of(Finding.of("", "letter.day.differs", "the record of the case", letter.datedOn()));
        }
        List<Finding> findings = new ArrayList<>();
        List<String> gaps = LetterText.gaps(letter.toWhom() + "\n" + letter.words());
        if (!gaps.isEmpty()) {
            findings.add(Finding.of("", "letter.has.gaps", "issue 6", String.join(", ", gaps)));
        }
        String words = letter.words().toLowerCase(Locale.ROOT);
        List<String> missing = musts(facts).stream()
                .filter(must -> !words.contains(must.toLowerCase(Locale.ROOT)))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    "",
                    "letter.lacks",
                    "reg. 5(3), 13(1)(a), 13(2), 14, 15(4), 20(3) and (4), 22(2)(c), 22(3), 27(2), 31, 32, 42(2), 44(2), 45; SI 2014/1652, reg. 7",
                    String.join(", ", missing)));
        }
        return findings;
    }

    /** What has to be read in it, whatever else an officer changes. */
    private static List<String> musts(LetterFacts facts) {
        List<String> musts = new ArrayList<>();
        switch (facts.kind()) {
            case DRAFT -> days(facts, musts, "C06");
            case CHANGES -> days(facts, musts, "C14");
            case REASSESSMENT_AGREED -> day(facts.finalPlan(), musts);
            case MOVED_HERE -> days(facts, musts, "C25");
            case INVITED -> {
                facts.known().on(Trigger.REVIEW_MEETING).map(LetterDraft::day).ifPresent(musts::add);
                days(facts, musts, "C11");
            }
            case BUDGET_REFUSED -> musts.add("look at it again");
            case CEASING_SCHOOL -> musts.add("what you think");
            case FINAL_SCHOOL, FINAL_HEALTH, AMENDED_SCHOOL, AMENDED_HEALTH -> musts.add(LetterDraft.day(facts.on()));
            case WILL_CEASE_SCHOOL, WILL_CEASE_HEALTH -> {
                musts.add(LetterDraft.day(facts.on()));
                days(facts, musts, "C31");
            }
            default -> {
                if (facts.kind().appealable()) {
                    musts.addAll(List.of(
                            "appeal",
                            "tribunal",
                            "mediation",
                            "certificate",
                            "information, advice and support",
                            "disagreement"));
                    days(facts, musts, "C27");
                    days(facts, musts, "C31");
                }
            }
        }
        return musts;
    }

    private static void days(LetterFacts facts, List<String> musts, String clock) {
        day(facts.due(clock), musts);
    }

    private static void day(Optional<Due> last, List<String> musts) {
        last.map(due -> LetterDraft.day(due.on())).ifPresent(musts::add);
    }
}
