package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/**
 * Each morning: surveys whose forms of paper have had their time are counted, what PostgreSQL itself could tell of used links is
 * wiped, and what was kept for long enough, or leads nowhere any more, is forgotten.
 */
@Component
class SurveyMornings implements DailyTask {
    private static final Period WORDS_KEPT = Period.ofYears(2);

    /** As long as a claim may be brought (Limitation Act 1980, sections 2 and 5). */
    private static final Period CASES_KEPT = Period.ofYears(6);

    private final SurveyStore surveys;
    private final Counting counting;
    private final LinkStore links;
    private final LinkHolderStore holders;
    private final FreeTextStore texts;
    private final CaseStore cases;

    SurveyMornings(
            SurveyStore surveys,
            Counting counting,
            LinkStore links,
            LinkHolderStore holders,
            FreeTextStore texts,
            CaseStore cases) {
        this.holders = holders;
        this.surveys = surveys;
        this.counting = counting;
        this.links = links;
        this.texts = texts;
        this.cases = cases;
    }

    /** A link was taken back. Whoever took it back may not read whose it was. */
    private void forgetHoldersOfNothing(AreaId area) {
        Set<UUID> gone = holders.keys(area);
        links.held(area).forEach(token -> gone.remove(Tokens.key(token)));
        if (!gone.isEmpty()) {
            holders.forget(area, gone);
        }
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        surveys.inArea(area).stream()
                .filter(survey -> survey.opening().countsItselfOn(day))
                .forEach(survey -> counting.count(area, survey.id(), day));
        holders.forgetCounted(area, day);
        forgetHoldersOfNothing(area);
        links.writeUsedOnesAnew(area);
        texts.forget(area, day.minus(WORDS_KEPT));
        cases.forget(area, day.minus(CASES_KEPT));
    }
}
