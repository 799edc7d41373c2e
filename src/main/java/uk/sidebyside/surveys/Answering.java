package uk.sidebyside.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.unsent.UnsentForms;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Answers;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Opening;
import uk.sidebyside.surveys.rules.Respondent;

/** Answers, however they come: by a shared link, by a link that works once, or keyed in from paper. */
@Service
public class Answering {
    private static final String SOURCE = "docs/rules/surveys.md, answers";

    private final SurveyStore surveys;
    private final LinkStore links;
    private final LinkHolderStore holders;
    private final AnswerStore answers;
    private final FreeTextStore texts;
    private final UnsentForms unsent;
    private final Clock clock;

    Answering(
            SurveyStore surveys,
            LinkStore links,
            LinkHolderStore holders,
            AnswerStore answers,
            FreeTextStore texts,
            UnsentForms unsent,
            Clock clock) {
        this.holders = holders;
        this.surveys = surveys;
        this.links = links;
        this.answers = answers;
        this.texts = texts;
        this.unsent = unsent;
        this.clock = clock;
    }

    /**
     * What a link leads to.
     *
     * @param spent of a link that works once, whether it was used
     */
    public record Asked(Survey survey, boolean once, boolean spent, Opening.State state) {
        public boolean open() {
            return state == Opening.State.OPEN && !spent;
        }
    }

    /** @throws NotFound for a link that leads nowhere */
    @Transactional(readOnly = true)
    public Asked asked(AreaId area, String token) {
        return asked(area, token, false);
    }

    /** The same for whoever is about to answer: a link that works once waits for whoever else comes by it. Within a transaction. */
    Asked toAnswer(AreaId area, String token) {
        return asked(area, token, true);
    }

    private Asked asked(AreaId area, String token, boolean toAnswer) {
        LocalDate today = LocalDate.now(clock);
        if (Tokens.isSingle(token)) {
            LinkStore.Found link = links.find(area, token, toAnswer).orElseThrow(NotFound::new);
            Survey survey = survey(area, link.survey(), toAnswer);
            return new Asked(survey, true, link.spent(), survey.opening().on(today));
        }
        Survey survey = surveys.byCode(area, token).orElseThrow(NotFound::new);
        survey = toAnswer ? survey(area, survey.id(), true) : survey;
        return new Asked(survey, false, false, survey.opening().on(today));
    }

    private Survey survey(AreaId area, SurveyId id, boolean toAnswer) {
        return (toAnswer ? surveys.locked(area, id, false) : surveys.byId(area, id)).orElseThrow(NotFound::new);
    }

    /** @param submission made by the form: what comes again under it takes the place of what came before */
    public record Sent(UUID submission, @Nullable Respondent who, Edition edition, Map<String, String> typed) {}

    /** Stores what came by a link. Whoever sends it again, with other words too, is heard and counted once. */
    @Transactional
    public Saving<SurveyId> send(AreaId area, String token, Sent sent) {
        Asked asked = toAnswer(area, token);
        SurveyId survey = asked.survey().id();
        if (asked.state() != Opening.State.OPEN) {
            return Saving.refused(List.of(Finding.of("", "survey.not.open", SOURCE)));
        }
        if (asked.spent() && answers.submitted(area, survey, sent.submission()).isEmpty()) {
            return Saving.refused(List.of(Finding.of("", "survey.link.spent", SOURCE)));
        }
        List<Finding> findings = check(asked.survey(), sent);
        if (!findings.isEmpty() || sent.who() == null) {
            return Saving.refused(findings);
        }
        store(area, asked.survey(), sent, sent.who(), null);
        if (asked.once()) {
            links.spend(area, token);
            holders.forget(area, token);
            unsent.forget(BegunAnswers.address(token));
        }
        return Saving.saved(survey);
    }

    /** The number that the next form of paper could have. */
    @Transactional(readOnly = true)
    public int nextPaper(AreaId area, SurveyId survey) {
        SurveyDesk.mustRun();
        return answers.papers(area, survey) + 1;
    }

    /** Stores what stands on a form of paper. @param paper what was written on it, so that none is keyed in twice */
    @Transactional
    public Saving<SurveyId> keyIn(AreaId area, SurveyId id, @Nullable Integer paper, Sent sent) {
        SurveyDesk.mustRun();
        Survey survey = survey(area, id, true);
        if (!survey.opening().takesPaper(LocalDate.now(clock))) {
            return Saving.refused(List.of(Finding.of("", "survey.no.paper", SOURCE)));
        }
        if (paper == null || paper < 1 || paper > 99999) {
            return Saving.refused(List.of(Finding.of("paper", "paper.needs.number", SOURCE)));
        }
        List<Finding> findings = check(survey, sent);
        if (!findings.isEmpty() || sent.who() == null) {
            return Saving.refused(findings);
        }
        return store(area, survey, sent, sent.who(), paper)
                ? Saving.saved(id)
                : Saving.refused(List.of(Finding.of("paper", "paper.number.used", SOURCE, paper)));
    }

    private static List<Finding> check(Survey survey, Sent sent) {
        if (sent.who() == null || !survey.asked().contains(sent.who())) {
            return List.of(Finding.of("who", "answers.need.who", SOURCE));
        }
        if (!survey.set().editions().contains(sent.edition())) {
            return List.of(Finding.of("", "answers.never.offered", SOURCE));
        }
        return Answers.check(survey.set(), sent.edition(), sent.typed());
    }

    /** @return false where another form has that number */
    private boolean store(AreaId area, Survey survey, Sent sent, Respondent who, @Nullable Integer paper) {
        var given = new AnswerStore.Given(survey.id(), sent.submission(), who, sent.edition(), paper);
        UUID response = answers.insert(area, given);
        if (response == null) {
            response = answers.submitted(area, survey.id(), sent.submission()).orElse(null);
            if (response == null) {
                return false;
            }
            answers.change(area, response, given);
        }
        Answers read = Answers.read(survey.set(), sent.edition(), sent.typed());
        answers.answer(area, response, read);
        texts.write(area, survey.id(), response, who, read.words());
        return true;
    }
}
