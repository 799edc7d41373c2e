package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Meaning;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Scale;
import uk.sidebyside.testing.StoryClock;

/** A partnership in which Ines runs surveys: one about short breaks is open from 1 to 29 May 2026. */
public final class SurveyStory {
    public static final LocalDate TODAY = PlanStory.BEGINS;
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 29);

    public final PlanStory plan;
    public final AreaId area;
    public final Surveys surveys;
    public final Answering answering;
    public final SurveyLinks links;
    public final Results results;
    public final FreeTexts texts;
    public final Themes themes;
    public final Closings closings;
    public final CaseLog log;
    public final StoryClock clock;
    public final Survey survey;

    public static SurveyStory tell(ApplicationContext program) {
        return new SurveyStory(program);
    }

    private SurveyStory(ApplicationContext program) {
        plan = PlanStory.tell(program);
        area = plan.area.id();
        surveys = program.getBean(Surveys.class);
        answering = program.getBean(Answering.class);
        links = program.getBean(SurveyLinks.class);
        results = program.getBean(Results.class);
        texts = program.getBean(FreeTexts.class);
        themes = program.getBean(Themes.class);
        closings = program.getBean(Closings.class);
        log = program.getBean(CaseLog.class);
        clock = program.getBean(StoryClock.class);
        survey = make("joint-partnership", "Short breaks", Moment.ALONE, null);
    }

    public Survey make(String set, String service, Moment moment, SurveyId start) {
        var make = new Surveys.Make(
                UUID.randomUUID(),
                "How was it for you?",
                set,
                service,
                Set.of(Respondent.values()),
                moment,
                start,
                true,
                TODAY,
                LAST_DAY,
                LAST_DAY.plusDays(30));
        SurveyId id = asInes(() -> surveys.make(area, make).orThrow());
        return asInes(() -> surveys.byId(area, id));
    }

    /** So many of a group say yes to a question, and so many no. */
    public void answer(Survey to, Respondent who, String question, int yes, int no) {
        for (int i = 0; i < yes + no; i++) {
            String chosen = code(to, question, i < yes ? Meaning.YES : Meaning.NO);
            send(to.code(), sent(who, Map.of(question, chosen))).orThrow();
        }
    }

    /** Any word that means it. */
    private static String code(Survey survey, String question, Meaning meaning) {
        Scale scale = Objects.requireNonNull(
                survey.set().question(question).orElseThrow().scale());
        return scale.options(Edition.STANDARD).stream()
                .filter(option -> option.meaning() == meaning)
                .findFirst()
                .orElseThrow()
                .code();
    }

    public static Answering.Sent sent(Respondent who, Map<String, String> typed) {
        return new Answering.Sent(UUID.randomUUID(), who, Edition.STANDARD, new LinkedHashMap<>(typed));
    }

    public Saving<SurveyId> send(String token, Answering.Sent sent) {
        return as(SurveyDesk.answering(area), () -> answering.send(area, token, sent));
    }

    public void count(Survey counted) {
        asInes(() -> {
            surveys.count(area, counted.id());
            return counted;
        });
    }

    public <T> T asInes(Supplier<T> work) {
        return as(plan.ines, work);
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return Principals.call(principal, work::get);
    }
}
