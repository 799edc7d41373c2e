package uk.sidebyside.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.QuestionSet;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.SurveyChecks;

/** Surveys: made from a question set, changed while nobody is misled by it, counted once, and told back. */
@Service
public class Surveys {
    private static final String SOURCE = "docs/rules/surveys.md, a survey";

    private final SurveyStore store;
    private final QuestionSets sets;
    private final AnswerStore answers;
    private final Counting counting;
    private final Themes themes;
    private final Clock clock;

    Surveys(SurveyStore store, QuestionSets sets, AnswerStore answers, Counting counting, Themes themes, Clock clock) {
        this.store = store;
        this.sets = sets;
        this.answers = answers;
        this.counting = counting;
        this.themes = themes;
        this.clock = clock;
    }

    /** Those that the reader may see, the newest first: for the public what is counted, and what it is asked to answer. */
    @Transactional(readOnly = true)
    public List<Survey> inArea(AreaId area) {
        boolean member = SurveyDesk.member();
        return store.inArea(area).stream()
                .filter(survey -> member || survey.counted() || open(survey) && survey.listed())
                .toList();
    }

    /** @throws NotFound where there is none, or none that the reader may see */
    @Transactional(readOnly = true)
    public Survey byId(AreaId area, SurveyId id) {
        Survey survey = store.byId(area, id).orElseThrow(NotFound::new);
        if (!survey.counted() && !SurveyDesk.member()) {
            throw new NotFound();
        }
        return survey;
    }

    public boolean open(Survey survey) {
        return survey.opening().on(LocalDate.now(clock)) == uk.sidebyside.surveys.rules.Opening.State.OPEN;
    }

    /** How many of each group answered so far; nothing about what they said. */
    @Transactional(readOnly = true)
    public Map<Respondent, Integer> answered(AreaId area, SurveyId id) {
        SurveyDesk.mustBeMember();
        return answers.answered(area, id);
    }

    /** How many answered each survey so far. */
    @Transactional(readOnly = true)
    public Map<SurveyId, Integer> answered(AreaId area) {
        SurveyDesk.mustBeMember();
        return answers.answered(area);
    }

    /** @param start of an exit survey, the one at the start */
    public record Make(
            UUID submission,
            String title,
            String setKey,
            String service,
            Set<Respondent> asked,
            Moment moment,
            @Nullable SurveyId start,
            boolean listed,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate tellBy) {}

    /** Makes a survey; its questions are frozen with it. */
    @Transactional
    public Saving<SurveyId> make(AreaId area, Make make) {
        SurveyDesk.mustRun();
        List<Finding> findings = new ArrayList<>(SurveyChecks.open(
                make.title(), make.service(), make.asked(), make.opensOn(), make.closesOn(), make.tellBy()));
        QuestionSet set = sets.inArea(area).stream()
                .filter(each -> each.key().equals(make.setKey()))
                .findFirst()
                .orElse(null);
        if (set == null) {
            findings.add(Finding.of("set", "survey.needs.set", SOURCE));
        }
        Survey start =
                make.start() == null ? null : store.byId(area, make.start()).orElse(null);
        findings.addAll(SurveyChecks.pair(
                make.moment(), start != null, start != null && start.set().equals(set)));
        if (!findings.isEmpty() || set == null) {
            return Saving.refused(findings);
        }
        themes.begin(area);
        var id = new SurveyId(Ids.next(clock));
        boolean stored =
                counting.telling(area, id, () -> store.insert(area, id, Tokens.code(), make, set, clock.instant()));
        return Saving.saved(stored ? id : store.submitted(area, make.submission()));
    }

    /** What may still change once people answer: what it is called, and its days to come. */
    public record Change(
            SurveyId id,
            int version,
            String title,
            String service,
            boolean listed,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate tellBy) {}

    @Transactional
    public Saving<SurveyId> change(AreaId area, Change change) {
        SurveyDesk.mustRun();
        Survey before = store.byId(area, change.id()).orElseThrow(NotFound::new);
        List<Finding> findings = SurveyChecks.open(
                change.title(),
                change.service(),
                before.asked(),
                before.opening().opensOn(),
                change.closesOn(),
                change.tellBy());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!counting.telling(area, change.id(), () -> store.change(area, change, clock.instant()))) {
            Survey now = store.byId(area, change.id()).orElseThrow(NotFound::new);
            Map<String, String> theirs = new LinkedHashMap<>();
            theirs.put("title", now.title());
            theirs.put("service", now.service());
            return new Saving.Stale<>(theirs, now.version());
        }
        return Saving.saved(change.id());
    }

    /** Closes a survey and counts it, once and for good. Done again, it stays as it was. */
    @Transactional
    public void count(AreaId area, SurveyId id) {
        SurveyDesk.mustRun();
        counting.count(area, id, LocalDate.now(clock));
    }

    /** Says on its page of results what was done with what people said. */
    @Transactional
    public Saving<SurveyId> tell(AreaId area, SurveyId id, int version, @Nullable LocalDate on, String words) {
        SurveyDesk.mustRun();
        Survey survey = store.byId(area, id).orElseThrow(NotFound::new);
        List<Finding> findings = SurveyChecks.told(survey.counted(), on, words, LocalDate.now(clock));
        if (!findings.isEmpty() || on == null) {
            return Saving.refused(findings);
        }
        if (!counting.telling(area, id, () -> store.told(area, id, version, on, words, clock.instant()))) {
            Survey now = store.byId(area, id).orElseThrow(NotFound::new);
            return new Saving.Stale<>(Map.of("words", now.toldWords()), now.version());
        }
        return Saving.saved(id);
    }
}
