package uk.sidebyside.access.unsent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;

/** Carries {@link UnsentForms} through a {@link FormPage}: shown as it was left, kept while somebody types, forgotten once it is sent. */
@Component
public class UnsentPages {
    private final UnsentForms forms;

    UnsentPages(UnsentForms forms) {
        this.forms = forms;
    }

    /** Where a browser sends what is typed into the form of that address, by itself. */
    public static String at(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address + "/unsent" : address.substring(0, query) + "/unsent" + address.substring(query);
    }

    /** The form with what was typed into it and not sent. */
    public ModelAndView show(FormPage page) {
        if (!takesWords(page)) {
            return FormAnswers.show(page);
        }
        Optional<UnsentForm> begun = forms.find(page.action());
        FormPage shown = begun.map(one -> page.again(typed(page, one), FormErrors.none(), Map.of()))
                .orElse(page);
        ModelAndView answer = kept(page, FormAnswers.show(shown));
        begun.ifPresent(one ->
                answer.addObject("begun", isAllWords(page) ? UnsentForm.ofWords(one.writtenAt()) : one.sentence()));
        return answer;
    }

    /** What is only chosen is chosen again in a moment. */
    private static boolean takesWords(FormPage page) {
        return page.fields().stream()
                .anyMatch(field -> field instanceof FormPage.Area || field instanceof FormPage.Line);
    }

    /** Then it is empty once the words are taken away; what is chosen or was filled in before is never empty. */
    private static boolean isAllWords(FormPage page) {
        return page.fields().stream().allMatch(field -> switch (field) {
            case FormPage.Area area -> area.value().isEmpty();
            case FormPage.Line line -> line.value().isEmpty();
            default -> false;
        });
    }

    private static Input typed(FormPage page, UnsentForm begun) {
        var typed = new LinkedMultiValueMap<String, String>();
        begun.typed().forEach((name, values) -> typed.put(name, List.copyOf(values)));
        typed.set("submission", page.submission().toString());
        return new Input(typed);
    }

    private static ModelAndView kept(FormPage page, ModelAndView answer) {
        return answer.addObject("unsentAt", at(page.action()));
    }

    /** What became of a form that was sent: stored, it is forgotten here; refused, it goes on being kept. */
    public ModelAndView sent(FormPage page, Input input, ModelAndView answer) {
        if (!takesWords(page)) {
            return answer;
        }
        if ("layout/form".equals(answer.getViewName())) {
            return kept(page, answer);
        }
        forms.sent(page.action(), input.submission());
        return answer;
    }

    /**
     * What a browser sends by itself. Nothing is shown, so nothing is said.
     *
     * @param page the form as it would be shown now
     * @throws NotFound for a form that is not shown any more
     */
    public ResponseEntity<Void> keep(FormPage page, MultiValueMap<String, String> typed, HttpServletRequest request) {
        String query = request.getQueryString();
        if (!at(page.action()).equals(request.getRequestURI() + (query == null ? "" : "?" + query))) {
            throw new NotFound();
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        page.fields().forEach(field -> names(field).forEach(name -> {
            List<String> said = typed.get(name);
            if (said != null) {
                words.put(name, said);
            }
        }));
        return answer(forms.keep(page.action(), words, UnsentForms.DAYS, new Input(typed).id("submission")));
    }

    private static List<String> names(FormPage.Field field) {
        return switch (field) {
            case FormPage.Day day -> List.of(day.name() + ".day", day.name() + ".month", day.name() + ".year");
            case FormPage.Upload _ -> List.of();
            default -> List.of(field.name());
        };
    }

    public static ResponseEntity<Void> answer(boolean kept) {
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }
}
