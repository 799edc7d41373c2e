package uk.sidebyside.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.Answering;
import uk.sidebyside.surveys.BegunAnswers;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.SurveyLinks;
import uk.sidebyside.surveys.rules.Answers;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * Answering a survey: for anybody who has the link, without an account. Whoever is signed in answers as nobody, too. The id of a
 * form has a name of its own here, so that nothing that is kept of forms of people who are signed in leads to an answer.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class AnswerController {
    private static final String ONE = "one";

    /** Nothing typed is lost: the same page comes back, and can be sent a moment later. */
    private static final List<Finding> TOO_MANY =
            List.of(Finding.of("", "survey.too.many", "docs/rules/surveys.md, answering"));

    private final Answering answering;
    private final BegunAnswers begun;
    private final SurveyLinks links;
    private final LinkHolders holders;

    AnswerController(Answering answering, BegunAnswers begun, SurveyLinks links, LinkHolders holders) {
        this.begun = begun;
        this.holders = holders;
        this.answering = answering;
        this.links = links;
    }

    private Answering.Asked asked(Principal visitor, String token, HttpServletRequest request) {
        return asked(visitor.inArea(), holders.of(visitor, token, request));
    }

    private Answering.Asked asked(AreaId area, LinkHolders.Holder holder) {
        return holder.as(() -> answering.asked(area, holder.token()));
    }

    @GetMapping("/survey/{token}")
    ModelAndView start(@PathVariable String token, Principal principal, HttpServletRequest request) {
        LinkHolders.Holder holder = holders.of(principal, token, request);
        return start(holder, asked(principal.inArea(), holder), "", FormErrors.none());
    }

    private ModelAndView start(LinkHolders.Holder holder, Answering.Asked asked, String who, FormErrors errors) {
        BegunAnswers.@Nullable Begun before = before(holder, asked);
        String chosen = who.isEmpty() && before != null ? before.who() : who;
        return FormAnswers.page("surveys/start", new StartPage(holder.token(), asked, chosen, before, errors));
    }

    private BegunAnswers.@Nullable Begun before(LinkHolders.Holder holder, Answering.Asked asked) {
        return holder.as(() -> begun.find(holder.token(), asked)).orElse(null);
    }

    @GetMapping("/survey/{token}/questions")
    ModelAndView questions(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "standard") String edition,
            @RequestParam(defaultValue = ONE) String layout,
            Principal principal,
            HttpServletRequest request) {
        LinkHolders.Holder holder = holders.of(principal, token, request);
        Answering.Asked asked = asked(principal.inArea(), holder);
        Optional<Respondent> group = Respondent.of(who).filter(asked.survey().asked()::contains);
        if (!asked.open() || group.isEmpty()) {
            FormErrors errors =
                    asked.open() ? FormErrors.none().and("who", "Choose who is answering") : FormErrors.none();
            ModelAndView again = start(holder, asked, who, errors);
            again.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            return again;
        }
        List<Question> all = asked.survey().set().questions();
        Edition words = edition(asked.survey(), edition);
        BegunAnswers.@Nullable Begun before = before(holder, asked);
        return page(new AnswerPage(
                token,
                asked.survey(),
                group.get(),
                words,
                layout.equals(ONE),
                before == null ? 0 : place(before.at(), all.size()),
                asked.once(),
                before == null ? null : before.sentence(),
                UUID.randomUUID(),
                before == null ? Map.of() : before.in(words, all),
                FormErrors.none()));
    }

    /** What a browser sends by itself while somebody answers by a link that works once. */
    @PostMapping("/survey/{token}/unsent")
    ResponseEntity<Void> keep(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        LinkHolders.Holder holder = holders.of(principal, token, request);
        AnswerPage page = read(token, asked(principal.inArea(), holder), new Input(typed));
        return UnsentPages.answer(keep(principal.inArea(), holder, page));
    }

    private boolean keep(AreaId area, LinkHolders.Holder holder, AnswerPage page) {
        var said = new BegunAnswers.Begun(
                page.who().code(), page.edition().code(), String.valueOf(page.at()), page.typed(), Instant.EPOCH);
        return holder.as(() -> begun.keep(area, holder.token(), said));
    }

    @PostMapping("/survey/{token}/questions")
    ModelAndView go(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        LinkHolders.Holder holder = holders.of(principal, token, request);
        AnswerPage page = read(token, asked(area, holder), input);
        String go = input.text("go");
        if (go.equals("send") || go.isEmpty() && page.checking() || !page.oneByOne()) {
            return holders.mayAnswer(holder, request) ? send(area, holder, page) : refused(again(page, TOO_MANY));
        }
        FormErrors wrong = FormErrors.of(Answers.faults(page.shown(), page.edition(), page.typed()), SurveyWords::of);
        if (wrong.any()) {
            return refused(page.at(page.at(), wrong));
        }
        AnswerPage next = page.at(next(page, go), FormErrors.none());
        if (next.keeps()) {
            keep(area, holder, next); // Where scripts do not run, each step keeps what was answered so far.
        }
        return page(next);
    }

    private static int next(AnswerPage page, String go) {
        if (go.equals("back")) {
            return Math.max(0, page.at() - 1);
        }
        if (go.startsWith("to-")) {
            return place(go.substring(3), page.all().size());
        }
        return Math.min(page.at() + 1, page.all().size());
    }

    private ModelAndView send(AreaId area, LinkHolders.Holder holder, AnswerPage page) {
        var sent = new Answering.Sent(page.once(), page.who(), page.edition(), page.typed());
        Saving<SurveyId> saving = holder.as(() -> answering.send(area, page.token(), sent));
        return switch (saving) {
            case Saving.Saved<SurveyId> done -> FormAnswers.on("/survey/" + page.token() + "/thanks");
            case Saving.Refused<SurveyId> no -> refused(again(page, no.findings()));
            case Saving.Stale<SurveyId> stale -> throw new IllegalStateException("Nobody else writes it: " + stale);
        };
    }

    private static AnswerPage again(AnswerPage page, List<Finding> findings) {
        FormErrors errors = FormErrors.of(findings, SurveyWords::of);
        return page.at(page.firstWrong(errors), errors);
    }

    @GetMapping("/survey/{token}/thanks")
    ModelAndView thanks(@PathVariable String token, Principal principal, HttpServletRequest request) {
        return FormAnswers.page(
                "surveys/thanks", new StartPage(token, asked(principal, token, request), "", null, FormErrors.none()));
    }

    /** The same questions on paper, for those who would rather write by hand. */
    @GetMapping("/survey/{token}/paper")
    ModelAndView paper(
            @PathVariable String token,
            @RequestParam(defaultValue = "standard") String edition,
            Principal principal,
            HttpServletRequest request) {
        AreaId area = principal.inArea();
        Answering.Asked asked = asked(principal, token, request);
        if (asked.once()) {
            throw new NotFound(); // A link for one answer is used by its link, or not at all.
        }
        return FormAnswers.page(
                "surveys/paper",
                PaperPage.of(asked.survey(), edition(asked.survey(), edition), links.address(area, token)));
    }

    private static AnswerPage read(String token, Answering.Asked asked, Input input) {
        Survey survey = asked.survey();
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question question : survey.set().questions()) {
            typed.put(question.key(), input.text("a." + question.key()).strip());
        }
        UUID once = input.id("once");
        return new AnswerPage(
                token,
                survey,
                Respondent.of(input.text("who"))
                        .filter(survey.asked()::contains)
                        .orElseThrow(NotFound::new),
                edition(survey, input.text("edition")),
                input.text("layout").equals(ONE),
                place(input.text("at"), survey.set().questions().size()),
                asked.once(),
                null,
                once == null ? input.fingerprint() : once,
                typed,
                FormErrors.none());
    }

    static Edition edition(Survey survey, String code) {
        return Edition.of(code).filter(survey.set().editions()::contains).orElse(Edition.STANDARD);
    }

    private static int place(String text, int most) {
        return text.matches("\\d{1,2}") ? Math.min(Integer.parseInt(text), most) : 0;
    }

    private static ModelAndView page(AnswerPage page) {
        return FormAnswers.page("surveys/answer", page);
    }

    private static ModelAndView refused(AnswerPage page) {
        ModelAndView again = page(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
